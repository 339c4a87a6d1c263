import { type NoticeDefinition, type Review, roleFor, statesSeen } from "@shenbao/engine";
import type { Text } from "@shenbao/texts";
import { statesInOrder } from "./states-in-order.ts";

/** What the role of an organisation's level has to do in a notice; everything of it comes from the definition. */
export interface Duties {
  /** Undefined: the notice gives this level nothing to do. */
  role: string | undefined;
  roleTitle: Text | undefined;
  /** The states in which it sees applications, in the order of the process. */
  states: string[];
  /** States from which an action of this role leads on: what waits for it. */
  waiting: string[];
  /** Whether it scores what it was assigned. */
  scores: boolean;
  /** Whether it makes tables or looks at those of organisations below. */
  tables: boolean;
  /** Review rounds it assigns, ranks and selects. */
  reviews: { id: string; title: Text; review: Review }[];
  publishes: boolean;
  handlesObjections: boolean;
}

/** Reads the duties of a level from a definition. */
export function dutiesOf(definition: NoticeDefinition, level: string): Duties {
  const role = roleFor(definition, level);
  const sight = role === undefined ? undefined : definition.roles[role];
  const seen = role === undefined ? [] : statesSeen(definition, role);
  const states = statesInOrder(definition).filter((state) => seen.includes(state));
  const reviews = Object.entries(definition.reviews).map(([id, review]) => ({ id, title: review.title, review }));
  const waiting = states.filter((state) =>
    definition.workflow.actions.some((action) => action.by === role && action.from.includes(state) && (action.through === undefined || action.through === "table")),
  );
  return {
    role,
    roleTitle: sight?.title,
    states,
    waiting,
    scores: reviews.some(({ review }) => review.by === role),
    tables: sight?.sees.scope === "below" && Object.keys(definition.tables).length > 0,
    reviews: reviews.filter(({ review }) => review.assignedBy === role),
    publishes: role !== undefined && definition.publication.by === role,
    handlesObjections: role !== undefined && definition.publication.objections?.handledBy === role,
  };
}
