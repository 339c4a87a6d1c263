import { routes } from "@shenbao/contract";
import { bind } from "../http/bind.ts";
import { may } from "../authorisation/may.ts";
import { applicationFacts } from "@shenbao/store";
import { correctionFor } from "../corrections/correction-of.ts";
import { pinnedVersion } from "./load-application.ts";

/** The applications of the caller's organisation, over all notices, the newest first. */
export const listOwnApplications = bind(routes.listOwnApplications, async ({ caller }, services) => {
  const rows = [];
  for (const record of await services.store.applications.own(caller.organisation.code)) {
    const pinned = await pinnedVersion(services, record);
    const { definition } = pinned;
    if (may(caller, definition, { to: "see", application: { facts: applicationFacts(record, false), assigned: record.assigned } })) continue;
    const { id, number, noticeId, version, track, state, name, createdAt, updatedAt, submittedAt } = record;
    const correction = await correctionFor(services, record, pinned);
    rows.push({
      correction: correction && { version: correction.version.version, concerns: correction.concerns },
      id,
      number,
      noticeId,
      version,
      track,
      state,
      name,
      createdAt: new Date(createdAt).toISOString(),
      updatedAt: new Date(updatedAt).toISOString(),
      submittedAt: submittedAt === null ? null : new Date(submittedAt).toISOString(),
    });
  }
  return { body: { rows } };
});
