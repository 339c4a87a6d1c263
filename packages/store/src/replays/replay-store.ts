import type { NoticeDefinition } from "@shenbao/engine";
import type { ReplayOutcome, ReplayTally } from "@shenbao/engine/replay";
import type { Text } from "@shenbao/texts";
import type { ClientSession, Filter } from "mongodb";
import { keepIndexes } from "../connection/keep-indexes.ts";
import { readDefinition } from "../notices/read-definition.ts";
import { failuresByTitle } from "../connection/failures-by-title.ts";
import { pageBy, type Page, type PageQuery } from "../connection/page-by.ts";
import type { StoreContext } from "../connection/store-context.ts";

export type ReplayState = "waiting" | "running" | "done" | "cancelled" | "failed";

/** Applications of one notice judged by another definition. Moments are milliseconds (UTC). */
export interface ReplayRecord {
  id: string;
  state: ReplayState;
  /** Whose applications, and the one whose sight decides which: an organisation's code. */
  noticeId: string;
  sourceTitle: Text;
  seenBy: string;
  /** What they are judged by, as it was when the replay was asked for. */
  target: { noticeId: string; title: Text; year: number; draft: string | null; version: number | null };
  definition: NoticeDefinition;
  /** The tracks of the source, each with the track it is judged in; null leaves it out. */
  tracks: Record<string, string | null>;
  /** The moment at which the new rules are asked. */
  at: number;
  startedBy: { accountId: string; name: string };
  startedAt: number;
  finishedAt: number | null;
  cancelling: boolean;
  total: number;
  done: number;
  /** The last application that was judged: those of greater ids are still to come. */
  cursor: string | null;
  tally: ReplayTally;
}

/** What became of one application in a replay. */
export interface ReplayedRecord {
  application: string;
  outcome: ReplayOutcome;
  keys: string[];
  track: string;
  receiver: string;
  /** As many as are shown; `findingsCount` says how many there are. */
  findings: { key: string; code: string; at: string; message: Text; clause: string | null }[];
  findingsCount: number;
  dropped: number;
}

export type ReplaySummary = Omit<ReplayRecord, "definition">;
export type ReplayedFilter = Partial<Record<"outcome" | "key" | "receiver" | "track", string>>;

export interface ReplayStore {
  insert(replay: ReplayRecord, tx?: ClientSession): Promise<void>;
  get(id: string): Promise<ReplaySummary | null>;
  /** Those of one sight, the newest last. */
  page(seenBy: string, query: PageQuery): Promise<Page<ReplaySummary>>;
  /** Takes one that waits, or that nobody has been seen at for `silent` ms. Null where there is none. */
  claim(runner: string, now: number, silent: number): Promise<ReplayRecord | null>;
  /** Keeps a batch with the counts after it, in one transaction's order: what is not counted is judged again. False where another runner has it, or it is being cancelled. */
  advance(id: string, runner: string, now: number, batch: ReplayedRecord[], counts: Pick<ReplayRecord, "done" | "cursor" | "tally">): Promise<boolean>;
  finish(id: string, runner: string, now: number, state: "done" | "failed"): Promise<void>;
  /** Gives it back, to go on elsewhere or later. */
  release(id: string, runner: string): Promise<void>;
  /** False where it is over already. */
  cancel(id: string, now: number): Promise<boolean>;
  /** What failed since a moment, by the notice whose applications were judged. */
  failedSince(since: number): Promise<{ title: Text; count: number }[]>;
  applications(id: string, filter: ReplayedFilter, query: PageQuery): Promise<Page<ReplayedRecord>>;
  ensureIndexes(): Promise<void>;
}

interface Stored extends Omit<ReplayRecord, "id" | "definition" | "tally"> {
  _id: string;
  /** As texts: names of rules and places are no names of a query. */
  definition: string;
  tally: string;
  runner: string | null;
  seenAt: number;
}
type StoredApplication = ReplayedRecord & { replay: string };

const open: ReplayState[] = ["waiting", "running"];

function summaryOf({ _id, definition: _, tally, runner: __, seenAt: ___, ...rest }: Stored): ReplaySummary {
  return { id: _id, ...rest, tally: JSON.parse(tally) as ReplayTally };
}

export function replayStore(context: StoreContext): ReplayStore {
  const replays = context.collection<Stored>("replays");
  const replayed = context.collection<StoredApplication>("replayed");
  return {
    async insert({ id, definition, tally, ...rest }, tx) {
      await replays.insertOne({ _id: id, ...rest, definition: JSON.stringify(definition), tally: JSON.stringify(tally), runner: null, seenAt: 0 }, { session: tx });
    },
    async get(id) {
      const found = await replays.findOne({ _id: id }, { projection: { definition: 0 } });
      return found && summaryOf(found);
    },
    page: (seenBy, query) => pageBy(replays, "_id", { seenBy }, query, summaryOf),
    async claim(runner, now, silent) {
      const found = await replays.findOneAndUpdate(
        { cancelling: false, $or: [{ state: "waiting" }, { state: "running", seenAt: { $lt: now - silent } }] },
        { $set: { state: "running", runner, seenAt: now } },
        { sort: { _id: 1 }, returnDocument: "after" },
      );
      return found && { ...summaryOf(found), definition: readDefinition(found.definition) };
    },
    async advance(id, runner, now, batch, { done, cursor, tally }) {
      // Applications first: where the counts are not reached, the batch is judged again and replaces itself.
      if (batch.length > 0)
        await replayed.bulkWrite(
          batch.map((one) => ({ replaceOne: { filter: { replay: id, application: one.application }, replacement: { replay: id, ...one }, upsert: true } })),
          { ordered: false },
        );
      const { matchedCount } = await replays.updateOne(
        { _id: id, runner, state: "running", cancelling: false },
        { $set: { done, cursor, tally: JSON.stringify(tally), seenAt: now } },
      );
      return matchedCount === 1;
    },
    finish: async (id, runner, now, state) => void (await replays.updateOne({ _id: id, runner, state: "running" }, { $set: { state, finishedAt: now, runner: null } })),
    release: async (id, runner) => void (await replays.updateOne({ _id: id, runner, state: "running" }, { $set: { state: "waiting", runner: null } })),
    async cancel(id, now) {
      const { matchedCount } = await replays.updateOne({ _id: id, state: { $in: open } }, { $set: { cancelling: true, state: "cancelled", finishedAt: now } });
      return matchedCount === 1;
    },
    failedSince: (since) => failuresByTitle(replays, since, "$sourceTitle"),
    applications(id, { key, ...equal }, query) {
      const filter: Filter<StoredApplication> = { replay: id, ...equal, ...(key !== undefined && { keys: key }) } as Filter<StoredApplication>;
      return pageBy(replayed, "application", filter, query, ({ _id: _, replay: __, ...rest }) => rest);
    },
    async ensureIndexes() {
      await keepIndexes(context, "replays", [{ key: { seenBy: 1, _id: 1 } }, { key: { state: 1, _id: 1 } }]);
      await keepIndexes(context, "replayed", [
        { key: { replay: 1, application: 1 }, unique: true },
        { key: { replay: 1, outcome: 1, application: 1 } },
        { key: { replay: 1, keys: 1, application: 1 } },
        { key: { replay: 1, receiver: 1, application: 1 } },
      ]);
    },
  };
}
