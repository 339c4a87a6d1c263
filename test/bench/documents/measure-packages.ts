import { createHash, randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { routes, type Task } from "@shenbao/contract";
import { GridFSBucket, MongoClient } from "mongodb";
import type { TestClient } from "../../harness/test-client.ts";
import { prepare } from "../api/measure-lists.ts";

const noticeId = "measured-40";
const filesEach = 3;
const bytesEach = 300_000;

export interface PackageFigures {
  count: number;
  seconds: number;
  megabytes: number;
  /** Of the api process: before, at most while a tenth was packed, and at most while all were. */
  memoryMB: { before: number; tenth: number; all: number };
}

/** The cases of so many applications, each with three files of 300 KB, as one task. */
export async function measurePackages(scripts: string, uri: string, count: number, progress: (text: string) => void): Promise<PackageFigures> {
  const { client, memory, stop } = await prepare(scripts, uri, count, progress);
  try {
    await giveFiles(uri);
    const ids: string[] = [];
    for (let after: string | null = null; ids.length < count / 10;) {
      const page: { rows: { id: string }[]; next: string | null } = await client.call(routes.listApplications, { query: { noticeId, limit: 100, ...(after && { after }) } });
      ids.push(...page.rows.map(({ id }) => id));
      if (!(after = page.next)) break;
    }
    const before = memory();
    const tenth = await packed(client, { ids: ids.slice(0, count / 10) }, memory);
    progress(`${count / 10} cases packed`);
    const all = await packed(client, { list: {} }, memory);
    if (all.task.done !== count) throw new Error(`${all.task.done} of ${count} cases were packed`);
    return { count, seconds: all.seconds, megabytes: (all.task.file?.size ?? 0) / 1e6, memoryMB: { before, tenth: tenth.memoryMB, all: all.memoryMB } };
  } finally {
    await stop();
  }
}

/** Stores one file and says of every application that it has it three times: what is read and written is the same as of three. */
async function giveFiles(uri: string): Promise<void> {
  const mongo = await MongoClient.connect(uri);
  const content = randomBytes(bytesEach);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const uploadedAt = Date.now();
  const bucket = new GridFSBucket(mongo.db(), { bucketName: "files", chunkSizeBytes: 1024 * 1024 });
  const model = await mongo.db().collection<{ _id: string }>("applications").findOne({});
  const upload = bucket.openUploadStream("file", {
    metadata: { name: "材料.pdf", mediaType: "application/pdf", sha256, uploadedAt, owner: { kind: "application", id: model?._id } },
  });
  upload.end(content);
  await once(upload, "finish");
  const file = { id: upload.id.toHexString(), name: "材料.pdf", mediaType: "application/pdf", size: content.length, sha256, uploadedAt };
  await mongo
    .db()
    .collection("applications")
    .updateMany({}, { $set: { evidence: { licence: Array.from({ length: filesEach }, () => file) } } });
  await mongo.close();
}

async function packed(client: TestClient, chosen: { ids: string[] } | { list: object }, memory: () => number): Promise<{ task: Task; seconds: number; memoryMB: number }> {
  const begun = performance.now();
  let memoryMB = memory();
  const { id } = await client.call(routes.startCases, { body: { noticeId, chosen }, key: randomUUID() });
  for (;;) {
    memoryMB = Math.max(memoryMB, memory());
    const task = await client.call(routes.getTask, { params: { id } });
    if (task.state === "done") return { task, seconds: (performance.now() - begun) / 1000, memoryMB };
    if (task.state !== "waiting" && task.state !== "running") throw new Error(`the task is ${task.state}: ${task.failure?.en ?? ""}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
