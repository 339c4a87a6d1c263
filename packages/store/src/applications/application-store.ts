import type { ClientSession, Filter, ReadPreferenceLike } from "mongodb";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { Ticket } from "@shenbao/engine/tickets";
import type { StoreContext } from "../connection/store-context.ts";
import type { EventStore } from "../events/event-store.ts";
import type { EventDraft } from "../events/event-record.ts";
import type { MessageStore } from "../messages/message-store.ts";
import type { QuotaStore } from "../quotas/quota-store.ts";
import { fromStored, nothing, toStored, type ApplicationRecord, type FileReference, type Listing, type StoredApplication } from "./application-record.ts";
import { applicationIndexes } from "./application-indexes.ts";
import { scanStanding, type ScanRecord } from "./scan-standing.ts";
import { StoreConflict } from "../transaction/store-conflict.ts";
import { listCount, listCountAll, listPage, type ListPage, type ListRequest } from "./application-list.ts";
import { keepDecision, type DecisionWrite } from "./keep-decision.ts";
import { answersSaver, type AnswersWrite } from "./save-answers.ts";
import { chained, commitTransitions, type Committed, type Transition } from "./transition.ts";

/** Which applications are wanted: submitted ones of a notice, in the sight of one who sees them. */
export interface SeenRequest {
  noticeId: string;
  seenBy: string;
  tracks: string[];
}

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
    write: {
      id: string;
      revision: number;
      state: string;
      evidence: string;
      files: FileReference[];
      at: number;
      listing: Listing | null;
      /** Where a file was replaced: reasons and tickets, which follow it. */
      places?: Pick<ApplicationRecord, "reasons" | "tickets">;
      /** Where a stamped scan came or went. */
      scans?: Record<string, ScanRecord>;
    },
  ): Promise<boolean>;
  /** Sets how scans stand, with the event that tells it, where there is one. The revision stays: nothing that somebody edits has changed. */
  setScans(tx: ClientSession, record: ApplicationRecord, scans: Record<string, ScanRecord>, event: EventDraft | null): Promise<void>;
  /** Replaces the tickets. False where revision or state changed. */
  setTickets(write: { id: string; revision: number; state: string; tickets: Ticket[] }): Promise<boolean>;
  /** What an applicant ever submitted, the newest first; one more than asked for where there are more. */
  submittedBy(applicantCode: string, limit: number): Promise<ApplicationRecord[]>;
  /** Throws a draft away, with its events. False where revision or state changed. */
  remove(tx: ClientSession, id: string, revision: number, state: string): Promise<boolean>;
  /** Writes changes of state with their events, quota places and messages. `batch` names what is done together, so that its messages are looked at together. */
  commit(tx: ClientSession, transitions: Transition[], batch?: string | null): Promise<Committed[]>;
  /** Keeps, changes or takes back a prepared decision; see `keepDecision`. */
  keepDecision(tx: ClientSession, write: DecisionWrite): Promise<void>;
  page(request: ListRequest): Promise<ListPage>;
  count(request: ListRequest): Promise<{ value: number; capped: boolean }>;
  /** How many a list has, all of them: for work over the whole list, not for a page. */
  countAll(request: ListRequest): Promise<number>;
  /** Those of a notice in some states, for tables, rounds and results; `reach` keeps to one organisation, `concerns` to what it applied for or received. */
  inStates(request: { noticeId: string; states: string[]; tracks?: string[]; reach?: string; concerns?: string }, tx?: ClientSession): Promise<ApplicationRecord[]>;
  /** Of those in some states within one organisation's reach: their places, and when they were submitted. */
  ordersIn(
    request: { noticeId: string; states: string[]; tracks: string[]; reach: string },
    tx: ClientSession,
  ): Promise<{ id: string; order: number | null; submittedAt: number | null }[]>;
  /** Sets positions without changing anything else. */
  setOrders(tx: ClientSession, orders: { id: string; order: number | null; key: string }[]): Promise<void>;
  setAssigned(tx: ClientSession, id: string, assigned: string[], seenBy: string[]): Promise<void>;
  /** Ids of those under a version in some states; within a table the last first. */
  idsInStates(request: { noticeId: string; version: number; states: string[] }): AsyncIterable<string>;
  /** Those of a notice and its tracks that somebody sees, by id, from after one of them: read one by one, never all at once. */
  seen(request: SeenRequest & { after: string | null }): AsyncIterable<ApplicationRecord>;
  /** How many of them there are, by track. */
  seenByTrack(request: Omit<SeenRequest, "tracks">): Promise<Record<string, number>>;
  /** How many there are of a notice, by version, track and state, and whether they were ever submitted. */
  standing(noticeId: string): Promise<{ version: number; track: string; state: string; submitted: boolean; count: number }[]>;
  /** Some of a notice in some states, by id, after one: for whoever looks through all of them in small steps. */
  some(request: { noticeId: string; states: string[]; after: string | null; limit: number }): Promise<ApplicationRecord[]>;
  /** How many of a notice are in some states, counted up to `limit`. */
  countIn(noticeId: string, states: string[], limit: number): Promise<number>;
  /** The organisations that received applications in some states. */
  receiversIn(request: { noticeId: string; states: string[]; tracks?: string[] }): Promise<string[]>;
  /** How many an applicant has begun under a notice. */
  begunBy(applicantCode: string, noticeId: string, tx: ClientSession): Promise<number>;
  /** How many were begun under a notice, or a version of it. */
  begunUnder(noticeId: string, version?: number): Promise<number>;
  ensureIndexes(): Promise<void>;
}

