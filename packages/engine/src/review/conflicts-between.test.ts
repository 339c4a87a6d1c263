import { describe, expect, it } from "vitest";
import { conflictsBetween } from "./conflicts-between.ts";
import type { Assignable, Expert, Party } from "./review-types.ts";

const party = (code: string, group: string | null = null): Party => ({ name: `名称${code}`, codes: [code], group });
const expert = (id: string, parties: Party[], parents: string[] = []): Expert => ({ id, name: id, parties, parents });
const application = (id: string, ...parties: Party[]): Assignable => ({ id, track: "any", parties });

const all = ["declared", "same-organisation", "same-group"] as const;
const told = (kinds: readonly (typeof all)[number][], experts: Expert[], applications: Assignable[], declared: Parameters<typeof conflictsBetween>[3] = []) =>
  conflictsBetween([...kinds], experts, applications, declared).map((one) => `${one.expert} ${one.application} ${one.why} ${one.about}`);

describe("conflictsBetween", () => {
  it("finds the applicant's own people, people of units of it, and those it employs beside", () => {
    const experts = [
      expert("own", [party("firm")]),
      expert("unit", [party("lab")], ["firm"]),
      expert("adviser", [party("school"), party("firm")]),
      expert("free", [party("school")]),
    ];
    expect(told(all, experts, [application("a", party("firm"))])).toEqual([
      "own a same-organisation 名称firm",
      "unit a same-organisation 名称firm",
      "adviser a same-organisation 名称firm",
    ]);
    expect(told(["same-group"], experts, [application("a", party("firm"))])).toEqual([]);
  });

  it("finds what belongs to one shareholder group, and takes two without a group for strangers", () => {
    const experts = [expert("sister", [party("one", "集团甲")]), expert("free", [party("two")])];
    expect(told(all, experts, [application("a", party("firm", "集团甲")), application("b", party("other"))])).toEqual(["sister a same-group 集团甲"]);
    expect(told(["same-organisation"], experts, [application("a", party("firm", "集团甲"))])).toEqual([]);
  });

  it("holds for every participant of a consortium", () => {
    const experts = [expert("one", [party("partner")]), expert("two", [party("sister", "集团乙")])];
    expect(told(all, experts, [application("a", party("lead"), party("partner"), party("third", "集团乙"))])).toEqual([
      "one a same-organisation 名称partner",
      "two a same-group 集团乙",
    ]);
  });

  it("respects what was stated, of an application or an organisation, whatever the review names", () => {
    const declared = [
      { expert: "one", application: "a", reason: "导师" },
      { expert: "one", organisation: "partner", reason: "顾问" },
    ];
    expect(
      told(
        [],
        [expert("one", []), expert("two", [])],
        [application("a", party("lead")), application("b", party("firm"), party("partner")), application("c", party("firm"))],
        declared,
      ),
    ).toEqual(["one a declared 导师", "one b declared 顾问"]);
  });
});
