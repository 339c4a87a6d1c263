import { canonicalJson, sha256, type Json } from "@shenbao/engine";
import { MongoServerError, type ClientSession } from "mongodb";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";
import { isDuplicateKey } from "../transaction/store-conflict.ts";

/** A published result, as it was published. A later edition replaces it on the page, not in the store. Moments are milliseconds (UTC). */
export interface ResultRecord {
  noticeId: string;
  /** From 1. */
  edition: number;
  publishedAt: number;
  publishedBy: string;
  /** Of the canonical JSON of the tracks. */
  hash: string;
  version: number;
  /** Beside each row its application; results from before 2026-11-29 lack them, and what follows. */
  tracks: { track: string; rows: { [locale: string]: Record<string, string | number | null>[] }; applications?: string[] }[];
  /** What a later edition says of what changed; null of the first. */
  note?: string | null;
  /** The publicity period of what this edition adds, or that of the one before where it adds nothing. */
  period?: { from: number; until: number } | null;
}

/** The applications of a result. */
export const listedIn = (result: Pick<ResultRecord, "tracks"> | null): string[] => result?.tracks.flatMap(({ applications = [] }) => applications) ?? [];

export interface ResultStore {
  publish(tx: ClientSession, result: Omit<ResultRecord, "edition" | "hash">): Promise<ResultRecord>;
  newest(noticeId: string, tx?: ClientSession): Promise<ResultRecord | null>;
  /** All editions, the newest first. */
  editions(noticeId: string): Promise<ResultRecord[]>;
  /** Of these notices, those that have one. */
  published(noticeIds: string[]): Promise<Set<string>>;
  ensureIndexes(): Promise<void>;
}

/** The hash of a result's content. */
export function resultHash(tracks: ResultRecord["tracks"]): string {
  return sha256(canonicalJson(tracks as unknown as Json));
}

export function resultStore(context: StoreContext): ResultStore {
  const results = context.collection<ResultRecord & { _id: string }>("results");
  const newest = async (noticeId: string, tx?: ClientSession): Promise<ResultRecord | null> => {
    const found = await results.findOne({ noticeId }, { session: tx, sort: { edition: -1 } });
    if (!found) return null;
    const { _id, ...result } = found;
    return result;
  };
  return {
    async publish(tx, result) {
      const edition = ((await newest(result.noticeId, tx))?.edition ?? 0) + 1;
      const record: ResultRecord = { ...result, edition, hash: resultHash(result.tracks) };
      try {
        await results.insertOne({ _id: `${result.noticeId}/${edition}`, ...record }, { session: tx });
      } catch (error) {
        // Somebody published between our snapshot and our write: again, from a new snapshot.
        if (isDuplicateKey(error) && error instanceof MongoServerError) error.addErrorLabel("TransientTransactionError");
        throw error;
      }
      return record;
    },
    newest,
    editions: async (noticeId) => (await results.find({ noticeId }, { sort: { edition: -1 } }).toArray()).map(({ _id, ...result }) => result),
    published: async (noticeIds) => new Set<string>((await results.distinct("noticeId", { noticeId: { $in: noticeIds } })) as string[]),
    ensureIndexes: () => keepIndexes(context, "results", [{ key: { noticeId: 1, edition: 1 }, unique: true }]),
  };
}
