import { randomUUID } from "node:crypto";
import { routes, type Ranking, type Receipt } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestClient } from "../harness/platform.ts";
import { District } from "./district.ts";
import { sheetOf, type Expert } from "./expert.ts";
import { inBulk } from "./in-bulk.ts";
import { atOnce, submitMany, type Submitted } from "./many-applicants.ts";
import { TableSheet } from "./many-tables.ts";
import { act, see } from "./piece.ts";
import { refused } from "./refused.ts";
import { found } from "./story.ts";
import { openTheCall, type TheCall } from "./the-call.ts";

const places = 20;

/** Shareholder groups in conflict, a reserve list of five, five days of publicity with objections: the notice leaves them open. */
function withReserve(definition: NoticeDefinition): NoticeDefinition {
  const { reviews, publication } = definition;
  const round = found(reviews["provincial"]);
  return {
    ...definition,
    reviews: { provincial: { ...round, conflicts: [...round.conflicts, "same-group"], select: { ...round.select, reserve: { ...found(round.select.reserve), places: 5 } } } },
    publication: { ...publication, reasons: true, period: { days: 5 }, objections: { by: "account", handledBy: "province", open: false, upheld: "uphold-objection" } },
  };
}

/** The 2023 call at its real size, by what the pages ask of the API and nothing else: three hundred applications, sixteen districts, nine experts, three conflicts. */
describe("the 2023 call with three hundred applications", () => {
  let call: TheCall;
  let administrator: TestClient;
  let pieces: Submitted[] = [];
  let clerks = new Map<string, District>();
  let scores = new Map<string, number>();
  beforeAll(async () => {
    call = await openTheCall(withReserve);
    administrator = await call.platform.client(await call.platform.makeAccount("platform", "office", { administrator: true }));
  });
  // Closing checks the invariants of the whole database.
  afterAll(() => call?.close());

  const noticeId = () => call.definition.id;
  const tracks = () => call.definition.tracks.map(({ id }) => id);
  const ofDistrict = (code: string, track?: string) => pieces.filter((piece) => piece.district === code && (track === undefined || piece.track === track));
  const counts = async (client: TestClient) => {
    const { states } = await client.call(routes.countApplications, { params: { noticeId: noticeId() } });
    return Object.fromEntries(Object.entries(states).map(([state, { value }]) => [state, value]));
  };

  test("three hundred companies of sixteen districts apply", async () => {
    const districts = call.districts.slice(0, 16);
    clerks = new Map(await atOnce(districts, 4, async (code) => [code, await call.district(code)] as const));
    pieces = await submitMany(call, 300, districts);
    const seen = await atOnce(districts, 4, async (code) => (await found(clerks.get(code)).list()).length);
    expect(seen.reduce((sum, count) => sum + count, 0)).toBe(300);
  }, 300_000);

  test("districts recommend many at once, and say why each in the Excel file of their table", async () => {
    const input = { eligible: true, paperSame: true, reason: "特色鲜明，成效明显，同意推荐。" };
    await atOnce([...clerks], 4, async ([code, { client }]) => {
      const { done, refused: left } = await inBulk(client, { noticeId: noticeId(), action: "recommend", chosen: { list: {} }, body: { input } });
      expect([done, left]).toEqual([ofDistrict(code).length, []]);
    });
    const [code, clerk] = found([...clerks][0]);
    const sheet = new TableSheet(clerk, call.definition, "centre");
    const own = await sheet.edited((cell, rows) => {
      for (let row = 1; row <= rows; row++) {
        cell(row, "reason").value = `第${row}个项目：=示范性强`;
        cell(row, "priority").value = rows + 1 - row;
      }
    });
    const preview = await sheet.preview(own);
    expect([preview.refusals, preview.conflicts, preview.changes.length, preview.moved.length > 0]).toEqual([[], [], ofDistrict(code, "centre").length, true]);
    const after = await sheet.confirm(preview);
    expect(after.rows.map((row) => row.order)).toEqual(after.rows.map((_, index) => index + 1));
    expect(after.rows[0]?.cells["reason"]).toBe(`第${after.rows.length}个项目：=示范性强`);

    const tampered = await sheet.edited((cell) => void (cell(1, "applicant").value = "另一家公司"));
    const { changes, refusals } = await sheet.preview(tampered);
    expect([changes, refusals.map(({ column, row, after: given }) => [column?.["zh-CN"], row !== null, given])]).toEqual([[], [["申报单位", true, "另一家公司"]]]);
  }, 240_000);

  test("tables are handed in; who is late needs a waiver of an administrator, which no other district has", async () => {
    const [late, other, ...punctual] = [...clerks];
    await atOnce(punctual, 4, ([, clerk]) => handIn(clerk));
    await call.platform.setClock("2023-08-30T01:00:00Z");
    const [lateCode, lateClerk] = found(late);
    await refused(lateClerk.uploadTableScan("centre"), "deadline-passed");
    const deadline = found(call.definition.tables["recommendation-centre"]).handIn.until;
    await administrator.call(routes.grantWaiver, {
      params: { noticeId: noticeId(), deadline, organisation: lateCode },
      revision: 0,
      body: { until: "2023-08-31", reason: "当地停电，经市局批准延期。" },
    });
    await handIn(lateClerk);
    await refused(found(other)[1].uploadTableScan("centre"), "deadline-passed");
    const gone = ofDistrict(found(other)[0]);
    expect(await see(gone[0]?.owner.client as TestClient, found(gone[0]))).toMatchObject({ state: "not-handed-in" });
    pieces = pieces.filter((piece) => piece.district !== found(other)[0]);
    expect(await counts(call.city.client)).toMatchObject({ "with-city": pieces.length });
  }, 240_000);

  async function handIn(clerk: District): Promise<void> {
    for (const track of tracks().filter((one) => ofDistrict(clerk.code, one).length > 0)) {
      await clerk.uploadTableScan(track);
      await clerk.handIn(track);
    }
  }

  test("the city checks and forwards many at once, and sends two of its own way", async () => {
    const { client } = call.city;
    for (const track of tracks()) {
      const { done } = await inBulk(client, { noticeId: noticeId(), action: "pass", chosen: { list: { track } }, body: { input: call.city.checkList(track) } });
      expect(done).toBe(pieces.filter((piece) => piece.track === track).length);
    }
    const specials = pieces.filter((piece) => piece.track === "centre").slice(0, 2);
    for (const piece of specials) await call.city.pickSpecial(piece);
    pieces = pieces.filter((piece) => !specials.includes(piece));
    const filter = JSON.stringify({ "==": [{ var: "$application.state" }, "compliant"] });
    const { done, refused: left } = await inBulk(client, { noticeId: noticeId(), action: "forward", chosen: { list: { filter } }, body: {} });
    expect([done, left]).toEqual([pieces.length, []]);
  }, 240_000);

  test("nine experts are assigned evenly, three of them not to what they are in conflict with", async () => {
    const [declaring, grouped, affiliated] = call.experts as [Expert, Expert, Expert];
    const [declared, sister, employer] = pieces as [Submitted, Submitted, Submitted];
    await declaring.client.call(routes.stateInterest, { key: randomUUID(), body: { kind: "organisation", about: declared.owner.name, reason: "曾任该单位顾问。" } });
    const accounts = await administrator.call(routes.listAccounts, { query: { level: "expert", limit: 50 } });
    const accountOf = (expert: Expert) => found(accounts.rows.find(({ id }) => id === expert.accountId));
    const groups = [accountOf(grouped).organisation.code, (await see(sister.owner.client, sister)).applicant?.code ?? ""].map((code) => ({ code, group: "示例集团" }));
    await administrator.call(routes.setGroups, { key: randomUUID(), body: { dry: false, rows: groups } });
    const { name, creditCode } = found((await see(employer.owner.client, employer)).applicant ?? undefined);
    await administrator.call(routes.changeAccount, {
      params: { id: affiliated.accountId },
      body: { affiliations: [{ name, creditCode }] },
    });

    const plan = await call.province.assign({ dry: true });
    const barred = [
      [declaring, declared, "declared"],
      [grouped, sister, "same-group"],
      [affiliated, employer, "same-organisation"],
    ] as const;
    expect(plan.conflicts.map(({ application, expert, why }) => [expert, application, why]).sort()).toEqual(
      barred.map(([expert, piece, why]) => [expert.accountId, piece.id, why]).sort(),
    );
    const done = await call.province.assign({ seal: plan.seal });
    expect(done.pairs).toHaveLength(pieces.length * 3);
    for (const [expert, piece] of barred) expect(done.pairs.filter((pair) => pair.expert === expert.accountId && pair.application === piece.id)).toEqual([]);
    const loads = done.load.map(({ after }) => after);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  }, 120_000);

  /** What a piece deserves: none is level with another, and all experts agree but for what cancels out. */
  const worth = (piece: Submitted) => 96 - 2 * (pieces.indexOf(piece) % 40) - (pieces.indexOf(piece) >= 40 ? 10 : 0);

  test("experts score everything; one who becomes conflicted afterwards is taken out with the effect told first", async () => {
    await atOnce(call.experts, 3, async (expert) => {
      for (const assignment of await expert.waiting()) await expert.score(assignment, sheetOf(worth(found(pieces.find(({ id }) => id === assignment.applicationId)))));
    });
    const [, , , , conflicted] = call.experts;
    const expert = found(conflicted);
    const before = await call.province.ranking();
    expect(before.missing).toBe(0);
    const scored = found(before.rows.find(({ scores: sheets }) => sheets.some(({ expertId }) => expertId === expert.accountId)));
    const wish = { expert: expert.accountId, applications: [scored.applicationId] };
    const params = { noticeId: noticeId(), review: "provincial" };
    const effect = await call.province.client.call(routes.takeOutExpert, { params, key: randomUUID(), body: { dry: true, ...wish } });
    expect([effect.sheets.map(({ application }) => application), effect.short.map(({ application }) => application)]).toEqual([[scored.applicationId], [scored.applicationId]]);
    await call.province.client.call(routes.takeOutExpert, { params, key: randomUUID(), body: { dry: false, ...wish, reason: "评审后查明持有该单位股份。", seal: effect.seal } });
    await refused(call.province.prepare(), "scores-missing");
    const again = await call.province.assign();
    expect(again.pairs.map(({ application }) => application)).toEqual([scored.applicationId]);
    const instead = found(call.experts.find(({ accountId }) => accountId === again.pairs[0]?.expert));
    for (const assignment of await instead.waiting()) await instead.score(assignment, sheetOf(worth(found(pieces.find(({ id }) => id === assignment.applicationId)))));
    expect((await call.province.ranking()).missing).toBe(0);
  }, 240_000);

  test("twenty are selected, prepared quietly, released with their messages; every place is explained", async () => {
    const { province } = call;
    scores = new Map(pieces.map((piece) => [piece.id, worth(piece)]));
    const ranking = await province.ranking();
    explain(ranking);
    const tied = ranking.rows.filter(({ proposal }) => proposal === "tied");
    const order = tied.map(({ applicationId }) => applicationId);
    const prepared = await province.prepare(order.length > 0 ? order : undefined);
    expect(await counts(province.client)).toMatchObject({ "in-review": pieces.length });
    const held = async () => (await call.city.client.call(routes.listOutboxes, {}).catch(() => [])).reduce((sum, one) => sum + one.held, 0);
    const before = await held();
    const released = await province.release(prepared.revision);
    expect([released.selected.length, released.selected.length + released.reserve.length + released.rest.length]).toEqual([places, pieces.length]);
    expect(await counts(province.client)).toMatchObject({ publicised: places, "not-selected": pieces.length - places });
    expect(await held()).toBe(before);
    const chosen = pieceOf(released.selected[0]);
    const inbox = await chosen.owner.client.call(routes.listInbox, { query: { application: chosen.id } });
    expect(inbox.rows.map(({ subject }) => subject["zh-CN"])).toEqual(expect.arrayContaining([expect.stringContaining("评审结果")]));
    const next = pieceOf(released.reserve[0]);
    const { rows } = await next.owner.client.call(routes.listStandings, { params: { id: next.id } });
    expect(rows).toMatchObject([{ proposal: "reserve", reserve: 1, reason: expect.stringMatching(/^第\d+名，.*名额20；/) as string }]);
  }, 120_000);

  const pieceOf = (id: string | undefined) => found(pieces.find((piece) => piece.id === id));

  /** Each row by what it must be: computed here from what the experts gave, without the platform's ranking. */
  function explain({ rows, caps }: Ranking): void {
    expect(caps).toMatchObject([{ limit: places, taken: 0 }]);
    expect(rows).toHaveLength(pieces.length);
    const all = [...scores.values()];
    const waiting: string[] = [];
    for (const row of rows) {
      const score = found(scores.get(row.applicationId));
      const better = all.filter((other) => other > score).length;
      const level = all.filter((other) => other === score).length;
      const isReserve = better >= places && (waiting.length < 5 || scores.get(found(waiting.at(-1))) === score);
      if (isReserve) waiting.push(row.applicationId);
      const proposal = better + level <= places ? "selected" : better < places ? "tied" : isReserve ? "reserve" : "passed-over";
      expect([row.number, row.score, row.place, row.proposal]).toEqual([row.number, score, better + 1, proposal]);
      expect(row.reason, row.number).toContain(`第${row.place}名`);
      expect(row.reason, row.number).toContain(`名额${places}`);
      if (isReserve) expect(row.reason, row.number).toMatch(/递补|候补/);
    }
  }

  test("the result is public with telephones masked; an upheld objection frees a place, which the first of the reserve list takes", async () => {
    const { province, platform } = call;
    const params = { noticeId: noticeId(), review: "provincial" };
    await province.publish();
    const visitor = await platform.client();
    const result = () => visitor.call(routes.getResult, { params: { noticeId: noticeId() } });
    const first = await result();
    expect([first.edition, first.tracks.flatMap(({ rows }) => rows).length, first.period?.over]).toEqual([1, places, false]);
    expect(JSON.stringify(first.tracks)).not.toMatch(/1[3-9]\d{9}|@/);

    const accused = pieceOf(first.tracks[0]?.applications[0]);
    const objector = pieceOf(pieces.at(-1)?.id).owner.client;
    const body = { applicationId: accused.id, reason: "月活数据与公开资料不一致，请核查。", contact: "13900000000" };
    const objection = await objector.call(routes.makeObjection, { params: { noticeId: noticeId() }, key: randomUUID(), body });
    await province.client.call(routes.handleObjection, {
      params: { id: objection.id },
      revision: objection.revision,
      key: randomUUID(),
      body: { do: "uphold", text: "经核查属实。" },
    });
    const upheld: Receipt = await act(province.client, accused, "uphold-objection", { input: { ground: "project", reason: "公示期内经核查，申报数据不实。" } });
    expect(upheld.state).toBe("not-selected");

    const ranking = await province.ranking();
    const next = found(ranking.rows.find(({ reserve }) => reserve === 1));
    await province.client.call(routes.promoteApplication, {
      params,
      revision: found(ranking.selection ?? undefined).revision,
      key: randomUUID(),
      body: { applicationId: next.applicationId },
    });
    expect(await counts(province.client)).toMatchObject({ publicised: places });
    await province.client.call(routes.publishResult, { params: { noticeId: noticeId() }, key: randomUUID(), body: { note: "一个项目取消入选，按候补名单递补。" } });
    const second = await result();
    const numbers = (rows: Record<string, unknown>[] | undefined) => (rows ?? []).map((row) => row["number"]);
    expect([second.edition, numbers(second.changes?.added), second.changes?.removed.length]).toEqual([2, [next.number], 1]);
  }, 120_000);
});
