import type { Json } from "@shenbao/engine";
import { keepIndexes } from "../connection/keep-indexes.ts";
import { pageBy, type Page, type PageQuery } from "../connection/page-by.ts";
import type { StoreContext } from "../connection/store-context.ts";

/** What became of one thing in a task. */
export interface TaskRow {
  /** Names the thing within its task: writing it again replaces it. */
  key: string;
  /** By which rows are counted and listed. */
  outcome: string;
  /** As its kind reads it. */
  content: Json;
}

export interface TaskRowStore {
  putRows(task: string, rows: readonly TaskRow[]): Promise<void>;
  rows(task: string, outcome: string | undefined, query: PageQuery): Promise<Page<TaskRow>>;
  /** How many rows there are by outcome. */
  countRows(task: string): Promise<Record<string, number>>;
  forgetRows(task: string): Promise<void>;
  ensureRowIndexes(): Promise<void>;
}

interface Stored extends Omit<TaskRow, "content"> {
  task: string;
  content: string;
}

/** The rows of tasks, each kept once by its key. */
export function taskRowStore(context: StoreContext): TaskRowStore {
  const stored = context.collection<Stored>("taskRows");
  return {
    async putRows(task, rows) {
      if (rows.length === 0) return;
      await stored.bulkWrite(
        rows.map(({ key, outcome, content }) => ({
          replaceOne: { filter: { task, key }, replacement: { task, key, outcome, content: JSON.stringify(content) }, upsert: true },
        })),
        { ordered: false },
      );
    },
    rows: (task, outcome, query) =>
      pageBy(stored, "key", { task, ...(outcome !== undefined && { outcome }) }, query, ({ key, outcome: came, content }) => ({
        key,
        outcome: came,
        content: JSON.parse(content) as Json,
      })),
    async countRows(task) {
      const found = await stored.aggregate<{ _id: string; count: number }>([{ $match: { task } }, { $group: { _id: "$outcome", count: { $sum: 1 } } }]).toArray();
      return Object.fromEntries(found.map(({ _id, count }) => [_id, count]));
    },
    forgetRows: async (task) => void (await stored.deleteMany({ task })),
    ensureRowIndexes: () => keepIndexes(context, "taskRows", [{ key: { task: 1, key: 1 }, unique: true }, { key: { task: 1, outcome: 1, key: 1 } }]),
  };
}
