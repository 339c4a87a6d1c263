import { readScan, ScanRefused, markPath } from "@shenbao/documents";
import { proofWords } from "@shenbao/engine/proof";
import type { FileReference } from "@shenbao/store";
import type { Text } from "@shenbao/texts";
import { trackEvidence } from "@shenbao/engine";
import { pinnedVersion } from "../applications/load-application.ts";
import { systemAuthor } from "../applications/transition-of.ts";
import { markVerifier } from "../marks/mark-keys.ts";
import { TaskFailure, type TaskKind, type TaskWork } from "../tasks/task-kind.ts";
import { proven } from "./prove.ts";

/** Reads the files of a scan that nobody has read yet, and tells what the whole proves. A process that ended reads on at the next file. */
export const scanTask: TaskKind = {
  inBackground: true,
  async run(work) {
    const { application, evidence } = work.task.request as { application: string; evidence: string };
    const { store } = work.services;
    const record = await store.applications.get(application);
    const files = (record && Object.hasOwn(record.evidence, evidence) ? record.evidence[evidence] : undefined) ?? [];
    const ids = files.map(({ id }) => id);
    const known = new Set((await store.scans.of(application, ids)).map(({ fileId }) => fileId));
    let done = 0;
    for (const file of files) if (!known.has(file.id)) done += await readFile(work, application, file, done);
    const summary = await tell(work, application, evidence);
    return summary === null ? {} : { summary };
  },
};

/** Reads one file and keeps what was found, or why it cannot be read. Answers how many pages it had. */
async function readFile(work: TaskWork, applicationId: string, file: FileReference, before: number): Promise<number> {
  const { store, clock } = work.services;
  const content = await whole(store.files.read(file.id));
  let failed: unknown;
  let seen = 0;
  // Progress is told while the other process reads; what goes wrong in telling ends the task at the next step.
  const told = (page: number) => {
    seen = page;
    work.advance({ done: before + page }).catch((error: unknown) => (failed ??= error));
  };
  const kept = { fileId: file.id, applicationId };
  try {
    const pages = await readScan(content, new RegExp(markPath), told);
    await store.scans.add({ ...kept, at: clock.now(), pages, refusal: null });
    seen = pages.length;
  } catch (error) {
    if (!(error instanceof ScanRefused)) throw error;
    // What a program of ours did may go well the next time; what the file is stays.
    if (error.code === "stopped") throw new TaskFailure(error.sentence);
    await store.scans.add({ ...kept, at: clock.now(), pages: [], refusal: { code: error.code, sentence: error.sentence } });
  }
  if (failed) throw failed;
  await work.advance({ done: before + seen });
  return seen;
}

async function whole(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Keeps what the scan proves, with the event that tells it. Nothing where it was told already, or another task reads files that came meanwhile. */
function tell({ services, task }: TaskWork, application: string, evidence: string): Promise<Text | null> {
  const { store, clock } = services;
  return store.transaction(async (tx) => {
    const record = await store.applications.get(application, tx);
    const standing = record?.scans?.[evidence];
    if (!record || standing?.task !== task.id || standing.standing !== "reading") return null;
    const version = await pinnedVersion(services, record);
    const scan = await proven(store, version.definition, record, evidence, await markVerifier(services), tx);
    const item = trackEvidence(version.definition, record.track).find(({ id }) => id === evidence);
    if (!scan || !item) return null;
    const { proof, files } = scan;
    const { headline } = proofWords(
      proof,
      files.map(({ id }) => id),
    );
    const input = { evidence, title: { ...item.title }, headline: { ...headline }, verdict: proof.verdict, version: proof.version, files: files.map(({ sha256 }) => sha256) };
    const event = {
      at: clock.now(),
      action: "scan-proven",
      from: record.state,
      to: record.state,
      by: systemAuthor,
      reasons: [],
      definition: version.hash,
      contentHash: null,
      input,
    };
    await store.applications.setScans(tx, record, { ...record.scans, [evidence]: { standing: proof.verdict, task: task.id } }, event);
    return headline;
  });
}
