import { randomUUID } from "node:crypto";
import { routes, type Application, type Bulk } from "@shenbao/contract";
import { taskKinds } from "@shenbao/api/tasks/task-kinds";
import { taskRunner } from "@shenbao/api/tasks/task-runner";
import { MongoClient } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { decisionsNotice } from "./decisions-notice.ts";
import { exampleWorld, goodAnswers, refused, type World } from "./example-world.ts";

const noticeId = decisionsNotice.id;

describe("decisions that are prepared and released together", () => {
  let world: World;
  let firm: TestClient;
  let east: TestClient;
  let city: TestClient;
  let colleague: TestClient;
  const ids: string[] = [];
  const id = (index: number) => ids[index] ?? expect.fail();
  beforeAll(async () => {
    world = await exampleWorld(decisionsNotice);
    [firm, east, city, colleague] = await Promise.all([
      world.as("applicant", "firm"),
      world.as("district", "east"),
      world.as("city", "bureau"),
      world.as("city", "bureau", "second"),
    ]);
    for (let index = 0; index < 6; index++) ids.push((await world.submitted(firm, { ...goodAnswers, name: `项目${index}`, amount: 100 + index })).id);
    for (const one of ids) await world.act(east, one, "recommend", { input: { reason: "推荐" } });
    await world.handIn(east);
  }, 120_000);
  afterAll(() => world.platform.close());

  async function prepare(client: TestClient, of: string, action = "pick", more: { replaces?: number; note?: string } = {}) {
    const { revision } = await world.get(client, of);
    const { note = "好", ...rest } = more;
    return client.call(routes.prepareDecision, { params: { id: of }, revision, key: randomUUID(), body: { action, input: { note }, ...rest } });
  }
  const takeBack = (client: TestClient, of: string, revision: number) => client.call(routes.takeBackDecision, { params: { id: of }, revision });
  const decisionOf = async (client: TestClient, of: string) => (await world.get(client, of)).decision;
  const list = async (client: TestClient, query: object = {}) => (await client.call(routes.listApplications, { query: { noticeId, sort: "number:asc", ...query } })).rows;
  const places = async () => (await world.platform.store.quotas.counts(noticeId, ["picked/*"])).get("picked/*");
  const over = async (client: TestClient, { task }: Bulk) => {
    await world.platform.services.tasks.wake();
    return client.call(routes.getBulk, { params: { id: task.id } });
  };
  const plan = (client: TestClient, chosen: { ids: string[] } | { list: object } = { list: {} }) =>
    client.call(routes.planDecisions, { body: { noticeId, chosen }, key: randomUUID() });
  const counts = ({ outcomes }: Bulk) => outcomes.map(({ kind, why, count }) => [kind, why, count]);

  it("change nothing that applicants and other levels see, and are seen by those who prepared them", async () => {
    const seen = async () => ({
      applications: await Promise.all([firm, east].map((client) => world.get(client, id(0)))),
      own: await firm.call(routes.listOwnApplications, {}),
      events: await Promise.all([firm, east, city].map((client) => client.call(routes.listEvents, { params: { id: id(0) } }))),
      list: await list(east),
      outbox: await city.call(routes.getOutbox, { params: { noticeId } }),
      inbox: await firm.call(routes.listInbox, { query: {} }),
    });
    const before = await seen();
    const decision = await prepare(city, id(0), "pick", { note: "很好" });
    expect(await seen()).toEqual(before);
    const account = (await city.session()).account;
    expect(decision).toMatchObject({ action: "pick", by: account?.displayName, at: expect.stringMatching(/^2023-08-20T01:0/) as unknown, overtaken: null });
    const mine = await world.get(colleague, id(0));
    expect(mine).toMatchObject({ state: "with-city", decision: { ...decision, input: { note: "很好" }, choices: ["pick", "refuse"] } });
    expect(mine.actions.filter(({ possible }) => possible)).toEqual([]);
    expect(mine.actions.find((action) => action.id === "refuse")?.why).toMatch(/2023-08-20 09:\d\d 拟定“直选”，待公布/);
    expect((await list(city)).map((row) => row.decision?.action ?? null)).toEqual(["pick", null, null, null, null, null]);
    expect((await list(colleague, { prepared: "true" })).map((row) => row.id)).toEqual([id(0)]);
    expect(await list(east, { prepared: "true" })).toEqual([]);
    expect((await city.call(routes.countApplications, { params: { noticeId } })).prepared).toEqual({ value: 1, capped: false });
    expect((await east.call(routes.countApplications, { params: { noticeId } })).prepared).toBe(null);
    expect(await world.platform.store.invariants.check()).toEqual([]);
  });

  it("are not done at once, and what is done at once is not prepared", async () => {
    expect((await refused(world.act(city, id(1), "pick", { input: { note: "好" } }))).code).toBe("decision-together");
    expect((await refused(prepare(city, id(1), "unpick"))).code).toBe("wrong-state");
    expect((await refused(prepare(east, id(1)))).code).toBe("forbidden");
    expect((await refused(prepare(firm, id(1)))).code).toBe("forbidden");
    expect((await refused(prepare(city, id(1), "pick", { note: "" }))).code).toBe("invalid");
  });

  it("a second one is told of the first with who and when; it is changed only by whoever has seen it, and taken back so", async () => {
    const first = await decisionOf(city, id(0));
    const second = await refused(prepare(colleague, id(0), "refuse"));
    expect([second.code, second.message]).toEqual(["decision-prepared", expect.stringContaining(first?.by ?? "-")]);
    const changed = await prepare(colleague, id(0), "refuse", { replaces: first?.revision ?? 0, note: "材料不全" });
    expect(await decisionOf(city, id(0))).toMatchObject({ action: "refuse", input: { note: "材料不全" }, revision: changed.revision });
    expect(await places()).toBe(0);
    expect((await refused(prepare(city, id(0), "pick", { replaces: first?.revision ?? 0 }))).code).toBe("decision-gone");
    expect((await refused(takeBack(city, id(0), first?.revision ?? 0))).code).toBe("decision-gone");
    expect((await refused(takeBack(east, id(0), changed.revision))).code).toBe("decision-gone");
    await takeBack(city, id(0), changed.revision);
    expect(await decisionOf(city, id(0))).toBe(null);
    expect((await refused(takeBack(city, id(0), changed.revision))).code).toBe("decision-gone");
  });

  it("two clerks race for the last place: exactly one gets it; a place taken back is free", async () => {
    await prepare(city, id(0));
    const race = await Promise.allSettled([prepare(city, id(1)), prepare(colleague, id(2))]);
    expect(race.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(race.find((one) => one.status === "rejected")).toMatchObject({ reason: { code: "quota-full" } });
    expect(await places()).toBe(2);
    const [winner, loser] = race[0]?.status === "fulfilled" ? [id(1), id(2)] : [id(2), id(1)];
    const same = await Promise.allSettled([prepare(city, loser, "refuse"), prepare(colleague, loser, "refuse")]);
    expect(same.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(same.find((one) => one.status === "rejected")).toMatchObject({ reason: { code: "decision-prepared" } });
    await takeBack(city, winner, (await decisionOf(city, winner))?.revision ?? 0);
    const other = await decisionOf(city, loser);
    await prepare(city, loser, "pick", { replaces: other?.revision ?? 0 });
    await prepare(city, winner, "refuse");
    expect(await places()).toBe(2);
    expect(await world.platform.store.invariants.check()).toEqual([]);
  });

  it("many are prepared at once after a dry run that counts the places", async () => {
    const body = { noticeId, action: "pick", chosen: { ids: [id(4), id(5)] }, body: { input: { note: "好" } } };
    const full = await over(city, await city.call(routes.planBulk, { body, key: randomUUID() }));
    expect(counts(full)).toEqual([["refused", expect.stringContaining("名额已满"), 2]]);
    const dry = await over(city, await city.call(routes.planBulk, { body: { ...body, action: "refuse" }, key: randomUUID() }));
    expect([counts(dry), dry.messages]).toEqual([[["possible", null, 2]], [{ template: "refused", title: expect.anything() as unknown, count: 2 }]]);
    const ran = await over(city, await city.call(routes.runBulk, { params: { id: dry.task.id }, body: {}, key: randomUUID() }));
    expect(counts(ran)).toEqual([["done", null, 2]]);
    expect((await decisionOf(city, id(5)))?.action).toBe("refuse");
  });

  it("a release says first what would become of each and which messages would leave, and changes nothing", async () => {
    const before = await Promise.all(ids.map((one) => world.get(city, one)));
    const dry = await over(city, await plan(city));
    expect(dry).toMatchObject({ action: null, dry: true, task: { done: 5, summary: { "zh-CN": "可以办理 5 件，不能办理 0 件" } } });
    expect(dry.messages?.map(({ template, count }): [string, number] => [template, count]).sort()).toEqual([
      ["picked", 2],
      ["refused", 3],
    ]);
    expect(await Promise.all(ids.map((one) => world.get(city, one)))).toEqual(before);
    const unprepared = await over(city, await plan(city, { ids: [id(3)] }));
    expect(counts(unprepared)).toEqual([["refused", expect.stringContaining("已被修改、撤回或公布"), 1]]);
    for (const client of [east, firm, await world.as("expert", "institute")]) expect((await refused(plan(client))).code).toBe("forbidden");
  });

  it("what no longer fits is refused with who and why, and its place is free again", async () => {
    await world.act(firm, id(0), "pull-out");
    expect(await places()).toBe(1);
    const decision = await decisionOf(city, id(0));
    expect(decision?.overtaken).toMatch(/办理了“退出”，现为“已撤回”/);
    const dry = await over(city, await plan(city, { ids: [id(0), id(4)] }));
    expect(counts(dry)).toEqual([
      ["possible", null, 1],
      ["refused", expect.stringContaining("退出"), 1],
    ]);
    await prepare(colleague, id(4), "refuse", { replaces: (await decisionOf(city, id(4)))?.revision ?? 0, note: "改写" });
    const ran = await over(city, await city.call(routes.runBulk, { params: { id: dry.task.id }, body: {}, key: randomUUID() }));
    expect(counts(ran).map(([kind, why]) => `${kind} ${why}`)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^refused .*办理了“退出”/), expect.stringMatching(/^refused .*修改了这项拟定/)]),
    );
    expect((await world.get(city, id(4))).state).toBe("with-city");
    await takeBack(city, id(0), decision?.revision ?? 0);
    expect(await world.platform.store.invariants.check()).toEqual([]);
  });

  it("count when they are prepared: the clock ends none of them, and they are released after the deadline, once, with their messages", async () => {
    await world.platform.services.tasks.stop();
    const runner = taskRunner(() => world.platform.services, taskKinds);
    await world.platform.setClock("2023-09-06T09:00:00+08:00");
    const states = async () => (await Promise.all(ids.map((one) => world.get(firm, one)))).map(({ state }) => state);
    expect(await states()).toEqual(["withdrawn", "with-city", "with-city", "expired", "with-city", "with-city"]);
    const kept = await decisionOf(city, id(5));
    expect((await refused(prepare(city, id(5), "pick", { replaces: kept?.revision ?? 0 }))).code).toBe("deadline-passed");
    const { task: dry } = await plan(colleague);
    await runner.wake();
    const key = randomUUID();
    const doing = await colleague.call(routes.runBulk, { params: { id: dry.id }, body: {}, key });
    await runner.wake();
    const mongo = await MongoClient.connect(world.platform.uri);
    // As one whose process was killed before it wrote how far it was.
    await mongo
      .db()
      .collection<{ _id: string }>("tasks")
      .updateOne({ _id: doing.task.id }, { $set: { state: "running", runner: "gone", seenAt: 0, done: 0, cursor: "null" } });
    await mongo.close();
    await runner.wake();
    const done = await colleague.call(routes.getBulk, { params: { id: doing.task.id } });
    expect([done.task.state, counts(done)]).toEqual(["done", [["done", null, 4]]]);
    expect((await colleague.call(routes.runBulk, { params: { id: dry.id }, body: {}, key })).task.id).toBe(doing.task.id);
    const released = await Promise.all(ids.map((one) => world.get(city, one)));
    expect(released.flatMap(({ state }: Application) => (state === "picked" || state === "refused" ? [state] : [])).sort()).toEqual(["picked", "refused", "refused", "refused"]);
    expect(released.every(({ decision }) => decision === null)).toBe(true);
    const [first, second] = await Promise.all([city.session(), colleague.session()]);
    const { rows } = await city.call(routes.listEvents, { params: { id: id(5) } });
    expect(rows.filter(({ action }) => action === "refuse")).toMatchObject([
      {
        at: expect.stringMatching(/^2023-09-06T01:0/) as unknown,
        by: { name: first.account?.displayName },
        released: { prepared: expect.stringMatching(/^2023-08-20T01:0/) as unknown, name: second.account?.displayName },
      },
    ]);
    const inbox = await firm.call(routes.listInbox, { query: {} });
    expect(inbox.rows.map(({ subject }) => subject["zh-CN"]).sort()).toEqual(["未通过", "未通过", "未通过", "直选"]);
    expect(await world.platform.store.invariants.check()).toEqual([]);
    await runner.stop();
  });
});
