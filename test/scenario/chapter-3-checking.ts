import { routes } from "@shenbao/contract";
import { expect, test } from "vitest";
import { refused } from "./refused.ts";
import { found, hongshan, type Story } from "./story.ts";

/** The city checks the form, picks the special-reserve projects and forwards the rest. */
export function checking(told: () => Story): void {
  test("one does not pass the formality check, all others do", async () => {
    const story = told();
    const { city } = story.call;
    const failing = story.the("failing");
    await story.call.on(30, "10:00:00");
    await refused(city.passWithOneItemNotMet(failing), "invalid");
    await refused(city.fail(failing, ""), "invalid");
    await city.fail(failing, "盖章扫描件缺一页。");
    expect(await story.stateOf(failing)).toBe("non-compliant");
    for (const piece of story.pieces) await city.pass(piece);
  });

  test("five centres race for two special places: exactly two get one", async () => {
    const story = told();
    const { city } = story.call;
    const centres = story.pieces.filter((piece) => piece.track === "centre").slice(0, 5);
    await refused(city.pickSpecial(story.firstOf("platform", hongshan)), "condition-unmet");
    const outcomes = await Promise.allSettled(centres.map((piece) => city.pickSpecial(piece)));
    const picked = centres.filter((_, index) => outcomes[index]?.status === "fulfilled");
    expect(picked).toHaveLength(2);
    const third = found(centres.find((piece) => !picked.includes(piece)));
    await refused(city.pickSpecial(third), "quota-full");

    // A place given back can be taken again, once.
    const one = found(picked[0]);
    await city.undoSpecial(one);
    await city.pickSpecial(third);
    await refused(city.pickSpecial(one), "quota-full");
    story.specials = [third, ...picked.slice(1)];
  });

  test("all other compliant applications go to the province, which sees them and the special ones", async () => {
    const story = told();
    for (const piece of story.reviewed()) await story.call.city.forward(piece);
    const { rows } = await story.call.province.client.call(routes.listApplications, { query: { noticeId: story.call.definition.id, limit: 200 } });
    expect(rows.map((row) => row.id).sort()).toEqual(story.pieces.map((piece) => piece.id).sort());
  });
}
