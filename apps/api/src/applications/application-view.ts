import { Problem, type Application } from "@shenbao/contract";
import { actionsFor, isApplicantRole, isSubmission, openPlaces, trackEvidence } from "@shenbao/engine";
import type { FileReference } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import { actorOf, may } from "../authorisation/may.ts";
import { seenApplication } from "../authorisation/sight.ts";
import type { Correction } from "../corrections/correction-of.ts";
import { ownDecision } from "../decisions/decision-view.ts";
import type { Caller } from "../http/handler.ts";
import { ticketView } from "../reading/ticket-view.ts";
import type { LoadedApplication } from "./load-application.ts";

const moment = (ms: number) => new Date(ms).toISOString();

/** A stored file as the contract tells it. */
export function fileView({ id, name, mediaType, size, sha256, uploadedAt }: FileReference) {
  return { id, name, mediaType, size, sha256, uploadedAt: moment(uploadedAt) };
}

/** An application as the caller sees it, with what the caller may do. `correction`: what `correctionOf` says of it. */
export function applicationView(loaded: LoadedApplication, caller: Caller, locale: Locale, now: number, correction: Correction | null): Application {
  const { version, facts, guarded, role, sight } = loaded;
  const { definition } = version;
  const seen = seenApplication(sight, loaded.record);
  const actor = actorOf(caller, definition, role, guarded);
  const open = may(caller, definition, { to: "edit", application: guarded, now }) === null ? openPlaces(definition, facts) : null;
  const uploads = isApplicantRole(definition, role)
    ? trackEvidence(definition, facts.track)
        .map(({ id }) => id)
        .filter((evidence) => may(caller, definition, { to: "upload", application: guarded, evidence, now }) === null)
    : [];
  return {
    id: seen.id,
    number: seen.number,
    noticeId: seen.noticeId,
    version: seen.version,
    track: seen.track,
    state: seen.state,
    revision: seen.revision,
    applicant: seen.applicant,
    receiver: seen.receiver,
    name: seen.name,
    answers: seen.answers,
    evidence: Object.fromEntries(Object.entries(seen.evidence).map(([id, files]) => [id, files.map(fileView)])),
    hiddenEvidence: trackEvidence(definition, facts.track).flatMap(({ id }) => (sight.seesEvidence(id) ? [] : [id])),
    opinions: seen.opinions.map(({ form, answers, by, organisation, at, sequence = null }) => ({ form, answers, by, organisation: organisation.name, at: moment(at), sequence })),
    open,
    uploads,
    reasons: seen.reasons,
    tickets: seen.tickets.map((ticket) => ticketView(ticket, loaded, caller)),
    correction: correction && { version: correction.version.version, concerns: correction.concerns },
    order: seen.order,
    actions: actionsFor(definition, facts, actor, now).map(({ action, refusal }) => {
      const outdated = correction?.concerns === true && isSubmission(definition, action, facts.state);
      if (outdated) return { id: action.id, possible: false, why: new Problem("outdated-version", { version: correction.version.version }).say(locale) };
      return { id: action.id, possible: refusal === null, why: refusal?.texts?.[locale] ?? null, ...(refusal?.clause !== undefined && { clause: refusal.clause }) };
    }),
    decision: ownDecision(loaded, caller, locale, now),
    createdAt: moment(seen.createdAt),
    updatedAt: moment(seen.updatedAt),
    submittedAt: seen.submittedAt === null ? null : moment(seen.submittedAt),
    contentHash: seen.contentHash,
  };
}
