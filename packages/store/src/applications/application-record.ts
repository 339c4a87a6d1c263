import type { Answers } from "@shenbao/engine";
import type { ScanStanding } from "@shenbao/engine/proof";
import type { Ticket } from "@shenbao/engine/tickets";
import type { Text } from "@shenbao/texts";
import type { PreparedDecision } from "./prepared-decision.ts";
import type { ScanRecord } from "./scan-standing.ts";

/** A stored file as the application or table that it belongs to remembers it. Moments are milliseconds (UTC). */
export interface FileReference {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  uploadedAt: number;
}

/** What somebody filled in when doing an action. */
export interface OpinionRecord {
  form: string;
  answers: Answers;
  role: string;
  by: string;
  accountId: string | null;
  organisation: { code: string; name: Text };
  at: number;
  /** Of the event that tells it: what was submitted before it is what it was given on. */
  sequence?: number;
}

export interface ReasonRecord {
  at: string;
  text: string;
}

/** The newest submission, as its receipt tells it. */
export interface ReceiptRecord {
  applicationId: string;
  number: string;
  action: string;
  state: string;
  at: number;
  contentHash: string;
  event: { sequence: number; hash: string };
}

/** How many list fields of a track have a sort key of their own. */
export const slotNames = ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"] as const;
export type SlotName = (typeof slotNames)[number];
export const systemKeyNames = ["submittedAt", "updatedAt", "number", "name", "applicant", "receiver", "order"] as const;
export type SortKeyName = (typeof systemKeyNames)[number] | SlotName;

/**
 * What lists read, derived from the rest at every change of state. Sort keys are texts whose order is the order of the values
 * (see `sort-key.ts`), "" where there is none, so that one kind of index and one comparison serve every column.
 */
export interface Listing {
  /** Organisation codes and `account:<id>` that see it in its present state, beside the applicant. */
  seenBy: string[];
  /** Submitted at least once. Drafts are in no list and in none of the lists' indexes. */
  listed: boolean;
  keys: Record<SortKeyName, string>;
  /** What the search finds it by: pairs of Chinese characters, and words. */
  words: string[];
  /** The searched text itself, lower-case. */
  search: string;
}

/** An application as the store keeps it. Moments are milliseconds (UTC). */
export interface ApplicationRecord extends Listing {
  id: string;
  noticeId: string;
  /** The version of the notice it was begun under. */
  version: number;
  track: string;
  state: string;
  revision: number;
  applicant: { code: string; name: string; creditCode: string | null };
  receiver: { code: string; name: Text } | null;
  /** The receiver's code and those of all above it, and beside it their levels. */
  reach: string[];
  reachLevels: string[];
  number: string | null;
  name: string | null;
  answers: Answers;
  evidence: Record<string, FileReference[]>;
  /** The stamped scans that are proven by their marks, by evidence item, and how they stand together. */
  scans?: Record<string, ScanRecord>;
  scan?: ScanStanding | null;
  opinions: OpinionRecord[];
  /** The reasons of the last return, while it is not answered. */
  reasons: ReasonRecord[];
  /** The reasons of all returns, each with its standing. */
  tickets: Ticket[];
  order: number | null;
  createdAt: number;
  updatedAt: number;
  submittedAt: number | null;
  contentHash: string | null;
  receipt: ReceiptRecord | null;
  /** Accounts that were assigned to review it and have no conflict. */
  assigned: string[];
  /** Quota counters that count it, as `<quota>/<key>`. */
  counted: string[];
  /** A decision on it that waits for its release. */
  prepared: PreparedDecision | null;
  /** The end of its chain of events. */
  chain: { sequence: number; hash: string };
  /** Tells whose write the last gathered save was. */
  saveToken?: string;
}

/**
 * As it lies in the database. What lists are found by is not there at all before the first submission: the indexes of the lists
 * hold what has it, and a query that asks for it needs no other condition to use them.
 */
export type StoredApplication = Omit<ApplicationRecord, "id" | "seenBy" | "words" | "tickets" | "prepared"> & {
  _id: string;
  seenBy?: string[];
  words?: string[];
  tickets?: Ticket[];
  prepared?: PreparedDecision | null;
};

/** Of drafts: the same array every time, so that it never looks like a change. */
export const nothing: string[] = [];

const noTickets: Ticket[] = [];

export function fromStored({ _id, seenBy = nothing, words = nothing, tickets = noTickets, prepared = null, ...rest }: StoredApplication): ApplicationRecord {
  return { id: _id, ...rest, seenBy, words, tickets, prepared };
}

export function toStored({ id, seenBy, words, prepared, ...rest }: ApplicationRecord): StoredApplication {
  return { _id: id, ...rest, ...(rest.listed && { seenBy, words }), ...(prepared && { prepared }) };
}
