import { sayAll } from "@shenbao/texts";
import { waiverTexts as texts } from "@shenbao/texts/waivers";
import type { StoreContext } from "../connection/store-context.ts";
import { waiverHash, type WaiverEntry, type WaiverRecord } from "../waivers/waiver-store.ts";
import type { Report } from "./invariant-finding.ts";

/** The log of every waiver is there whole, in order, unchanged, and its last entry is how the waiver stands. */
export async function checkWaivers(context: StoreContext, report: Report): Promise<void> {
  const standing = new Map<string, Pick<WaiverRecord, "revision" | "hash" | "deed" | "until">>();
  for await (const waiver of context.collection<Omit<WaiverRecord, "id"> & { _id: string }>("waivers").find()) standing.set(waiver._id, waiver);
  const ends = new Map<string, WaiverEntry>();
  const log = context.collection<Omit<WaiverEntry, "id"> & { _id: string }>("waiverLog").find().sort({ noticeId: 1, deadline: 1, "organisation.code": 1, sequence: 1 });
  for await (const { _id, hash, ...body } of log) {
    const entry: WaiverEntry = { id: _id, hash, ...body };
    const id = `${entry.noticeId}/${entry.deadline}/${entry.organisation.code}`;
    const before = ends.get(id);
    if (entry.sequence !== (before?.sequence ?? 0) + 1 || entry.previous !== (before?.hash ?? null) || waiverHash(body) !== hash)
      report({ check: "waiver", where: `waiverLog ${_id}`, message: sayAll(texts["invariant.log"], { sequence: entry.sequence }) });
    ends.set(id, entry);
  }
  for (const id of new Set([...standing.keys(), ...ends.keys()])) {
    const [stands, end] = [standing.get(id), ends.get(id)];
    if (stands?.hash !== end?.hash || stands?.revision !== end?.sequence || stands?.deed !== end?.deed || stands?.until !== end?.until)
      report({ check: "waiver", where: `waivers ${id}`, message: texts["invariant.end"] });
  }
}
