import { randomUUID } from "node:crypto";
import { routes, type Replay } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleNotice } from "./example-notice.ts";
import { exampleWorld, goodAnswers, refused, type World } from "./example-world.ts";

const text = (zh: string, en = zh) => ({ "zh-CN": zh, en });

/** Next year's call: another track, more money, and a plan to be uploaded. */
function nextCall(): NoticeDefinition {
  const call = structuredClone(exampleNotice);
  const form = call.forms["apply"];
  if (!form) throw new Error("no form");
  call.id = "next-call";
  call.year = 2024;
  call.opens = "2024-08-01";
  call.deadlines = { apply: { ...call.deadlines["apply"]!, at: "2024-08-25" }, recommend: { ...call.deadlines["recommend"]!, at: "2024-08-29" } };
  call.tracks[0]!.id = "first";
  form.rules?.push({
    id: "amount-enough",
    assert: { ">=": [{ var: "amount" }, 150] },
    severity: "error",
    at: ["/amount"],
    clause: "1",
    message: text("金额不低于150万元", "At least 150"),
  });
  return call;
}

const slow = (answers: object) => ({ ...goodAnswers, ...answers });

describe("last year's applications by next year's rules", () => {
  let world: World;
  let admin: TestClient;
  let draftId: string;
  const plan = () => ({ noticeId: world.notice.id, target: { kind: "draft" as const, id: draftId } });

  async function finished(id: string): Promise<Replay> {
    for (let tries = 0; tries < 100; tries++) {
      const replay = await admin.call(routes.getReplay, { params: { id } });
      if (replay.state !== "waiting" && replay.state !== "running") return replay;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("the replay did not end");
  }

  beforeAll(async () => {
    world = await exampleWorld();
    admin = await world.platform.client(await world.platform.makeAccount("district", "east", { administrator: true }));
    const firm = async (name: string, answers: object) => world.submitted(await world.as("applicant", name), slow(answers));
    await firm("firm-small", { name: "小项目", amount: 100 });
    await firm("firm-large", { name: "大项目", amount: 300 });
    await firm("firm-west", { name: "西区项目", amount: 100, receiver: "west" });
    await world.begin(await world.as("applicant", "firm-draft"), slow({ name: "未提交" }));
    draftId = (await admin.call(routes.importDefinition, { body: nextCall(), key: randomUUID() })).id;
  }, 120_000);
  afterAll(() => world.platform.close());

  it("are counted by what the administrator's organisation sees, tracks matched by id or chosen", async () => {
    const planned = await admin.call(routes.planReplay, { body: plan() });
    expect(planned.tracks).toEqual([{ id: "main", title: text("方向", "Track"), applications: 2, to: null }]);
    expect(planned.targetTracks.map(({ id }) => id)).toEqual(["first"]);
    expect(planned.at).toBe("2024-07-31T16:00:00.000Z");
  });

  it("pass or fail, by rule and organisation, each openable, and nothing of them is changed", async () => {
    const before = (await admin.call(routes.listApplications, { query: { noticeId: world.notice.id } })).rows;
    const started = await admin.call(routes.startReplay, { body: { ...plan(), tracks: { main: "first" } }, key: randomUUID() });
    expect(started).toMatchObject({ total: 2, noticeId: world.notice.id, target: { year: 2024, draft: draftId } });
    const done = await finished(started.id);
    expect(done).toMatchObject({ state: "done", done: 2, outcomes: { "pass-pass": 1, "pass-fail": 1, "fail-pass": 0, "fail-fail": 0 } });
    expect(done.rules).toEqual([
      { key: "amount-enough", message: text("金额不低于150万元", "At least 150"), clause: "1", fails: 1, newly: 1, receivers: [{ code: "east", fails: 1, newly: 1 }] },
    ]);
    expect(done.receivers).toEqual([{ code: "east", name: text("东区"), outcomes: done.outcomes }]);
    expect(done.tracks).toEqual([{ id: "main", to: "first", outcomes: done.outcomes }]);
    const list = (query: object) => admin.call(routes.listReplayed, { params: { id: done.id }, query });
    const failing = await list({ outcome: "pass-fail", key: "amount-enough", receiver: "east", track: "main" });
    expect(failing.rows).toMatchObject([
      { name: "小项目", applicant: expect.any(String) as string, findings: [{ at: "/amount", key: "amount-enough" }], findingsCount: 1, dropped: 0 },
    ]);
    expect((await list({ outcome: "fail-fail" })).rows).toEqual([]);
    const pages = await list({ limit: 1 });
    expect(pages.count).toEqual({ value: 2, capped: false });
    expect((await list({ limit: 1, after: pages.next ?? "" })).rows).toHaveLength(1);
    expect(await world.get(admin, failing.rows[0]?.applicationId ?? "")).toMatchObject({ name: "小项目" });
    expect((await admin.call(routes.listApplications, { query: { noticeId: world.notice.id } })).rows).toEqual(before);
    expect((await admin.call(routes.listReplays, {})).rows.map(({ id }) => id)).toEqual([done.id]);
  });

  it("are nobody's who does not see them, whatever it administers; nor of who does not administer", async () => {
    const [replay] = (await admin.call(routes.listReplays, {})).rows;
    const params = { id: replay?.id ?? "" };
    const west = await world.platform.client(await world.platform.makeAccount("district", "west", { administrator: true }));
    const operator = await world.platform.client(await world.platform.makeAccount("platform", "operator", { administrator: true }));
    for (const other of [west, operator]) {
      expect((await refused(other.call(routes.getReplay, { params }))).code).toBe("not-found");
      expect((await refused(other.call(routes.listReplayed, { params, query: {} }))).code).toBe("not-found");
      expect((await refused(other.call(routes.cancelReplay, { params, body: {} }))).code).toBe("not-found");
      expect((await other.call(routes.listReplays, {})).rows).toEqual([]);
    }
    expect((await refused(operator.call(routes.startReplay, { body: { ...plan(), tracks: {} }, key: randomUUID() }))).code).toBe("forbidden");
    const district = await world.as("district", "east");
    expect((await refused(district.call(routes.startReplay, { body: { ...plan(), tracks: {} }, key: randomUUID() }))).code).toBe("forbidden");
  });

  it("are not judged by what has errors, nor in tracks that are not there; the same key is the same replay", async () => {
    const broken = await admin.call(routes.importDefinition, { body: { ...nextCall(), id: "broken-call", tracks: [] }, key: randomUUID() });
    expect((await refused(admin.call(routes.planReplay, { body: { ...plan(), target: { kind: "draft", id: broken.id } } }))).code).toBe("invalid-definition");
    expect((await refused(admin.call(routes.startReplay, { body: { ...plan(), tracks: { main: "nowhere" } }, key: randomUUID() }))).code).toBe("bad-request");
    const key = randomUUID();
    const start = () => admin.call(routes.startReplay, { body: { ...plan(), tracks: { main: "first" } }, key });
    expect((await start()).id).toBe((await start()).id);
  });

  it("go on from where they were when a process ended, and are broken off when somebody says so", async () => {
    const [finishedOne] = (await admin.call(routes.listReplays, {})).rows;
    const { store } = world.platform;
    const record = await store.replays.get(finishedOne?.id ?? "");
    if (!record) throw new Error("no replay");
    await world.platform.services.replays.wake();
    const [first] = (await admin.call(routes.listReplayed, { params: { id: record.id }, query: { limit: 1 } })).rows;
    const none = { "pass-pass": 0, "pass-fail": 0, "fail-pass": 0, "fail-fail": 0 };
    const tally = { outcomes: { ...none, [first?.outcome ?? ""]: 1 }, rules: {}, receivers: {}, tracks: {} };
    // A process that was killed after its first application left it so.
    const again = { ...record, id: "f".repeat(24), state: "running" as const, finishedAt: null, done: 1, cursor: first?.applicationId ?? null, definition: nextCall(), tally };
    await store.replays.insert(again);
    await world.platform.services.replays.wake();
    const resumed = await finished(again.id);
    expect(resumed).toMatchObject({ state: "done", done: 2, outcomes: record.tally.outcomes });
    expect((await admin.call(routes.listReplayed, { params: { id: again.id }, query: {} })).rows).toHaveLength(1);
    const cancelled = { ...again, id: "e".repeat(24), state: "waiting" as const, done: 0, cursor: null };
    await world.platform.services.replays.stop();
    await store.replays.insert(cancelled);
    expect(await admin.call(routes.cancelReplay, { params: { id: cancelled.id }, body: {} })).toMatchObject({ state: "cancelled", done: 0 });
    await world.platform.services.replays.wake();
    expect((await admin.call(routes.getReplay, { params: { id: cancelled.id } })).state).toBe("cancelled");
    expect(await store.replays.cancel(again.id, 1)).toBe(false);
  });
});
