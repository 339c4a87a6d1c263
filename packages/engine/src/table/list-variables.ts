import { dottedPath } from "../definition/pointer.ts";
import type { NoticeDefinition } from "../definition/definition.generated.ts";
import { dataOf } from "../workflow/facts-of.ts";
import type { ApplicationFacts } from "../workflow/application-facts.ts";
import type { ScanStanding } from "../proof/proof.ts";
import { todayIn } from "../workflow/notice-time.ts";
import type { ListColumn } from "./list-column.ts";

/** How an expression reads the columns that every list has; days are calendar days in the notice's zone. */
const systemVariables: Record<string, string> = {
  number: "$application.number",
  name: "$application.name",
  applicant: "$applicant.name",
  receiver: "$receiver.code",
  state: "$application.state",
  track: "$application.track",
  submittedAt: "$application.submittedAt",
  updatedAt: "$application.updatedAt",
  order: "$application.order",
  scan: "$application.scan",
};

/** How an expression reads a column of a list. */
export function variableOf({ at, system }: Pick<ListColumn, "at" | "system">): string {
  return system ? (systemVariables[at] ?? at) : dottedPath(at);
}

/** What a list's filter is evaluated on: what every expression about an application reads, with its name, the day of its last change and how its scan stands. */
export function listData(
  definition: NoticeDefinition,
  application: ApplicationFacts & { name: string | null; updatedAt: number; scan?: ScanStanding | null },
  now: number,
): Record<string, unknown> {
  const data = dataOf(definition, application, now);
  const facts = { ...(data["$application"] as object), name: application.name, updatedAt: todayIn(definition.timezone, application.updatedAt), scan: application.scan ?? null };
  return { ...data, $application: facts };
}
