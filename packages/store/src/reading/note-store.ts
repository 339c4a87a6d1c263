import type { Answers } from "@shenbao/engine";
import type { ClientSession } from "mongodb";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";
import { isDuplicateKey } from "../transaction/store-conflict.ts";

/** A reason written down while reading; `ticket` where it opens one again. */
export interface PinRecord {
  at: string;
  text: string;
  ticket?: string;
}

/** What one person keeps while reading one application. */
export interface NotesRecord {
  applicationId: string;
  accountId: string;
  name: string;
  /** Code of the organisation the person belongs to. */
  organisation: string;
  pins: PinRecord[];
  /** What is filled in of the actions' forms, by form. */
  inputs: Record<string, Answers>;
  revision: number;
  /** ms */
  at: number;
}

/** Notes of reviewers: theirs alone, until an action sends them. */
export interface NoteStore {
  get(applicationId: string, accountId: string): Promise<NotesRecord | null>;
  /** Those of an organisation that hold something. */
  ofOrganisation(applicationId: string, organisation: string): Promise<NotesRecord[]>;
  /** Keeps them upon the revision before (0: the first). False where that was another. */
  save(notes: NotesRecord): Promise<boolean>;
  /** An action has sent them. */
  sent(tx: ClientSession, applicationId: string, accountId: string, what: { pins: boolean; form: string | undefined }): Promise<void>;
  ensureIndexes(): Promise<void>;
}

type Stored = NotesRecord & { _id: string };
const idOf = (applicationId: string, accountId: string) => `${applicationId}/${accountId}`;
const plain = ({ _id, ...notes }: Stored): NotesRecord => notes;

export function noteStore(context: StoreContext): NoteStore {
  const notes = context.collection<Stored>("notes");
  return {
    async get(applicationId, accountId) {
      const found = await notes.findOne({ _id: idOf(applicationId, accountId) });
      return found && plain(found);
    },
    ofOrganisation: async (applicationId, organisation) => (await notes.find({ applicationId, organisation, "pins.0": { $exists: true } }).toArray()).map(plain),
    async save(kept) {
      const _id = idOf(kept.applicationId, kept.accountId);
      if (kept.revision > 1) return (await notes.replaceOne({ _id, revision: kept.revision - 1 }, kept)).matchedCount === 1;
      try {
        await notes.insertOne({ _id, ...kept });
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async sent(tx, applicationId, accountId, { pins, form }) {
      if (!pins && form === undefined) return;
      const change = { ...(pins && { $set: { pins: [] } }), ...(form !== undefined && { $unset: { [`inputs.${form}`]: 1 as const } }), $inc: { revision: 1 } };
      await notes.updateOne({ _id: idOf(applicationId, accountId) }, change, { session: tx });
    },
    ensureIndexes: () => keepIndexes(context, "notes", [{ key: { applicationId: 1, organisation: 1 }, name: "of organisation" }]),
  };
}
