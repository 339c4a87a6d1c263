import { randomUUID } from "node:crypto";
import { routes, type Application } from "@shenbao/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/platform.ts";
import { exampleWorld, goodAnswers, pdfFile, refused, type World } from "./example-world.ts";

type Json = Parameters<TestClient["call"]>[1];

describe("a return as tickets", () => {
  let world: World;
  let firm: TestClient;
  let district: TestClient;
  beforeAll(async () => {
    world = await exampleWorld();
    firm = await world.as("applicant", "firm");
    district = await world.as("district", "east");
  });
  afterAll(() => world.platform.close());

  /** Submitted and returned for these places; a function of the application may name its files. */
  async function returned(reasons: { at: string; text: string }[] | ((sent: Application) => { at: string; text: string }[]), answers?: object, files = 1) {
    const draft = await world.ready(firm, answers);
    if (files > 1) await world.upload(firm, draft.id, "licence", pdfFile("second", "第二份.pdf"));
    await world.act(firm, draft.id, "submit");
    const sent = await world.get(firm, draft.id);
    await world.act(district, sent.id, "return", { reasons: typeof reasons === "function" ? reasons(sent) : reasons });
    return world.get(firm, sent.id);
  }
  const save = (id: string, revision: number, answers: object) => firm.call(routes.saveAnswers, { params: { id }, revision, body: { answers } } as Json & never);
  const settle = async (client: TestClient, id: string, ticket: string, settled: boolean) => {
    const { revision } = await world.get(client, id);
    return client.call(routes.settleTicket, { params: { id, ticket }, revision, body: { settled } });
  };

  it("at a row opens that row alone: other rows, more rows and fewer are refused, and nothing is written", async () => {
    const { id, revision, open } = await returned([{ at: "/parts/1", text: "金额与发票不符" }]);
    expect(open).toEqual(["/parts/1"]);
    const [first, second] = goodAnswers.parts as [object, object];
    const forged: [object, string][] = [
      [{ parts: [{ label: "甲改", cost: 40 }, second] }, "/parts/0/label"],
      [{ parts: [first, second, { label: "丙", cost: 1 }] }, "/parts"],
      [{ parts: [first] }, "/parts"],
      [{ parts: [second, first] }, "/parts/0/label"],
      [{ parts: [first, second], name: "别的" }, "/name"],
      [{ parts: [first, second], amount: 1 }, "/amount"],
    ];
    for (const [change, path] of forged) {
      const refusal = await refused(save(id, revision, { ...goodAnswers, ...change }));
      expect([refusal.code, refusal.message]).toEqual(["field-closed", expect.stringContaining(path)]);
    }
    expect((await world.get(firm, id)).revision).toBe(revision);
    await save(id, revision, { ...goodAnswers, parts: [first, { label: "乙改", cost: 21 }] });
    await world.act(firm, id, "resubmit");
    expect((await world.get(district, id)).answers).toMatchObject({ ...goodAnswers, parts: [first, { label: "乙改", cost: 21 }], total: 61 });
  });

  it("erases nothing: what the step cannot edit stays when only the open places are sent", async () => {
    const { id, revision } = await returned([{ at: "/name", text: "请与营业执照一致" }], { ...goodAnswers, contact: "13800000000" });
    await save(id, revision, { name: "改正后的名称" });
    const kept = { ...goodAnswers, contact: "13800000000", name: "改正后的名称" };
    expect((await world.get(firm, id)).answers).toMatchObject(kept);
    await world.act(firm, id, "resubmit");
    expect((await world.get(firm, id)).answers).toMatchObject(kept);
  });

  it("at a row or a file that is not there is refused by name", async () => {
    const { id } = await world.submitted(firm);
    for (const at of ["/parts/7", "/parts/2/cost", "evidence:licence/000000000000000000000000", "/nothing"]) {
      const refusal = await refused(world.act(district, id, "return", { reasons: [{ at, text: "请核对" }] }));
      expect([refusal.code, refusal.findings[0]?.at]).toEqual(["invalid", at]);
    }
  });

  it("at a file lets that file be replaced and nothing else; the old one stays to be compared with", async () => {
    const sent = await returned((seen) => [{ at: `evidence:licence/${seen.evidence["licence"]?.[1]?.id}`, text: "扫描件不清晰" }], undefined, 2);
    const [good, bad] = (sent.evidence["licence"] ?? []) as unknown as [{ id: string }, { id: string }];
    const { id } = sent;
    expect(sent.uploads).toEqual([]);
    const replace = (file: string, content: File) =>
      firm.call(routes.uploadEvidence, { params: { id, evidence: "licence" }, query: { replaces: file }, file: content, key: randomUUID() });
    expect((await refused(world.upload(firm, id, "licence"))).code).toBe("field-closed");
    expect((await refused(replace(good.id, pdfFile("x")))).code).toBe("field-closed");
    for (const file of [good.id, bad.id])
      expect((await refused(firm.call(routes.removeEvidence, { params: { id, evidence: "licence", file }, revision: sent.revision }))).code).toBe("field-closed");
    const once = await replace(bad.id, pdfFile("clear", "清晰.pdf"));
    // It may be replaced again; the first try is gone, what was submitted is not.
    const twice = await replace(once.file.id, pdfFile("clearer", "更清晰.pdf"));
    const now = await world.get(firm, id);
    expect(now.evidence["licence"]?.map((file) => file.id)).toEqual([good.id, twice.file.id]);
    expect([now.open, now.tickets[0]?.at]).toEqual([[`evidence:licence/${twice.file.id}`], `evidence:licence/${twice.file.id}`]);
    await world.act(firm, id, "resubmit");
    expect((await district.raw(`/api/files/${bad.id}`)).status).toBe(200);
    expect((await district.raw(`/api/files/${once.file.id}`)).status).toBe(404);
    expect(await world.platform.store.invariants.check()).toEqual([]);
  });

  it("stands open, answered with a note, settled, and is opened again", async () => {
    const { id, tickets } = await returned([
      { at: "/name", text: "请与营业执照一致" },
      { at: "/parts/1", text: "金额与发票不符" },
    ]);
    const [name, part] = tickets.map((ticket) => ticket.id) as [string, string];
    expect(tickets.map(({ at, standing, mine }) => [at, standing, mine])).toEqual([
      ["/name", "open", false],
      ["/parts/1", "open", false],
    ]);
    // To the applicant a reviewer is the organisation.
    expect(tickets[0]?.steps[0]?.by).toMatchObject({ name: null, organisation: { "zh-CN": "东区" } });
    const { revision } = await world.get(firm, id);
    await firm.call(routes.noteTicket, { params: { id, ticket: part }, revision, body: { note: "已按发票改正" } });
    expect((await world.get(district, id)).tickets[1]?.note).toBeNull();
    await save(id, revision + 1, { ...goodAnswers, name: "新名称" });
    await world.act(firm, id, "resubmit");
    const answered = await world.get(district, id);
    expect(answered.tickets.map(({ standing, mine }) => [standing, mine])).toEqual([
      ["answered", true],
      ["answered", true],
    ]);
    expect(answered.tickets[1]?.steps.at(-1)).toMatchObject({ what: "answered", text: "已按发票改正" });
    expect((await refused(firm.call(routes.noteTicket, { params: { id, ticket: part }, revision: answered.revision, body: { note: "晚了" } }))).code).toBe("wrong-state");

    await settle(district, id, name, true);
    expect((await refused(settle(district, id, name, true))).code).toBe("ticket-standing");
    await settle(district, id, name, false);
    await settle(district, id, name, true);
    await world.act(district, id, "return", { reasons: [{ at: "/parts/1", text: "仍与发票不符", ticket: part }] });
    const again = await world.get(firm, id);
    expect(again.tickets.map(({ standing, text }) => [standing, text])).toEqual([
      ["settled", "请与营业执照一致"],
      ["open", "仍与发票不符"],
    ]);
    expect(again.open).toEqual(["/parts/1"]);
    // While the applicant has it in hand nobody settles.
    expect((await refused(settle(district, id, name, false))).code).toBe("wrong-state");
  });

  it("is settled only by who raised it", async () => {
    const { id } = await returned([{ at: "/name", text: "请与营业执照一致" }]);
    await world.act(firm, id, "resubmit");
    const { tickets } = await world.get(district, id);
    const ticket = tickets[0]?.id ?? "";
    expect((await refused(settle(firm, id, ticket, true))).code).toBe("forbidden");
    const west = await world.as("district", "west");
    expect((await refused(west.call(routes.settleTicket, { params: { id, ticket }, revision: 1, body: { settled: true } }))).code).toBe("not-found");
  });

  it("every submission is kept as it was, and seen as far as a role sees", async () => {
    const { id, revision } = await returned([{ at: "/name", text: "请与营业执照一致" }], { ...goodAnswers, contact: "13800000000" });
    await save(id, revision, { ...goodAnswers, contact: "13800000000", name: "新名称" });
    await world.act(firm, id, "resubmit");
    const { rows } = await district.call(routes.listSubmissions, { params: { id } });
    expect(rows.map(({ sequence, action }) => [sequence, action])).toEqual([
      [2, "submit"],
      [4, "resubmit"],
    ]);
    const first = await district.call(routes.getSubmission, { params: { id, sequence: 2 } });
    expect(first).toMatchObject({ version: 1, answers: { ...goodAnswers, contact: "13800000000" }, contentHash: rows[0]?.contentHash });
    expect(first.evidence["licence"]).toHaveLength(1);
    expect((await refused(district.call(routes.getSubmission, { params: { id, sequence: 3 } }))).code).toBe("not-found");
    await world.act(district, id, "recommend", { input: { reason: "推荐" } });
    await world.handIn(district);
    const city = await world.as("city", "bureau");
    expect((await city.call(routes.getSubmission, { params: { id, sequence: 2 } })).answers).not.toHaveProperty("contact");
    expect((await world.get(city, id)).opinions[0]?.sequence).toBe(5);
  });
});

