import type { Answers, Json } from "@shenbao/engine";
import type { Text } from "@shenbao/texts";
import type { FileReference, ReasonRecord } from "../applications/application-record.ts";

/** What an event tells, before its place in the chain is known. Moments are milliseconds (UTC). */
export interface EventDraft {
  at: number;
  /** An action of the notice, or `begin`. */
  action: string;
  from: string | null;
  to: string | null;
  by: { accountId: string | null; name: string | null; organisation: { code: string; name: Text } | null; role: string };
  reasons: ReasonRecord[];
  /** Hash of the version the application was under. */
  definition: string;
  /** Hash of what the application held, where it was submitted. */
  contentHash: string | null;
  /** What was filled in with the action. */
  input: { [name: string]: Json } | null;
  /** Of a decision that was prepared before: when, and who released it. `by` is who decided. */
  released?: { prepared: number; by: EventDraft["by"] };
}

/** What an application held when it was submitted: what the event's `contentHash` is over. Kept beside the event, and like it never changed. */
export interface SubmittedContent {
  /** The version of the notice it was submitted under. */
  version: number;
  answers: Answers;
  evidence: Record<string, FileReference[]>;
}

/** An event as it lies in the chain of its application. It never changes. */
export interface EventRecord extends EventDraft {
  id: string;
  applicationId: string;
  /** From 1, without gaps. */
  sequence: number;
  previous: string | null;
  hash: string;
}

/** A submission with what it held. */
export interface SubmissionRecord {
  sequence: number;
  at: number;
  action: string;
  contentHash: string;
  content: SubmittedContent;
}

/** What the hash of an event covers: everything but its id, the hash itself and what was submitted, which `contentHash` covers. */
export function eventBody(event: Omit<EventRecord, "id" | "hash">): Record<string, Json> {
  return {
    applicationId: event.applicationId,
    sequence: event.sequence,
    at: event.at,
    action: event.action,
    from: event.from,
    to: event.to,
    by: authorBody(event.by),
    reasons: event.reasons.map(({ at, text }) => ({ at, text })),
    definition: event.definition,
    contentHash: event.contentHash,
    input: event.input,
    // Only where it is there: the hashes of all others stay what they were.
    ...(event.released && { released: { prepared: event.released.prepared, by: authorBody(event.released.by) } }),
  };
}

const authorBody = (by: EventDraft["by"]) => ({ ...by, organisation: by.organisation && { ...by.organisation, name: { ...by.organisation.name } } });
