import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { expect, test } from "vitest";
import { see } from "./piece.ts";
import { refused } from "./refused.ts";
import { found, hanyang, hitech, hongshan, wuchang, type Story } from "./story.ts";

/** Districts return, decline, recommend and hand in; what comes late is refused. */
export function recommending(told: () => Story): void {
  test("districts see what was handed to them, and nothing else", async () => {
    const story = told();
    const foreign = story.firstOf("centre", wuchang);
    const own = story.pieces.filter((piece) => story.receiverOf(piece) === wuchang).map((piece) => piece.id);
    expect((await story.clerk(wuchang).list()).sort()).toEqual(own.sort());
    for (const { client } of [story.clerk(hongshan), story.call.city, story.call.province, found(story.call.experts[0]), story.ownerOf(found(story.pieces[0]))]) {
      await refused(see(client, foreign), "not-found");
    }
  });

  test("a return opens what it names and nothing else, and erases nothing", async () => {
    const story = told();
    await story.call.on(16);
    const piece = story.firstOf("centre", wuchang);
    const owner = story.ownerOf(piece);
    const before = await see(owner.client, piece);
    await story.districtOf(piece).giveBack(piece, [
      { at: "/project/results", text: "请补充带动消费的数据。" },
      { at: "evidence:photos", text: "请补充培训区照片。" },
    ]);
    const asked = await see(owner.client, piece);
    expect(asked).toMatchObject({ state: "returned", open: ["/project/results", "evidence:photos"], answers: before.answers });
    expect(asked.reasons).toHaveLength(2);

    await refused(owner.change(piece, { "/project/innovation": "改写了未被退回的内容。" }), "field-closed");
    await refused(owner.upload(piece, "licence"), "field-closed");
    await owner.change(piece, { "/project/results": "带动周边消费三千余万元，数据取自收银系统。" });
    await owner.upload(piece, "photos", 4);
    await owner.resubmit(piece);

    const after = await see(owner.client, piece);
    expect(after).toMatchObject({ state: "with-district", number: before.number, open: null, reasons: [] });
    expect(after.evidence["photos"]).toHaveLength(4);
    // The day of application is the day of the last submission; all else is as it was.
    const { project, cover, ...rest } = after.answers;
    const { project: projectBefore, cover: coverBefore, ...restBefore } = before.answers;
    expect(rest).toEqual(restBefore);
    expect(project).toEqual({ ...(projectBefore as object), results: "带动周边消费三千余万元，数据取自收银系统。" });
    expect(cover).toEqual({ ...(coverBefore as object), applicationDate: "2023-08-16" });
    story.remember("returned", piece);
  });

  test("a district declines with a reason that the applicant reads", async () => {
    const story = told();
    const declined = story.the("declined");
    await story.clerk(hongshan).decline(declined, "主要业务不属于通知所列领域。");
    const { state, opinions } = await see(story.ownerOf(declined).client, declined);
    expect(state).toBe("declined");
    expect(opinions.map((opinion) => opinion.answers["reason"])).toEqual(["主要业务不属于通知所列领域。"]);
  });

  test("nothing is recommended without the stamped scan and the same paper form", async () => {
    const story = told();
    const [first, ...others] = [found(story.pieces[0]), ...story.pieces.slice(1), story.the("failing")];
    await refused(story.districtOf(first).recommend(first), "scan-missing");
    await story.ownerOf(first).uploadStampedForm(first);
    await refused(story.districtOf(first).recommend(first, { paperSame: false }), "invalid");
    await story.districtOf(first).recommend(first);
    for (const piece of others) {
      await story.ownerOf(piece).uploadStampedForm(piece);
      await story.districtOf(piece).recommend(piece);
    }
  });

  test("a district orders its table, uploads the stamped scan and hands in", async () => {
    const story = told();
    await story.call.on(24);
    const clerk = story.clerk(hongshan);
    const own = story.pieces.filter((piece) => piece.track === "platform");
    const wanted = [...own].reverse();
    await clerk.order("platform", wanted);
    await refused(clerk.order("platform", own.slice(1)), "order-wrong");
    const table = await clerk.table("platform");
    expect(table.rows.map((row) => row.applicationId)).toEqual(wanted.map((piece) => piece.id));
    expect(table.rows[0]?.cells).toMatchObject({ serial: 1, priority: 1, region: "武昌区", services: "网络销售、生活服务", mobile: "13800000000" });

    await refused(clerk.handIn("platform"), "scan-missing");
    await clerk.uploadTableScan("platform");
    await clerk.handIn("platform");
    await refused(clerk.order("platform", own), "table-handed-in");
    for (const code of [wuchang, hitech]) {
      await story.clerk(code).uploadTableScan("centre");
      await story.clerk(code).handIn("centre");
    }
    for (const piece of [...story.pieces, story.the("failing")]) expect(await story.stateOf(piece)).toBe("with-city");
  });

  test("in the last seconds of the 25th an application is taken; after them none is", async () => {
    const story = told();
    await story.call.on(25, "23:50:00");
    const unfinished = await story.fillIn("platform", hanyang);
    const last = await story.fillIn("centre", hanyang);
    await story.call.on(25, "23:59:50");
    await story.ownerOf(last).submit(last);
    story.remember("last", last);

    await story.call.on(26, "00:00:00");
    const withdrawn = story.the("withdrawn");
    const problem = await refused(story.ownerOf(withdrawn).submit(withdrawn), "deadline-passed");
    expect(problem.message).toContain("网上申报截止");
    await refused(story.ownerOf(withdrawn).change(withdrawn, { "/project/summary": "截止后的修改。" }), "deadline-passed");
    await expect.poll(() => story.stateOf(unfinished), { timeout: 10_000 }).toBe("expired");
    await refused(story.ownerOf(unfinished).submit(unfinished), "wrong-state");
  });

  test("a district that hands in after the 29th is refused, and its pieces are out", async () => {
    const story = told();
    await story.call.on(29, "23:59:00");
    const last = story.the("last");
    const clerk = story.clerk(hanyang);
    await story.ownerOf(last).uploadStampedForm(last);
    await clerk.recommend(last);
    await clerk.uploadTableScan("centre");
    const { revision } = await clerk.table("centre");
    await story.call.on(30, "00:00:00");
    const params = { noticeId: story.call.definition.id, table: "recommendation-centre" };
    await refused(clerk.client.call(routes.handInTable, { params, revision, key: randomUUID(), body: {} }), "deadline-passed");
    await expect.poll(() => story.stateOf(last), { timeout: 10_000 }).toBe("not-handed-in");
  });
}
