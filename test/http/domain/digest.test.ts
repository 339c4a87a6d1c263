import { routes } from "@shenbao/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleWorld, goodAnswers, refused, type World } from "./example-world.ts";
import { noticeWithMessages } from "./notice-with-messages.ts";

describe("the digest of administrators", () => {
  let world: World;
  let credentials: Awaited<ReturnType<World["platform"]["makeAccount"]>>;
  beforeAll(async () => {
    world = await exampleWorld(noticeWithMessages, { now: "2023-08-18T07:00:00+08:00" });
    credentials = await world.platform.makeAccount("city", "bureau", { administrator: true, login: "administrator" });
    await world.begin(await world.as("applicant", "firm"), goodAnswers);
  });
  afterAll(() => world.platform.close());

  it("comes in the morning when there is something, once a day, and says numbers alone", async () => {
    const administrator = await world.platform.client(credentials);
    const subjects = async () => (await administrator.call(routes.listInbox, { query: {} })).rows.map(({ subject }) => subject["zh-CN"]);
    await world.platform.setClock("2023-08-18T09:00:00+08:00");
    expect(await subjects()).toEqual([]);
    await world.platform.setClock("2023-08-24T07:30:00+08:00");
    expect(await subjects()).toEqual([]);
    await world.platform.setClock("2023-08-24T08:30:00+08:00");
    await world.platform.setClock("2023-08-24T09:30:00+08:00");
    expect(await subjects()).toEqual(["今日提要（2023年8月24日）：2 项"]);
    const [digest] = await administrator.call(routes.getDigest, {});
    expect(digest?.lines.map(({ kind }) => kind)).toEqual(["deadline", "drafts"]);
    expect(digest?.lines[1]?.text["zh-CN"]).toContain("1 份申报尚未提交");
    expect(JSON.stringify(digest)).not.toContain("示例项目");
    expect((await refused((await world.as("city", "bureau")).call(routes.getDigest, {}))).status).toBe(403);
    await world.platform.setClock("2023-08-25T09:30:00+08:00");
    expect(await subjects()).toHaveLength(2);
  });

  it("names work of the clock that fails, how often and what to do, until it comes to an end", async () => {
    const administrator = await world.platform.client(credentials);
    const { jobs } = world.platform.store;
    let minutes = 10;
    // What was gathered is kept for a while.
    const failing = async () => {
      await world.platform.setClock(`2023-08-25T10:${(minutes += 5)}:00+08:00`);
      return (await administrator.call(routes.getDigest, {})).flatMap(({ lines }) => lines.filter(({ kind }) => kind === "jobs"));
    };
    expect(await failing()).toEqual([]);
    for (const _ of [1, 2]) await expect(jobs.watched("sweep-files", () => Promise.reject(new Error("disk\nfull")))).rejects.toThrow("disk");
    const [line, ...others] = await failing();
    expect(others).toEqual([]);
    expect(line?.text["zh-CN"]).toBe("无用文件的清理没有完成，已连续失败 2 次：disk full");
    expect(line?.todo?.["zh-CN"]).toContain("重试");
    await jobs.watched("sweep-files", () => Promise.resolve());
    expect(await failing()).toEqual([]);
  });
});
