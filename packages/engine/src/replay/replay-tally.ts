import type { Text } from "@shenbao/texts";
import type { Replayed, ReplayOutcome } from "./replay-application.ts";

/** What a rule, or a keyword at a place, stands in the way of. */
export interface TalliedRule {
  key: string;
  /** Its sentence, as the first application met it. */
  message: Text;
  clause: string | null;
  /** How many applications it stands in the way of now; of these, how many pass under their own version; by receiving organisation. */
  fails: number;
  newly: number;
  places: Record<string, { fails: number; newly: number }>;
}

/** The counts of a replay. Small however many applications there are: as many entries as rules, organisations and tracks. */
export interface ReplayTally {
  outcomes: Record<ReplayOutcome, number>;
  rules: Record<string, TalliedRule>;
  receivers: Record<string, { name: Text; outcomes: Record<ReplayOutcome, number> }>;
  tracks: Record<string, Record<ReplayOutcome, number>>;
}

const noOutcomes = (): Record<ReplayOutcome, number> => ({ "pass-pass": 0, "pass-fail": 0, "fail-pass": 0, "fail-fail": 0 });

export const emptyTally = (): ReplayTally => ({ outcomes: noOutcomes(), rules: {}, receivers: {}, tracks: {} });

/** Adds one application to the counts, in place. */
export function addReplayed(tally: ReplayTally, replayed: Replayed, of: { track: string; receiver: { code: string; name: Text } }): void {
  const { outcome, findings } = replayed;
  tally.outcomes[outcome]++;
  const { code, name } = of.receiver;
  (tally.receivers[code] ??= { name, outcomes: noOutcomes() }).outcomes[outcome]++;
  (tally.tracks[of.track] ??= noOutcomes())[outcome]++;
  const seen = new Set<string>();
  for (const { key, message, clause } of findings) {
    if (seen.has(key)) continue;
    seen.add(key);
    const rule = (tally.rules[key] ??= { key, message, clause: clause ?? null, fails: 0, newly: 0, places: {} });
    const place = (rule.places[code] ??= { fails: 0, newly: 0 });
    rule.fails++;
    place.fails++;
    if (outcome !== "pass-fail") continue;
    rule.newly++;
    place.newly++;
  }
}
