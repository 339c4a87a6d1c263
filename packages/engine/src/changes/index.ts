/** What changed between two submissions of one application. Pure; the answers are compared as they are, the form only says which tables are fixed. */
export type * from "./change.ts";
export { compareContent } from "./compare-content.ts";
export { applyChanges } from "./apply-changes.ts";
export { followPlace } from "./follow-place.ts";
export { changesAt, concerns, placeOf } from "./concerns.ts";
export { lookAgain, stillSaid, type LookedAt } from "./look-again.ts";
export { fixedTables } from "./fixed-tables.ts";
