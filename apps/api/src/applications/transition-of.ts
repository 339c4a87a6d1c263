import { messagesOf, quotasHeld, reasonsAfter, type Action, type Answers } from "@shenbao/engine";
import { applicationFacts, counterName, listingOf, type ApplicationRecord, type EventDraft, type ReasonRecord, type Transition } from "@shenbao/store";
import type { Caller } from "../http/handler.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";

/** Who an event names. */
export type EventAuthor = EventDraft["by"];

/** The clock, where it acts itself. */
export const systemAuthor: EventAuthor = { accountId: null, name: null, organisation: null, role: "system" };

export function authorOf(caller: Caller, role: string): EventAuthor {
  const { code, name } = caller.organisation;
  return { accountId: caller.accountId, name: caller.displayName, organisation: { code, name }, role };
}

export interface Step {
  version: CompiledVersion;
  before: ApplicationRecord;
  action: Action;
  by: EventAuthor;
  now: number;
  /** What changes beside the state. */
  changes?: Partial<ApplicationRecord>;
  reasons?: ReasonRecord[];
  input?: Answers | null;
  submission?: boolean;
  /** Of a decision that was prepared before; see the event. */
  released?: EventDraft["released"];
}

/** What an action makes of an application: its next state with everything derived from it, the event, the quota places it moves, and the messages it makes. */
export function transitionOf({ version, before, action, by, now, changes = {}, reasons = [], input = null, submission = false, released }: Step): Transition {
  const { definition } = version;
  const kept = reasonsAfter(definition, before, action, reasons);
  const moved: ApplicationRecord = { ...before, ...changes, state: action.to, updatedAt: now, reasons: kept };
  const held = quotasHeld(definition, applicationFacts(moved, false), now);
  const counted = held.map(counterName);
  const record: ApplicationRecord = { ...moved, counted };
  return {
    before,
    after: { ...record, ...listingOf(definition, record) },
    event: {
      at: now,
      action: action.id,
      from: before.state,
      to: action.to,
      by,
      reasons,
      definition: version.hash,
      contentHash: submission ? record.contentHash : null,
      input,
      ...(released && { released }),
    },
    takes: held.filter((claim) => !before.counted.includes(counterName(claim))),
    gives: before.counted.filter((counter) => !counted.includes(counter)),
    submission,
    messages: messagesOf(
      definition,
      action,
      { facts: applicationFacts(record, false), name: record.name, reachLevels: record.reachLevels, assigned: record.assigned },
      reasons,
      now,
    ),
  };
}
