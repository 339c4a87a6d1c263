/**
 * Review by experts: balanced assignment without conflicts, scores from sheets, a ranking with stated tie-breaks, and a selection
 * under a quota that gives a reason for each place. Pure: chance is an argument.
 *
 * Decisions (2026-11-23): level applications are never parted by chance: they are told, and decided by hand.
 *
 * Decisions (2026-11-29): a selection obeys every quota and limit that being selected would enter, greedily by rank. A preference with
 * places promises a group so many and changes nothing where as many come in by rank; one without goes before the tie-breaks, among equal scores.
 */
export type * from "./review-types.ts";
export type * from "./selection-types.ts";
export { assignExperts, type AssignmentInput, type AssignmentOutcome } from "./assign-experts.ts";
export { conflictsBetween } from "./conflicts-between.ts";
export { aggregateScores } from "./aggregate-scores.ts";
export { compareExperts, outliersOf, totalsOf, type ExpertMarks } from "./compare-marks.ts";
export { offlineFields, readOfflineRow, scoreValue, type OfflineCell, type OfflineProblem, type OfflineRow } from "./offline-scores.ts";
export { participantsOf } from "./participants-of.ts";
export { usualLeast, type Normalisation } from "./normalise-scores.ts";
export { rankApplications } from "./rank-applications.ts";
export { proposeSelection } from "./propose-selection.ts";
export { capOf, counterOf, selectionAction, selectionClaims, type SelectionClaims } from "./selection-claims.ts";
export { nextPromoted, type Waiting } from "./next-promoted.ts";
