import { everywhere, type Text } from "@shenbao/texts";
import type { ClientSession, Filter, UpdateFilter } from "mongodb";
import type { AccountStore } from "../accounts/account-store.ts";
import { momentKey } from "../applications/sort-key.ts";
import { keepIndexes } from "../connection/keep-indexes.ts";
import { pageBy, type Page, type PageQuery } from "../connection/page-by.ts";
import type { StoreContext } from "../connection/store-context.ts";
import { mailQueue, type MailQueue } from "./mail-queue.ts";
import { makeMessages, type Happened } from "./make-messages.ts";
import { fromStoredMessage, type MessageRecord, type MessageState, type StoredMessage } from "./message-record.ts";

/** Which messages of a notice are meant. */
export interface MessageFilter {
  state?: MessageState | undefined;
  template?: string | undefined;
  /** `""`: those of no batch. */
  batch?: string | undefined;
  ids?: readonly string[] | undefined;
}

/** Messages of one template and batch, counted by their states. `edited`: how many somebody rewrote. */
export interface MessageGroup {
  template: string;
  title: Text;
  batch: string | null;
  counts: Partial<Record<MessageState, number>>;
  first: number;
  last: number;
}

export interface MessageStore extends MailQueue {
  /**
   * Makes messages of what happened, in the transaction in which it happens; what was told to somebody before is not told again.
   * For what is no transition of an application: reminders, a result. Transitions make theirs when they are committed. Answers how many are new.
   */
  make(tx: ClientSession, happened: readonly Happened[], now: number): Promise<number>;
  /** The same of events that are just being written, of which nobody was told before. */
  ofEvents(tx: ClientSession, happened: readonly Happened[], now: number): Promise<number>;
  /** Releases those held messages of a notice that the filter names: they arrive. `by`: an account, null where the platform does it. Answers how many. */
  release(noticeId: string, filter: MessageFilter, by: string | null, now: number, tx?: ClientSession): Promise<number>;
  /** False where it is not held any more, or was changed since. */
  edit(id: string, revision: number, words: { subject: Text; body: Text }, by: string, now: number, tx?: ClientSession): Promise<boolean>;
  discard(noticeId: string, filter: MessageFilter, by: string, reason: string, now: number, tx?: ClientSession): Promise<number>;
  get(id: string): Promise<MessageRecord | null>;
  /** The newest first. */
  page(noticeId: string, filter: MessageFilter, query: PageQuery): Promise<Page<MessageRecord>>;
  groups(noticeId: string): Promise<MessageGroup[]>;
  /** How many of a notice are in a state. */
  count(noticeId: string, state: MessageState): Promise<number>;
  /** Whether all were told of something that comes once, and noting that they were. */
  isTold(noticeId: string, moment: string): Promise<boolean>;
  told(noticeId: string, moment: string, now: number): Promise<void>;
  /** The accounts that a filter's held messages go to. */
  recipients(noticeId: string, filter: MessageFilter): Promise<{ messages: number; accounts: number; mails: number }>;
  /** What arrived at an account, the newest first. */
  inbox(accountId: string, query: PageQuery & { unread?: boolean; applicationId?: string }): Promise<Page<MessageRecord>>;
  unread(accountId: string): Promise<number>;
  /** Marks as read what arrived at an account: some, or all. Answers how many were not. */
  markRead(accountId: string, ids: readonly string[] | null, now: number): Promise<number>;
  ensureIndexes(): Promise<void>;
}

