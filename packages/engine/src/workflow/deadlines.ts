import type { NoticeDefinition } from "../definition/definition.generated.ts";
import { initialExits } from "./initial-exits.ts";
import { firstInstant, lastInstant } from "./notice-time.ts";

/** A deadline of the notice, put off for one organisation. */
export interface DeadlineExtension {
  deadline: string;
  /** Code of the organisation. */
  organisation: string;
  /** Its last instant for that organisation, in milliseconds. */
  until: number;
}

/**
 * The last instant of a deadline, in milliseconds: what is done at it is in time, what is done one millisecond later is late.
 * @throws Error for a deadline the notice does not have (checked definitions name none).
 */
export function deadlineAt(definition: NoticeDefinition, id: string): number {
  const deadline = Object.hasOwn(definition.deadlines, id) ? definition.deadlines[id] : undefined;
  if (!deadline) throw new Error(`The notice ${definition.id} has no deadline “${id}”`);
  return lastInstant(deadline.at, definition.timezone);
}

/** The last instant of a deadline for some organisations: the notice's own, or the latest that was granted to one of them. An extension never makes it earlier. */
export function deadlineFor(definition: NoticeDefinition, id: string, extensions: readonly DeadlineExtension[], organisations: readonly string[]): number {
  const granted = extensions.filter(({ deadline, organisation }) => deadline === id && organisations.includes(organisation)).map(({ until }) => until);
  return Math.max(deadlineAt(definition, id), ...granted);
}

/** The first instant at which applications can be begun, in milliseconds. */
export function opensAt(definition: NoticeDefinition): number {
  return firstInstant(definition.opens, definition.timezone);
}

/**
 * Whether an organisation can begin applications (any, where none is named): from the opening to the deadline of the first action by which an
 * applicant leaves the initial state (without one: for good).
 */
export function isOpen(definition: NoticeDefinition, now: number, extensions: readonly DeadlineExtension[] = [], organisation = ""): boolean {
  if (now < opensAt(definition)) return false;
  const until = initialExits(definition)[0]?.until;
  return until === undefined || now <= deadlineFor(definition, until, extensions, [organisation]);
}
