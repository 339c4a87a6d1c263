import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { parse } from "csv-parse/sync";
import readSheets from "read-excel-file/node";
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
  publication: {
    ...exampleNotice.publication,
    reasons: true,
    period: { days: 5 },
    objections: { by: "anyone", handledBy: "city", handleWithin: 2, tells: "held", open: false, files: 1, upheld: "strike" },
  },
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
      const { id } = await world.submitted(await world.as("applicant", `firm-${index}`), { ...goodAnswers, name: `项目${index}`, contact: "13800000000" });
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
    // Place and score are for who runs the round.
    expect(await standing(await world.as("applicant", "firm-2"), at(2))).toMatchObject([{ place: null, score: null }]);
    expect(await standing(city, at(2))).toMatchObject([{ place: 3, score: 40, proposal: "reserve", reserve: 1 }]);
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

  it("is given as Excel and csv exactly as it is shown, with telephones masked", async () => {
    const visitor = await world.platform.client();
    const file = async (as: string) => Buffer.from(await (await visitor.raw(`/api/notices/${notice.id}/result/file?as=${as}`)).arrayBuffer());
    const page = await visitor.call(routes.getResult, { params: where });
    const shown = page.tracks.flatMap(({ rows }) => rows.map((row, index) => [index + 1, ...page.columns.map(({ id }) => row[id])]));
    expect(shown).toEqual([0, 1].map((index) => [index + 1, expect.any(String), `项目${index}`, "138****0000"]));
    const [sheet] = await readSheets(await file("xlsx"));
    expect(sheet?.data).toEqual([["序号", "编号", "项目名称", "电话"], ...shown]);
    expect(parse(await file("csv"), { bom: true })).toEqual([["序号", "编号", "项目名称", "电话"], ...shown.map((row) => row.map(String))]);
    expect((await visitor.raw(`/api/notices/${notice.id}/result/file?as=pdf`)).status).toBe(400);
    expect((await visitor.raw(`/api/notices/${notice.id}/result/file?as=csv&edition=9`)).status).toBe(404);
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

  it("takes objections of anybody by name, with a code shown once by which they are opened again", async () => {
    const visitor = await world.platform.client();
    const body = {
      applicationId: at(0),
      reason: "联系人电话13912345678与登记不符，请核查。",
      name: "示例举报人",
      organisation: "示例监督协会",
      telephone: "027-85310000",
      email: "watcher@example.org",
    };
    const send = (client: TestClient, change: object = {}, key = randomUUID()) => client.call(routes.makeNamedObjection, { params: where, body: { ...body, ...change }, key });
    const wrong = async (change: object) => (await refused(send(visitor, change))).findings.map((finding) => finding.at);
    expect(await wrong({ name: " " })).toEqual(["/name"]);
    expect(await wrong({ telephone: null, email: null })).toEqual(["/telephone"]);
    expect(await wrong({ telephone: "12345", email: "nobody" })).toEqual(["/telephone", "/email"]);
    expect((await refused(send(visitor, { applicationId: at(3) }))).code).toBe("objection-closed");
    const { name } = (await world.get(city, at(0))).applicant ?? {};
    expect((await refused(send(visitor, { organisation: name }))).code).toBe("objection-own");

    const key = randomUUID();
    const made = await send(visitor, {}, key);
    expect(made.code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    expect(await send(visitor, {}, key)).toEqual(made);
    const { id, number } = made.objection;
    const { file } = await visitor.call(routes.uploadOpenedObjectionFile, { params: { id }, file: pdfFile("seen", "照片.pdf"), key: randomUUID() });
    expect((await refused(visitor.call(routes.uploadOpenedObjectionFile, { params: { id }, file: new File(["<html>"], "x.pdf"), key: randomUUID() }))).code).toBe("file-type");

    // Nobody else has it: not by its id, not by its number, not by a code that is nearly right.
    const other = await world.platform.client();
    const lookUp = (client: TestClient, code: string, of = number) => client.call(routes.lookUpObjection, { params: where, body: { number: of, code } });
    expect((await refused(other.call(routes.getOpenedObjection, { params: { id } }))).code).toBe("not-found");
    expect(
      (
        await refused(
          lookUp(
            other,
            made.code.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
          ),
        )
      ).code,
    ).toBe("objection-code-wrong");
    expect((await refused(lookUp(other, made.code, number + 50))).code).toBe("objection-code-wrong");
    expect((await refused(other.call(routes.replyToOpenedObjection, { params: { id }, revision: 1, body: { text: "补充" }, key: randomUUID() }))).code).toBe("not-found");
    expect(await lookUp(other, made.code.toLowerCase().replaceAll("-", " "))).toMatchObject({ id, as: "objector", files: [{ id: file.id }] });
    expect((await other.call(routes.getOpenedObjection, { params: { id } })).number).toBe(number);

    // Who handles it has name and telephone, and two working days; the applicant has the matter, without the number in it.
    const handled = await city.call(routes.getObjection, { params: { id } });
    expect(handled).toMatchObject({
      as: "handler",
      by: { name: "示例举报人", account: false, contact: "027-85310000，watcher@example.org" },
      due: "2023-08-22T15:59:59.999Z",
      late: false,
    });
    const concerned = await (await world.as("applicant", "firm-0")).call(routes.getObjection, { params: { id } });
    expect(concerned).toMatchObject({ as: "concerned", by: null, files: [], reason: "联系人电话139****5678与登记不符，请核查。", due: null });
    expect((await (await world.as("applicant", "firm-0")).raw(`/api/files/${file.id}`)).status).toBe(404);
  });

  it("lets nobody guess codes, nor flood, from one address", async () => {
    const guesser = await world.platform.client();
    const guess = (number: number) => refused(guesser.call(routes.lookUpObjection, { params: where, body: { number, code: "AAAA-AAAA-AAAA-AAAA" } }));
    const codes = [];
    for (let i = 0; i < 12; i++) codes.push((await guess(999)).code);
    expect(codes.slice(0, 10).every((code) => code === "objection-code-wrong")).toBe(true);
    expect(codes.slice(10)).toEqual(["too-many-tries", "too-many-tries"]);
  });

  it("tells who handles it and who objects at once, the applicant only when it is released, and nobody who objects", async () => {
    const inbox = async (client: TestClient) => (await client.call(routes.listInbox, { query: {} })).rows.map(({ subject, body }) => `${subject["zh-CN"]} ${body["zh-CN"]}`);
    expect((await inbox(city)).filter((said) => said.startsWith("收到异议第"))).toHaveLength(2);
    expect((await inbox(await world.as("applicant", "firm-rival"))).some((said) => said.startsWith("已收到您的异议（第 1 号）"))).toBe(true);
    const owner = await world.as("applicant", "firm-0");
    expect((await inbox(owner)).some((said) => said.includes("异议"))).toBe(false);
    const outbox = async (query: object) => (await city.call(routes.listMessages, { params: where, query })).rows;
    const held = await outbox({ state: "held", template: "objection-received-concerned" });
    expect(held).toHaveLength(2);
    await city.call(routes.releaseMessages, { params: where, body: { template: "objection-received-concerned" }, key: randomUUID() });
    const told = (await inbox(owner)).find((said) => said.includes("异议")) ?? "";
    expect(told).toContain("139****5678");
    // Neither the applicant's inbox nor the outbox says who it was, and nobody but the mail has the code.
    expect(`${told} ${JSON.stringify(await outbox({ limit: 200 }))}`).not.toMatch(/示例举报人|示例监督协会|85310000|watcher@|([0-9A-Z]{4}-){3}/);
    expect((await outbox({ template: "objection-received" })).map(({ recipient }) => [recipient.name, recipient.email])).toContainEqual(["异议人（第 2 号）", "w***@example.org"]);
  });

  it("is asked about, answered, and decided once; the applicant reads the decision, not what was asked", async () => {
    const rival = await world.as("applicant", "firm-rival");
    const owner = await world.as("applicant", "firm-1");
    const first = (await city.call(routes.listObjections, { params: where })).rows.find((one) => one.number === 1);
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
    const late = (await city.call(routes.listObjections, { params: where })).rows.filter((one) => one.late);
    expect(late.map(({ number }) => number)).toEqual([2]);
    const administrator = await world.platform.client(await world.platform.makeAccount("city", "bureau", { administrator: true }));
    expect((await administrator.call(routes.getDigest, {})).flatMap(({ lines }) => lines.filter(({ kind }) => kind === "objections"))).toMatchObject([
      { text: { "zh-CN": expect.stringContaining("1 件异议逾期未办结") as string }, todo: { "zh-CN": expect.any(String) as string } },
    ]);
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
