import type { Text } from "@shenbao/texts";
import type { Answers } from "../definition/json.ts";
import type { ScanStanding } from "../proof/proof.ts";
import type { DeadlineExtension } from "./deadlines.ts";

/** A decision that was prepared and not released yet. */
export interface StandingDecision {
  action: string;
  role: string;
  /** Code of the organisation it was prepared in. */
  organisation: string;
  /** Who prepared it. */
  by: string;
  at: number;
}

/** What the process needs to know of an application. Moments are milliseconds since 1970 (UTC). */
export interface ApplicationFacts {
  id: string;
  /** Given at the first submission. */
  number: string | null;
  track: string;
  state: string;
  answers: Answers;
  applicant: { code: string; name: string; creditCode: string | null };
  /** The organisation it was handed to; null before the first submission. */
  receiver: { code: string; name: Text } | null;
  /** Codes of the receiver and of all organisations above it. */
  reach: string[];
  /** How many files there are of each evidence item. */
  evidence: Record<string, number>;
  /** What became of the stamped scans, by evidence item; those that are not read yet are `reading`. */
  scans?: Readonly<Record<string, ScanStanding>>;
  /** Answers of the forms that actions asked for, by form. */
  opinions: Record<string, Answers>;
  /** The reasons of the last return, while it is not answered. */
  reasons: { at: string; text: string }[];
  /** Position in the table of its receiver, from 1. */
  order: number | null;
  submittedAt: number | null;
  /** Whether the receiver has handed in the table that would hold this application. */
  handedIn: boolean;
  /** Deadlines that were put off for organisations that have to do with it. */
  extensions?: readonly DeadlineExtension[];
  /** What was decided on it and waits for its release: known to the server alone. */
  prepared?: StandingDecision;
}
