import { readMark, type MarkVerifier } from "@shenbao/documents";
import { canonicalJson, type Json, type NoticeDefinition } from "@shenbao/engine";
import { proveScan, type KnownVersion, type Proof, type SeenCode, type SeenPage } from "@shenbao/engine/proof";
import type { ApplicationRecord, FileReference, ScanReadingRecord, Store, SubmissionRecord } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import { trackEvidence } from "@shenbao/engine";

/** A scan as it was read, and what it proves of what was submitted last. */
export interface ProvenScan {
  proof: Proof;
  files: FileReference[];
  readings: ScanReadingRecord[];
  /** Every submission, from the first: version 1. */
  submissions: SubmissionRecord[];
}

/** What the scan of an evidence item proves now. Null while a file of it is not read. */
export async function proven(
  store: Store,
  definition: NoticeDefinition,
  record: ApplicationRecord,
  evidence: string,
  verify: MarkVerifier,
  tx?: ClientSession,
): Promise<ProvenScan | null> {
  const files = record.evidence[evidence] ?? [];
  const readings = await store.scans.of(
    record.id,
    files.map(({ id }) => id),
    tx,
  );
  const read = files.map(({ id }) => readings.find(({ fileId }) => fileId === id));
  if (files.length === 0 || !read.every((reading) => reading !== undefined)) return null;
  const submissions = await submissionsOf(store, record.id, tx);
  const pages = read.flatMap((reading) => seenPages(reading, verify));
  const proof = proveScan(pages, { notice: record.noticeId, application: record.number ?? "", versions: versionsOf(definition, record.track, submissions) });
  return { proof, files, readings: read, submissions };
}

async function submissionsOf(store: Store, id: string, tx?: ClientSession): Promise<SubmissionRecord[]> {
  const found: SubmissionRecord[] = [];
  for (const { sequence } of await store.events.submissions(id, tx)) {
    const submission = await store.events.submission(id, sequence, tx);
    if (submission) found.push(submission);
  }
  return found;
}

function seenPages({ fileId, pages, refusal }: ScanReadingRecord, verify: MarkVerifier): SeenPage[] {
  if (refusal) return [{ file: fileId, page: 1, look: "unread", codes: [] }];
  return pages.map(({ page, look, texts }) => ({ file: fileId, page, look, codes: texts.flatMap((text) => codeOf(text, verify)) }));
}

/** What a code says; nothing where it is somebody else's, as the address on a licence is. */
function codeOf(text: string, verify: MarkVerifier): SeenCode[] {
  const mark = readMark(text, verify);
  if (!("refused" in mark)) return [{ mark }];
  if (mark.refused === "foreign") return [];
  return [{ refused: mark.refused === "forged" ? "forged" : "damaged" }];
}

/** The submissions as versions, from 1. Two hold the same where answers and evidence are the same; what is uploaded after a submission, the scans above all, does not count. */
function versionsOf(definition: NoticeDefinition, track: string, submissions: readonly SubmissionRecord[]): KnownVersion[] {
  const held = submissions.map((submission) => canonicalJson(printedContent(definition, track, submission)));
  return submissions.map(({ contentHash }, index) => ({ version: index + 1, contentHash, same: held[index] === held.at(-1) }));
}

/** What of a submission is printed: all but the files that come after it. */
export function printedContent(definition: NoticeDefinition, track: string, { content: { version, answers, evidence } }: SubmissionRecord): { [name: string]: Json } {
  const later = new Set(trackEvidence(definition, track).flatMap(({ id, stage }) => (stage === "after-submit" ? [id] : [])));
  const kept = Object.entries(evidence).filter(([id, files]) => !later.has(id) && files.length > 0);
  return { version, answers, evidence: Object.fromEntries(kept.map(([id, files]) => [id, files.map(({ sha256 }) => sha256)])) };
}
