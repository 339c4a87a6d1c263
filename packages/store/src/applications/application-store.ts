import type { ClientSession, Filter, ReadPreferenceLike } from "mongodb";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";
import type { EventStore } from "../events/event-store.ts";
import type { EventDraft } from "../events/event-record.ts";
import type { QuotaStore } from "../quotas/quota-store.ts";
import { fromStored, toStored, type ApplicationRecord, type FileReference, type Listing, type StoredApplication } from "./application-record.ts";
import { applicationIndexes } from "./application-indexes.ts";
import { listCount, listPage, type ListPage, type ListRequest } from "./application-list.ts";
import { answersSaver, type AnswersWrite } from "./save-answers.ts";
import { chained, commitTransitions, type Committed, type Transition } from "./transition.ts";

export interface ApplicationStore {
  get(id: string, tx?: ClientSession): Promise<ApplicationRecord | null>;
  many(ids: string[], tx?: ClientSession): Promise<ApplicationRecord[]>;
  /** Those of an applicant, the newest first. */
  own(applicantCode: string): Promise<ApplicationRecord[]>;
  /** Begins one: the application and the first event of its chain. */
  begin(tx: ClientSession, record: Omit<ApplicationRecord, "chain">, event: EventDraft): Promise<ApplicationRecord>;
  /** Saves answers beside other saves. "stale" where revision or state are no longer those given. */
  saveAnswers(write: AnswersWrite): Promise<"saved" | "stale">;
  /** Replaces an evidence item's files. False where revision or state changed. */
  setEvidence(
    tx: ClientSession,
    write: { id: string; revision: number; state: string; evidence: string; files: FileReference[]; at: number; listing: Listing | null },
  ): Promise<boolean>;
  /** Throws a draft away, with its events. False where revision or state changed. */
  remove(tx: ClientSession, id: string, revision: number, state: string): Promise<boolean>;
  commit(tx: ClientSession, transitions: Transition[]): Promise<Committed[]>;
  page(request: ListRequest): Promise<ListPage>;
  count(request: ListRequest): Promise<{ value: number; capped: boolean }>;
  /** Those of a notice in some states, for tables, rounds and results; `reach` keeps to one organisation. */
  inStates(request: { noticeId: string; states: string[]; tracks?: string[]; reach?: string }, tx?: ClientSession): Promise<ApplicationRecord[]>;
  /** Sets positions without changing anything else. */
  setOrders(tx: ClientSession, orders: { id: string; order: number | null; key: string }[]): Promise<void>;
  setAssigned(tx: ClientSession, id: string, assigned: string[], seenBy: string[]): Promise<void>;
  /** Ids of those under a version in some states. */
  idsInStates(request: { noticeId: string; version: number; states: string[] }): AsyncIterable<string>;
  /** How many an applicant has begun under a notice. */
  begunBy(applicantCode: string, noticeId: string, tx: ClientSession): Promise<number>;
  /** How many were begun under a notice, or a version of it. */
  begunUnder(noticeId: string, version?: number): Promise<number>;
  ensureIndexes(): Promise<void>;
}

export function applicationStore(context: StoreContext, events: EventStore, quotas: QuotaStore): ApplicationStore {
  const applications = context.collection<StoredApplication>("applications");
  const within = (tx?: ClientSession): { session?: ClientSession; readPreference?: ReadPreferenceLike } => (tx ? { session: tx } : {});
  const find = async (filter: Filter<StoredApplication>, tx?: ClientSession) => (await applications.find(filter, within(tx)).toArray()).map(fromStored);
  return {
    async get(id, tx) {
      const found = await applications.findOne({ _id: id }, within(tx));
      return found && fromStored(found);
    },
    many: (ids, tx) => find({ _id: { $in: ids } }, tx),
    own: async (code) =>
      (
        await applications
          .find({ "applicant.code": code }, { projection: { answers: 0, words: 0 } })
          .sort({ createdAt: -1 })
          .limit(500)
          .toArray()
      ).map((found) => fromStored({ ...found, answers: {}, words: [] })),
    async begin(tx, record, draft) {
      const event = chained(record.id, { sequence: 0, hash: null }, draft);
      const begun = { ...record, chain: { sequence: event.sequence, hash: event.hash } };
      await applications.insertOne(toStored(begun), { session: tx });
      await events.append(tx, [event]);
      return begun;
    },
    saveAnswers: answersSaver(applications),
    async setEvidence(tx, { id, revision, state, evidence, files, at, listing }) {
      const { matchedCount } = await applications.updateOne(
        { _id: id, revision, state },
        { $set: { [`evidence.${evidence}`]: files, updatedAt: at, revision: revision + 1, ...listing } },
        { session: tx },
      );
      return matchedCount === 1;
    },
    async remove(tx, id, revision, state) {
      const { deletedCount } = await applications.deleteOne({ _id: id, revision, state, listed: false }, { session: tx });
      if (deletedCount === 1) await events.forget(tx, id);
      return deletedCount === 1;
    },
    commit: (tx, transitions) => commitTransitions(tx, transitions, { applications, events, quotas }),
    page: (request) => listPage(applications, request),
    count: (request) => listCount(applications, request),
    inStates: ({ noticeId, states, tracks, reach }, tx) =>
      find({ noticeId, state: { $in: states }, ...(tracks && { track: { $in: tracks } }), ...(reach !== undefined && { reach }) }, tx),
    async setOrders(tx, orders) {
      if (orders.length === 0) return;
      await applications.bulkWrite(
        orders.map(({ id, order, key }) => ({ updateOne: { filter: { _id: id }, update: { $set: { order, "keys.order": key } } } })),
        { session: tx },
      );
    },
    setAssigned: async (tx, id, assigned, seenBy) => void (await applications.updateOne({ _id: id }, { $set: { assigned, seenBy } }, { session: tx })),
    async *idsInStates({ noticeId, version, states }) {
      for await (const { _id } of applications.find({ noticeId, version, state: { $in: states } }, { projection: { _id: 1 } })) yield _id;
    },
    begunBy: (code, noticeId, tx) => applications.countDocuments({ "applicant.code": code, noticeId }, { session: tx }),
    begunUnder: (noticeId, version) => applications.countDocuments({ noticeId, ...(version !== undefined && { version }) }),
    ensureIndexes: () => keepIndexes(context, "applications", applicationIndexes()),
  };
}
