import type { Json } from "@shenbao/engine";
import type { Locale, Text } from "@shenbao/texts";
import type { ClientSession, Filter } from "mongodb";
import { keepIndexes } from "../connection/keep-indexes.ts";
import { failuresByTitle } from "../connection/failures-by-title.ts";
import { pageBy, type Page, type PageQuery } from "../connection/page-by.ts";
import type { StoreContext } from "../connection/store-context.ts";
import { taskRowStore, type TaskRowStore } from "./task-row-store.ts";

export type TaskState = "waiting" | "running" | "done" | "cancelled" | "failed";

/** A file that a task made, in the file store. */
export interface TaskFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

/** Long work that somebody asked for, done in the background. Moments are milliseconds (UTC). */
export interface TaskRecord {
  id: string;
  /** Which runner does it; see the registry of kinds of the server. */
  kind: string;
  state: TaskState;
  title: Text;
  noticeId: string | null;
  /** What was asked for, as its kind reads it. */
  request: Json;
  startedBy: { accountId: string; organisationId: string; name: string; locale: Locale };
  startedAt: number;
  finishedAt: number | null;
  /** How many there are to do, where that is known, and how many are done. */
  total: number | null;
  done: number;
  /** From where it goes on, as its kind wrote it; null from the beginning. */
  cursor: Json;
  /** What came of it, in a sentence, and for its kind's own page. */
  summary: Text | null;
  result: Json;
  /** Why it failed. */
  failure: Text | null;
  file: TaskFile | null;
}

/** A task without what only its runner reads. */
export type TaskSummary = Omit<TaskRecord, "request" | "cursor" | "result">;
export type TaskProgress = Partial<Pick<TaskRecord, "done" | "total" | "cursor">>;
export type TaskEnd = { state: "done"; summary?: Text | undefined; result?: Json | undefined; file?: TaskFile | undefined } | { state: "failed"; failure: Text };

export interface TaskStore extends TaskRowStore {
  insert(task: TaskRecord, tx?: ClientSession): Promise<void>;
  get(id: string): Promise<TaskRecord | null>;
  /** Those of an account, the newest first. */
  own(accountId: string, query: PageQuery): Promise<Page<TaskSummary>>;
  /** What failed since a moment, by title, the most first. */
  failedSince(since: number): Promise<{ title: Text; count: number }[]>;
  /** How many of an account are not over. */
  openOf(accountId: string, tx?: ClientSession): Promise<number>;
  /**
   * Takes one that waits, or that nobody has been heard of for `silent` ms. Null where there is none. `tries` counts how often it was taken
   * without coming to an end or being given back: one that ends its process every time must not be taken for ever. `lane`: of which kinds alone,
   * or of all but which.
   */
  claim(runner: string, now: number, silent: number, lane?: { only: readonly string[] } | { but: readonly string[] }): Promise<{ task: TaskRecord; tries: number } | null>;
  /** Says that it is being worked at, and how far. False where another runner has it, or it was cancelled. */
  advance(id: string, runner: string, now: number, progress?: TaskProgress): Promise<boolean>;
  /** Ends it, its file linked to it in the same transaction. False where it is not this runner's any more. */
  finish(id: string, runner: string, now: number, end: TaskEnd): Promise<boolean>;
  /** Gives it back, to go on elsewhere or later. */
  release(id: string, runner: string): Promise<void>;
  /** False where it is over already. */
  cancel(id: string, now: number): Promise<boolean>;
  /** Forgets those that ended before a moment, with their files and rows. Answers how many. */
  forget(endedBefore: number): Promise<number>;
  ensureIndexes(): Promise<void>;
}

interface Stored extends Omit<TaskRecord, "id" | "request" | "cursor" | "result"> {
  _id: string;
  /** JSON as text: what is asked for holds names that a database would read as its own. */
  request: string;
  cursor: string;
  result: string;
  runner: string | null;
  seenAt: number;
  tries: number;
}

interface Dependencies {
  transaction: <T>(body: (tx: ClientSession) => Promise<T>) => Promise<T>;
  files: {
    link(tx: ClientSession, id: string, owner: { kind: "task"; id: string }): Promise<void>;
    unlink(tx: ClientSession, id: string): Promise<void>;
  };
}

