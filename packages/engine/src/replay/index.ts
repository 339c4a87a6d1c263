export { replayApplication, submissionOf, type Replayed, type ReplayOutcome, type ReplayVersion } from "./replay-application.ts";
export { addReplayed, emptyTally, type ReplayTally, type TalliedRule } from "./replay-tally.ts";
