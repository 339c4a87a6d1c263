import { randomUUID } from "node:crypto";
import { routes, type Bulk, type CallInput } from "@shenbao/contract";
import { taskKinds } from "@shenbao/api/tasks/task-kinds";
import { taskRunner } from "@shenbao/api/tasks/task-runner";
import { MongoClient } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleWorld, goodAnswers, refused, type World } from "./example-world.ts";

type Request = CallInput<typeof routes.planBulk>["body"];
const opinion = { input: { reason: "推荐" } };

describe("an action on many", () => {
  let world: World;
  let east: TestClient;
  let city: TestClient;
  const ids: string[] = [];
  beforeAll(async () => {
    world = await exampleWorld();
    east = await world.as("district", "east");
    city = await world.as("city", "bureau");
    const firm = await world.as("applicant", "firm");
    for (let index = 0; index < 6; index++) ids.push((await world.submitted(firm, { ...goodAnswers, name: `项目${index}`, amount: 100 + index })).id);
  }, 120_000);
  afterAll(() => world.platform.close());

  const plan = (client: TestClient, body: Partial<Request>, key: string = randomUUID()) =>
    client.call(routes.planBulk, { body: { noticeId: "example-call", action: "recommend", chosen: { list: {} }, body: opinion, ...body }, key });
  async function over(client: TestClient, { task }: Bulk): Promise<Bulk> {
    await world.platform.services.tasks.wake();
    const bulk = await client.call(routes.getBulk, { params: { id: task.id } });
    expect(bulk.task.failure).toBe(null);
    return bulk;
  }
  const planned = async (client: TestClient, body: Partial<Request>) => over(client, await plan(client, body));
  const run = async (client: TestClient, { task }: Bulk, key: string = randomUUID()) => over(client, await client.call(routes.runBulk, { params: { id: task.id }, body: {}, key }));
  const rows = (client: TestClient, { task }: Bulk, outcome?: string) =>
    client.call(routes.listBulkRows, { params: { id: task.id }, query: { limit: 50, ...(outcome && { outcome }) } });
  const counts = ({ outcomes }: Bulk) => outcomes.map(({ kind, why, count }) => [kind, why, count]);
  const states = async () => Promise.all(ids.map(async (id) => (await world.get(east, id)).state));

  it("is told first for each: what would happen, and why not; nothing is changed", async () => {
    await world.act(east, ids[5] ?? "", "recommend", opinion);
    const before = await Promise.all(ids.map((id) => world.get(east, id)));
    const bulk = await planned(east, { chosen: { list: { sort: "/amount:asc" } } });
    expect(bulk).toMatchObject({ dry: true, action: "recommend", task: { state: "done", done: 6, total: 6, summary: { "zh-CN": "可以办理 5 件，不能办理 1 件" } } });
    expect(counts(bulk)).toEqual([
      ["possible", null, 5],
      ["refused", expect.stringContaining("已推荐"), 1],
    ]);
    expect((await rows(east, bulk)).rows.map(({ name, kind }) => [name, kind])).toEqual([0, 1, 2, 3, 4, 5].map((index) => [`项目${index}`, index < 5 ? "possible" : "refused"]));
    expect((await rows(east, bulk, bulk.outcomes[1]?.key)).rows.map(({ id, number }) => [id, number])).toEqual([[ids[5], before[5]?.number]]);
    expect(await Promise.all(ids.map((id) => world.get(east, id)))).toEqual(before);
    const bad = await planned(east, { chosen: { ids: ids.slice(0, 2) }, body: { input: {} } });
    expect(counts(bad)).toEqual([["refused", expect.stringMatching(/需要修改.+/), 2]]);
  });

  it("is done to what the dry run looked at, each with its event, and by what a single action goes through", async () => {
    const dry = await planned(east, { chosen: { list: { filter: JSON.stringify({ "<=": [{ var: "amount" }, 102] }) } } });
    expect(dry.task.done).toBe(3);
    // What happened meanwhile is judged as it stands.
    await world.act(east, ids[1] ?? "", "recommend", opinion);
    const key = randomUUID();
    const done = await run(east, dry, key);
    expect(counts(done)).toEqual([
      ["done", null, 2],
      ["refused", expect.stringContaining("已推荐"), 1],
    ]);
    expect((await states()).slice(0, 5)).toEqual(["recommended", "recommended", "recommended", "with-district", "with-district"]);
    expect((await run(east, dry, key)).task.id).toBe(done.task.id);
    const events = await east.call(routes.listEvents, { params: { id: ids[2] ?? "" } });
    expect(events.rows.filter(({ action }) => action === "recommend")).toHaveLength(1);
    const { rows: table } = await east.call(routes.getTable, { params: { noticeId: "example-call", table: "summary" } });
    // Each at the end of the table's order, as they were gone through.
    expect(table.map(({ order, applicationId }) => [order, applicationId])).toEqual([ids[5], ids[1], ids[2], ids[0]].map((id, index) => [index + 1, id]));
    expect(await world.platform.store.invariants.check()).toEqual([]);
  });

  it("returns many with the same reasons: each gets its own tickets and event, whom a place does not fit is told, and notes of who reads stay", async () => {
    const [, , , third = "", fourth = ""] = ids;
    const reasons = [
      { at: "/amount", text: "金额请附说明" },
      { at: "evidence:licence", text: "执照不清楚" },
    ];
    await east.call(routes.saveNotes, { params: { id: third }, revision: 0, body: { pins: [{ at: "/name", text: "读时记下的" }], inputs: {} } });
    const chosen = { ids: ids.slice(2, 5) };
    const none = await planned(east, { action: "return", body: {}, chosen });
    expect(counts(none)).toEqual([
      ["refused", expect.stringContaining("退回原因"), 2],
      ["refused", expect.stringContaining("已推荐"), 1],
    ]);
    // A row that the others do not have.
    const row = await planned(east, { action: "return", body: { reasons: [{ at: "/parts/7", text: "这一行不对" }] }, chosen: { ids: [third] } });
    expect(counts(row)).toEqual([["refused", expect.stringContaining("/parts/7"), 1]]);
    const dry = await planned(east, { action: "return", body: { reasons }, chosen });
    expect(counts(dry)).toEqual([
      ["possible", null, 2],
      ["refused", expect.stringContaining("已推荐"), 1],
    ]);
    expect(await states()).not.toContain("returned");
    expect(counts(await run(east, dry))).toEqual([
      ["done", null, 2],
      ["refused", expect.stringContaining("已推荐"), 1],
    ]);
    const [one, other] = await Promise.all([third, fourth].map((id) => world.get(east, id)));
    expect([one?.reasons, other?.reasons]).toEqual([reasons, reasons]);
    expect(one?.tickets.map(({ at, text, standing }) => [at, text, standing])).toEqual(reasons.map(({ at, text }) => [at, text, "open"]));
    expect(new Set([...(one?.tickets ?? []), ...(other?.tickets ?? [])].map(({ id }) => id)).size).toBe(4);
    for (const id of [third, fourth]) {
      const { rows: events } = await east.call(routes.listEvents, { params: { id } });
      expect(events.filter(({ action }) => action === "return").map((event) => event.reasons)).toEqual([reasons]);
    }
    expect((await east.call(routes.getNotes, { params: { id: third } })).pins).toEqual([{ at: "/name", text: "读时记下的" }]);
    const firm = await world.as("applicant", "firm");
    for (const id of [third, fourth]) await world.act(firm, id, "resubmit");
    // About the whole: everything is open again, and what is asked is one ticket.
    await run(east, await planned(east, { action: "return", body: { reasons: [{ at: "whole", text: "请按新的口径重填" }] }, chosen: { ids: [fourth] } }));
    const whole = await world.get(firm, fourth);
    expect([whole.state, whole.open, whole.reasons]).toEqual(["returned", "all", [{ at: "whole", text: "请按新的口径重填" }]]);
    await firm.call(routes.saveAnswers, { params: { id: fourth }, revision: whole.revision, body: { answers: { ...goodAnswers, name: "项目4", amount: 104 } } });
    await world.act(firm, fourth, "resubmit");
    expect((await world.get(east, fourth)).tickets.map(({ at, standing }) => [at, standing])).toContainEqual(["whole", "answered"]);
  });

  it("does nothing twice when a process was killed in its middle", async () => {
    await world.platform.services.tasks.stop();
    const runner = taskRunner(() => world.platform.services, taskKinds);
    const { task: dry } = await plan(east, { action: "undo", body: {}, chosen: { ids: [ids[0] ?? "", ids[2] ?? ""] } });
    await runner.wake();
    const doing = await east.call(routes.runBulk, { params: { id: dry.id }, body: {}, key: randomUUID() });
    await runner.wake();
    const mongo = await MongoClient.connect(world.platform.uri);
    // As one that was killed before it wrote how far it was; meanwhile somebody recommended one again.
    await mongo
      .db()
      .collection<{ _id: string }>("tasks")
      .updateOne({ _id: doing.task.id }, { $set: { state: "running", runner: "gone", seenAt: 0, done: 0, cursor: "null" } });
    await mongo.close();
    await world.act(east, ids[0] ?? "", "recommend", opinion);
    await runner.wake();
    const again = await east.call(routes.getBulk, { params: { id: doing.task.id } });
    expect([again.task.state, counts(again)]).toEqual(["done", [["done", null, 2]]]);
    expect([(await world.get(east, ids[0] ?? "")).state, (await world.get(east, ids[2] ?? "")).state]).toEqual(["recommended", "with-district"]);
    await runner.stop();
  });

  it("takes no place of a quota too many: told in the dry run, and kept in a race", async () => {
    const runner = taskRunner(() => world.platform.services, taskKinds);
    for (const id of ids) if ((await world.get(east, id)).state === "with-district") await world.act(east, id, "recommend", opinion);
    await world.handIn(east);
    const { task: dry } = await plan(city, { action: "pick", body: { input: { note: "好" } } });
    await runner.wake();
    const told = await city.call(routes.getBulk, { params: { id: dry.id } });
    expect(counts(told)).toEqual([
      ["possible", null, 2],
      ["refused", expect.stringContaining("直选名额"), 4],
    ]);
    const other = await world.platform.client(await world.platform.makeAccount("city", "bureau"));
    const { task: rival } = await plan(other, { action: "pick", body: { input: { note: "好" } } });
    await runner.wake();
    const both = await Promise.all([
      city.call(routes.runBulk, { params: { id: dry.id }, body: {}, key: randomUUID() }),
      other.call(routes.runBulk, { params: { id: rival.id }, body: {}, key: randomUUID() }),
    ]);
    await runner.wake();
    const ended = await Promise.all([city.call(routes.getBulk, { params: { id: both[0].task.id } }), other.call(routes.getBulk, { params: { id: both[1].task.id } })]);
    expect(ended.map(({ task }) => task.state)).toEqual(["done", "done"]);
    expect(ended.flatMap(({ outcomes }) => outcomes.filter(({ kind }) => kind === "done").map(({ count }) => count)).reduce((sum, count) => sum + count, 0)).toBe(2);
    expect((await states()).filter((state) => state === "picked")).toHaveLength(2);
    await runner.stop();
  });

  it("is nobody's who may not: another bureau, another role, an applicant, an expert, a colleague", async () => {
    const west = await world.as("district", "west");
    const runner = taskRunner(() => world.platform.services, taskKinds);
    const { task: foreign } = await plan(west, { chosen: { ids } });
    const { task: own } = await plan(east, { action: "undo", body: {}, chosen: { ids: ids.slice(0, 1) } });
    await runner.wake();
    expect(counts(await west.call(routes.getBulk, { params: { id: foreign.id } }))).toEqual([["refused", expect.stringContaining("没有找到"), 6]]);
    expect((await rows(west, { task: foreign } as Bulk)).rows.every(({ name, number, applicant }) => name === null && number === null && applicant === null)).toBe(true);
    expect((await refused(plan(east, { action: "pick" }))).code).toBe("forbidden");
    expect((await refused(plan(east, { action: "hand-in", body: {} }))).code).toBe("forbidden");
    expect((await refused(plan(east, { action: "nothing" }))).code).toBe("not-found");
    expect((await refused(plan(await world.as("applicant", "firm"), {}))).code).toBe("forbidden");
    expect((await refused(plan(await world.as("expert", "institute"), {}))).code).toBe("forbidden");
    for (const client of [west, await world.platform.client(await world.platform.makeAccount("district", "east"))]) {
      const params = { id: own.id };
      expect((await refused(client.call(routes.getBulk, { params }))).code).toBe("not-found");
      expect((await refused(client.call(routes.listBulkRows, { params }))).code).toBe("not-found");
      expect((await refused(client.call(routes.runBulk, { params, body: {}, key: randomUUID() }))).code).toBe("not-found");
    }
    await runner.stop();
  });
});
