import { seedDemo } from "@shenbao/api/demo/seed-demo";
import { routes } from "@shenbao/contract";
import type { Text } from "@shenbao/texts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DemoAccount } from "@shenbao/api/demo/demo-account";
import { startPlatform } from "../harness/start-platform.ts";
import type { TestPlatform } from "../harness/platform.ts";

const noticeId = "wuhan-2023-information-consumption";

/** The largest demonstration, as `npm start -- --demo` seeds it (journeys start the others); here the first start breaks off half-way, and the second goes on. */
describe("the demonstration", () => {
  let platform: TestPlatform;
  let accounts: DemoAccount[];
  const seed = (print: (line: Text) => void = () => {}) => seedDemo({ url: platform.url, services: platform.services, print, only: noticeId });

  beforeAll(async () => {
    platform = await startPlatform({ notices: true });
    const brokenOff = seed((line) => {
      if (line.en.includes("2023-08-16")) throw new Error("broken off");
    });
    await expect(brokenOff).rejects.toThrow("broken off");
    accounts = await seed();
    // Its scans are printed and read, behind everything else that goes on.
  }, 300_000);
  afterAll(() => platform?.close());

  const as = async (login: string) => platform.client(login, accounts.find((account) => account.login === login)?.password);
  const statesSeenBy = async (login: string) => {
    const { states } = await (await as(login)).call(routes.countApplications, { params: { noticeId } });
    return Object.fromEntries(Object.entries(states).map(([state, count]) => [state, count.value]));
  };

  test("every account that is told can sign in", async () => {
    expect(accounts.length).toBeGreaterThanOrEqual(15);
    for (const { login } of accounts) expect((await (await as(login)).session()).account?.login).toBe(login);
  });

  test("there is work in every state that the calls of August reach", async () => {
    expect(await statesSeenBy("district-hongshan")).toMatchObject({ "with-district": 2, returned: 1, declined: 1, recommended: 3, "non-compliant": 1 });
    expect(await statesSeenBy("city")).toMatchObject({ "with-city": 4, compliant: 4, "non-compliant": 2, special: 1, "with-province": 4, "in-review": 5 });
    expect(await statesSeenBy("province")).toMatchObject({ special: 1, "with-province": 4, "in-review": 5 });
  });

  test("applicants have a draft, a return and a piece under review", async () => {
    const statesOf = async (login: string) => (await (await as(login)).call(routes.listOwnApplications, {})).rows.map((row) => row.state);
    expect(await statesOf("company-a")).toEqual(["draft"]);
    expect(await statesOf("company-b")).toEqual(["returned"]);
    expect(await statesOf("company-c")).toEqual(["in-review"]);
  });

  test("some of the stamped scans are its own papers, and say what they prove", async () => {
    const saidOf = async (login: string, standing: string) => {
      const client = await as(login);
      const filter = JSON.stringify({ "==": [{ var: "$application.scan" }, standing] });
      const { rows } = await client.call(routes.listApplications, { query: { noticeId, filter, limit: 200 } });
      const scans = await Promise.all(rows.map(async ({ id }) => (await client.call(routes.listScans, { params: { id } })).rows));
      return scans.flat().flatMap(({ headline, details }) => [headline, ...details]);
    };
    expect(await saidOf("city", "proven")).toEqual([expect.stringMatching(/^全部\d+页均为第1版，与提交内容一致$/)]);
    const refuted = await saidOf("district-hongshan", "refuted");
    expect(refuted).toContainEqual(expect.stringMatching(/^全部\d+页均为第1版，不是最近提交的第2版$/));
    expect(refuted).toContainEqual(expect.stringMatching(/^缺第5页（共\d+页）$/));
    expect(new Set(await saidOf("city", "unclear"))).toEqual(new Set(["没有读到核验码"]));
  });

  test("the clock runs on from where it stood, and what happened lies before", async () => {
    const { now } = await (await as("company-b")).session();
    expect(now.slice(0, 10)).toBe("2023-08-20");
    const { rows } = await (await as("company-b")).call(routes.listOwnApplications, {});
    expect(rows[0]?.submittedAt?.slice(0, 9)).toBe("2023-08-1");
  });

  test("another start makes nothing twice, even where it has forgotten that all is there", async () => {
    const before = await statesSeenBy("city");
    expect(await seed()).toEqual(accounts);
    await platform.store.settings.put(`demo-seeded-${noticeId}`, "no");
    expect(await seed()).toEqual(accounts);
    expect(await statesSeenBy("city")).toEqual(before);
  });
});
