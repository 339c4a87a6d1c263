import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { routes } from "@shenbao/contract";
import { freePort } from "@shenbao/api/mongod/free-port";
import { launchMongod } from "@shenbao/api/mongod/launch-mongod";
import { beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { exampleWorld, type World } from "../http/domain/example-world.ts";
import { ApiProcess, buildApi } from "./api-process.ts";
import { PatientApplicant } from "./patient-applicant.ts";

const applicants = 5;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** An api process on the world's database, that does not outlive the test. */
async function startApi(world: World): Promise<ApiProcess> {
  const api = new ApiProcess(world.platform.uri, await freePort());
  onTestFinished(async () => void (await api.end("SIGKILL")));
  await api.start();
  return api;
}

async function applicantsOf(world: World, url: string): Promise<PatientApplicant[]> {
  const people = await Promise.all(
    Array.from(
      { length: applicants },
      async (_, index) => new PatientApplicant(url, await world.platform.makeAccount("applicant", `firm-${index}`), world.notice.id, world.notice.tracks[0]?.id ?? ""),
    ),
  );
  await Promise.all(people.map((person) => person.signIn()));
  return people;
}

/** Lets everybody submit one application after another while `disturb` runs. */
async function submitWhile(people: PatientApplicant[], disturb: () => Promise<void>): Promise<void> {
  let going = true;
  const work = people.map(async (person) => {
    while (going) await person.submitOne();
  });
  await disturb();
  going = false;
  await Promise.all(work);
}

/** Everything acknowledged is there, once, as it was acknowledged; and nothing is there that nobody asked for. */
async function expectNothingLost(world: World, people: PatientApplicant[]): Promise<void> {
  const numbers = new Set<string>();
  for (const person of people) {
    const client = await world.platform.client(person.account);
    const { rows } = await client.call(routes.listOwnApplications, {});
    expect(rows.map((row) => row.id).sort()).toEqual(person.acknowledged.map(({ applicationId }) => applicationId).sort());
    for (const { applicationId: id, fileId, receipt } of person.acknowledged) {
      expect(await client.call(routes.getReceipt, { params: { id } })).toEqual(receipt);
      const application = await world.get(client, id);
      expect(application.answers["name"]).toBe(`项目 ${id}`);
      expect(application.evidence["licence"]?.map((file) => file.id)).toEqual([fileId]);
      expect((await client.raw(`/api/files/${fileId}`)).status).toBe(200);
      const { rows: events } = await client.call(routes.listEvents, { params: { id } });
      expect(events.filter((event) => event.action === "submit")).toHaveLength(1);
      numbers.add(receipt.number);
    }
  }
  expect(numbers.size).toBe(people.reduce((sum, person) => sum + person.acknowledged.length, 0));
}

describe("faults", () => {
  beforeAll(() => buildApi());

  it("kill -9 of the api at any instant: no acknowledged write is lost, none is done twice", async () => {
    const world = await exampleWorld();
    const api = await startApi(world);
    const people = await applicantsOf(world, api.url);
    await submitWhile(people, async () => {
      for (let kill = 0; kill < 6; kill++) {
        await wait(150 + Math.random() * 700);
        await api.end("SIGKILL");
        await api.start();
      }
      await wait(300);
    });
    expect(people.every((person) => person.acknowledged.length > 0)).toBe(true);
    await expectNothingLost(world, people);
    await api.end("SIGTERM");
    await world.platform.close();
  }, 180_000);

  it("SIGTERM finishes what was begun and ends with 0", async () => {
    const world = await exampleWorld();
    const api = await startApi(world);
    const people = await applicantsOf(world, api.url);
    await submitWhile(people, async () => {
      await wait(400);
      expect(await api.end("SIGTERM")).toBe(0);
      await api.start();
      await wait(200);
    });
    await expectNothingLost(world, people);
    await api.end("SIGTERM");
    await world.platform.close();
  }, 120_000);

  it("kill -9 of the database: the same process goes on when it is back, and nothing acknowledged is lost", async () => {
    const folder = await mkdtemp(join(tmpdir(), "shenbao-fault-"));
    const launch = () => launchMongod({ folder, findBinary: () => Promise.resolve(inject("mongod").binary), progress: () => {}, cacheGB: 0.25, oplogMB: 64 });
    let database = await launch();
    onTestFinished(async () => {
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    });
    const world = await exampleWorld(undefined, { uri: database.uri("faults") });
    const api = await startApi(world);
    const people = await applicantsOf(world, api.url);
    await submitWhile(people, async () => {
      for (let kill = 0; kill < 2; kill++) {
        await wait(600);
        process.kill(database.pid, "SIGKILL");
        await wait(100);
        database = await launch();
      }
      await wait(500);
    });
    expect(people.every((person) => person.acknowledged.length > 0)).toBe(true);
    await expectNothingLost(world, people);
    expect(await api.end("SIGTERM")).toBe(0);
    await world.platform.close({ check: true });
  }, 240_000);
});
