import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Review } from "../definition/definition.generated.ts";
import { aggregateScores } from "./aggregate-scores.ts";
import { proposeSelection } from "./propose-selection.ts";
import { rankApplications } from "./rank-applications.ts";
import type { Scored } from "./review-types.ts";

const title = { "zh-CN": "题", en: "Title" };
const review: Review = {
  title,
  by: "expert",
  assignedBy: "bureau",
  start: "assign",
  in: "scoring",
  form: "sheet",
  perApplication: 3,
  blind: false,
  conflicts: [],
  score: "/total",
  aggregate: { method: "mean", decimals: 2 },
  ties: [
    { by: "/novelty", order: "higher-first", title },
    { by: "submittedAt", order: "lower-first", title },
  ],
  select: { quota: "chosen", selected: "choose", rest: "leave" },
};

/** An application whose sheets have these totals, and one novelty each. */
const piece = (id: string, totals: number[], more: Partial<Scored> & { novelty?: number } = {}): Scored => ({
  id,
  name: id,
  track: "any",
  submittedAt: more.submittedAt ?? 0,
  expected: more.expected ?? totals.length,
  sheets: totals.map((total) => ({ total, novelty: more.novelty ?? 0 })),
});

describe("aggregateScores", () => {
  it("is the decimal mean, rounded half away from zero", () => {
    expect(aggregateScores([80.1, 80.2], { method: "mean", decimals: 1 })).toBe(80.2);
    expect(aggregateScores([1, 2, 2], { method: "mean", decimals: 2 })).toBe(1.67);
    expect(aggregateScores([], { method: "mean", decimals: 2 })).toBeNull();
  });

  it("leaves out one highest and one lowest from four on", () => {
    expect(aggregateScores([0, 80, 90, 100], { method: "trimmed-mean", decimals: 0 })).toBe(85);
    expect(aggregateScores([0, 80, 100], { method: "trimmed-mean", decimals: 0 })).toBe(60);
  });
});

describe("rankApplications", () => {
  const order = (pieces: Scored[], settled?: string[]) => rankApplications(review, pieces, settled).map(({ id, place }) => `${place} ${id}`);

  it("orders by score, then by the stated tie-breaks", () => {
    expect(order([piece("low", [70]), piece("high", [90])])).toEqual(["1 high", "2 low"]);
    expect(order([piece("plain", [80], { novelty: 1 }), piece("novel", [80], { novelty: 2 })])).toEqual(["1 novel", "2 plain"]);
    expect(order([piece("later", [80], { submittedAt: 2 }), piece("earlier", [80], { submittedAt: 1 })])).toEqual(["1 earlier", "2 later"]);
  });

  it("lets level applications share a place and leaves the next out, until it is settled", () => {
    const pieces = [piece("a", [90]), piece("b", [80]), piece("c", [80]), piece("d", [70])];
    expect(order(pieces)).toEqual(["1 a", "2 b", "2 c", "4 d"]);
    expect(order(pieces, ["c", "b"])).toEqual(["1 a", "2 c", "3 b", "4 d"]);
    expect(order(pieces, ["c"])).toEqual(["1 a", "2 c", "3 b", "4 d"]);
    expect(order(pieces, ["d", "b"])).toEqual(["1 a", "2 b", "3 c", "4 d"]);
  });

  it("puts what lacks sheets last and calls it level with nobody", () => {
    const ranked = rankApplications(review, [piece("half", [100], { expected: 2 }), piece("none", [], { expected: 2 }), piece("done", [10, 14], { expected: 2 })]);
    expect(ranked.map(({ id, score, place, tiedWith, spread }) => ({ id, score, place, tiedWith, spread }))).toEqual([
      { id: "done", score: 12, place: 1, tiedWith: [], spread: 4 },
      { id: "half", score: null, place: 2, tiedWith: [], spread: null },
      { id: "none", score: null, place: 2, tiedWith: [], spread: null },
    ]);
  });

  const world = fc.array(fc.record({ totals: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }), novelty: fc.nat(1), submittedAt: fc.nat(1) }), { maxLength: 12 });

  it("is a total preorder that agrees with the scores, whatever the order of the input", () => {
    fc.assert(
      fc.property(world, fc.nat(11), (made, turn) => {
        const pieces = made.map(({ totals, ...more }, index) => piece(`p${index}`, totals, { ...more, expected: 2 }));
        const ranked = rankApplications(review, pieces);
        expect(rankApplications(review, [...pieces.slice(turn), ...pieces.slice(0, turn)])).toEqual(
          ranked.map((one) => ({ ...one, tiedWith: expect.arrayContaining(one.tiedWith) as string[] })),
        );
        ranked.forEach((one, index) => {
          const next = ranked[index + 1];
          expect(one.place).toBe(ranked.filter((other) => other.place < one.place).length + 1);
          if (next) expect((one.score ?? -1) >= (next.score ?? -1) && one.place <= next.place).toBe(true);
          for (const other of one.tiedWith) expect(ranked.find(({ id }) => id === other)).toMatchObject({ place: one.place, score: one.score });
        });
      }),
    );
  });

  it("never proposes more than the limit, nor a worse one before a better one", () => {
    fc.assert(
      fc.property(world, fc.nat(6), fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }), (made, limit, passMark) => {
        const ranked = rankApplications(
          review,
          made.map(({ totals, ...more }, index) => piece(`p${index}`, totals, { ...more, expected: 2 })),
        );
        const proposals = proposeSelection({ ...review, select: { ...review.select, passMark } }, ranked, limit).map(({ proposal }) => proposal);
        expect(proposals.filter((one) => one === "selected").length).toBeLessThanOrEqual(limit);
        const steps = ["selected", "tied", "reserve", "below-pass-mark", "incomplete"];
        expect(proposals.map((one) => steps.indexOf(one))).toEqual(proposals.map((one) => steps.indexOf(one)).sort());
      }),
    );
  });
});

