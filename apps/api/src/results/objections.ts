import { Problem, routes } from "@shenbao/contract";
import type { ObjectionState, ObjectionWord } from "@shenbao/store";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { handlesObjections, seeObjection, type SeenObjection } from "./objection-access.ts";
import { isDecided, objectionView, objectionViews } from "./objection-view.ts";

/** The objections of a notice, for those who handle them. */
export const listObjections = bind(routes.listObjections, async ({ params, caller }, services) => {
  const version = await services.versions.newest(params.noticeId);
  if (!version) throw new Problem("not-found");
  if (!(await handlesObjections(services, caller, version))) throw new Problem("forbidden");
  const objections = await services.store.objections.of({ noticeId: params.noticeId });
  return {
    body: {
      rows: await objectionViews(
        services,
        objections.map((objection) => ({ objection, version, as: "handler" as const })),
      ),
    },
  };
});

/** One's own objections, and those that concern the applications of one's organisation. */
export const listOwnObjections = bind(routes.listOwnObjections, async ({ caller }, services) => {
  const { store } = services;
  const made = await store.objections.of({ accountId: caller.accountId });
  const own = await store.applications.own(caller.organisation.code);
  const concerning = own.length === 0 ? [] : await store.objections.of({ applications: own.map(({ id }) => id) });
  const seen = await Promise.all(
    [...made.map((objection) => [objection, "objector"] as const), ...concerning.map((objection) => [objection, "concerned"] as const)].map(async ([objection, as]) => {
      const version = await services.versions.newest(objection.noticeId);
      return version ? [{ objection, version, as }] : [];
    }),
  );
  return { body: { rows: await objectionViews(services, seen.flat()) } };
});

/** An objection. */
export const getObjection = bind(routes.getObjection, async ({ params, caller }, services) => {
  const seen = await seeObjection(services, caller, params.id);
  return { body: await objectionView(services, seen), etag: seen.objection.revision };
});

/** Answers what was asked about one's own objection. */
export const replyToObjection = bind(routes.replyToObjection, async ({ params, body, caller, revision, once }, services) => {
  await services.store.once(once, async (tx) => {
    const seen = await seeObjection(services, caller, params.id, tx);
    if (seen.as !== "objector") throw new Problem("not-found");
    await say(services, caller, seen, revision, { kind: "reply", text: body.text, state: "received" }, tx);
    return null;
  });
  const seen = await seeObjection(services, caller, params.id);
  return { body: await objectionView(services, seen), etag: seen.objection.revision };
});

/** Asks about an objection, upholds or dismisses it. What an upheld one leads to is an action of the workflow, taken on the application. */
export const handleObjection = bind(routes.handleObjection, async ({ params, body, caller, revision, once }, services) => {
  const steps = { ask: ["question", "asked"], uphold: ["upheld", "upheld"], dismiss: ["dismissed", "dismissed"] } as const;
  const [kind, state] = steps[body.do];
  await services.store.once(once, async (tx) => {
    const seen = await seeObjection(services, caller, params.id, tx);
    if (seen.as !== "handler") throw new Problem(seen.as === "objector" ? "forbidden" : "not-found");
    await say(services, caller, seen, revision, { kind, text: body.text, state }, tx);
    return null;
  });
  const seen = await seeObjection(services, caller, params.id);
  return { body: await objectionView(services, seen), etag: seen.objection.revision };
});

async function say(
  { store, clock }: Services,
  caller: Caller,
  { objection }: SeenObjection,
  revision: number,
  { kind, text, state }: { kind: ObjectionWord["kind"]; text: string; state: ObjectionState },
  tx: Parameters<typeof store.objections.change>[0],
): Promise<void> {
  if (objection.revision !== revision) throw new Problem("stale");
  if (isDecided(objection)) throw new Problem("objection-handled");
  const word = { at: clock.now(), kind, text, accountId: caller.accountId, by: caller.displayName };
  if (!(await store.objections.change(tx, objection.id, revision, { state, words: [...objection.words, word] }))) throw new Problem("stale");
}
