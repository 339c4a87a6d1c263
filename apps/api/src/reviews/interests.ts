import { Problem, routes, type Interest } from "@shenbao/contract";
import { newId, type InterestRecord } from "@shenbao/store";
import { cleanText } from "../accounts/clean-text.ts";
import { bind } from "../http/bind.ts";

const viewOf = ({ id, kind, about, reason, at }: InterestRecord): Interest => ({ id, kind, about, reason, at: new Date(at).toISOString() });

/** The conflicts of interest that somebody stated before anything was assigned. They hold for every round until they are taken back. */
export const listInterests = bind(routes.listInterests, async ({ caller }, { store }) => ({ body: { rows: (await store.interests.of([caller.accountId])).map(viewOf) } }));

export const stateInterest = bind(routes.stateInterest, async ({ body, caller, once, locale, now }, { store }) => {
  const about = cleanText("/about", body.about, locale);
  const interest: InterestRecord = { id: newId(), expert: caller.accountId, kind: body.kind, about, reason: cleanText("/reason", body.reason, locale), at: now, endedAt: null };
  const made = await store.once(once, async (tx) => {
    await store.interests.insert(tx, interest);
    return viewOf(interest);
  });
  return { body: made };
});

export const endInterest = bind(routes.endInterest, async ({ params, caller }, { store, clock }) => {
  if (!(await store.interests.end(caller.accountId, params.id, clock.now()))) throw new Problem("not-found");
  return {};
});
