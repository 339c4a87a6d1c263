/**
 * Review by experts: balanced assignment without conflicts, scores from sheets, a ranking with stated tie-breaks, and a selection
 * under a quota that gives a reason for each place. Pure: chance is an argument.
 *
 * Decisions (2026-11-23): the assignment is a semi-matching by augmenting paths of our own (expert-loads.ts). The kept libraries did
 * not fit: `min-cost-flow` has one edge between two nodes, so that rising costs need a node for each unit of load, and searches the
 * whole network with string keys for every unit; `bipartite-matching` and its like match one to one. Level applications are never
 * parted by chance: they are told, and decided by hand.
 */
export type * from "./review-types.ts";
export { assignExperts, type AssignmentInput, type AssignmentOutcome } from "./assign-experts.ts";
export { aggregateScores } from "./aggregate-scores.ts";
export { rankApplications } from "./rank-applications.ts";
export { proposeSelection } from "./propose-selection.ts";
