import { Problem, type Assignment } from "@shenbao/contract";
import { deadlineAt, evaluateForm, factsOf, type Review } from "@shenbao/engine";
import { applicationFacts, valueAt, type ApplicationRecord, type AssignmentRecord } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import { pinnedVersion } from "../applications/load-application.ts";
import { may } from "../authorisation/may.ts";
import { seenApplication, sightOf } from "../authorisation/sight.ts";
import type { Caller } from "../http/handler.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";

/** An assignment of the caller's own, with the application and the version it is pinned to. */
export interface OpenAssignment {
  assignment: AssignmentRecord;
  application: ApplicationRecord;
  version: CompiledVersion;
  review: Review;
}

/** Opens one's own assignment. @throws Problem "not-found" */
export async function openAssignment(services: Services, caller: Caller, id: string, tx?: ClientSession): Promise<OpenAssignment> {
  const assignment = await services.store.assignments.get(id, tx);
  const application = assignment && (await services.store.applications.get(assignment.applicationId, tx));
  const open = assignment && application && (await joined(services, caller, assignment, application));
  if (!open) throw new Problem("not-found");
  return open;
}

/** An assignment with its application, if it is the caller's. */
export async function joined(services: Services, caller: Caller, assignment: AssignmentRecord, application: ApplicationRecord): Promise<OpenAssignment | null> {
  const version = await pinnedVersion(services, application);
  const review = version.definition.reviews[assignment.review];
  if (!review || may(caller, version.definition, { to: "open-assignment", review, expert: assignment.expert })) return null;
  return { assignment, application, version, review };
}

/** The total of a sheet as it stands, computed as it would be when it is handed in. */
function standingOf({ assignment: { answers, updatedAt }, application, version, review }: OpenAssignment): number | null {
  if (Object.keys(answers).length === 0) return null;
  const { definition } = version;
  const { form, validate } = version.form(review.form);
  const facts = factsOf(definition, applicationFacts(application, false), updatedAt);
  const total = valueAt(evaluateForm({ form, answers, facts, year: definition.year, validate }).answers, review.score);
  return typeof total === "number" ? total : null;
}

/** An assignment as the contract tells it. Until the sheet is handed in there is no total. */
export function assignmentView({ assignment, application, version, review }: OpenAssignment): Assignment {
  const seen = seenApplication(sightOf(version.definition, review.by), application);
  return {
    id: assignment.id,
    noticeId: assignment.noticeId,
    version: application.version,
    review: assignment.review,
    applicationId: application.id,
    number: application.number ?? "",
    name: seen.name ?? "",
    track: application.track,
    status: assignment.status,
    answers: assignment.answers,
    total: assignment.total,
    standing: assignment.status === "conflict" ? null : (assignment.total ?? standingOf({ assignment, application, version, review })),
    revision: assignment.revision,
    until: review.until === undefined ? null : new Date(deadlineAt(version.definition, review.until)).toISOString(),
    remindedAt: assignment.remindedAt === null ? null : new Date(assignment.remindedAt).toISOString(),
    stated: assignment.stated !== null,
  };
}
