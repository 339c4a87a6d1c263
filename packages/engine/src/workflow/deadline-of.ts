import type { NoticeDefinition } from "../definition/definition.generated.ts";
import type { ApplicationFacts } from "./application-facts.ts";
import { deadlineFor } from "./deadlines.ts";
import { isApplicantRole } from "./roles.ts";

/**
 * The last instant of a deadline for what a role of an organisation does to an application. An extension counts for the organisation that has it; for
 * those who apply, their receiver's counts too, or what it returns within its extension could not be answered. The clock (`system`) ends nothing
 * that is still open for the applicant, the receiver or one above it.
 */
export function deadlineOf(
  definition: NoticeDefinition,
  id: string,
  { extensions = [], applicant, receiver, reach }: Pick<ApplicationFacts, "extensions" | "applicant" | "receiver" | "reach">,
  role: string | "system",
  organisation: string,
): number {
  if (role === "system") return deadlineFor(definition, id, extensions, [applicant.code, ...reach]);
  if (!isApplicantRole(definition, role)) return deadlineFor(definition, id, extensions, [organisation]);
  return deadlineFor(definition, id, extensions, receiver ? [applicant.code, receiver.code] : [applicant.code]);
}
