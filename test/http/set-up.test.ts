import { randomUUID } from "node:crypto";
import { Problem, routes } from "@shenbao/contract";
import { firstAdministrator } from "@shenbao/api/accounts/first-administrator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestPlatform } from "../harness/platform.ts";
import { startPlatform } from "../harness/start-platform.ts";

let platform: TestPlatform;
beforeAll(async () => (platform = await startPlatform()));
afterAll(() => platform.close());

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => "done",
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );
const tokenOf = (link: string | null) => /#\/set-up\/([\w-]{43})$/.exec(link ?? "")?.[1] ?? "";

// One story, in order: from an empty platform to an account that has its password.
describe("the first administrator", () => {
  let token: string;
  const body = (more: object = {}) => ({ token, login: "head.office", displayName: "王主任", password: "a phrase of the office", ...more });

  it("gets a link, kept only as a hash; a later start's link ends it", async () => {
    const first = tokenOf(await firstAdministrator(platform.services, "https://shenbao.example"));
    token = tokenOf(await firstAdministrator(platform.services, "https://shenbao.example"));
    expect(token).not.toBe(first);
    const client = await platform.client();
    expect(await code(client.call(routes.getSetUp, { params: { token: first } }))).toBe("link-used");
    expect(await client.call(routes.getSetUp, { params: { token } })).toEqual({ login: null, displayName: null });
  });

  it("chooses name and password, once, and is signed in", async () => {
    const client = await platform.client();
    expect(await code(client.call(routes.setUpAccount, { body: body({ password: "password1234" }) }))).toBe("password-weak");
    expect(await code(client.call(routes.setUpAccount, { body: body({ token: "x".repeat(43) }) }))).toBe("link-used");
    const tries = await Promise.all(
      Array.from({ length: 5 }, async (_, index) => code((await platform.client()).call(routes.setUpAccount, { body: body({ login: `head.office${index}` }) }))),
    );
    expect(tries.sort()).toEqual(["done", "link-used", "link-used", "link-used", "link-used"]);
    expect(await code(client.call(routes.setUpAccount, { body: body() }))).toBe("link-used");
    expect(await firstAdministrator(platform.services, "https://shenbao.example")).toBeNull();
  });

  it("makes accounts whose owners set their passwords by links that end", async () => {
    const administrator = await platform.client(await platform.makeAccount("platform", "platform", { administrator: true }));
    await platform.makeOrganisation({ code: "north", level: "district" });
    const account = { login: "clerk.north", displayName: "李科长", email: null, telephone: null, organisation: "north", administrator: false };
    const key = randomUUID();
    const made = await administrator.call(routes.createAccount, { key, body: account });
    const again = await administrator.call(routes.createAccount, { key, body: account });
    expect(again.account).toEqual(made.account);
    expect(await code(administrator.call(routes.createAccount, { key: randomUUID(), body: { ...account, login: "CLERK.north" } }))).toBe("already-exists");
    const owner = await platform.client();
    token = tokenOf(made.link);
    expect(await code(owner.call(routes.setUpAccount, { body: body() }))).toBe("link-used");
    token = tokenOf(again.link);
    expect(await owner.call(routes.getSetUp, { params: { token } })).toEqual({ login: "clerk.north", displayName: "李科长" });
    // The login name was given; another one in the body changes nothing.
    expect((await owner.call(routes.setUpAccount, { body: body({ login: "somebody.else" }) })).account?.login).toBe("clerk.north");

    const reset = await administrator.call(routes.resetAccount, { key: randomUUID(), params: { id: made.account.id }, body: {} });
    expect((await owner.session()).account).toBeNull();
    expect(await code(platform.client("clerk.north", "a phrase of the office"))).toBe("wrong-credentials");
    await platform.setClock("2023-08-21T10:00:00+08:00");
    token = tokenOf(reset.link);
    expect(await code(owner.call(routes.setUpAccount, { body: body() }))).toBe("link-used");
  });
});
