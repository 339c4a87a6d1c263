import { Readable } from "node:stream";
import { setTimeout as after } from "node:timers/promises";
import { Problem, routes } from "@shenbao/contract";
import { newId, type TaskRecord } from "@shenbao/store";
import { TaskFailure, type TaskKind, type TaskWork } from "@shenbao/api/tasks/task-kind";
import { taskRunner } from "@shenbao/api/tasks/task-runner";
import type { WokenWorkers } from "@shenbao/api/tasks/woken-workers";
import { MongoClient, ObjectId } from "mongodb";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Credentials, TestClient, TestPlatform } from "../../harness/platform.ts";
import { startPlatform } from "../../harness/start-platform.ts";
import { refused } from "./example-world.ts";

/** Kinds of work as a server might have them. */
const steps: number[] = [];
let gate: (work: TaskWork, step: number) => Promise<void> = () => Promise.resolve();
const kinds: Record<string, TaskKind> = {
  counting: {
    async run(work) {
      const from = typeof work.task.cursor === "number" ? work.task.cursor : 0;
      for (let step = from; step < 5; step++) {
        work.caller();
        await gate(work, step);
        steps.push(step);
        await work.advance({ done: step + 1, total: 5, cursor: step + 1 }, true);
      }
      return { summary: { "zh-CN": "数到五", en: "Counted to five" } };
    },
  },
  writing: {
    async run({ services }) {
      const describe = () => Promise.resolve({ name: "名单.csv", mediaType: "text/csv" });
      const { id, name, mediaType, size, sha256 } = await services.store.files.write(Readable.from([Buffer.from("甲,乙\n")]), { maxBytes: 1000, at: Date.now(), describe });
      return { file: { id, name, mediaType, size, sha256 } };
    },
  },
  reading: { inBackground: true, run: () => read.then(() => ({})) },
  refusing: { run: () => Promise.reject(new TaskFailure({ "zh-CN": "不行", en: "No" })) },
  forbidden: { run: () => Promise.reject(new Problem("forbidden")) },
  broken: { run: () => Promise.reject(new Error("secret of ours")) },
};

/** When what is read in the background has been read. */
let finishReading = () => {};
const read = new Promise<void>((resolve) => (finishReading = resolve));

