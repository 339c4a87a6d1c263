import { eventHash, type MessageDraft, type QuotaClaim } from "@shenbao/engine";
import type { ClientSession, Collection } from "mongodb";
import { eventBody, type EventDraft, type EventRecord } from "../events/event-record.ts";
import type { EventStore } from "../events/event-store.ts";
import type { MessageStore } from "../messages/message-store.ts";
import { counterName, type QuotaStore } from "../quotas/quota-store.ts";
import { StoreConflict } from "../transaction/store-conflict.ts";
import { newId } from "./new-id.ts";
import type { PreparedDecision } from "./prepared-decision.ts";
import type { ApplicationRecord, ReceiptRecord, StoredApplication } from "./application-record.ts";

/** One change of state of one application, whole: what it becomes, the event that tells it, the quota counters it moves. */
export interface Transition {
  /** As it was read in the same transaction; the write counts only if revision and state are still these. */
  before: ApplicationRecord;
  /** Everything but revision, chain and receipt, which are made here. */
  after: ApplicationRecord;
  event: EventDraft;
  takes: QuotaClaim[];
  /** Counters given back, as `<quota>/<key>`. */
  gives: string[];
  /** Whether this is a submission: the application keeps its receipt, the event what was submitted. */
  submission: boolean;
  /** What the notice has written to whom with it. */
  messages: MessageDraft[];
}

export interface Committed {
  record: ApplicationRecord;
  event: EventRecord;
  receipt: ReceiptRecord;
}

/** The next event in the chain of an application. */
export function chained(applicationId: string, chain: { sequence: number; hash: string | null }, draft: EventDraft): EventRecord {
  const body = { ...draft, applicationId, sequence: chain.sequence + 1, previous: chain.hash };
  return { id: newId(), ...body, hash: eventHash(chain.hash, eventBody(body)) };
}

/**
 * What becomes of a prepared decision: released, it is gone; by anything else it is overtaken, and the places it held are among those that the
 * transition gives back or keeps.
 */
function decisionAfter({ prepared }: ApplicationRecord, { state }: ApplicationRecord, { released, action, by, at }: EventDraft): PreparedDecision | null {
  return prepared && !released ? { ...prepared, reserves: [], overtaken: prepared.overtaken ?? { action, by, at, state } } : null;
}

/** What differs. Values that were not touched are the same objects. */
function changed(before: ApplicationRecord, after: ApplicationRecord): Partial<StoredApplication> {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => name !== "id" && before[name as keyof ApplicationRecord] !== value));
}

/**
 * Writes changes of state: applications, events, quota counters and messages, inside the caller's transaction.
 * @throws StoreConflict "stale" where one was changed since it was read; "quota-full" where a place was taken meanwhile
 */
export async function commitTransitions(
  tx: ClientSession,
  transitions: Transition[],
  batch: string | null,
  stores: { applications: Collection<StoredApplication>; events: EventStore; quotas: QuotaStore; messages: Pick<MessageStore, "ofEvents"> },
): Promise<Committed[]> {
  if (transitions.length === 0) return [];
  const committed = transitions.map(({ before, after, event: draft, submission }): Committed => {
    const event = chained(before.id, before.chain, draft);
    const receipt: ReceiptRecord = {
      applicationId: before.id,
      number: after.number ?? "",
      action: draft.action,
      state: after.state,
      at: draft.at,
      contentHash: after.contentHash ?? "",
      event: { sequence: event.sequence, hash: event.hash },
    };
    const record = { ...after, revision: before.revision + 1, chain: receipt.event, receipt: submission ? receipt : before.receipt, prepared: decisionAfter(before, after, draft) };
    return { record, event, receipt };
  });
  const { matchedCount } = await stores.applications.bulkWrite(
    committed.map(({ record }, index) => {
      const { before } = transitions[index] as Transition;
      return { updateOne: { filter: { _id: record.id, revision: before.revision, state: before.state }, update: { $set: changed(before, record) } } };
    }),
    { session: tx, ordered: true },
  );
  if (matchedCount !== transitions.length) throw new StoreConflict("stale");
  await stores.events.append(
    tx,
    committed.map(({ record: { version, answers, evidence }, event }, index) => (transitions[index]?.submission ? { ...event, content: { version, answers, evidence } } : event)),
  );
  await moveCounters(tx, transitions, stores.quotas);
  // What is done in one transaction is looked at as one.
  const together = batch ?? (transitions.length > 1 ? newId() : null);
  const happened = committed.map(({ record, event }, index) => ({
    event: event.id,
    noticeId: record.noticeId,
    applicationId: record.id,
    batch: together,
    drafts: transitions[index]?.messages ?? [],
  }));
  await stores.messages.ofEvents(tx, happened, transitions[0]?.event.at ?? 0);
  return committed;
}

/** Gives back and takes all places of a transaction, those of one counter at once. Who waits for a place that another gives back gets it. */
async function moveCounters(tx: ClientSession, transitions: readonly Transition[], quotas: QuotaStore): Promise<void> {
  const given = new Map<string, { noticeId: string; counter: string; places: number }>();
  // A limit is the one of each application's version: the narrower ones are taken under first.
  const taken = new Map<string, { noticeId: string; claim: QuotaClaim; places: number }>();
  for (const { before, takes, gives } of transitions) {
    const { noticeId } = before;
    for (const counter of gives) {
      const id = `${noticeId} ${counter}`;
      given.set(id, { noticeId, counter, places: (given.get(id)?.places ?? 0) + 1 });
    }
    for (const claim of takes) {
      const id = `${noticeId} ${counterName(claim)} ${claim.limit}`;
      taken.set(id, { noticeId, claim, places: (taken.get(id)?.places ?? 0) + 1 });
    }
  }
  for (const { noticeId, counter, places } of given.values()) await quotas.give(tx, noticeId, counter, places);
  for (const { noticeId, claim, places } of [...taken.values()].sort((a, b) => a.claim.limit - b.claim.limit)) await quotas.take(tx, noticeId, claim, places);
}
