import type { Text } from "@shenbao/texts";
import type { Ranked } from "./review-types.ts";

/** A cap that a selection obeys: one counter of a quota, or of a limit over several applications. */
export interface Cap {
  /** As in the list of those that count an application: `<quota>/<key>`. */
  counter: string;
  /** With whose places they are, where each track or organisation has its own: 各区名额（武昌区）. */
  title: Text;
  limit: number;
  /** Places that others hold. */
  taken: number;
  /** Of a limit over several applications (one project a company), which is named only where it stops somebody. */
  over?: true;
}

/** A place in a ranking, with what a selection asks of it. */
export interface Candidate extends Ranked {
  /** Counters of the caps under which it would take a place. */
  caps: string[];
  /** Titles of the selection's quotas that do not count it, by their own exemption. */
  exempt: Text[];
  /** Which of the review's preferences hold for it, by position. */
  preferences: number[];
}

/** What a selection would do with an application, and why. */
export interface Proposal {
  id: string;
  proposal: "selected" | "reserve" | "passed-over" | "tied" | "below-pass-mark" | "incomplete";
  /** Position on the reserve list, from 1; level applications share one. */
  reserve: number | null;
  /** Counters of the caps that had no place left when its turn came. */
  stoppedBy: string[];
  reason: Text;
}
