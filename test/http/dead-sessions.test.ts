import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../harness/platform.ts";
import { startPlatform } from "../harness/start-platform.ts";
import { exampleWorld, goodAnswers, refused, type World } from "./domain/example-world.ts";

describe("a session that ends while somebody works", () => {
  let world: World;
  let administrator: TestClient;
  beforeAll(async () => {
    world = await exampleWorld();
    administrator = await world.platform.client(await world.platform.makeAccount("platform", "office", { administrator: true }));
  });
  afterAll(() => world.platform.close());

  it.each(["account", "organisation"] as const)("because its %s is suspended takes no write that begins a second later, and stores nothing of it", async (what) => {
    const account = await world.platform.makeAccount("applicant", `firm-suspended-${what}`);
    const client = await world.platform.client(account);
    const draft = await world.begin(client, goodAnswers);
    let revision = draft.revision;
    let stop = false;
    const tried: { begun: number; status: number }[] = [];
    const working = (async () => {
      while (!stop) {
        const begun = performance.now();
        const response = await client.raw(`/api/applications/${draft.id}/answers`, {
          method: "PUT",
          headers: { "content-type": "application/json", "if-match": `"${revision}"` },
          body: JSON.stringify({ answers: { name: `第${revision}次` } }),
        });
        await response.arrayBuffer();
        if (response.status === 200) revision++;
        tried.push({ begun, status: response.status });
      }
    })();
    const enough = async (count: number) => {
      while (tried.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await enough(5);
    const { rows } = await administrator.call(routes.listOrganisations, { query: { q: `firm-suspended-${what}` } });
    if (what === "account") await administrator.call(routes.changeAccount, { params: { id: account.accountId }, body: { suspended: true } });
    else await administrator.call(routes.changeOrganisation, { params: { id: rows[0]?.id ?? "" }, body: { suspended: true } });
    const suspended = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    stop = true;
    await working;
    expect(tried.filter(({ begun, status }) => begun < suspended && status === 200).length).toBeGreaterThanOrEqual(4);
    const after = tried.filter(({ begun }) => begun > suspended + 1_000);
    expect(after.length).toBeGreaterThan(0);
    expect(new Set(after.map(({ status }) => status))).toEqual(new Set([401]));
    // Ours reads the account at every request: it is dead at once, not after a second.
    expect(tried.filter(({ begun, status }) => begun > suspended && status !== 401)).toEqual([]);
    const kept = await world.platform.store.applications.get(draft.id);
    expect(kept).toMatchObject({ revision, answers: { name: `第${revision - 1}次` } });
  });

  it("because it ran out loses nothing: the refused save is taken after signing in again, by the same revision", async () => {
    const account = await world.platform.makeAccount("applicant", "firm-tired");
    const client = await world.platform.client(account);
    const draft = await world.begin(client, { name: "前半" });
    const key = randomUUID();
    const typed = { params: { id: draft.id }, revision: draft.revision, body: { answers: { name: "前半和后半" } } };
    await client.signOut();
    const refusal = await refused(client.call(routes.saveAnswers, typed));
    expect([refusal.status, refusal.code]).toEqual([401, "not-signed-in"]);
    expect(refusal.say("zh-CN")).toContain("不会丢失");
    expect((await world.platform.store.applications.get(draft.id))?.answers).toEqual({ name: "前半" });
    expect((await refused(client.call(routes.doAction, { params: { id: draft.id, action: "submit" }, revision: draft.revision, key, body: {} }))).status).toBe(401);
    await client.signIn(account.login, account.password);
    await client.call(routes.saveAnswers, typed);
    expect((await world.get(client, draft.id)).answers).toEqual({ name: "前半和后半" });
    // A key used while nobody was signed in is not used up.
    expect((await refused(client.call(routes.doAction, { params: { id: draft.id, action: "submit" }, revision: draft.revision + 1, key, body: {} }))).code).toBe("invalid");
  });
});

describe("behind a trusted proxy", () => {
  it("an address invented in front of the proxy's own does not pass the limit by, and another one behind it has its own tries", async () => {
    const platform = await startPlatform({ env: { TRUST_PROXY: "1" } });
    try {
      const account = await platform.makeAccount("district", "guessed");
      const client = await platform.client();
      const from = async (invented: string, real: string) =>
        (
          await client.raw("/api/session", {
            method: "POST",
            headers: {
              "content-type": "application/json",
              "x-forwarded-for": `${invented}, ${real}`,
              "x-real-ip": invented,
              forwarded: `for=${invented}`,
              "x-client-ip": invented,
            },
            body: JSON.stringify({ login: account.login, password: "wrong" }),
          })
        ).status;
      const tries = [];
      for (let index = 0; index < 12; index++) tries.push(await from(`10.0.0.${index}`, "203.0.113.9"));
      expect(tries).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
      expect(await from("203.0.113.9", "203.0.113.10")).toBe(401);
    } finally {
      await platform.close();
    }
  });
});