describe("while reading", () => {
  let world: World;
  let firm: TestClient;
  let first: TestClient;
  let second: TestClient;
  let id: string;
  beforeAll(async () => {
    world = await exampleWorld();
    firm = await world.as("applicant", "firm");
    first = await world.as("district", "east", "first");
    second = await world.as("district", "east", "second");
    id = (await world.submitted(firm)).id;
  });
  afterAll(() => world.platform.close());

  const params = () => ({ id });

  it("notes are kept on the server, one's own; a colleague sees that there are some; the return sends them", async () => {
    const pins = [
      { at: "/name", text: "请核对" },
      { at: "/parts/1", text: "" },
    ];
    expect(await first.call(routes.getNotes, { params: params() })).toEqual({ pins: [], inputs: {}, revision: 0, others: [] });
    const saved = await first.call(routes.saveNotes, { params: params(), revision: 0, body: { pins, inputs: { opinion: { reason: "写到一半" } } } });
    expect((await refused(first.call(routes.saveNotes, { params: params(), revision: 0, body: { pins: [], inputs: {} } }))).code).toBe("stale");
    expect(await first.call(routes.getNotes, { params: params() })).toMatchObject({ pins, inputs: { opinion: { reason: "写到一半" } }, revision: saved.revision });
    expect(await second.call(routes.getNotes, { params: params() })).toMatchObject({ pins: [], others: [{ pins: 2 }] });
    expect((await refused(first.call(routes.saveNotes, { params: params(), revision: saved.revision, body: { pins: [], inputs: { check: {} } } }))).code).toBe("unknown-field");
    for (const other of [firm, await world.as("district", "west")])
      expect(["forbidden", "not-found"]).toContain((await refused(other.call(routes.getNotes, { params: params() }))).code);
    await world.act(first, id, "return", { reasons: [{ at: "/name", text: "请核对" }] });
    expect(await first.call(routes.getNotes, { params: params() })).toMatchObject({ pins: [], inputs: { opinion: { reason: "写到一半" } } });
    await world.act(firm, id, "resubmit");
  });

  it("those who have it open see each other, applicants and strangers nobody, and nobody after leaving", async () => {
    expect((await first.call(routes.beHere, { params: params() })).others).toEqual([]);
    expect((await second.call(routes.beHere, { params: params() })).others).toMatchObject([{ organisation: { "zh-CN": "东区" }, seconds: expect.any(Number) as number }]);
    expect((await first.call(routes.beHere, { params: params() })).others).toHaveLength(1);
    expect(["forbidden", "not-found"]).toContain((await refused(firm.call(routes.beHere, { params: params() }))).code);
    await second.call(routes.beGone, { params: params() });
    expect((await first.call(routes.beHere, { params: params() })).others).toEqual([]);
  });

  it("other applications of the same applicant are found as far as the caller sees them", async () => {
    const other = await world.submitted(firm, { ...goodAnswers, name: "另一个项目" });
    await world.submitted(firm, { ...goodAnswers, receiver: "west", name: "西区的项目" });
    await world.begin(firm, goodAnswers);
    const { rows, more } = await first.call(routes.listSameApplicant, { params: params() });
    expect([rows.map((row) => [row.id, row.name]), more]).toEqual([[[other.id, "另一个项目"]], false]);
  });
});
