import { describe, expect, it } from "vitest";
import type { NoticeDefinition } from "@shenbao/engine";
import { sampleDefinition } from "../../../../engine/src/definition/sample-definition.ts";
import { deadlineUses } from "./deadline-uses.ts";
import { quotaActions, quotaLimits, quotaSentence } from "./quota-words.ts";

function withQuota(quota: object): NoticeDefinition {
  const definition = sampleDefinition();
  const [state = ""] = Object.keys(definition.workflow.states);
  definition.quotas = { places: { title: { "zh-CN": "名额", en: "Places" }, limit: 2, scope: "notice", states: [state], ...quota } };
  return definition;
}

describe("a quota in words", () => {
  it("says of which tracks, how many by what, and in which states", () => {
    const definition = withQuota({ tracks: ["only"] });
    const track = definition.tracks[0]?.title["zh-CN"];
    expect(quotaSentence(definition, "places", "zh-CN")).toBe(`${track}方向，全部合计至多2个，计入状态：${definition.workflow.states["draft"]?.title["zh-CN"]}`);
    expect(quotaLimits(definition, "places", "zh-CN")).toBeNull();
  });

  it("says what takes no place as a sentence", () => {
    const said = quotaSentence(withQuota({ exempt: { "<": [{ var: "area" }, 100] } }), "places", "zh-CN");
    expect(said).toContain("不占名额：");
    expect(said).toContain("100");
    expect(said).not.toContain("{");
  });

  it("adds up own limits, beside what is stated and what comes on top", () => {
    const definition = withQuota({
      scope: "organisation",
      limits: { one: 3, two: 4 },
      total: 8,
      addOns: [{ for: "two", more: 1, reason: { "zh-CN": "上年优秀", en: "Good last year" } }],
    });
    expect(quotaLimits(definition, "places", "zh-CN")).toEqual({
      rows: [
        { key: "one", title: "one", limit: 3, more: 0, reasons: [] },
        { key: "two", title: "two", limit: 4, more: 1, reasons: ["上年优秀"] },
      ],
      sum: 7,
      more: 1,
      total: 8,
    });
    expect(quotaSentence(definition, "places", "zh-CN")).toContain("未单列的至多2个，通知写明的总数8个");
  });

  it("names the actions that take a place, not those that stay among its states", () => {
    const definition = sampleDefinition();
    const [quota] = Object.values(definition.quotas);
    const taken = quotaActions(definition, quota ?? expect.fail()).map(({ index }) => definition.workflow.actions[index]);
    expect(taken.length).toBeGreaterThan(0);
    for (const action of taken) expect(quota?.states).toContain(action?.to);
  });
});

describe("deadlines", () => {
  it("stand in the order of time, with what they close and open; what nobody can read comes last", () => {
    const definition = sampleDefinition();
    definition.deadlines = {
      broken: { title: { "zh-CN": "坏", en: "Broken" }, at: "八月", late: "refuse" },
      ...definition.deadlines,
      early: { title: { "zh-CN": "早", en: "Early" }, at: "2001-01-01", late: "refuse" },
    };
    const uses = deadlineUses(definition);
    expect([uses[0]?.id, uses.at(-1)?.id]).toEqual(["early", "broken"]);
    expect(uses.find(({ id }) => id === "apply")?.closes.map(({ path }) => path)).toContain("/workflow/actions/0");
    expect(uses.flatMap(({ opens }) => opens).some(({ system }) => system)).toBe(true);
  });
});
