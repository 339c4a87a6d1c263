import { canonicalJson, sha256, type Json } from "@shenbao/engine";
import type { Text } from "@shenbao/texts";
import type { ClientSession } from "mongodb";
import { keepIndexes } from "../connection/keep-indexes.ts";
import type { StoreContext } from "../connection/store-context.ts";
import { StoreConflict } from "../transaction/store-conflict.ts";

/** What was done to a waiver: granted (or granted anew, until another moment) or revoked. Moments are milliseconds (UTC). */
export interface WaiverDeed {
  at: number;
  deed: "grant" | "revoke";
  noticeId: string;
  /** The notice's deadline that is put off. */
  deadline: string;
  /** The one organisation it is put off for. */
  organisation: { code: string; name: Text };
  /** The last instant, where granted. */
  until: number | null;
  reason: string;
  by: { accountId: string; name: string; organisation: { code: string; name: Text } };
}

/** A deed as it lies in the chain of its waiver. It never changes. */
export interface WaiverEntry extends WaiverDeed {
  id: string;
  /** From 1, without gaps. */
  sequence: number;
  previous: string | null;
  hash: string;
}

/** How the waiver of one deadline for one organisation stands: its last deed. */
export interface WaiverRecord extends WaiverDeed {
  id: string;
  /** The sequence of its last entry. */
  revision: number;
  hash: string;
}

export interface WaiverStore {
  /** All of a notice, revoked ones too. */
  of(noticeId: string): Promise<WaiverRecord[]>;
  /** Those in force for some organisations. */
  inForce(noticeId: string, organisations: readonly string[], tx?: ClientSession): Promise<WaiverRecord[]>;
  /** Those in force for one organisation, of all notices. */
  inForceOf(organisation: string): Promise<WaiverRecord[]>;
  get(noticeId: string, deadline: string, organisation: string, tx?: ClientSession): Promise<WaiverRecord | null>;
  /** Everything that was done to the waivers of a notice, the newest first. */
  log(noticeId: string): Promise<WaiverEntry[]>;
  /** Writes a deed with its entry. @throws StoreConflict "stale" where the waiver is no longer at `expected` (0: there is none) */
  write(tx: ClientSession, deed: WaiverDeed, expected: number): Promise<WaiverRecord>;
  /**
   * Makes what rests on waivers, and what changes them, wait for one another: one of two such transactions is run again and sees what the other did.
   */
  hold(tx: ClientSession, ids: readonly string[]): Promise<void>;
  ensureIndexes(): Promise<void>;
}

type Stored = Omit<WaiverRecord, "id"> & { _id: string; holds: number };
type StoredEntry = Omit<WaiverEntry, "id"> & { _id: string };

const waiverId = (noticeId: string, deadline: string, organisation: string) => `${noticeId}/${deadline}/${organisation}`;

/** The hash of an entry in the chain of its waiver. */
export function waiverHash(body: Omit<WaiverEntry, "id" | "hash">): string {
  return sha256(canonicalJson(body as unknown as Json));
}

const recordOf = ({ _id, holds: _holds, ...rest }: Stored): WaiverRecord => ({ id: _id, ...rest });

export function waiverStore(context: StoreContext): WaiverStore {
  const waivers = context.collection<Stored>("waivers");
  const log = context.collection<StoredEntry>("waiverLog");
  const get: WaiverStore["get"] = async (noticeId, deadline, organisation, tx) => {
    const found = await waivers.findOne({ _id: waiverId(noticeId, deadline, organisation) }, { session: tx });
    return found && recordOf(found);
  };
  return {
    get,
    of: async (noticeId) => (await waivers.find({ noticeId }).sort({ at: -1, _id: 1 }).toArray()).map(recordOf),
    inForce: async (noticeId, organisations, tx) =>
      (await waivers.find({ noticeId, "organisation.code": { $in: [...organisations] }, deed: "grant" }, { session: tx }).toArray()).map(recordOf),
    inForceOf: async (organisation) => (await waivers.find({ "organisation.code": organisation, deed: "grant" }).toArray()).map(recordOf),
    log: async (noticeId) => (await log.find({ noticeId }).sort({ at: -1, sequence: -1 }).toArray()).map(({ _id, ...rest }) => ({ id: _id, ...rest })),
    async write(tx, deed, expected) {
      const id = waiverId(deed.noticeId, deed.deadline, deed.organisation.code);
      const before = await get(deed.noticeId, deed.deadline, deed.organisation.code, tx);
      if ((before?.revision ?? 0) !== expected) throw new StoreConflict("stale");
      const sequence = expected + 1;
      const body = { ...deed, sequence, previous: before?.hash ?? null };
      const hash = waiverHash(body);
      await log.insertOne({ _id: `${id}/${sequence}`, ...body, hash }, { session: tx });
      await waivers.updateOne({ _id: id }, { $set: { ...deed, revision: sequence, hash }, $inc: { holds: 1 } }, { session: tx, upsert: true });
      return { ...deed, id, revision: sequence, hash };
    },
    hold: async (tx, ids) => void (ids.length > 0 && (await waivers.updateMany({ _id: { $in: [...ids] } }, { $inc: { holds: 1 } }, { session: tx }))),
    async ensureIndexes() {
      await keepIndexes(context, "waivers", [{ key: { noticeId: 1, "organisation.code": 1 } }, { key: { "organisation.code": 1 } }]);
      await keepIndexes(context, "waiverLog", [{ key: { noticeId: 1, at: -1 } }]);
    },
  };
}
