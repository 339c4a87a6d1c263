import type { StoreContext } from "../connection/store-context.ts";

/** A document that was printed with marks. It never changes. */
export interface MarkRecord {
  /** What is typed to find it. */
  code: string;
  kind: string;
  noticeId: string;
  /** As the mark tells it: an application's number, a table, a result. */
  application: string;
  version: number;
  contentHash: string;
  /** The application, table or notice in the store. */
  subject: string;
  /** When it was submitted, handed in or published, in milliseconds; `null` where it was not yet. */
  at: number | null;
}

/** The register of printed documents: what is not in it was never printed by this platform. */
export interface MarkStore {
  /** @throws Error where another document has the code, which happens once in 2^48 */
  keep(mark: MarkRecord): Promise<void>;
  byCode(code: string): Promise<MarkRecord | null>;
}

type StoredMark = Omit<MarkRecord, "code"> & { _id: string };

const recordOf = ({ _id, ...rest }: StoredMark): MarkRecord => ({ code: _id, ...rest });

export function markStore(context: StoreContext): MarkStore {
  const marks = context.collection<StoredMark>("marks");
  return {
    async keep({ code, ...rest }) {
      // Most documents are printed more than once: reading is cheaper than a write that changes nothing.
      const kept = (await marks.findOne({ _id: code })) ?? (await marks.findOneAndUpdate({ _id: code }, { $setOnInsert: rest }, { upsert: true, returnDocument: "after" }));
      if (kept?.contentHash !== rest.contentHash || kept.application !== rest.application || kept.kind !== rest.kind)
        throw new Error(`the code ${code} is that of another document`);
    },
    async byCode(code) {
      const found = await marks.findOne({ _id: code });
      return found && recordOf(found);
    },
  };
}
