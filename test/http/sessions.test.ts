import { randomUUID } from "node:crypto";
import { Problem, routes } from "@shenbao/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestPlatform } from "../harness/platform.ts";
import { startPlatform } from "../harness/start-platform.ts";
import { testClient } from "../harness/test-client.ts";

let platform: TestPlatform;
beforeAll(async () => (platform = await startPlatform()));
afterAll(() => platform.close());

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );

describe("a session", () => {
  it("has a new id after signing in, and after signing out is nobody's", async () => {
    const account = await platform.makeAccount("district", "north");
    const client = await platform.client();
    const before = client.cookie();
    const session = await client.signIn(account.login, account.password);
    expect(session.account?.login).toBe(account.login);
    expect(client.cookie()).not.toBe(before);
    const old = await fetch(`${platform.url}/api/session`, { headers: { cookie: before } });
    expect(((await old.json()) as { account: unknown }).account).toBeNull();
    const signedIn = client.cookie();
    await client.signOut();
    const after = await fetch(`${platform.url}/api/session`, { headers: { cookie: signedIn } });
    expect(((await after.json()) as { account: unknown }).account).toBeNull();
  });

  it("has a cookie no script reads and no other site sends, and answers nobody keeps", async () => {
    const response = await fetch(`${platform.url}/api/session`);
    const cookie = response.headers.getSetCookie()[0] ?? "";
    expect(cookie).toMatch(/^shenbao=.+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("gives its cookie once: an answer that was slow brings back none of a session that was left", async () => {
    const client = await platform.client(await platform.makeAccount("district", "south"));
    const later = await fetch(`${platform.url}/api/session`, { headers: { cookie: client.cookie() } });
    expect(((await later.json()) as { account: unknown }).account).not.toBeNull();
    expect(later.headers.getSetCookie()).toEqual([]);
  });

  it("over HTTPS has a cookie bound to the host", async () => {
    const secure = await startPlatform({ env: { PUBLIC_URL: "https://shenbao.example" } });
    const response = await fetch(`${secure.url}/api/session`, { headers: { "x-forwarded-proto": "https" } });
    expect(response.headers.getSetCookie()[0]).toMatch(/^__Host-shenbao=.+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(response.headers.get("strict-transport-security")).toContain("max-age=");
    await secure.close();
  });

  it("is dead at once when the account or its organisation is suspended", async () => {
    const administrator = await platform.client(await platform.makeAccount("platform", "office", { administrator: true }));
    const clerk = await platform.makeAccount("district", "west");
    const first = await platform.client(clerk);
    await administrator.call(routes.changeAccount, { params: { id: clerk.accountId }, body: { suspended: true } });
    expect((await first.session()).account).toBeNull();
    expect(await code(first.signIn(clerk.login, clerk.password))).toBe("wrong-credentials");
    await administrator.call(routes.changeAccount, { params: { id: clerk.accountId }, body: { suspended: false } });
    const second = await platform.client(clerk);
    const { rows } = await administrator.call(routes.listOrganisations, { query: { q: "west" } });
    await administrator.call(routes.changeOrganisation, { params: { id: rows[0]?.id ?? "" }, body: { suspended: true } });
    expect((await second.session()).account).toBeNull();
    expect(await code(platform.client(clerk))).toBe("wrong-credentials");
  });

  it("ends when another one changes the password", async () => {
    const account = await platform.makeAccount("district", "east");
    const [one, other] = [await platform.client(account), await platform.client(account)];
    await one.call(routes.changeOwn, { body: { password: { old: account.password, new: "a wholly new phrase" } } });
    expect((await one.session()).account?.login).toBe(account.login);
    expect((await other.session()).account).toBeNull();
    expect(await code(platform.client(account))).toBe("wrong-credentials");
    expect((await platform.client(account.login, "a wholly new phrase")).credentials?.accountId).toBe(account.accountId);
  });

  it("answers in the account's language", async () => {
    const account = await platform.makeAccount("district", "south");
    const client = await platform.client(account);
    await client.call(routes.changeOwn, { body: { locale: "en" } });
    const problem = await client.call(routes.listAccounts, {}).catch((error: unknown) => error);
    expect((problem as Problem).say("zh-CN")).toBe("You may not do this.");
  });
});

describe("signing in", () => {
  it("says the same for an unknown name and a wrong password, and takes as long", async () => {
    const slow = await startPlatform({ config: { passwordCost: "standard" } });
    const accounts = [await slow.makeAccount("district", "north"), await slow.makeAccount("district", "north"), await slow.makeAccount("district", "north")];
    const timed = async (login: string) => {
      const client = await slow.client();
      const begun = performance.now();
      const answer = await code(client.signIn(login, "not the password"));
      return { answer, time: performance.now() - begun };
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 24; round++) {
      const [a, b] = [await timed(accounts[round % 3]?.login ?? ""), await timed(`nobody-${round}`)];
      expect([a.answer, b.answer]).toEqual(["wrong-credentials", "wrong-credentials"]);
      known.push(a.time);
      unknown.push(b.time);
    }
    // The fastest of each: what else the machine does only adds.
    const ratio = Math.min(...known) / Math.min(...unknown);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
    await slow.close();
  });

  it("slows guessing down, and an invented address does not help", async () => {
    const account = await platform.makeAccount("district", "guessed");
    const client = await platform.client();
    const tries = [];
    for (let i = 0; i < 12; i++) {
      const response = await client.raw("/api/session", {
        method: "POST",
        headers: { "content-type": "application/json", "x-forwarded-for": `10.0.0.${i}`, forwarded: `for=10.1.0.${i}`, "x-real-ip": `10.2.0.${i}` },
        body: JSON.stringify({ login: account.login, password: "wrong" }),
      });
      tries.push(response.status);
      if (response.status === 429) expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    }
    expect(tries.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401));
    expect(tries.slice(10)).toEqual([429, 429]);
    expect(await code(platform.client(account))).toBe("too-many-tries");
  });

  it("counts tries that come all at once", async () => {
    const account = await platform.makeAccount("district", "rushed");
    const client = await platform.client();
    const answers = await Promise.all(Array.from({ length: 40 }, () => code(client.signIn(account.login, "wrong"))));
    expect(answers.filter((answer) => answer === "wrong-credentials").length).toBeLessThanOrEqual(10);
  });

  it("lets 300 people behind one address in", async () => {
    await platform.makeOrganisation({ code: "crowd-hall", level: "expert" });
    const people = await Promise.all(Array.from({ length: 300 }, (_, index) => platform.makeAccount("expert", "crowd-hall", { login: `crowd-${index}` })));
    const answers = await Promise.all(
      people.map(async (person) => {
        const client = testClient(platform.url);
        await client.session();
        // Each mistypes once.
        const first = await code(client.signIn(person.login, "mistyped"));
        return [first, await code(client.signIn(person.login, person.password))].join();
      }),
    );
    expect(new Set(answers)).toEqual(new Set(["wrong-credentials,done"]));
  });

  it("takes no operator for a password", async () => {
    const client = await platform.client();
    const account = await platform.makeAccount("district", "operated");
    for (const operator of ['{"$ne":null}', '{"$regex":"^a"}', '{"$gt":""}', '{"$where":"1"}', "[]", "null", "true"]) {
      for (const body of [`{"login":"${account.login}","password":${operator}}`, `{"login":${operator},"password":"${account.password}"}`]) {
        const response = await client.raw("/api/session", { method: "POST", headers: { "content-type": "application/json" }, body });
        expect([body, response.status]).toEqual([body, 422]);
      }
    }
    expect((await client.session()).account).toBeNull();
  });
});

describe("a write", () => {
  const write = (path: string, headers: Record<string, string>, cookie: string) =>
    fetch(`${platform.url}${path}`, { method: "PATCH", headers: { "content-type": "application/json", cookie, ...headers }, body: '{"locale":"zh-CN"}' });

  it("from another site, without the token or with a wrong one is refused", async () => {
    const client = await platform.client(await platform.makeAccount("district", "wary"));
    const token = client.csrfToken() ?? "";
    const status = async (headers: Record<string, string>) => (await write("/api/session/account", headers, client.cookie())).status;
    expect(await status({ "x-csrf-token": token })).toBe(200);
    expect(await status({})).toBe(403);
    expect(await status({ "x-csrf-token": `${token.slice(0, -1)}_` })).toBe(403);
    expect(await status({ "x-csrf-token": token, "sec-fetch-site": "cross-site" })).toBe(403);
    expect(await status({ "x-csrf-token": token, "sec-fetch-site": "same-site" })).toBe(403);
    expect(await status({ "x-csrf-token": token, origin: "https://evil.example" })).toBe(403);
    expect(await status({ "x-csrf-token": token, origin: "null" })).toBe(403);
    expect(await status({ "x-csrf-token": token, origin: platform.url, "sec-fetch-site": "same-origin" })).toBe(200);
  });

  it("to sign somebody in needs the token too", async () => {
    const account = await platform.makeAccount("district", "lured");
    const response = await fetch(`${platform.url}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ login: account.login, password: account.password }),
    });
    expect(response.status).toBe(403);
  });

  it("of nobody says that one has to sign in, whatever the token", async () => {
    expect((await write("/api/session/account", {}, "")).status).toBe(401);
  });
});

describe("registering", () => {
  const registration = (creditCode: string, login: string) => ({
    organisation: { name: "武汉某某科技有限公司", creditCode },
    account: { login, password: "a phrase nobody guesses", displayName: "张三", telephone: "02787654321", email: "zhang@example.org" },
  });

  it("makes the organisation and its account, once, and signs in", async () => {
    const client = await platform.client();
    const body = registration("９１４２０１００ma4kttjj9j", "zhang.san");
    const key = randomUUID();
    const session = await client.call(routes.register, { key, body });
    expect(session.account?.organisation).toMatchObject({ code: "91420100ma4kttjj9j", level: "applicant" });
    const again = await platform.client();
    expect((await again.call(routes.register, { key, body })).account?.id).toBe(session.account?.id);
    const other = await platform.client();
    expect(await code(other.call(routes.register, { key: randomUUID(), body: { ...body, account: { ...body.account, login: "li.si" } } }))).toBe("already-exists");
    expect(await code(other.call(routes.register, { key, body: { ...body, account: { ...body.account, login: "li.si" } } }))).toBe("key-reused");
  });

  it("refuses a wrong check digit, a weak password and unseen characters, each at its place", async () => {
    const client = await platform.client();
    const wrong = (await client.call(routes.register, { key: randomUUID(), body: registration("91420100MA4KTTJJ9A", "wang.wu") }).catch((error: unknown) => error)) as Problem;
    expect(wrong.findings[0]?.at).toBe("/organisation/creditCode");
    const weak = registration("91420100MA4KTTJJ9J", "wang.wu");
    expect(await code(client.call(routes.register, { key: randomUUID(), body: { ...weak, account: { ...weak.account, password: "1234567890" } } }))).toBe("password-weak");
    const unseen = (await client
      .call(routes.register, { key: randomUUID(), body: { ...weak, organisation: { ...weak.organisation, name: "武汉\u200b公司" } } })
      .catch((error: unknown) => error)) as Problem;
    expect(unseen.findings[0]?.at).toBe("/organisation/name");
  });
});
