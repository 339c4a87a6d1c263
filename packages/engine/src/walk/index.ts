/**
 * Walking through the workflow of a definition with made-up applications: nothing is stored, and every step is judged by the same functions as on
 * the server. A walk is a value; a step makes another. What the server keeps beside it (counters of quotas, tables handed in) it works out anew.
 */
export type * from "./walk.ts";
export { beginApplication, beginWalk, type WalkStart } from "./walk-begin.ts";
export { walkAct, type WalkAct } from "./walk-act.ts";
export { walkRelease, walkTakeBack } from "./walk-release.ts";
export { walkEdit, walkUpload } from "./walk-edit.ts";
export { walkWaivable, walkWaive, type WalkWaivable } from "./walk-waive.ts";
export { walkClock } from "./walk-clock.ts";
export { walkHandIn, walkTables, type WalkTable } from "./walk-table.ts";
export { walkAssign, walkRanking, walkScore, walkSelect, type WalkRank } from "./walk-review.ts";
export { walkRoles, type WalkChoice, type WalkRole } from "./walk-choices.ts";
export { walkActor } from "./walk-actor.ts";
export { madeUpWorld } from "./made-up-world.ts";
export { madeUpAnswers } from "./made-up-answers.ts";
export { walkReady } from "./walk-ready.ts";
