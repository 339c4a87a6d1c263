import type { Text } from "@shenbao/texts";
import type { ClientSession } from "mongodb";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";
import { isDuplicateKey } from "../transaction/store-conflict.ts";

/** A page of a file as it was read: what it looks like, and the texts of the codes on it. */
export interface ReadPageRecord {
  page: number;
  look: "picture" | "drawn" | "blank" | "broken";
  texts: string[];
}

/** What was read of one file of a scan, beside the file and like it never changed: its pages, or why it cannot be read. */
export interface ScanReadingRecord {
  fileId: string;
  applicationId: string;
  /** ms */
  at: number;
  pages: ReadPageRecord[];
  refusal: { code: string; sentence: Text } | null;
}

/** Readings of scans. They are added and read; a file is read again only where the reading itself broke off. */
export interface ScanStore {
  /** Keeps a reading; one that another process has kept meanwhile stays. */
  add(reading: ScanReadingRecord): Promise<void>;
  /** Of some files of an application, those that were read. */
  of(applicationId: string, fileIds: readonly string[], tx?: ClientSession): Promise<ScanReadingRecord[]>;
  ensureIndexes(): Promise<void>;
}

export function scanStore(context: StoreContext): ScanStore {
  const readings = context.collection<Omit<ScanReadingRecord, "fileId"> & { _id: string }>("scanReadings");
  return {
    async add({ fileId, ...reading }) {
      try {
        await readings.insertOne({ _id: fileId, ...reading });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    },
    of: async (applicationId, fileIds, tx) =>
      (await readings.find({ _id: { $in: [...fileIds] }, applicationId }, { session: tx }).toArray()).map(({ _id, ...reading }) => ({ fileId: _id, ...reading })),
    ensureIndexes: () => keepIndexes(context, "scanReadings", [{ key: { applicationId: 1 }, name: "of application" }]),
  };
}
