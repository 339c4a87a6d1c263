import { listingOf, type ApplicationRecord, type AssignmentRecord } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import { Problem } from "@shenbao/contract";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";

export interface StandingBack {
  assignment: AssignmentRecord;
  application: ApplicationRecord;
  version: CompiledVersion;
  reason: string;
  /** Who takes a sheet out that was handed in: it is kept with its total, and counts for nothing. */
  by: { accountId: string; name: string };
}

/** Takes an assignment back for a conflict of interest: its expert no longer sees the application, and somebody else can be assigned. */
export async function standBack({ store, clock }: Services, { assignment, application, version, reason, by }: StandingBack, tx: ClientSession): Promise<void> {
  const now = clock.now();
  const takenOut = assignment.total === null ? null : { total: assignment.total, at: now, by };
  const change = { status: "conflict" as const, conflict: reason, total: null, stated: null, takenOut, updatedAt: now };
  if (!(await store.assignments.change(assignment.id, assignment.revision, change, tx))) throw new Problem("stale");
  // An account that was assigned in another round too keeps seeing it.
  const others = (await store.assignments.between(assignment.expert, application.id, tx)).some((one) => one.id !== assignment.id && one.status !== "conflict");
  const assigned = others ? application.assigned : application.assigned.filter((one) => one !== assignment.expert);
  await store.applications.setAssigned(tx, application.id, assigned, listingOf(version.definition, { ...application, assigned }).seenBy);
}
