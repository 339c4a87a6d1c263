import { randomUUID } from "node:crypto";
import { routes, type CallInput } from "@shenbao/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleNotice } from "./example-notice.ts";
import { exampleWorld, goodAnswers, refused, type World } from "./example-world.ts";

const params = { noticeId: "example-call", review: "round" };
const round = exampleNotice.reviews["round"];
if (!round) throw new Error("the example call has no round");
const notice = { ...exampleNotice, reviews: { round: { ...round, conflicts: ["declared", "same-organisation", "same-group"] as (typeof round)["conflicts"] } } };

describe("assigning, reminding and taking out", () => {
  let world: World;
  let city: TestClient;
  let administrator: TestClient;
  const experts: TestClient[] = [];
  const accounts: string[] = [];
  const ids: string[] = [];

  beforeAll(async () => {
    world = await exampleWorld(notice);
    city = await world.as("city", "bureau");
    administrator = await world.platform.client(await world.platform.makeAccount("city", "bureau", { administrator: true }));
    for (const name of ["one", "two", "three", "four"]) {
      const client = await world.as("expert", `institute-${name}`);
      experts.push(client);
      accounts.push((await client.session()).account?.id ?? "");
    }
    const district = await world.as("district", "east");
    for (const index of [0, 1, 2, 3, 4, 5]) {
      const { id } = await world.submitted(await world.as("applicant", `firm-${index}`), { ...goodAnswers, name: `项目${index}` });
      await world.act(district, id, "recommend", { input: { reason: "推荐" } });
      ids.push(id);
    }
    await world.handIn(district);
  });
  afterAll(() => world.platform.close());

  const plan = (body: Partial<CallInput<typeof routes.assignExperts>["body"]> = {}) => city.call(routes.assignExperts, { params, body: { dry: true, ...body }, key: randomUUID() });
  const expertOf = (index: number) => accounts[index] ?? "";
  const ownOf = async (index: number) => (await experts[index]?.call(routes.listOwnAssignments, {}))?.rows ?? [];

  it("keeps groups as data, set many at once, with a look before", async () => {
    const rows = [
      { code: "firm-0", group: "甲集团" },
      { code: "INSTITUTE-ONE", group: "甲集团" },
      { code: "nobody-knows", group: "乙集团" },
    ];
    const dry = await administrator.call(routes.setGroups, { body: { dry: true, rows }, key: randomUUID() });
    expect([dry.changed.map(({ code }) => code), dry.unknown]).toEqual([["firm-0", "institute-one"], ["nobody-knows"]]);
    expect((await plan()).conflicts).toEqual([]);
    await administrator.call(routes.setGroups, { body: { dry: false, rows }, key: randomUUID() });
    expect((await plan()).conflicts).toEqual([{ application: ids[0], expert: expertOf(0), why: "same-group", about: "甲集团" }]);
    expect((await administrator.call(routes.setGroups, { body: { dry: true, rows }, key: randomUUID() })).same).toBe(2);
  });

  it("respects what an expert stated before the round, and whom it works for beside; tells what it could not place", async () => {
    const second = experts[1] as TestClient;
    const number = (await world.get(city, ids[1] ?? "")).number ?? "";
    const made = await second.call(routes.stateInterest, { body: { kind: "application", about: number, reason: "指导过该项目" }, key: randomUUID() });
    await second.call(routes.stateInterest, { body: { kind: "organisation", about: "不在本轮的公司", reason: "股东" }, key: randomUUID() });
    await administrator.call(routes.changeAccount, { params: { id: expertOf(2) }, body: { affiliations: [{ name: "ＦＩＲＭ-2", creditCode: null }] } });
    const { conflicts, unmatched, pairs } = await plan();
    const why = (index: number) => conflicts.filter(({ expert }) => expert === expertOf(index)).map(({ application, why: reason }) => [ids.indexOf(application), reason]);
    expect([why(0), why(1), why(2)]).toEqual([[[0, "same-group"]], [[1, "declared"]], [[2, "same-organisation"]]]);
    expect(unmatched).toMatchObject([{ about: "不在本轮的公司" }]);
    for (const pair of pairs) expect(conflicts.some((one) => one.application === pair.application && one.expert === pair.expert)).toBe(false);
    expect((await second.call(routes.listInterests, {})).rows).toHaveLength(2);
    expect((await refused((experts[0] as TestClient).call(routes.endInterest, { params: { id: made.id } }))).code).toBe("not-found");
    const bad = administrator.call(routes.changeAccount, { params: { id: expertOf(2) }, body: { affiliations: [{ name: "甲公司", creditCode: "91" }] } });
    expect((await refused(bad)).findings[0]?.at).toBe("/affiliations/0/creditCode");
  });

  it("plans by hand as far as no conflict is overruled, shows the effect, and does what was shown", async () => {
    const pinned = [{ application: ids[5] ?? "", expert: expertOf(3) }];
    const excluded = [{ application: ids[4] ?? "", expert: expertOf(3) }];
    const most = [{ expert: expertOf(0), most: 1 }];
    const shown = await plan({ pinned, excluded, most });
    expect(shown.pairs).toContainEqual(expect.objectContaining({ ...pinned[0], pinned: true }));
    expect(shown.pairs.some(({ application, expert }) => application === ids[4] && expert === expertOf(3))).toBe(false);
    expect(shown.load.find(({ expert }) => expert === expertOf(0))).toMatchObject({ after: 1, most: 1 });
    expect((await refused(plan({ pinned: [{ application: ids[0] ?? "", expert: expertOf(0) }] }))).code).toBe("pair-in-conflict");
    const few = await plan({ experts: [expertOf(0)] });
    expect(few.lacking).toHaveLength(6);
    const carry = (more: object) => city.call(routes.assignExperts, { params, body: { dry: false, pinned, excluded, most, ...more }, key: randomUUID() });
    expect((await refused(carry({ seal: "another" }))).code).toBe("plan-changed");
    expect((await refused(carry({ experts: [expertOf(0)], pinned: [] }))).code).toBe("not-enough-experts");
    expect((await carry({ seal: shown.seal })).pairs).toEqual(shown.pairs);
    expect((await plan()).pairs).toEqual([]);
  });

  it("tells how each gets on, and reminds those who have something to do", async () => {
    const before = await city.call(routes.getRoundProgress, { params });
    expect(before.experts.map(({ waiting }) => waiting).reduce((sum, count) => sum + count, 0)).toBe(12);
    expect(before.experts.every(({ seenAt, remindedAt }) => seenAt === null && remindedAt === null)).toBe(true);
    const [piece] = await ownOf(3);
    await (experts[3] as TestClient).call(routes.getAssignment, { params: { id: piece?.id ?? "" } });
    const dry = await city.call(routes.remindExperts, { params, body: { dry: true }, key: randomUUID() });
    expect(dry.experts).toHaveLength(4);
    await city.call(routes.remindExperts, { params, body: { dry: false, experts: [expertOf(3)] }, key: randomUUID() });
    const after = await city.call(routes.getRoundProgress, { params });
    const [told] = after.experts.filter(({ expert }) => expert === expertOf(3));
    expect([told?.seenAt === null, told?.remindedAt === null]).toEqual([false, false]);
    expect((await ownOf(3)).every(({ remindedAt }) => remindedAt !== null)).toBe(true);
    expect((await ownOf(1)).every(({ remindedAt }) => remindedAt === null)).toBe(true);
    expect(after.log.map(({ what }) => what)).toEqual(["reminded", "assigned"]);
  });

  it("lets a sheet count until it was seen what taking it out does; then it is kept and counts for nothing", async () => {
    for (const [index, expert] of experts.entries()) {
      for (const own of await ownOf(index)) {
        const worth = own.applicationId === ids[5] && index === 3 ? 60 : 10 + ids.indexOf(own.applicationId);
        await expert.call(routes.scoreAssignment, { params: { id: own.id }, revision: own.revision, body: { answers: { worth, style: 10 }, final: true } });
      }
    }
    const piece = (await ownOf(3)).find(({ applicationId }) => applicationId === ids[5]);
    const stated = await (experts[3] as TestClient).call(routes.declareConflict, { params: { id: piece?.id ?? "" }, body: { reason: "新任该单位董事" }, key: randomUUID() });
    expect([stated.status, stated.stated]).toEqual(["scored", true]);
    const rankingBefore = await city.call(routes.getRanking, { params });
    expect(rankingBefore.rows[0]).toMatchObject({ applicationId: ids[5] });
    expect((await refused(city.call(routes.prepareSelection, { params, body: {}, revision: 0, key: randomUUID() }))).code).toBe("conflict-open");

    const takeOut = (body: object) =>
      city.call(routes.takeOutExpert, { params, body: { dry: true, expert: expertOf(3), applications: [ids[5] ?? ""], ...body }, key: randomUUID() });
    const effect = await takeOut({});
    expect(effect.sheets).toEqual([{ application: ids[5], name: "项目5", total: 70 }]);
    expect(effect.changes.find(({ application }) => application === ids[5])).toMatchObject({ before: { place: 1 }, after: { score: 25 } });
    expect(effect.short).toMatchObject([{ application: ids[5], experts: 1, needed: 2 }]);
    expect((await city.call(routes.getRanking, { params })).rows).toEqual(rankingBefore.rows);
    expect((await refused(takeOut({ dry: false }))).code).toBe("reason-missing");
    expect((await refused(takeOut({ dry: false, reason: "任职回避", seal: "another" }))).code).toBe("plan-changed");
    expect(await takeOut({ dry: false, reason: "任职回避", seal: effect.seal })).toEqual(effect);
    const row = (await city.call(routes.getRanking, { params })).rows.find(({ applicationId }) => applicationId === ids[5]);
    expect(row).toMatchObject({ score: null, proposal: "incomplete" });
    expect(row?.scores.at(-1)).toMatchObject({ status: "conflict", total: null, takenOut: 70, conflict: "新任该单位董事", counted: false });
    expect((await (experts[3] as TestClient).raw(`/api/applications/${ids[5]}`)).status).toBe(404);
    expect((await city.call(routes.getRoundProgress, { params })).log[0]).toMatchObject({ what: "takenOut", reason: "任职回避", applications: 1 });
    const again = await plan();
    expect([again.pairs.map(({ application }) => application), again.pairs.some(({ expert }) => expert === expertOf(3))]).toEqual([[ids[5]], false]);
  });
});
