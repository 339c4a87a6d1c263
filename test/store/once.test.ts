import type { ClientSession } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestStore, type TestStore } from "../harness/test-store.ts";

let test: TestStore;
beforeAll(async () => (test = await openTestStore()));
afterAll(() => test.close());

const key = (name: string, requestHash = "h") => ({ key: name, accountId: "a", route: "r", requestHash });

describe("once", () => {
  it("gives the kept answer to the same key, and does nothing a second time", async () => {
    let runs = 0;
    const body = async (tx: ClientSession) => {
      const code = `made-${++runs}`;
      await test.store.organisations.insert({ code, name: { "zh-CN": "甲", en: "A" }, level: "district", parent: null, creditCode: null, from: null, to: null, createdAt: 0 }, tx);
      return { code, $number: runs, "a.b": null };
    };
    const answers = [await test.store.once(key("1"), body), await test.store.once(key("1"), body)];
    const kept = { code: "made-1", $number: 1, "a.b": null };
    expect(answers).toEqual([kept, kept]);
    expect((await test.store.organisations.page({})).rows.map((organisation) => organisation.code)).toEqual(["made-1"]);
  });

  it("gives 50 that come at once one answer", async () => {
    let runs = 0;
    const answers = await Promise.all(Array.from({ length: 50 }, () => test.store.once(key("2"), () => Promise.resolve({ number: ++runs }))));
    expect(new Set(answers.map((answer) => answer.number)).size).toBe(1);
  });

  it("refuses the key for another request", async () => {
    await test.store.once(key("3", "one"), () => Promise.resolve(1));
    await expect(test.store.once(key("3", "two"), () => Promise.resolve(2))).rejects.toMatchObject({ code: "key-reused" });
  });

  it("keeps nothing of what failed", async () => {
    await expect(test.store.once(key("4"), () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await test.store.once(key("4"), () => Promise.resolve("yes"))).toBe("yes");
  });

  it("of several at once answers each once: those that were answered before are left out, and of a rival only one writes", async () => {
    const keys = ["5", "6", "7"].map((name) => key(name));
    const seen: number[][] = [];
    const body =
      (mark: string, leave: number[] = []) =>
      async (_: ClientSession, unanswered: readonly number[]) => {
        seen.push([...unanswered]);
        return Promise.resolve(new Map(unanswered.filter((index) => !leave.includes(index)).map((index) => [index, `${mark}${index}`])));
      };
    expect([...(await test.store.onceEach(keys, body("a", [1])))]).toEqual([
      [0, "a0"],
      [2, "a2"],
    ]);
    const again = await test.store.onceEach(keys, body("b"));
    expect([0, 1, 2].map((index) => again.get(index))).toEqual(["a0", "b1", "a2"]);
    expect(seen).toEqual([[0, 1, 2], [1]]);
    const rivals = await Promise.all(Array.from({ length: 8 }, (_, number) => test.store.onceEach([key("8"), key("9")], body(`r${number}-`))));
    expect(new Set(rivals.map((answers) => JSON.stringify([...answers].sort()))).size).toBe(1);
    await expect(test.store.onceEach([key("5", "another")], body("c"))).rejects.toMatchObject({ code: "key-reused" });
  });

  it("places of a quota that are taken several at a time are taken whole or not at all, whoever comes at once", async () => {
    const { store } = test;
    const claim = { quota: "places", key: "*", limit: 10, title: { "zh-CN": "名额", en: "Places" } };
    const taken = await Promise.allSettled(Array.from({ length: 6 }, () => store.transaction((tx) => store.quotas.take(tx, "one", claim, 3))));
    expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    for (const one of taken) if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "quota-full" });
    expect((await store.quotas.counts("one", ["places/*"])).get("places/*")).toBe(9);
    await store.transaction((tx) => store.quotas.give(tx, "one", "places/*", 9));
    await expect(store.transaction((tx) => store.quotas.give(tx, "one", "places/*", 1))).rejects.toThrow("nothing to give back");
  });
});
