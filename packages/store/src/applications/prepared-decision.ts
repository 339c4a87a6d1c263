import type { Answers, DeadlineExtension } from "@shenbao/engine";
import type { EventDraft } from "../events/event-record.ts";

/**
 * A decision that was prepared on an application and waits for its release. It lies with the application, told to nobody but the organisation
 * that prepared it, and is no event: what is taken back was never decided. Moments are milliseconds (UTC).
 */
export interface PreparedDecision {
  action: string;
  /** Who decided, and when: for deadlines this is when. */
  by: EventDraft["by"];
  at: number;
  /** Another one with every change, so that nobody changes what they have not seen. */
  revision: number;
  reasons: { at: string; text: string; ticket?: string }[];
  input: Answers | null;
  /** Extensions of deadlines that it rests on. */
  extensions: DeadlineExtension[];
  /** Quota counters in which it holds a place already, as `<quota>/<key>`. */
  reserves: string[];
  /** What somebody else did to the application since: then it can only be taken back. */
  overtaken: { action: string; by: EventDraft["by"]; at: number; state: string } | null;
}
