import type { Text } from "@shenbao/texts";
import type { Answers } from "../definition/json.ts";

/** An organisation that somebody belongs to, or that takes part in an application, as conflicts know it. */
export interface Party {
  name: string;
  /** What it is known by: its code, its credit code. */
  codes: string[];
  /** The shareholder group it belongs to; null where none is known. */
  group: string | null;
}

/** Somebody who can score. */
export interface Expert {
  id: string;
  name: string;
  /** The own organisation first, then employers, consultancies and the like. */
  parties: Party[];
  /** Codes of the organisations above the own one: an expert of a unit of the applicant is in conflict too. */
  parents: string[];
  /** Tracks they know, by id, or null where nothing was stated. */
  knows?: readonly string[] | null;
  /** At most this many applications in the round, those they have included. */
  most?: number | null;
}

/** An application that is to be scored. */
export interface Assignable {
  id: string;
  track: string;
  /** The applicant first, then the other participants. */
  parties: Party[];
}

/** Somebody scores an application. */
export interface Pair {
  application: string;
  expert: string;
}

/** Somebody stated a conflict with one application, or with an organisation by its code or credit code. */
export interface Declared {
  expert: string;
  application?: string | undefined;
  organisation?: string | undefined;
  reason: string;
}

/** Why an expert does not score an application. `about`: the organisation or group that it is about, or what was stated. */
export interface Conflict extends Pair {
  why: "declared" | "same-organisation" | "same-group" | "excluded";
  about: string;
}

/** A score sheet that was handed in. */
export interface Sheet {
  expert: string;
  answers: Answers;
}

/** An application with the score sheets handed in for it. */
export interface Scored {
  id: string;
  name: string;
  track: string;
  submittedAt: number;
  sheets: Sheet[];
  /** How many sheets there should be. */
  expected: number;
  /** Which of the review's preferences hold for it, by position. */
  preferences?: number[];
}

/** A sheet in a ranking. */
export interface Mark {
  expert: string;
  /** As the expert gave it. */
  total: number;
  /** As it counts: brought to the round's scale where the review says so. */
  value: number;
  /** False where it was left out as a highest or lowest. */
  counted: boolean;
  /** Total minus the mean of the others on the same application; null where there is no other. */
  apart: number | null;
  /** Whether that is more than the review's measure. */
  outlier: boolean;
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
  /** Standard deviation of its totals (of all there are), two decimals; null with fewer than two. */
  deviation: number | null;
  /** How many sheets were handed in, of how many. */
  sheets: number;
  expected: number;
  marks: Mark[];
  /** What parts it from its neighbours of equal score: a preference, a tie-break, the order given by hand. */
  parted: { before: Text | null; after: Text | null };
}
