import { routes } from "@shenbao/contract";
import { freePort } from "@shenbao/api/mongod/free-port";
import { MongoClient } from "mongodb";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { exampleWorld } from "../http/domain/example-world.ts";
import { dropDatabase, newDatabaseUri } from "../harness/test-store.ts";
import { ApiProcess, buildApi } from "./api-process.ts";
import { PatientApplicant } from "./patient-applicant.ts";

interface LogLine {
  level: number;
  msg: string;
  err?: unknown;
}
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const logOf = (api: ApiProcess) => api.lines.map((line) => JSON.parse(line) as LogLine);

async function startApi(uri: string, ...more: string[]): Promise<ApiProcess> {
  const api = new ApiProcess(uri, await freePort(), more);
  onTestFinished(async () => void (await api.end("SIGKILL")));
  await api.start();
  return api;
}

describe("a process", () => {
  beforeAll(() => buildApi());

  it("that is stopped while requests and jobs run finishes them, logs no error and ends with 0", async () => {
    const world = await exampleWorld();
    const api = await startApi(world.platform.uri, "warn");
    const client = await new MongoClient(world.platform.uri).connect();
    const track = world.notice.tracks[0]?.id ?? "";
    const people = await Promise.all(
      Array.from({ length: 6 }, async (_, index) => new PatientApplicant(api.url, await world.platform.makeAccount("applicant", `stopped-${index}`), world.notice.id, track)),
    );
    await Promise.all(people.map((person) => person.signIn()));
    let going = true;
    const work = people.map(async (person) => {
      while (going) await person.submitOne();
    });
    for (let round = 0; round < 3; round++) {
      await wait(150 + 70 * round);
      expect(await api.end("SIGTERM")).toBe(0);
      // Every job is due, so that the next start runs them all at once.
      await client
        .db()
        .collection("jobs")
        .updateMany({}, { $set: { nextRunAt: new Date(0) } });
      await api.start();
    }
    going = false;
    await Promise.all(work);
    expect(await api.end("SIGTERM")).toBe(0);
    expect(
      await client
        .db()
        .collection("jobs")
        .countDocuments({ lockedAt: { $ne: null } }),
    ).toBe(0);
    await client.close();
    expect(logOf(api)).toEqual([]);
    for (const person of people) {
      const { rows } = await (await world.platform.client(person.account)).call(routes.listOwnApplications, {});
      expect(rows.map((row) => row.id).sort()).toEqual(person.acknowledged.map(({ applicationId }) => applicationId).sort());
    }
    await world.platform.close();
  }, 120_000);

  it("that is not ready yet says so, with one quiet line a question", async () => {
    const uri = newDatabaseUri();
    onTestFinished(() => dropDatabase(uri));
    const api = await startApi(uri, "info", "waits");
    for (let asked = 0; asked < 3; asked++) {
      const response = await fetch(`${api.url}/readyz`);
      expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
    }
    expect((await fetch(`${api.url}/healthz`)).status).toBe(200);
    expect(await api.end("SIGTERM")).toBe(0);
    const log = logOf(api);
    expect(log).toHaveLength(4);
    expect(log.every((line) => line.level === 30 && line.err === undefined)).toBe(true);
  });
});