describe("proposeSelection", () => {
  it("gives each place its reason", () => {
    const ranked = rankApplications(review, [piece("a", [90]), piece("b", [80]), piece("c", [70]), piece("d", [50]), piece("e", [], { expected: 1 })]);
    const proposals = proposeSelection({ ...review, select: { ...review.select, passMark: 60 } }, ranked, 2);
    expect(proposals.map(({ proposal }) => proposal)).toEqual(["selected", "selected", "reserve", "below-pass-mark", "incomplete"]);
    expect(proposals[2]?.reason).toEqual({ "zh-CN": "第3名，得分 70；名额2；若有1个退出则递补。", en: "Place 3 with 70; quota 2; moves up after 1 withdrawal(s)." });
    expect(proposals[3]?.reason["zh-CN"]).toBe("第4名，得分 50，低于合格线 60，不入选。");
    expect(proposals[4]?.reason["zh-CN"]).toBe("评分未齐（0/1 份），暂不排名。");
  });

  it("selects none of those level at the limit, and says what is to be decided", () => {
    const pieces = [piece("a", [90]), piece("b", [80]), piece("c", [80]), piece("d", [80])];
    const proposals = proposeSelection(review, rankApplications(review, pieces), 3);
    expect(proposals.map(({ proposal }) => proposal)).toEqual(["selected", "tied", "tied", "tied"]);
    expect(proposals[1]?.reason["zh-CN"]).toBe("第2名，得分 80；与2个项目并列，只剩2个名额（共3个），须人工确定先后。");
    expect(proposeSelection(review, rankApplications(review, pieces, ["c", "d"]), 3).map(({ id, proposal }) => `${id} ${proposal}`)).toEqual([
      "a selected",
      "c selected",
      "d selected",
      "b reserve",
    ]);
  });

  it("tells level reserves how many would have to withdraw for all of them", () => {
    const proposals = proposeSelection(review, rankApplications(review, [piece("a", [90]), piece("b", [80]), piece("c", [80])]), 1);
    expect(proposals[2]?.reason.en).toBe("Place 2 with 80, level with 1 more; quota 1; all of them move up after 2 withdrawal(s).");
  });
});
