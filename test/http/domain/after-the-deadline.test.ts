import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { exampleWorld, goodAnswers, pdfFile, refused, type World } from "./example-world.ts";

const last = Date.parse("2023-08-25T23:59:59.999+08:00");
const lastOfDistricts = Date.parse("2023-08-29T23:59:59.999+08:00");

/** Everything that a deadline ends, one millisecond after it, before the clock has done its own work. */
describe("one millisecond after its deadline", () => {
  let world: World;
  beforeAll(async () => {
    world = await exampleWorld();
  });
  afterAll(() => world.platform.close());

  async function late(instant: number, writes: Record<string, () => Promise<unknown>>) {
    const held = vi.spyOn(world.platform.services.clock, "now").mockReturnValue(instant + 1);
    const answers: Record<string, string> = {};
    try {
      for (const [what, write] of Object.entries(writes)) {
        const { status, code } = await refused(write());
        answers[what] = `${status} ${code}`;
      }
    } finally {
      held.mockRestore();
    }
    return answers;
  }
  const trace = async (id: string) => (await world.platform.store.events.of(id)).map(({ action }) => action);

  it("no applicant writes: neither the form, nor files, nor a submission, nor a withdrawal", async () => {
    const client = await world.as("applicant", "firm-late");
    const draft = await world.ready(client, goodAnswers);
    const sent = await world.submitted(client);
    const params = { id: draft.id };
    const file = draft.evidence["licence"]?.[0]?.id ?? "";
    const answers = await late(last, {
      save: () => client.call(routes.saveAnswers, { params, revision: draft.revision, body: { answers: { name: "迟了" } } }),
      upload: () => world.upload(client, draft.id, "licence", pdfFile("late")),
      remove: () => client.call(routes.removeEvidence, { params: { id: draft.id, evidence: "licence", file }, revision: draft.revision }),
      submit: () => client.call(routes.doAction, { params: { id: draft.id, action: "submit" }, revision: draft.revision, key: randomUUID(), body: {} }),
      withdraw: () => client.call(routes.doAction, { params: { id: sent.id, action: "withdraw" }, revision: sent.revision, key: randomUUID(), body: {} }),
      begin: () => world.begin(client),
    });
    expect(answers).toEqual({
      save: "409 deadline-passed",
      upload: "409 deadline-passed",
      remove: "409 deadline-passed",
      submit: "409 deadline-passed",
      withdraw: "409 deadline-passed",
      begin: "409 not-open",
    });
    expect(await world.get(client, draft.id)).toMatchObject({ answers: draft.answers, revision: draft.revision, state: "draft" });
    expect([await trace(draft.id), await trace(sent.id)]).toEqual([["begin"], ["begin", "submit"]]);
  });

  it("no district writes: neither returns nor recommendations, neither order, scan nor table; nor what was returned", async () => {
    const client = await world.as("applicant", "firm-district");
    const district = await world.as("district", "east");
    const [one, two, back] = [await world.submitted(client), await world.submitted(client), await world.submitted(client)];
    await world.act(district, two.id, "recommend", { input: { reason: "推荐" } });
    await world.act(district, back.id, "return", { reasons: [{ at: "/amount", text: "金额" }] });
    const returned = await world.get(client, back.id);
    const table = { noticeId: "example-call", table: "summary" };
    const scan = await district.call(routes.uploadTableScan, { params: table, file: pdfFile("scan"), key: randomUUID() });
    const act = (who: typeof client, id: string, action: string, revision: number, body: object) =>
      who.call(routes.doAction, { params: { id, action }, revision, key: randomUUID(), body });
    const { revision } = await world.get(district, two.id);
    const answers = await late(lastOfDistricts, {
      return: () => act(district, one.id, "return", one.revision, { reasons: [{ at: "/amount", text: "金额" }] }),
      recommend: () => act(district, one.id, "recommend", one.revision, { input: { reason: "推荐" } }),
      undo: () => act(district, two.id, "undo", revision, {}),
      order: () => district.call(routes.orderTable, { params: table, revision: scan.revision, body: { applications: [two.id] } }),
      scan: () => district.call(routes.uploadTableScan, { params: table, file: pdfFile("late"), key: randomUUID() }),
      handIn: () => district.call(routes.handInTable, { params: table, revision: scan.revision, key: randomUUID(), body: {} }),
      saveReturned: () => client.call(routes.saveAnswers, { params: { id: back.id }, revision: returned.revision, body: { answers: { ...returned.answers, amount: 90 } } }),
      resubmit: () => act(client, back.id, "resubmit", returned.revision, {}),
    });
    expect(Object.entries(answers).filter(([, answer]) => answer !== "409 deadline-passed")).toEqual([]);
    expect([await trace(one.id), await trace(two.id), await trace(back.id)]).toEqual([
      ["begin", "submit"],
      ["begin", "submit", "recommend"],
      ["begin", "submit", "return"],
    ]);
    expect((await world.get(client, back.id)).answers).toEqual(returned.answers);
  });
});
