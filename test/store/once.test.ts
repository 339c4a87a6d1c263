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
});
