import { Problem, routes } from "@shenbao/contract";
import { deadlineAt, extendableDeadlines, lastInstant, localMoment, type Json } from "@shenbao/engine";
import type { OrganisationRecord, WaiverDeed } from "@shenbao/store";
import { say, type Locale } from "@shenbao/texts";
import { waiverTexts as texts } from "@shenbao/texts/waivers";
import type { ClientSession } from "mongodb";
import { cleanText, invalidAt } from "../accounts/clean-text.ts";
import { may } from "../authorisation/may.ts";
import { refuse, storing } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";
import { reopenApplications } from "./reopen-applications.ts";
import { waiverView } from "./waiver-view.ts";

interface Waived {
  version: CompiledVersion;
  organisation: OrganisationRecord;
}

/** Puts a deadline of the notice off for one organisation, or puts it off to another moment. What had ended because of it goes on. */
export const grantWaiver = bind(routes.grantWaiver, async ({ params, body, caller, revision, locale }, services) => {
  const { store, clock } = services;
  const granted = await storing(locale, () =>
    store.transaction(async (tx) => {
      const { version, organisation } = await waived(services, caller, params, locale, tx);
      const now = clock.now();
      const until = checkedUntil(version, organisation, params.deadline, body.until, now, locale);
      const before = await store.waivers.get(params.noticeId, params.deadline, organisation.code, tx);
      if (before?.revision === revision && before.until === until) throw invalidAt("/until", "same", say(texts["refused.same"], locale));
      const reason = cleanText("/reason", body.reason, locale);
      const waiver = await store.waivers.write(tx, { ...deedOf(caller, organisation, params, now), deed: "grant", until, reason }, revision);
      return { waiver, reopened: await reopenApplications(services, tx, waiver) };
    }),
  );
  return { body: { waiver: waiverView(granted.waiver), reopened: granted.reopened }, etag: granted.waiver.revision };
});

/** Revokes a waiver: from now on the notice's own deadline counts again. */
export const revokeWaiver = bind(routes.revokeWaiver, async ({ params, body, caller, revision, once, locale }, services) => {
  const { store, clock } = services;
  const answer = await store.once(once, async (tx): Promise<{ [name: string]: Json }> => {
    const { organisation } = await waived(services, caller, params, locale, tx);
    const before = await store.waivers.get(params.noticeId, params.deadline, organisation.code, tx);
    if ((before?.revision ?? 0) !== revision) throw new Problem("stale");
    if (before?.deed !== "grant") throw new Problem("condition-unmet", { detail: say(texts["refused.revoked"], locale) });
    const reason = cleanText("/reason", body.reason, locale);
    const waiver = await store.waivers.write(tx, { ...deedOf(caller, organisation, params, clock.now()), deed: "revoke", until: null, reason }, revision);
    return waiverView(waiver);
  });
  const waiver = answer as unknown as ReturnType<typeof waiverView>;
  return { body: waiver, etag: waiver.revision };
});

async function waived(
  services: Services,
  caller: Caller,
  params: { noticeId: string; deadline: string; organisation: string },
  locale: Locale,
  tx: ClientSession,
): Promise<Waived> {
  const version = await services.versions.newest(params.noticeId);
  const organisation = await services.store.organisations.byCode(params.organisation, tx);
  if (!version || !organisation || !Object.hasOwn(version.definition.deadlines, params.deadline)) throw new Problem("not-found");
  const denial = may(caller, version.definition, { to: "waive", organisation });
  if (denial) throw refuse(denial, locale);
  return { version, organisation };
}

function deedOf(
  { accountId, displayName, organisation: { code, name } }: Caller,
  organisation: OrganisationRecord,
  { noticeId, deadline }: { noticeId: string; deadline: string },
  at: number,
): Omit<WaiverDeed, "deed" | "until" | "reason"> {
  return { at, noticeId, deadline, organisation: { code: organisation.code, name: organisation.name }, by: { accountId, name: displayName, organisation: { code, name } } };
}

/** The instant until which a deadline is put off. @throws Problem "invalid" at what is wrong */
function checkedUntil({ definition }: CompiledVersion, organisation: OrganisationRecord, deadline: string, local: string, now: number, locale: Locale): number {
  if (!extendableDeadlines(definition, organisation.level).some((one) => one.deadline === deadline))
    throw invalidAt("/deadline", "deadline", say(texts["refused.deadline"], locale));
  const until = lastInstant(local, definition.timezone);
  // What a calendar does not have (30 February) would otherwise become another day.
  if (!Number.isFinite(until) || !localMoment(definition.timezone, until).startsWith(local)) throw invalidAt("/until", "moment", say(texts["refused.moment"], locale));
  const own = deadlineAt(definition, deadline);
  if (until <= own) throw invalidAt("/until", "early", say(texts["refused.early"], locale, { at: localMoment(definition.timezone, own).replace("T", " ") }));
  if (until <= now) throw invalidAt("/until", "past", say(texts["refused.past"], locale));
  return until;
}
