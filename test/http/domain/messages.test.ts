import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleWorld, goodAnswers, refused, type World } from "./example-world.ts";
import { noticeWithMessages } from "./notice-with-messages.ts";

const text = (written: string) => ({ "zh-CN": written, en: written });

describe("messages", () => {
  let world: World;
  let city: TestClient;
  let east: TestClient;
  let firm: TestClient;
  const noticeId = noticeWithMessages.id;
  const inbox = async (client: TestClient) => (await client.call(routes.listInbox, { query: {} })).rows;
  const outbox = async (query: object = {}) => (await city.call(routes.listMessages, { params: { noticeId }, query })).rows;

  beforeAll(async () => {
    world = await exampleWorld(noticeWithMessages);
    [city, east, firm] = await Promise.all([world.as("city", "bureau"), world.as("district", "east"), world.as("applicant", "firm")]);
  });
  afterAll(() => world.platform.close());

  it("come with the transition: what leaves at once has arrived, once for each account, the rest is held", async () => {
    await world.as("applicant", "firm", "second");
    const { id, number } = await world.submitted(firm);
    for (const client of [firm, await world.as("applicant", "firm", "second")]) {
      const rows = await inbox(client);
      expect(rows).toMatchObject([{ subject: { en: `收到 ${number}` }, applicationId: id, readAt: null }]);
      expect(await client.call(routes.countInbox, {})).toEqual({ unread: 1 });
    }
    expect((await inbox(east)).map(({ subject }) => subject.en)).toEqual(["新申报"]);
    expect(await inbox(await world.as("applicant", "rival"))).toEqual([]);

    await world.act(east, id, "recommend", { order: 1, input: { reason: "好" } });
    expect(await inbox(firm)).toHaveLength(1);
    const held = await outbox({ state: "held" });
    expect(held).toHaveLength(2);
    expect(held[0]).toMatchObject({ template: "recommended", subject: { en: "已推荐 示例项目" }, state: "held", application: null, recipient: { organisation: "firm" } });
  });

  it("are kept by the owner alone", async () => {
    const params = { noticeId };
    for (const client of [east, await world.as("district", "west"), await world.as("expert", "school"), firm]) {
      expect((await refused(client.call(routes.getOutbox, { params }))).status).toBeGreaterThanOrEqual(403);
      expect((await refused(client.call(routes.releaseMessages, { params, body: {}, key: randomUUID() }))).status).toBeGreaterThanOrEqual(403);
    }
    const [held] = await outbox({ state: "held" });
    const words = { subject: text("改"), body: text("改") };
    expect((await refused(east.call(routes.editMessage, { params: { id: held?.id ?? "" }, revision: 1, body: words }))).code).toBe("not-found");
    expect(await city.call(routes.listOutboxes, {})).toEqual([{ noticeId, title: noticeWithMessages.title, held: 2, failed: 0 }]);
    expect(await east.call(routes.listOutboxes, {})).toEqual([]);
  });

  it("are edited while held, discarded with a reason, and released as they then are", async () => {
    const [one, other] = await outbox({ state: "held" });
    if (!one || !other) throw new Error("nothing is held");
    const words = { subject: text("改过的题"), body: text("第一行\n第二行 <b>不是粗体</b>") };
    expect((await refused(city.call(routes.editMessage, { params: { id: one.id }, revision: 1, body: { ...words, subject: text("两\n行") } }))).code).toBe("invalid");
    const edited = await city.call(routes.editMessage, { params: { id: one.id }, revision: 1, body: words });
    expect(edited).toMatchObject({ revision: 2, edited: {}, ...words });
    expect((await refused(city.call(routes.editMessage, { params: { id: one.id }, revision: 1, body: words }))).code).toBe("stale");

    expect(await city.call(routes.discardMessages, { params: { noticeId }, body: { ids: [other.id], reason: "重复" }, key: randomUUID() })).toEqual({ count: 1 });
    expect(await city.call(routes.planRelease, { params: { noticeId }, body: { template: "recommended" } })).toEqual({ messages: 1, accounts: 1, mails: 0 });
    const key = randomUUID();
    const release = () => city.call(routes.releaseMessages, { params: { noticeId }, body: { template: "recommended" }, key });
    expect(await release()).toEqual({ count: 1 });
    expect(await release()).toEqual({ count: 1 });
    expect((await refused(city.call(routes.editMessage, { params: { id: one.id }, revision: 3, body: words }))).code).toBe("message-gone");
    const arrived = [...(await inbox(firm)), ...(await inbox(await world.as("applicant", "firm", "second")))].filter(({ subject }) => subject.en === "改过的题");
    expect(arrived).toHaveLength(1);
    expect(await outbox({ state: "discarded" })).toMatchObject([{ discarded: { reason: "重复" } }]);
    const { groups, mails } = await city.call(routes.getOutbox, { params: { noticeId } });
    expect(mails).toBe(false);
    expect(groups.find(({ template }) => template === "recommended")?.counts).toEqual({ sent: 1, discarded: 1 });
    expect(await outbox({ state: "sent", template: "recommended" })).toMatchObject([{ unmailed: "unconfigured" }]);
  });

  it("are read by whom they are for, and by nobody else", async () => {
    const rival = await world.as("applicant", "rival");
    const [first] = await inbox(firm);
    await rival.call(routes.readInbox, { body: { ids: [first?.id ?? ""] } });
    expect((await inbox(firm))[0]?.readAt).toBeNull();
    const { unread } = await firm.call(routes.readInbox, { body: { ids: [first?.id ?? ""] } });
    expect((await firm.call(routes.listInbox, { query: { unread: "true" } })).rows).toHaveLength(unread);
    expect(await firm.call(routes.readInbox, { body: { ids: null } })).toEqual({ unread: 0 });
  });

  it("of what is done together are one batch", async () => {
    const second = await world.submitted(await world.as("applicant", "firm-2"), { ...goodAnswers, name: "第二个" });
    await world.act(east, second.id, "recommend", { order: 2, input: { reason: "好" } });
    await world.handIn(east);
    const rows = await outbox({ template: "forwarded" });
    expect(rows.length).toBeGreaterThanOrEqual(2);
    expect(new Set(rows.map(({ batch }) => batch)).size).toBe(1);
    const batch = rows[0]?.batch ?? "";
    expect(await city.call(routes.planRelease, { params: { noticeId }, body: { batch } })).toMatchObject({ messages: rows.length });
    expect(await world.platform.store.messages.release(noticeId, { batch }, null, Date.now())).toBe(rows.length);
  });

  it("remind before a deadline, once", async () => {
    const late = await world.as("applicant", "late");
    await world.begin(late, goodAnswers);
    await world.submitted(await world.as("applicant", "waiting"), { ...goodAnswers, name: "待审" });
    await world.platform.setClock("2023-08-24T09:00:00+08:00");
    await world.platform.setClock("2023-08-24T10:00:00+08:00");
    expect((await inbox(late)).map(({ subject }) => subject.en)).toEqual(["还剩 2 天"]);
    await world.platform.setClock("2023-08-28T09:00:00+08:00");
    expect((await inbox(east)).map(({ subject }) => subject.en)).toContain("1 份待办");
  });

  it("tell of the publication, once for an application", async () => {
    const { rows } = await city.call(routes.listApplications, { query: { noticeId } });
    for (const [edition, { id }] of rows.slice(0, 2).entries()) {
      await world.act(city, id, "pick", { input: { note: "好" } });
      await city.call(routes.publishResult, { params: { noticeId }, key: randomUUID(), body: edition === 0 ? {} : { note: "增补一项" } });
    }
    const told = await outbox({ template: "result" });
    const accounts = told.map(({ subject, recipient }) => `${subject.en} ${recipient.name}`);
    expect(new Set(told.map(({ subject }) => subject.en)).size).toBe(2);
    expect(new Set(accounts).size).toBe(told.length);
  });
});
