import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleNotice } from "./example-notice.ts";
import { exampleWorld, goodAnswers, pdfFile, refused, type World } from "./example-world.ts";

const text = (zh: string, en = zh) => ({ "zh-CN": zh, en });
const round = exampleNotice.reviews["round"];
if (!round) throw new Error("the example has no round");

/** The example with a reserve list, a publicity period and objections. */
const notice: NoticeDefinition = {
  ...exampleNotice,
  workflow: {
    ...exampleNotice.workflow,
    actions: [
      ...exampleNotice.workflow.actions,
      { id: "strike", title: text("取消入选", "Strike"), from: ["selected"], to: "expired", by: "city" },
      { id: "promote", title: text("递补", "Promote"), from: ["not-selected"], to: "selected", by: "city", through: "selection" },
    ],
  },
  reviews: { round: { ...round, select: { ...round.select, reserve: { promote: "promote" } } } },
  publication: { ...exampleNotice.publication, reasons: true, period: { days: 5 }, objections: { by: "account", handledBy: "city", open: false, files: 1, upheld: "strike" } },
};
const params = { noticeId: notice.id, review: "round" };
const where = { noticeId: notice.id };

describe("publicity", () => {
  let world: World;
  let city: TestClient;
  const ids: string[] = [];
  const at = (index: number) => ids[index] ?? "";
  const publish = (client: TestClient, note?: string) => client.call(routes.publishResult, { params: where, body: note === undefined ? {} : { note }, key: randomUUID() });
  const object = (client: TestClient, applicationId: string, key = randomUUID()) =>
    client.call(routes.makeObjection, { params: where, body: { applicationId, reason: "申报的面积与实际不符，请核查。", contact: "13900000000" }, key });

  beforeAll(async () => {
    world = await exampleWorld(notice);
    city = await world.as("city", "bureau");
    const district = await world.as("district", "east");
    const experts = await Promise.all(["one", "two"].map((name) => world.as("expert", `institute-${name}`)));
    for (const index of [0, 1, 2, 3]) {
      const { id } = await world.submitted(await world.as("applicant", `firm-${index}`), { ...goodAnswers, name: `项目${index}` });
      await world.act(district, id, "recommend", { input: { reason: "推荐" } });
      ids.push(id);
    }
    await world.handIn(district);
    await city.call(routes.assignExperts, { params, body: { dry: false }, key: randomUUID() });
    for (const expert of experts)
      for (const own of (await expert.call(routes.listOwnAssignments, {})).rows)
        await expert.call(routes.scoreAssignment, {
          params: { id: own.id },
          revision: own.revision,
          body: { answers: { worth: 50 - 10 * ids.indexOf(own.applicationId), style: 10 }, final: true },
        });
    const { revision } = await city.call(routes.prepareSelection, { params, body: {}, revision: 0, key: randomUUID() });
    const released = await city.call(routes.releaseSelection, { params, body: {}, revision, key: randomUUID() });
    expect([released.selected, released.reserve, released.rest]).toEqual([[at(0), at(1)], [at(2), at(3)], []]);
  }, 120_000);
  afterAll(() => world.platform.close());

  it("tells each the reason of its place, as the notice says; not the experts, nor others", async () => {
    const standing = async (client: TestClient, id: string) => (await client.call(routes.listStandings, { params: { id } })).rows;
    expect(await standing(await world.as("applicant", "firm-0"), at(0))).toMatchObject([{ proposal: "selected", reason: "第1名，得分 60；名额2，入选。", promoted: null }]);
    expect(await standing(await world.as("applicant", "firm-2"), at(2))).toMatchObject([{ proposal: "reserve", reserve: 1, reason: "第3名，得分 40；名额2；若有1个退出则递补。" }]);
    expect((await refused(standing(await world.as("applicant", "firm-0"), at(2)))).code).toBe("not-found");
  });

  it("is published once, however many publish at once; again only with a change and a note", async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => publish(city).catch((error: { code: string }) => error.code)));
    const done = outcomes.filter((outcome) => typeof outcome !== "string");
    expect(done).toHaveLength(1);
    expect(outcomes.filter((outcome) => typeof outcome === "string")).toEqual(["result-unchanged", "result-unchanged"]);
    // Five days after the day of publication, to the end of the last.
    expect(done[0]).toMatchObject({ edition: 1, note: null, changes: null, period: { until: "2023-08-25T15:59:59.999Z", over: false }, objections: { possible: true } });
    expect(done[0]?.tracks[0]?.applications).toEqual([at(0), at(1)]);
  });

  it("takes objections with a receipt, of everybody with an account but the applicant itself, and shows them to whom they concern alone", async () => {
    const rival = await world.as("applicant", "firm-rival");
    const owner = await world.as("applicant", "firm-1");
    const key = randomUUID();
    const made = await object(rival, at(1), key);
    expect(made).toMatchObject({ number: 1, state: "received", as: "objector", adds: true });
    expect(await object(rival, at(1), key)).toEqual(made);
    expect((await refused(object(owner, at(1)))).code).toBe("objection-own");
    expect((await refused(object(rival, at(3)))).code).toBe("objection-closed");
    const { file } = await rival.call(routes.uploadObjectionFile, { params: { id: made.id }, file: pdfFile("proof", "证据.pdf"), key: randomUUID() });
    expect((await refused(rival.call(routes.uploadObjectionFile, { params: { id: made.id }, file: pdfFile("more", "证据2.pdf"), key: randomUUID() }))).code).toBe("too-many-files");

    const read = (client: TestClient) => client.call(routes.getObjection, { params: { id: made.id } });
    expect(await read(city)).toMatchObject({ as: "handler", by: { contact: "13900000000" }, files: [{ id: file.id }] });
    const concerned = await read(owner);
    expect(concerned).toMatchObject({ as: "concerned", by: null, files: [] });
    expect(JSON.stringify(concerned)).not.toMatch(/firm-rival|13900000000/);
    expect((await owner.call(routes.listOwnObjections, {})).rows).toHaveLength(1);
    for (const stranger of [
      await world.as("applicant", "firm-3"),
      await world.as("expert", "institute-one"),
      await world.as("district", "east"),
      await world.as("city", "elsewhere"),
    ])
      expect((await refused(read(stranger))).code).toBe("not-found");
    expect((await refused((await world.as("city", "elsewhere")).call(routes.listObjections, { params: where }))).code).toBe("forbidden");
    const fileStatus = async (client: TestClient) => (await client.raw(`/api/files/${file.id}`)).status;
    expect([await fileStatus(rival), await fileStatus(city), await fileStatus(owner), await fileStatus(await world.platform.client())]).toEqual([200, 200, 404, 401]);
  });

  it("is asked about, answered, and decided once; the applicant reads the decision, not what was asked", async () => {
    const rival = await world.as("applicant", "firm-rival");
    const owner = await world.as("applicant", "firm-1");
    const first = (await city.call(routes.listObjections, { params: where })).rows[0];
    const id = first?.id ?? "";
    const handle = (revision: number, what: "ask" | "uphold" | "dismiss", said: string) =>
      city.call(routes.handleObjection, { params: { id }, revision, body: { do: what, text: said }, key: randomUUID() });
    const asked = await handle(first?.revision ?? 0, "ask", "请提供面积的依据。");
    expect((await refused(handle(first?.revision ?? 0, "dismiss", "不成立"))).code).toBe("stale");
    const reply = (client: TestClient) => client.call(routes.replyToObjection, { params: { id }, revision: asked.revision, body: { text: "见所附租赁合同。" }, key: randomUUID() });
    expect((await refused(reply(owner))).code).toBe("not-found");
    const answered = await reply(rival);
    expect(answered).toMatchObject({ state: "received", words: [{ kind: "question" }, { kind: "reply" }] });
    const outcomes = await Promise.all((["uphold", "dismiss"] as const).map((what) => handle(answered.revision, what, "经核查。").catch((error: { code: string }) => error.code)));
    expect(outcomes.filter((outcome) => typeof outcome === "string")).toHaveLength(1);
    const decided = await owner.call(routes.getObjection, { params: { id } });
    expect(decided.words).toHaveLength(1);
    expect((await refused(handle(decided.revision, "ask", "还有吗"))).code).toBe("objection-handled");
  });

  it("gives a place that became free to the next of the reserve list, to one of two clerks, and says so in a new edition", async () => {
    expect((await city.call(routes.getRanking, { params })).next).toEqual([]);
    await world.act(city, at(1), "strike");
    const ranking = await city.call(routes.getRanking, { params });
    const revision = ranking.selection?.revision ?? 0;
    expect(ranking.next).toEqual([{ applicationId: at(2), reserve: 1, reason: "入选名额2个，现有1个；候补第1位递补。" }]);
    const promote = (applicationId: string, note?: string) =>
      city.call(routes.promoteApplication, { params, revision, body: { applicationId, ...(note !== undefined && { note }) }, key: randomUUID() });
    expect((await refused(promote(at(3)))).code).toBe("promotion-note-missing");
    expect((await refused(promote(at(0)))).code).toBe("not-found");
    const clerks = await Promise.all([promote(at(2)), promote(at(3), "前一位放弃")].map((call) => call.then(() => "promoted").catch((error: { code: string }) => error.code)));
    expect(clerks.filter((outcome) => outcome === "promoted")).toHaveLength(1);
    const states = await Promise.all([2, 3].map(async (index) => (await world.get(city, at(index))).state));
    expect(states.filter((state) => state === "selected")).toHaveLength(1);

    expect((await refused(publish(city))).code).toBe("edition-note-missing");
    await world.platform.setClock("2023-08-23T09:00:00+08:00");
    const second = await publish(city, "项目1取消入选，候补第1位递补。");
    expect(second).toMatchObject({ edition: 2, changes: { added: [{}], removed: [{ name: "项目1" }] }, period: { until: "2023-08-28T15:59:59.999Z" } });
    const visitor = await world.platform.client();
    expect((await visitor.call(routes.getResult, { params: where, query: { edition: 1 } })).tracks[0]?.rows.map((row) => row["name"])).toEqual(["项目0", "项目1"]);
    expect((await visitor.call(routes.getResult, { params: where })).editions.map(({ edition }) => edition)).toEqual([2, 1]);
    expect((await visitor.raw(`/api/notices/${notice.id}/result?edition=9`)).status).toBe(404);
  });

  it("is final after its period: no objection is taken", async () => {
    await world.platform.setClock("2023-08-29T00:00:00+08:00");
    const visitor = await world.platform.client();
    expect(await visitor.call(routes.getResult, { params: where })).toMatchObject({ period: { over: true }, objections: { possible: false } });
    expect((await refused(object(await world.as("applicant", "firm-rival"), at(0)))).code).toBe("objection-closed");
  });
});
