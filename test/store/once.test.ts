import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestStore, type TestStore } from "../harness/test-store.ts";

let test: TestStore;
beforeAll(async () => (test = await openTestStore()));
afterAll(() => test.close());

const key = (name: string, requestHash = "h") => ({ key: name, accountId: "a", route: "r", requestHash });

describe("once", () => {
  it("gives the kept answer to the same key, and runs nothing", async () => {
    let runs = 0;
    const body = () => Promise.resolve({ $number: ++runs, "a.b": null });
    const answers = [await test.store.once(key("1"), body), await test.store.once(key("1"), body)];
    expect(answers).toEqual([
      { $number: 1, "a.b": null },
      { $number: 1, "a.b": null },
    ]);
    expect(runs).toBe(1);
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
