import { routes, type CallInput } from "@shenbao/contract";
import { MongoClient } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleWorld, goodAnswers, refused, type World } from "./example-world.ts";

type Query = NonNullable<CallInput<typeof routes.listApplications>["query"]>;

describe("a list", () => {
  let world: World;
  let east: TestClient;
  beforeAll(async () => {
    world = await exampleWorld();
    east = await world.as("district", "east");
    const clients = await Promise.all(["青山智造", "洪山科技", "武昌数据"].map((_, index) => world.as("applicant", `firm-${index}`)));
    for (const index of Array.from({ length: 13 }, (_, one) => one)) {
      const client = clients[index % 3] as TestClient;
      const receiver = index === 12 ? "west" : "east";
      await world.submitted(client, {
        ...goodAnswers,
        name: `智慧商圈${String.fromCodePoint(0x4e00 + index)}号`,
        receiver,
        amount: 70 + (index % 5),
        kind: index % 2 ? "plain" : "other",
      });
    }
    await world.begin(clients[0] as TestClient, { ...goodAnswers, name: "智慧商圈草稿" });
  }, 240_000);
  afterAll(() => world.platform.close());

  const list = (query: Omit<Query, "noticeId"> = {}) => east.call(routes.listApplications, { query: { noticeId: "example-call", ...query } });

  it("shows one's own organisation's, by time, and no drafts", async () => {
    const { rows, count, next, previous } = await list();
    expect(count).toEqual({ value: 12, capped: false });
    expect(rows).toHaveLength(12);
    expect([next, previous]).toEqual([null, null]);
    const times = rows.map(({ submittedAt }) => submittedAt ?? "");
    expect(times).toEqual([...times].sort().reverse());
    expect(rows[0]?.values).toEqual({ "/kind": expect.any(String), "/amount": expect.any(Number), "/total": 60.5 });
  });

  it("goes forth and back by page, whatever it is sorted by, and loses nothing", async () => {
    for (const sort of ["submittedAt:desc", "/amount:asc", "/amount:desc", "name:asc", "state:asc", "order:asc", "/kind:desc"]) {
      const whole = (await list({ sort, limit: 50 })).rows.map(({ id }) => id);
      expect(new Set(whole).size).toBe(12);
      const pages = [];
      let page = await list({ sort, limit: 5 });
      for (;;) {
        pages.push(page);
        if (!page.next) break;
        page = await list({ sort, limit: 5, after: page.next });
      }
      expect([sort, pages.flatMap(({ rows }) => rows.map(({ id }) => id))]).toEqual([sort, whole]);
      const back = await list({ sort, limit: 5, before: pages[2]?.previous ?? "" });
      expect([sort, back.rows]).toEqual([sort, pages[1]?.rows]);
    }
    const amounts = (await list({ sort: "/amount:asc" })).rows.map(({ values }) => values["/amount"] as number);
    expect(amounts).toEqual([...amounts].sort((one, other) => one - other));
  });

  it("is filtered by the types of its fields", async () => {
    const filter = (expression: object) => list({ filter: JSON.stringify(expression), limit: 50 });
    const read = (name: string) => ({ var: name });
    expect((await filter({ ">=": [read("amount"), 72] })).rows.every(({ values }) => (values["/amount"] as number) >= 72)).toBe(true);
    const some = await filter({ and: [{ "==": [read("kind"), "plain"] }, { "<=": [read("amount"), 71] }] });
    expect(some.count.value).toBe(some.rows.length);
    expect(some.rows.length).toBeGreaterThan(0);
    const either = await filter({ or: [{ "==": [read("kind"), "plain"] }, { "!": [{ "<=": [read("amount"), 71] }] }] });
    expect(either.rows.length).toBeGreaterThan(some.rows.length);
    expect(either.rows.every(({ values }) => values["/kind"] === "plain" || (values["/amount"] as number) > 71)).toBe(true);
    const state = read("$application.state");
    expect((await filter({ in: [state, ["recommended", "with-district"]] })).count.value).toBe(12);
    expect((await filter({ "==": [state, "draft"] })).count.value).toBe(0);
    const submitted = read("$application.submittedAt");
    expect((await filter({ "<=": ["2023-08-20", submitted, "2023-08-20"] })).count.value).toBe(12);
    expect((await filter({ "==": [submitted, read("$today")] })).count.value).toBe(12);
    expect((await filter({ "<=": [submitted, "2023-08-19"] })).count.value).toBe(0);
    expect((await filter({ in: ["圈一", read("$application.name")] })).count.value).toBe(1);
    expect((await filter({ "==": [read("$receiver.code"), "west"] })).count.value).toBe(0);
  });

  it("is searched by words, numbers and names", async () => {
    const { rows } = await list({ limit: 50 });
    expect((await list({ q: "智慧商圈" })).count.value).toBe(12);
    expect((await list({ q: "圈丂" })).rows.map(({ name }) => name)).toEqual(["智慧商圈丂号"]);
    expect((await list({ q: rows[3]?.number ?? "-" })).rows.map(({ id }) => id)).toEqual([rows[3]?.id]);
    expect((await list({ q: "firm-1" })).count.value).toBe(4);
    expect((await list({ q: "firm-1 圈丁" })).count.value).toBeLessThanOrEqual(1);
    expect((await list({ q: "草稿" })).count.value).toBe(0);
    expect((await list({ q: ".*" })).count.value).toBe(0);
  });

  it("refuses what it does not have", async () => {
    const wrong: Omit<Query, "noticeId">[] = [
      { sort: "/contact:asc" },
      { sort: "submittedAt" },
      { sort: "password:asc" },
      { filter: "{" },
      { filter: '{"$ne":[{"var":"kind"},"plain"]}' },
      { filter: '{"==":[{"var":"contact"},"1"]}' },
      { filter: '{">=":[{"var":"$application.name"},"a"]}' },
      { filter: '{"==":[{"var":"$application.state"},"nowhere"]}' },
      { filter: '[{"at":"/kind","op":"is","value":"plain"}]' },
      { after: "nonsense" },
      { track: "nowhere" },
    ];
    for (const query of wrong) expect([query, (await refused(list(query))).status]).toEqual([query, 400]);
    const cursor = (await list({ limit: 2 })).next ?? "";
    expect((await refused(list({ after: cursor, sort: "/amount:asc" }))).code).toBe("bad-request");
  });

  it("counts states, each as the caller sees it", async () => {
    const { states } = await east.call(routes.countApplications, { params: { noticeId: "example-call" } });
    expect(states).toMatchObject({ "with-district": { value: 12, capped: false }, recommended: { value: 0, capped: false } });
    expect(states).not.toHaveProperty("draft");
    const city = await world.as("city", "bureau");
    expect((await city.call(routes.listApplications, { query: { noticeId: "example-call" } })).count.value).toBe(0);
    expect((await (await world.as("applicant", "firm-0")).raw("/api/applications?noticeId=example-call")).status).toBe(403);
  });

  it("reads an index in its order: no collection scan, no sorting, and no more documents than the page", async () => {
    const mongo = await MongoClient.connect(world.platform.uri);
    try {
      const applications = mongo.db().collection("applications");
      const base = { noticeId: "example-call", seenBy: "east", track: { $in: ["main"] }, state: { $in: Object.keys(world.notice.workflow.states) } };
      const explained = async (key: string, narrowing: object, sort: Record<string, 1>) => {
        const plan = await applications
          .find({ $and: [base, {}, narrowing] })
          .sort(sort)
          .limit(5)
          .hint(`list by ${key}`)
          .explain("executionStats");
        const text = JSON.stringify(plan["queryPlanner"].winningPlan);
        expect([key, text.includes("COLLSCAN"), text.includes('"SORT"')]).toEqual([key, false, false]);
        expect(plan["executionStats"].totalDocsExamined).toBeLessThanOrEqual(6);
      };
      const counted = await applications.aggregate([{ $match: base }, { $limit: 1001 }, { $group: { _id: 1, n: { $sum: 1 } } }]).explain("executionStats");
      expect(JSON.stringify(counted)).toMatch(/"totalDocsExamined":0\b/);
      for (const key of ["submittedAt", "name", "s1", "s2", "s3"]) {
        const path = `keys.${key}`;
        await explained(key, {}, { [path]: 1, _id: 1 });
        await explained(key, { [path]: { $gt: "" } }, { [path]: 1, _id: 1 });
        await explained(key, { [path]: "plain", _id: { $gt: "0" } }, { _id: 1 });
      }
    } finally {
      await mongo.close();
    }
  });
});