describe("a task in the background", () => {
  let platform: TestPlatform;
  let own: TestClient;
  let account: Credentials;
  let runner: WokenWorkers;
  beforeAll(async () => {
    platform = await startPlatform({ config: { logLevel: "silent" } });
    account = await platform.makeAccount("city", "bureau");
    own = await platform.client(account);
    // The platform's own runner knows none of these kinds.
    await platform.services.tasks.stop();
  });
  afterEach(async () => {
    await runner.stop();
    steps.length = 0;
    gate = () => Promise.resolve();
  });
  afterAll(() => platform.close());

  async function begin(kind: string, change: Partial<TaskRecord> = {}): Promise<string> {
    const organisation = await platform.store.organisations.byCode("bureau");
    const task: TaskRecord = {
      id: newId(),
      kind,
      state: "waiting",
      title: { "zh-CN": "试验", en: "Trial" },
      noticeId: null,
      request: { $where: "stays text" },
      startedBy: { accountId: account.accountId, organisationId: organisation?.id ?? "", name: "某", locale: "zh-CN" },
      startedAt: platform.services.clock.now(),
      finishedAt: null,
      total: null,
      done: 0,
      cursor: null,
      summary: null,
      result: null,
      failure: null,
      file: null,
      ...change,
    };
    runner = taskRunner(() => platform.services, kinds);
    await platform.store.tasks.insert(task);
    return task.id;
  }
  const get = (id: string, client = own) => client.call(routes.getTask, { params: { id } });

  it("is done by its kind, with how far it is and what came of it", async () => {
    const id = await begin("counting");
    expect(await get(id)).toMatchObject({ state: "waiting", done: 0, total: null, finishedAt: null, keptUntil: null });
    await runner.wake();
    expect(await get(id)).toMatchObject({ state: "done", done: 5, total: 5, summary: { "zh-CN": "数到五" }, failure: null, file: null });
    expect(steps).toEqual([0, 1, 2, 3, 4]);
    expect((await own.call(routes.listTasks, {})).rows[0]?.id).toBe(id);
    expect(await platform.store.tasks.get(id)).toMatchObject({ request: { $where: "stays text" } });
  });

  it("waits for none that nobody waits for at a page", async () => {
    const before = [await begin("reading"), await begin("reading"), await begin("reading")];
    const id = await begin("counting");
    const all = runner.wake();
    await expect.poll(async () => (await get(id)).state).toBe("done");
    expect((await Promise.all(before.map((one) => get(one)))).map(({ state }) => state)).toEqual(["running", "waiting", "waiting"]);
    finishReading();
    await all;
    expect((await Promise.all(before.map((one) => get(one)))).map(({ state }) => state)).toEqual(["done", "done", "done"]);
  });

  it("is listed with the newest first, by page", async () => {
    await begin("counting");
    const ids = [await begin("counting"), await begin("counting")];
    await runner.wake();
    const first = await own.call(routes.listTasks, { query: { limit: 1 } });
    const second = await own.call(routes.listTasks, { query: { limit: 1, after: first.next ?? "" } });
    expect([first.rows[0]?.id, second.rows[0]?.id]).toEqual([...ids].reverse());
    expect((await own.call(routes.listTasks, { query: { limit: 1, before: second.previous ?? "" } })).rows).toEqual(first.rows);
  });

  it("gives out its file to the one who began it alone, and forgets it later", async () => {
    const id = await begin("writing");
    await runner.wake();
    expect(await get(id)).toMatchObject({ state: "done", file: { name: "名单.csv", mediaType: "text/csv", size: 8 } });
    const answer = await own.raw(`/api/tasks/${id}/file`);
    expect([await answer.text(), answer.headers.get("content-disposition")]).toEqual(["甲,乙\n", expect.stringContaining(encodeURIComponent("名单.csv"))]);
    const file = (await platform.store.tasks.get(id))?.file?.id ?? "";
    expect((await own.raw(`/api/files/${file}`)).status).toBe(404);
    const colleague = await platform.client(await platform.makeAccount("city", "bureau", { administrator: true }));
    for (const path of ["", "/file"]) expect((await colleague.raw(`/api/tasks/${id}${path}`)).status).toBe(404);
    expect((await refused(colleague.call(routes.cancelTask, { params: { id }, body: {} }))).code).toBe("not-found");
    expect((await colleague.call(routes.listTasks, {})).rows).toEqual([]);
    expect(await platform.store.invariants.check()).toEqual([]);
    expect(await platform.store.tasks.forget(platform.services.clock.now() + 1)).toBeGreaterThan(0);
    expect((await own.raw(`/api/tasks/${id}`)).status).toBe(404);
    expect((await platform.store.files.info(file))?.owner).toBe(null);
  });

  it("fails with a sentence; of a mistake of ours it tells nothing", async () => {
    const ids = [await begin("refusing"), await begin("forbidden"), await begin("broken"), await begin("unheard-of")];
    await runner.wake();
    const failures = await Promise.all(ids.map(async (id) => (await get(id)).failure?.["zh-CN"] ?? ""));
    expect(failures).toEqual(["不行", "您没有权限进行此操作。", expect.stringContaining("系统错误"), expect.stringContaining("系统错误")]);
    expect(JSON.stringify(await own.call(routes.listTasks, {}))).not.toContain("secret");
  });

  it("ends where somebody cancels it; one that is over stays as it is", async () => {
    const id = await begin("counting");
    gate = async (_, step) => {
      if (step === 2) await own.call(routes.cancelTask, { params: { id }, body: {} });
    };
    await runner.wake();
    expect(await get(id)).toMatchObject({ state: "cancelled", done: 2 });
    expect(steps).toEqual([0, 1, 2]);
    expect(await own.call(routes.cancelTask, { params: { id }, body: {} })).toMatchObject({ state: "cancelled" });
    expect(await platform.store.tasks.cancel(id, 1)).toBe(false);
  });

  it("is left where it is by a process that stops, and goes on in the next", async () => {
    const id = await begin("counting");
    gate = async (_, step) => {
      if (step === 3) void runner.stop();
      await after(1);
    };
    await runner.wake();
    expect(await get(id)).toMatchObject({ state: "waiting", done: 4 });
    gate = () => Promise.resolve();
    runner = taskRunner(() => platform.services, kinds);
    await runner.wake();
    expect(await get(id)).toMatchObject({ state: "done", done: 5 });
    expect(steps).toEqual([0, 1, 2, 3, 4]);
  });

  it("goes on from its last step after its process was killed, and is given up where it kills every time", async () => {
    const id = await begin("counting", { cursor: 3, done: 3, total: 5 });
    const mongo = await MongoClient.connect(platform.uri);
    const tasks = mongo.db().collection<{ _id: string }>("tasks");
    const killed = (tries: number) => tasks.updateOne({ _id: id }, { $set: { state: "running", runner: "gone", seenAt: Date.now() - 60_000, tries } });
    await killed(1);
    await runner.wake();
    expect([await get(id), steps]).toMatchObject([{ state: "done", done: 5 }, [3, 4]]);
    await killed(9);
    await runner.wake();
    expect(await get(id)).toMatchObject({ state: "failed", failure: { "zh-CN": expect.stringContaining("多次中断") as string } });
    await mongo.close();
  });

  it("is not worked at by two at once", async () => {
    const id = await begin("counting");
    const other = taskRunner(() => platform.services, kinds);
    gate = () => after(5);
    await Promise.all([runner.wake(), other.wake()]);
    await other.stop();
    expect([(await get(id)).state, steps]).toEqual(["done", [0, 1, 2, 3, 4]]);
  });

  it("does nothing for an account that was suspended or moved since", async () => {
    const suspended = await begin("counting");
    await platform.store.accounts.change(account.accountId, { suspended: true });
    await runner.wake();
    await platform.store.accounts.change(account.accountId, { suspended: false });
    expect([await get(suspended), steps]).toMatchObject([{ state: "failed", failure: { "zh-CN": expect.stringContaining("账号") as string } }, []]);
    const moved = await begin("counting");
    const mongo = await MongoClient.connect(platform.uri);
    const other = await platform.makeOrganisation({ code: "elsewhere", level: "city" });
    const accounts = mongo.db().collection("accounts");
    const before = await accounts.findOne({ _id: new ObjectId(account.accountId) });
    await accounts.updateOne({ _id: new ObjectId(account.accountId) }, { $set: { organisationId: new ObjectId(other.id), organisationCode: "elsewhere" } });
    await runner.wake();
    expect(steps).toEqual([]);
    expect((await platform.store.tasks.get(moved))?.state).toBe("failed");
    await accounts.replaceOne({ _id: new ObjectId(account.accountId) }, before ?? {});
    await mongo.close();
  });
});
