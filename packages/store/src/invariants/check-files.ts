import { createHash } from "node:crypto";
import { sayAll } from "@shenbao/texts";
import { apiDomainTexts } from "@shenbao/texts/api-domain";
import type { ObjectId } from "mongodb";
import type { FileReference } from "../applications/application-record.ts";
import type { StoreContext } from "../connection/store-context.ts";
import { fileStore, type FileOwner } from "../files/file-store.ts";
import type { Report } from "./invariant-finding.ts";

/** A file left unlinked for longer than this was missed by the sweep. */
const sweptAfterMs = 3 * 24 * 3600 * 1000;

/** Reads the file whole and compares it with what its owner remembers. */
export async function checkFile(context: StoreContext, reference: Omit<FileReference, "uploadedAt">, owner: FileOwner, report: Report): Promise<void> {
  const files = fileStore(context);
  const where = `files ${reference.id}`;
  const info = await files.info(reference.id);
  const linked = info?.owner?.kind === owner.kind && info.owner.id === owner.id;
  if (!info || !linked || info.sha256 !== reference.sha256 || info.size !== reference.size) {
    report({ check: "file", where, message: sayAll(apiDomainTexts["invariant.file-missing"], { name: reference.name }) });
    return;
  }
  const hash = createHash("sha256");
  try {
    for await (const chunk of files.read(reference.id)) hash.update(chunk as Buffer);
  } catch {
    report({ check: "file", where, message: sayAll(apiDomainTexts["invariant.file-torn"], { name: reference.name }) });
    return;
  }
  if (hash.digest("hex") !== reference.sha256) report({ check: "file", where, message: sayAll(apiDomainTexts["invariant.file-torn"], { name: reference.name }) });
}

/** Files that belong to nothing and should have been swept, and files whose owner does not know them. */
export async function checkOwners(context: StoreContext, known: Set<string>, report: Report): Promise<void> {
  const old = new Date(Date.now() - sweptAfterMs);
  const files = context.collection<{ _id: ObjectId; uploadDate: Date; metadata?: { owner?: FileOwner | null } }>("files.files");
  for await (const file of files.find({}, { projection: { uploadDate: 1, "metadata.owner": 1 } })) {
    const id = file._id.toHexString();
    if (file.metadata?.owner && !known.has(id)) report({ check: "file", where: `files ${id}`, message: sayAll(apiDomainTexts["invariant.file-owner"]) });
    if (!file.metadata?.owner && file.uploadDate < old) report({ check: "file", where: `files ${id}`, message: sayAll(apiDomainTexts["invariant.file-unlinked"]) });
  }
}
