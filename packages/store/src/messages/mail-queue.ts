import type { ClientSession, Collection } from "mongodb";
import { momentKey } from "../applications/sort-key.ts";
import { fromStoredMessage, type MessageRecord, type StoredMessage } from "./message-record.ts";

/** What is mailed, one after another, each by one sender at a time. */
export interface MailQueue {
  /**
   * Takes the next message that is to be mailed, for `lease` ms: nobody else gets it before they are over. One whose sender fell silent comes
   * again, with its attempts raised.
   */
  claimMail(sender: string, now: number, lease: number): Promise<MessageRecord | null>;
  /** It was handed to the mail server. False where the lease went to another meanwhile. */
  mailSent(id: string, sender: string, to: string, now: number): Promise<boolean>;
  /** It was not: it comes again at `nextAt`, or is given up (null) and shown in the application instead. */
  mailFailed(id: string, sender: string, error: string, nextAt: number | null, now: number): Promise<boolean>;
  /** Gives it back untried. */
  returnMail(id: string, sender: string): Promise<void>;
  /** Tries those that were given up once more. Answers how many. */
  retryMail(noticeId: string, ids: readonly string[], now: number, tx?: ClientSession): Promise<number>;
  /** How many were given up since a moment, by notice. */
  failedMail(since: number): Promise<{ noticeId: string; count: number }[]>;
}

export function mailQueue(messages: Collection<StoredMessage>): MailQueue {
  return {
    async claimMail(sender, now, lease) {
      const found = await messages.findOneAndUpdate(
        { state: { $in: ["released", "sending"] }, "mail.nextAt": { $lte: now } },
        { $set: { state: "sending", "mail.lease": sender, "mail.nextAt": now + lease }, $inc: { "mail.attempts": 1 } },
        { sort: { "mail.nextAt": 1 }, returnDocument: "after" },
      );
      return found && fromStoredMessage(found);
    },
    async mailSent(id, sender, to, now) {
      const { matchedCount } = await messages.updateOne(
        { _id: id, state: "sending", "mail.lease": sender },
        { $set: { state: "sent", "mail.lease": null, "mail.error": null, "mail.sentAt": now, "recipient.email": to } },
      );
      return matchedCount === 1;
    },
    async mailFailed(id, sender, error, nextAt, now) {
      const { matchedCount } = await messages.updateOne({ _id: id, state: "sending", "mail.lease": sender }, [
        {
          $set: {
            state: nextAt === null ? "failed" : "released",
            "mail.lease": null,
            "mail.error": { $literal: error },
            "mail.nextAt": nextAt ?? now,
            // What could not be mailed and was for the mail alone arrives in the application.
            ...(nextAt === null && { inbox: true, arrived: { $cond: ["$inbox", "$arrived", { $concat: [momentKey(now), " ", "$_id"] }] } }),
          },
        },
      ]);
      return matchedCount === 1;
    },
    returnMail: async (id, sender) =>
      void (await messages.updateOne(
        { _id: id, state: "sending", "mail.lease": sender },
        { $set: { state: "released", "mail.lease": null, "mail.nextAt": 0 }, $inc: { "mail.attempts": -1 } },
      )),
    async retryMail(noticeId, ids, now, tx) {
      const { modifiedCount } = await messages.updateMany(
        { noticeId, _id: { $in: [...ids] }, state: "failed" },
        { $set: { state: "released", "mail.attempts": 0, "mail.nextAt": now, "mail.error": null }, $inc: { revision: 1 } },
        tx ? { session: tx } : {},
      );
      return modifiedCount;
    },
    async failedMail(since) {
      const found = await messages
        .aggregate<{ _id: string; count: number }>([{ $match: { state: "failed", "mail.nextAt": { $gte: since } } }, { $group: { _id: "$noticeId", count: { $sum: 1 } } }])
        .toArray();
      return found.map(({ _id, count }) => ({ noticeId: _id, count }));
    },
  };
}
