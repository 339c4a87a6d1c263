import type { StoreContext } from "../connection/store-context.ts";
import { writeGatherer } from "../applications/write-gatherer.ts";

interface StoredSequence {
  _id: string;
  last: number;
}

/** Sequences for the numbers of applications. */
export interface NumberStore {
  /** The next of a sequence, from 1. A number whose use then fails is not given again: numbers are unique, not without gaps. */
  next(sequence: string): Promise<number>;
}

export function numberStore(context: StoreContext): NumberStore {
  const sequences = context.collection<StoredSequence>("sequences");
  const gatherers = new Map<string, (item: null) => Promise<number>>();
  // Taken outside the submission's transaction: inside it, all submissions of a track would wait for one another at this one document.
  const gathererOf = (id: string) =>
    writeGatherer<null, number>(
      async (batch) => {
        const after = await sequences.findOneAndUpdate({ _id: id }, { $inc: { last: batch.length } }, { upsert: true, returnDocument: "after" });
        const last = after?.last ?? batch.length;
        return batch.map((_, index) => last - batch.length + 1 + index);
      },
      { flights: 1 },
    );
  return {
    next(sequence) {
      const gatherer = gatherers.get(sequence) ?? gathererOf(sequence);
      gatherers.set(sequence, gatherer);
      return gatherer(null);
    },
  };
}