const open: TaskState[] = ["waiting", "running"];
const read = (text: string): Json => JSON.parse(text) as Json;

function summaryOf({ _id, request: _, cursor: __, result: ___, runner: ____, seenAt: _____, tries: ______, ...rest }: Stored): TaskSummary {
  return { id: _id, ...rest };
}

const recordOf = (stored: Stored): TaskRecord => ({ ...summaryOf(stored), request: read(stored.request), cursor: read(stored.cursor), result: read(stored.result) });

export function taskStore(context: StoreContext, { transaction, files }: Dependencies): TaskStore {
  const tasks = context.collection<Stored>("tasks");
  const rows = taskRowStore(context);
  const mine = (id: string, runner: string): Filter<Stored> => ({ _id: id, runner, state: "running" });
  return {
    ...rows,
    async insert({ id, request, cursor, result, ...rest }, tx) {
      const texts = { request: JSON.stringify(request), cursor: JSON.stringify(cursor), result: JSON.stringify(result) };
      await tasks.insertOne({ _id: id, ...rest, ...texts, runner: null, seenAt: 0, tries: 0 }, { session: tx });
    },
    async get(id) {
      const found = await tasks.findOne({ _id: id });
      return found && recordOf(found);
    },
    own: (accountId, query) => pageBy(tasks, "_id", { "startedBy.accountId": accountId }, query, summaryOf, -1),
    failedSince: (since) => failuresByTitle(tasks, since, "$title"),
    openOf: (accountId, tx) => tasks.countDocuments({ "startedBy.accountId": accountId, state: { $in: open } }, { session: tx }),
    async claim(runner, now, silent, lane = { but: [] }) {
      const kind = "only" in lane ? { $in: [...lane.only] } : { $nin: [...lane.but] };
      const found = await tasks.findOneAndUpdate(
        {
          $or: [
            { state: "waiting", kind },
            { state: "running", kind, seenAt: { $lt: now - silent } },
          ],
        },
        { $set: { state: "running", runner, seenAt: now }, $inc: { tries: 1 } },
        { sort: { _id: 1 }, returnDocument: "after" },
      );
      return found && { task: recordOf(found), tries: found.tries };
    },
    async advance(id, runner, now, { done, total, cursor } = {}) {
      const change = { ...(done !== undefined && { done }), ...(total !== undefined && { total }), ...(cursor !== undefined && { cursor: JSON.stringify(cursor) }) };
      const { matchedCount } = await tasks.updateOne(mine(id, runner), { $set: { ...change, seenAt: now } });
      return matchedCount === 1;
    },
    finish: (id, runner, now, end) =>
      transaction(async (tx) => {
        const outcome = end.state === "failed" ? { failure: end.failure } : { summary: end.summary ?? null, result: JSON.stringify(end.result ?? null), file: end.file ?? null };
        const { matchedCount } = await tasks.updateOne(mine(id, runner), { $set: { state: end.state, finishedAt: now, runner: null, ...outcome } }, { session: tx });
        if (matchedCount !== 1) return false;
        if (end.state === "done" && end.file) await files.link(tx, end.file.id, { kind: "task", id });
        return true;
      }),
    release: async (id, runner) => void (await tasks.updateOne(mine(id, runner), { $set: { state: "waiting", runner: null }, $inc: { tries: -1 } })),
    async cancel(id, now) {
      const { matchedCount } = await tasks.updateOne({ _id: id, state: { $in: open } }, { $set: { state: "cancelled", finishedAt: now, runner: null } });
      return matchedCount === 1;
    },
    async forget(endedBefore) {
      const old = await tasks.find({ finishedAt: { $lt: endedBefore } }, { projection: { file: 1 } }).toArray();
      for (const { _id, file } of old) {
        await transaction(async (tx) => {
          if (file) await files.unlink(tx, file.id);
          await tasks.deleteOne({ _id }, { session: tx });
        });
        await rows.forgetRows(_id);
      }
      return old.length;
    },
    async ensureIndexes() {
      await keepIndexes(context, "tasks", [{ key: { "startedBy.accountId": 1, _id: 1 } }, { key: { state: 1, _id: 1, kind: 1 } }, { key: { finishedAt: 1 } }]);
      await rows.ensureRowIndexes();
    },
  };
}
