import type { Text } from "@shenbao/texts";
import type { Answers } from "../definition/json.ts";

/** Somebody who can score. */
export interface Expert {
  id: string;
  name: string;
  /** The code of the organisation they belong to. */
  organisation: string;
  /** Codes of the organisations above it: an expert of a unit of the applicant is in conflict too. */
  parents: string[];
}

/** Somebody scores an application. */
export interface Pair {
  application: string;
  expert: string;
}

/** An application with the score sheets handed in for it. */
export interface Scored {
  id: string;
  name: string;
  track: string;
  submittedAt: number;
  sheets: Answers[];
  /** How many sheets there should be. */
  expected: number;
}

/** A place in a ranking. */
export interface Ranked {
  id: string;
  /** The aggregated score; null while sheets are missing. */
  score: number | null;
  /** From 1; level applications share one, and the next place is left out (1, 2, 2, 4). */
  place: number;
  /** Ids of the others level with it, after all tie-breaks. */
  tiedWith: string[];
  /** Highest minus lowest total among its sheets; null with fewer than two. */
  spread: number | null;
  /** How many sheets were handed in, of how many. */
  sheets: number;
  expected: number;
}

/** What a selection would do with an application, and why. */
export interface Proposal {
  id: string;
  proposal: "selected" | "reserve" | "tied" | "below-pass-mark" | "incomplete";
  reason: Text;
}