const scansSet = (scans: Record<string, ScanRecord>) => ({ scans, scan: scanStanding(scans) });

/** How many applications are in memory while all of a notice are read. */
const readAtOnce = 250;

export function applicationStore(
  context: StoreContext,
  { events, quotas, messages }: { events: EventStore; quotas: QuotaStore; messages: Pick<MessageStore, "ofEvents"> },
): ApplicationStore {
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
    async setEvidence(tx, { id, revision, state, evidence, files, at, listing, places, scans }) {
      const { matchedCount } = await applications.updateOne(
        { _id: id, revision, state },
        { $set: { [`evidence.${evidence}`]: files, updatedAt: at, revision: revision + 1, ...listing, ...places, ...(scans && scansSet(scans)) } },
        { session: tx },
      );
      return matchedCount === 1;
    },
    async setScans(tx, { id, chain }, scans, draft) {
      const event = draft && chained(id, chain, draft);
      const end = event && { chain: { sequence: event.sequence, hash: event.hash } };
      const { matchedCount } = await applications.updateOne({ _id: id, "chain.sequence": chain.sequence }, { $set: { ...scansSet(scans), ...end } }, { session: tx });
      if (matchedCount !== 1) throw new StoreConflict("stale");
      if (event) await events.append(tx, [event]);
    },
    setTickets: async ({ id, revision, state, tickets }) =>
      (await applications.updateOne({ _id: id, revision, state }, { $set: { tickets, revision: revision + 1 } })).matchedCount === 1,
    submittedBy: async (code, limit) =>
      (
        await applications
          .find({ "applicant.code": code, listed: true }, { projection: { words: 0, search: 0 } })
          .sort({ createdAt: -1 })
          .limit(limit + 1)
          .toArray()
      ).map((found) => fromStored({ ...found, words: [] })),
    async remove(tx, id, revision, state) {
      const { deletedCount } = await applications.deleteOne({ _id: id, revision, state, listed: false }, { session: tx });
      if (deletedCount === 1) await events.forget(tx, id);
      return deletedCount === 1;
    },
    commit: (tx, transitions, batch = null) => commitTransitions(tx, transitions, batch, { applications, events, quotas, messages }),
    keepDecision: (tx, write) => keepDecision(tx, write, { applications, quotas }),
    page: (request) => listPage(applications, request),
    count: (request) => listCount(applications, request),
    countAll: (request) => listCountAll(applications, request),
    inStates: ({ noticeId, states, tracks, reach, concerns }, tx) =>
      find(
        {
          noticeId,
          state: { $in: states },
          ...(tracks && { track: { $in: tracks } }),
          ...(reach !== undefined && { reach }),
          ...(concerns !== undefined && { $or: [{ reach: concerns }, { "applicant.code": concerns }] }),
        },
        tx,
      ),
    ordersIn: async ({ noticeId, states, tracks, reach }, tx) =>
      (await applications.find({ noticeId, state: { $in: states }, track: { $in: tracks }, reach }, { session: tx, projection: { order: 1, submittedAt: 1 } }).toArray()).map(
        ({ _id, order, submittedAt }) => ({ id: _id, order, submittedAt }),
      ),
    async setOrders(tx, orders) {
      if (orders.length === 0) return;
      await applications.bulkWrite(
        orders.map(({ id, order, key }) => ({ updateOne: { filter: { _id: id }, update: { $set: { order, "keys.order": key } } } })),
        { session: tx },
      );
    },
    setAssigned: async (tx, id, assigned, seenBy) => void (await applications.updateOne({ _id: id }, { $set: { assigned, seenBy } }, { session: tx })),
    async *idsInStates({ noticeId, version, states }) {
      for await (const { _id } of applications.find({ noticeId, version, state: { $in: states } }, { projection: { _id: 1 }, sort: { order: -1, _id: 1 }, allowDiskUse: true }))
        yield _id;
    },
    async *seen({ noticeId, seenBy, tracks, after }) {
      const filter = { noticeId, seenBy, track: { $in: tracks }, ...(after !== null && { _id: { $gt: after } }) };
      // Ids alone are put in order: whole applications would not find room for that.
      const ids = applications.find(filter, { projection: { _id: 1 }, sort: { _id: 1 }, allowDiskUse: true });
      const read = async (some: string[]) =>
        applications
          .find({ _id: { $in: some } }, { projection: { words: 0, search: 0 }, sort: { _id: 1 } })
          .map((found) => fromStored({ ...found, words: nothing }))
          .toArray();
      let some: string[] = [];
      for await (const { _id } of ids) {
        if (some.push(_id) < readAtOnce) continue;
        yield* await read(some);
        some = [];
      }
      if (some.length > 0) yield* await read(some);
    },
    async seenByTrack({ noticeId, seenBy }) {
      const found = await applications.aggregate<{ _id: string; count: number }>([{ $match: { noticeId, seenBy } }, { $group: { _id: "$track", count: { $sum: 1 } } }]).toArray();
      return Object.fromEntries(found.map(({ _id, count }) => [_id, count]));
    },
    async standing(noticeId) {
      const submitted = { $ne: ["$submittedAt", null] };
      const found = await applications
        .aggregate<{ _id: { version: number; track: string; state: string; submitted: boolean }; count: number }>([
          { $match: { noticeId } },
          { $group: { _id: { version: "$version", track: "$track", state: "$state", submitted }, count: { $sum: 1 } } },
        ])
        .toArray();
      return found.map(({ _id, count }) => ({ ..._id, count }));
    },
    some: async ({ noticeId, states, after, limit }) =>
      (
        await applications
          .find({ noticeId, state: { $in: states }, ...(after !== null && { _id: { $gt: after } }) })
          .sort({ _id: 1 })
          .limit(limit)
          .toArray()
      ).map(fromStored),
    countIn: (noticeId, states, limit) => applications.countDocuments({ noticeId, state: { $in: states } }, { limit, hint: "by state" }),
    receiversIn: async ({ noticeId, states, tracks }) =>
      (await applications.distinct("receiver.code", { noticeId, state: { $in: states }, ...(tracks && { track: { $in: tracks } }) })).filter((code) => typeof code === "string"),
    begunBy: (code, noticeId, tx) => applications.countDocuments({ "applicant.code": code, noticeId }, { session: tx }),
    begunUnder: (noticeId, version) => applications.countDocuments({ noticeId, ...(version !== undefined && { version }) }),
    ensureIndexes: () => keepIndexes(context, "applications", applicationIndexes()),
  };
}
