import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freePort } from "@shenbao/api/mongod/free-port";
import type { TestClient } from "../harness/test-client.ts";
import { exampleWorld, goodAnswers, type World } from "../http/domain/example-world.ts";
import { noticeWithMessages } from "../http/domain/notice-with-messages.ts";
import { mailServer, type MailServer } from "./mail-server.ts";

const noticeId = noticeWithMessages.id;
const minute = 60_000;

describe("mails", () => {
  let world: World;
  let server: MailServer;
  let city: TestClient;
  let east: TestClient;
  let firm: TestClient;
  let now = Date.parse("2023-08-20T09:00:00+08:00");

  beforeAll(async () => {
    server = await mailServer(await freePort());
    world = await exampleWorld(noticeWithMessages, { env: { SMTP_URL: server.url, MAIL_FROM: "申报平台 <noreply@example.org>", PUBLIC_URL: "http://shenbao.example" } });
    [city, east, firm] = await Promise.all([world.as("city", "bureau"), world.as("district", "east"), world.as("applicant", "firm")]);
    await firm.call(routes.changeOwn, { body: { email: "firm@example.com" } });
  });
  afterAll(async () => {
    await world.platform.close();
    await server.close();
  });
  beforeEach(() => {
    server.mails.length = 0;
    server.refuse(null);
  });

  const sent = () => world.platform.services.mails.wake();
  /** The clock goes on, and what waited is tried again. */
  const later = async (minutes: number) => {
    now += minutes * minute;
    await world.platform.setClock(new Date(now).toISOString());
    await sent();
  };
  const outbox = async (query: object) => (await city.call(routes.listMessages, { params: { noticeId }, query })).rows;
  const submit = async (name: string) => {
    const { number } = await world.submitted(firm, { ...goodAnswers, name });
    await sent();
    return number;
  };

  it("go out as text and as simple markup, one to each recipient, with an id of the message", async () => {
    const { id } = await world.submitted(firm, { ...goodAnswers, name: "<script>alert(1)</script>&" });
    await world.act(east, id, "recommend", { order: 1, input: { reason: "好" } });
    await sent();
    expect(server.mails).toHaveLength(1);
    await city.call(routes.releaseMessages, { params: { noticeId }, body: {}, key: randomUUID() });
    await sent();
    expect(server.mails).toHaveLength(2);
    const [receipt, recommended] = server.mails;
    expect(receipt?.rcpt).toEqual(["firm@example.com"]);
    expect(receipt?.from?.value).toEqual([{ name: "申报平台", address: "noreply@example.org" }]);
    expect(recommended?.subject).toBe("已推荐 <script>alert(1)</script>&");
    expect(recommended?.text).toContain("已推荐。");
    expect(recommended?.text).toContain("http://shenbao.example/messages");
    expect(recommended?.html).not.toContain("<script>");
    const [kept] = await outbox({ state: "sent", template: "recommended" });
    expect(recommended?.messageId).toBe(`<${kept?.id ?? ""}@shenbao.example>`);
    expect(kept).toMatchObject({ unmailed: null, mail: { attempts: 1, error: null } });
    // What has no address arrives in the application alone.
    expect((await outbox({ template: "bureau-told" })).every(({ unmailed }) => unmailed === "channel")).toBe(true);
  });

  it("that are not taken now come again, later and later, with the same id", async () => {
    server.refuse(451);
    await submit("稍后");
    const [waiting] = await outbox({ state: "released" });
    expect(waiting).toMatchObject({ mail: { attempts: 1 } });
    expect(waiting?.mail.error).toContain("not now");
    await sent();
    expect((await outbox({ state: "released" }))[0]?.mail.attempts).toBe(1);
    await later(2);
    expect((await outbox({ state: "released" }))[0]?.mail.attempts).toBe(2);
    server.refuse(null);
    await later(6);
    expect(server.mails.map(({ messageId }) => messageId)).toEqual([`<${waiting?.id ?? ""}@shenbao.example>`]);
    await later(600);
    expect(server.mails).toHaveLength(1);
  });

  it("that are refused for good are given up, shown with what the server said, and tried again when somebody says so", async () => {
    server.refuse(550);
    await submit("拒收");
    const [failed] = await outbox({ state: "failed" });
    expect(failed?.mail).toMatchObject({ attempts: 1, error: expect.stringContaining("not now") as string });
    expect(await city.call(routes.listOutboxes, {})).toMatchObject([{ failed: 1 }]);
    server.refuse(null);
    expect(await city.call(routes.retryMessages, { params: { noticeId }, body: { ids: [failed?.id ?? ""] }, key: randomUUID() })).toEqual({ count: 1 });
    await sent();
    expect(server.mails).toHaveLength(1);
    expect(await outbox({ state: "failed" })).toEqual([]);
  });

  it("wait while there is no server", async () => {
    const { port } = server;
    await server.close();
    await submit("无人");
    expect((await outbox({ state: "released" }))[0]?.mail.attempts).toBe(1);
    server = await mailServer(port);
    await later(2);
    expect(server.mails).toHaveLength(1);
  });

  it("belong to one sender at a time; one that falls silent loses its mail", async () => {
    server.refuse(451);
    await submit("租约");
    now += 2 * minute;
    const { messages } = world.platform.store;
    const taken = await messages.claimMail("a sender that is killed", now, 5 * minute);
    expect(taken?.state).toBe("sending");
    expect(await messages.claimMail("another", now + minute, 5 * minute)).toBeNull();
    server.refuse(null);
    await later(1);
    expect(server.mails).toEqual([]);
    await later(6);
    expect(server.mails).toHaveLength(1);
    expect(await messages.mailSent(taken?.id ?? "", "a sender that is killed", "x@example.com", now)).toBe(false);
  });

  it("have addresses that are one address", async () => {
    for (const email of ["a@b.c\r\nBcc: x@y.z", "a@example.com, b@example.com", "no address"])
      await expect(firm.call(routes.changeOwn, { body: { email } })).rejects.toMatchObject({ status: 422 });
    await world.platform.store.accounts.change((await firm.session()).account?.id ?? "", { email: "a@example.com\r\nBcc: b@example.com" });
    await submit("注入");
    expect(server.mails).toEqual([]);
    expect(await outbox({ state: "failed" })).toHaveLength(1);
  });
});
