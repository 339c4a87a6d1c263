import type { Answers } from "@shenbao/engine";
import type { AnyBulkWriteOperation, Collection } from "mongodb";
import type { Listing, StoredApplication } from "./application-record.ts";
import { newId } from "./new-id.ts";
import { writeGatherer } from "./write-gatherer.ts";

/** A save of answers: it counts only if revision and state are still those the caller saw. */
export interface AnswersWrite {
  id: string;
  revision: number;
  state: string;
  answers: Answers;
  name: string | null;
  at: number;
  /** For what lists already show (a returned application): what they read of it. */
  listing: Listing | null;
}

type Outcome = "saved" | "stale";

/**
 * Makes the save of answers. Concurrent saves travel in one bulk write, acknowledged by the majority and journaled. Where not every
 * write of a bulk found its document, each one's token tells whose write is there.
 */
export function answersSaver(applications: Collection<StoredApplication>): (write: AnswersWrite) => Promise<Outcome> {
  return writeGatherer<AnswersWrite, Outcome>(async (batch) => {
    const tokens = batch.map(() => newId());
    const operations = batch.map((write, index): AnyBulkWriteOperation<StoredApplication> => ({
      updateOne: {
        filter: { _id: write.id, revision: write.revision, state: write.state },
        update: {
          $set: { answers: write.answers, name: write.name, updatedAt: write.at, saveToken: tokens[index], revision: write.revision + 1, ...write.listing },
        },
      },
    }));
    const { matchedCount } = await applications.bulkWrite(operations, { ordered: false, writeConcern: { w: "majority", journal: true } });
    if (matchedCount === batch.length) return batch.map(() => "saved");
    const now = new Map(
      (await applications.find({ _id: { $in: batch.map(({ id }) => id) } }, { projection: { saveToken: 1 }, readConcern: "majority" }).toArray()).map((found) => [
        found._id,
        found.saveToken,
      ]),
    );
    return batch.map(({ id }, index) => (now.get(id) === tokens[index] ? "saved" : "stale"));
  });
}
