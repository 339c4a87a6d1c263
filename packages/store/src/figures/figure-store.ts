import type { Collection } from "mongodb";
import { listIndex } from "../applications/application-indexes.ts";
import type { StoredApplication } from "../applications/application-record.ts";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";

/** How many applications somebody sees, counted exactly. Moments are milliseconds (UTC). */
export interface Figures {
  /** When they were counted. */
  at: number;
  cells: { track: string; state: string; receiver: string; count: number }[];
  /** By the ten minutes in which they were submitted first, as `2023-08-20T09:3` (UTC). */
  submitted: { during: string; track: string; count: number }[];
}

export interface FigureStore {
  /**
   * The figures of what one sees of a notice. They are counted from the lists' indexes alone and kept for many times as long as the counting took
   * (10 s at least), so that looking at them reads one document however many applications there are. `real`: the real time, by which they grow old.
   */
  of(noticeId: string, seenBy: string, now: number, real: number): Promise<Figures>;
  ensureIndexes(): Promise<void>;
}

interface StoredFigures extends Figures {
  _id: string;
  /** Until when (real time) they are kept, and until when somebody counts anew. */
  keptUntil: number;
  countingUntil: number;
}

const leastKept = 10_000;
const timesAsLong = 30;
const countingAtMost = 60_000;

export function figureStore(context: StoreContext): FigureStore {
  const figures = context.collection<StoredFigures>("figures");
  const applications = context.collection<StoredApplication>("applications");
  return {
    async of(noticeId, seenBy, now, real) {
      const _id = `${noticeId} ${seenBy}`;
      const kept = await figures.findOne({ _id });
      if (kept && real < kept.keptUntil) return figuresOf(kept);
      // One counts, the others go on with what is kept.
      if (kept && (await figures.updateOne({ _id, countingUntil: { $lte: real } }, { $set: { countingUntil: real + countingAtMost } })).matchedCount === 0) return figuresOf(kept);
      const begun = performance.now();
      const counted = await count(applications, noticeId, seenBy, now);
      const keptUntil = real + Math.max(leastKept, timesAsLong * (performance.now() - begun));
      await figures.updateOne({ _id }, { $set: { ...counted, keptUntil, countingUntil: 0 } }, { upsert: true });
      return counted;
    },
    ensureIndexes: () => keepIndexes(context, "figures", [{ key: { keptUntil: 1 }, name: "kept until" }]),
  };
}

const figuresOf = ({ at, cells, submitted }: StoredFigures): Figures => ({ at, cells, submitted });

/** What is grouped stands in the index, so that no application is read. */
export function cellStages(noticeId: string, seenBy: string) {
  return [{ $match: { noticeId, seenBy } }, { $group: { _id: { track: "$track", state: "$state", receiver: "$keys.receiver" }, count: { $sum: 1 } } }];
}

export function submittedStages(noticeId: string, seenBy: string) {
  return [{ $match: { noticeId, seenBy } }, { $group: { _id: { track: "$track", during: { $substrBytes: ["$keys.submittedAt", 0, 15] } }, count: { $sum: 1 } } }];
}

async function count(applications: Collection<StoredApplication>, noticeId: string, seenBy: string, now: number): Promise<Figures> {
  const [cells, submitted] = await Promise.all([
    applications
      .aggregate<{ _id: { track: string; state: string; receiver: string }; count: number }>(cellStages(noticeId, seenBy), { hint: listIndex("receiver") })
      .map(({ _id, count: some }) => ({ ..._id, count: some }))
      .toArray(),
    applications
      .aggregate<{ _id: { track: string; during: string }; count: number }>(submittedStages(noticeId, seenBy), { hint: listIndex("submittedAt") })
      .map(({ _id, count: some }) => ({ ..._id, count: some }))
      .toArray(),
  ]);
  return { at: now, cells, submitted };
}