export function messageStore(context: StoreContext, accounts: AccountStore): MessageStore {
  const messages = context.collection<StoredMessage>("messages");
  const moments = context.collection<{ _id: string; at: number }>("messageMoments");
  const within = (tx?: ClientSession) => (tx ? { session: tx } : {});
  const where = (noticeId: string, { state, template, batch, ids }: MessageFilter): Filter<StoredMessage> => ({
    noticeId,
    ...(state !== undefined && { state }),
    ...(template !== undefined && { template }),
    ...(batch !== undefined && { batch: batch === "" ? null : batch }),
    ...(ids !== undefined && { _id: { $in: [...ids] } }),
  });
  /** Whether one can be mailed, as an expression of the database. */
  const unmailed = {
    $switch: {
      branches: [
        { case: { $not: [{ $in: ["e-mail", "$channels"] }] }, then: "channel" },
        { case: { $literal: !context.mails }, then: "unconfigured" },
        { case: { $eq: [{ $ifNull: ["$recipient.email", null] }, null] }, then: "no-address" },
      ],
      default: null,
    },
  };
  return {
    ...mailQueue(messages),
    make: (tx, happened, now) => makeMessages(tx, happened, now, { messages, accounts, mails: context.mails, once: true }),
    ofEvents: (tx, happened, now) => makeMessages(tx, happened, now, { messages, accounts, mails: context.mails, once: false }),
    async release(noticeId, filter, by, now, tx) {
      const { modifiedCount } = await messages.updateMany(
        { ...where(noticeId, filter), state: "held" },
        [
          { $set: { unmailed } },
          {
            $set: {
              state: { $cond: [{ $eq: ["$unmailed", null] }, "released", "sent"] },
              inbox: { $or: [{ $in: ["in-app", "$channels"] }, { $ne: ["$unmailed", null] }] },
              released: { $literal: { by, at: now } },
              "mail.nextAt": now,
              arrived: { $concat: [momentKey(now), " ", "$_id"] },
              revision: { $add: ["$revision", 1] },
            },
          },
        ],
        within(tx),
      );
      return modifiedCount;
    },
    async edit(id, revision, { subject, body }, by, now, tx) {
      const { matchedCount } = await messages.updateOne(
        { _id: id, revision, state: "held" },
        { $set: { subject, body, edited: { by, at: now }, revision: revision + 1 } },
        within(tx),
      );
      return matchedCount === 1;
    },
    async discard(noticeId, filter, by, reason, now, tx) {
      const change: UpdateFilter<StoredMessage> = { $set: { state: "discarded", discarded: { by, at: now, reason } }, $inc: { revision: 1 } };
      return (await messages.updateMany({ ...where(noticeId, filter), state: "held" }, change, within(tx))).modifiedCount;
    },
    async get(id) {
      const found = await messages.findOne({ _id: id });
      return found && fromStoredMessage(found);
    },
    page: (noticeId, filter, query) => pageBy(messages, "_id", where(noticeId, filter), query, fromStoredMessage, -1),
    async groups(noticeId) {
      const found = await messages
        .aggregate<{ _id: { template: string; batch: string | null; state: MessageState }; count: number; first: number; last: number }>([
          { $match: { noticeId } },
          {
            $group: {
              _id: { template: "$template", batch: "$batch", state: "$state" },
              count: { $sum: 1 },
              first: { $min: "$createdAt" },
              last: { $max: "$createdAt" },
            },
          },
        ])
        .toArray();
      const groups = new Map<string, MessageGroup>();
      const titles = new Map<string, Text>();
      for (const template of new Set(found.map(({ _id }) => _id.template)))
        titles.set(template, (await messages.findOne({ noticeId, template }, { projection: { title: 1 }, sort: { _id: -1 } }))?.title ?? everywhere(template));
      for (const { _id, count, first, last } of found) {
        const key = `${_id.template} ${_id.batch ?? ""}`;
        const group = groups.get(key) ?? { template: _id.template, title: titles.get(_id.template) ?? everywhere(_id.template), batch: _id.batch, counts: {}, first, last };
        groups.set(key, { ...group, counts: { ...group.counts, [_id.state]: count }, first: Math.min(group.first, first), last: Math.max(group.last, last) });
      }
      return [...groups.values()].sort((one, other) => other.last - one.last);
    },
    count: (noticeId, state) => messages.countDocuments({ noticeId, state }),
    isTold: async (noticeId, moment) => (await moments.findOne({ _id: `${noticeId} ${moment}` })) !== null,
    told: async (noticeId, moment, at) => void (await moments.updateOne({ _id: `${noticeId} ${moment}` }, { $set: { at } }, { upsert: true })),
    async recipients(noticeId, filter) {
      const [found] = await messages
        .aggregate<{ messages: number; accounts: number; mails: number }>([
          { $match: { ...where(noticeId, filter), state: "held" } },
          { $set: { unmailed } },
          { $group: { _id: "$recipient.accountId", messages: { $sum: 1 }, mails: { $sum: { $cond: [{ $eq: ["$unmailed", null] }, 1, 0] } } } },
          { $group: { _id: null, messages: { $sum: "$messages" }, accounts: { $sum: 1 }, mails: { $sum: "$mails" } } },
          { $project: { _id: 0 } },
        ])
        .toArray();
      return found ?? { messages: 0, accounts: 0, mails: 0 };
    },
    inbox: (accountId, { unread, applicationId, ...query }) =>
      pageBy(
        messages,
        "arrived",
        { "recipient.accountId": accountId, inbox: true, ...(unread === true && { readAt: null }), ...(applicationId !== undefined && { applicationId }) } as Filter<StoredMessage>,
        query,
        fromStoredMessage,
        -1,
      ),
    unread: (accountId) => messages.countDocuments({ "recipient.accountId": accountId, inbox: true, readAt: null }, { limit: 1_000 }),
    async markRead(accountId, ids, now) {
      const { modifiedCount } = await messages.updateMany(
        { "recipient.accountId": accountId, inbox: true, readAt: null, ...(ids && { _id: { $in: [...ids] } }) },
        { $set: { readAt: now } },
      );
      return modifiedCount;
    },
    ensureIndexes: () =>
      keepIndexes(context, "messages", [
        { key: { key: 1 }, name: "told once", unique: true },
        { key: { noticeId: 1, state: 1, template: 1, batch: 1, _id: 1 }, name: "outbox" },
        { key: { noticeId: 1, template: 1, batch: 1, state: 1, createdAt: 1 }, name: "groups" },
        { key: { noticeId: 1, _id: 1 }, name: "of a notice" },
        { key: { "recipient.accountId": 1, inbox: 1, arrived: 1 }, name: "inbox", partialFilterExpression: { inbox: true } },
        { key: { "recipient.accountId": 1, inbox: 1, readAt: 1, arrived: 1 }, name: "unread", partialFilterExpression: { inbox: true } },
        { key: { state: 1, "mail.nextAt": 1 }, name: "to be mailed", partialFilterExpression: { state: { $in: ["released", "sending"] } } },
      ]),
  };
}
