import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { MongoClient } from "mongodb";
import { prepare } from "./measure-lists.ts";
import { quantile } from "./server-process.ts";

const noticeId = "measured-40";

export interface ReplayFigures {
  seconds: number;
  /** Milliseconds of a list page asked for again and again meanwhile, at the 95th percentile. */
  listP95: number;
  apiMemoryMB: number;
}

/** Replays so many applications of 40 fields by the published version, and asks for list pages all the while. */
export async function measureReplay(scripts: string, uri: string, size: number, progress: (text: string) => void): Promise<ReplayFigures> {
  const { client, memory, stop } = await prepare(scripts, uri, size, progress);
  try {
    const mongo = await MongoClient.connect(uri);
    await mongo
      .db()
      .collection("accounts")
      .updateMany({ organisationCode: "bureau" }, { $set: { administrator: true } });
    await mongo.close();
    const started = performance.now();
    const { id, total } = await client.call(routes.startReplay, {
      body: { noticeId, target: { kind: "version", noticeId, version: 1 }, tracks: { main: "main" } },
      key: randomUUID(),
    });
    const pages: number[] = [];
    for (;;) {
      const asked = performance.now();
      await client.call(routes.listApplications, { query: { noticeId, limit: 25 } });
      pages.push(performance.now() - asked);
      const replay = await client.call(routes.getReplay, { params: { id } });
      if (replay.state === "done") {
        if (replay.done !== total || total !== size) throw new Error(`${replay.done} of ${size} applications were judged`);
        break;
      }
      if (replay.state !== "waiting" && replay.state !== "running") throw new Error(`the replay is ${replay.state}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return { seconds: (performance.now() - started) / 1000, listP95: quantile(pages, 0.95), apiMemoryMB: memory() };
  } finally {
    await stop();
  }
}
