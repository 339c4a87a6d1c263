import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Review } from "../definition/definition.generated.ts";
import { compareExperts } from "./compare-marks.ts";
import { normalisation } from "./normalise-scores.ts";
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
  perApplication: 2,
  blind: false,
  conflicts: [],
  score: "/total",
  aggregate: { method: "normalised", decimals: 6 },
  ties: [],
  select: { quotas: ["chosen"], selected: "choose", rest: "leave" },
};

/** By application: each expert's total. */
const pieces = (table: Record<string, Record<string, number>>): Scored[] =>
  Object.entries(table).map(([id, totals]) => ({
    id,
    name: id,
    track: "any",
    submittedAt: 0,
    sheets: Object.entries(totals).map(([expert, total]) => ({ expert, answers: { total } })),
    expected: Object.keys(totals).length,
  }));

describe("normalisation", () => {
  it("brings totals to mean and deviation of the round", () => {
    const scales = normalisation(
      new Map([
        ["mild", [90, 92, 94]],
        ["strict", [50, 60, 70]],
      ]),
    );
    const round = 76;
    expect(scales.get("mild")?.value(92).toNumber()).toBeCloseTo(round, 10);
    expect(scales.get("strict")?.value(60).toNumber()).toBeCloseTo(round, 10);
    expect(scales.get("mild")?.value(94).toNumber()).toBeCloseTo(scales.get("strict")?.value(70).toNumber() ?? 0, 10);
  });

  it("leaves few totals as they are, and makes the mean of what is all the same", () => {
    const scales = normalisation(
      new Map([
        ["few", [10, 20]],
        ["flat", [80, 80, 80]],
        ["usual", [60, 70, 80]],
      ]),
    );
    expect([scales.get("few")?.how, scales.get("few")?.value(20).toNumber()]).toEqual(["raw", 20]);
    expect([scales.get("flat")?.how, scales.get("flat")?.value(80).toNumber()]).toEqual(["shifted", 60]);
    expect(scales.get("usual")?.how).toBe("scaled");
  });

  it("ranks the same, however an expert's totals are shifted or stretched", () => {
    const totals = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(totals, totals, totals, fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 5 }), (one, two, three, shift, stretch) => {
        const made = (change: (total: number) => number) =>
          pieces(Object.fromEntries([0, 1, 2, 3].map((at) => [`a${at}`, { one: change(one[at] ?? 0), two: two[at] ?? 0, three: three[at] ?? 0 }])));
        const ranks = (of: Scored[]) => rankApplications({ ...review, aggregate: { method: "normalised", decimals: 4 } }, of).map(({ id, score }) => ({ id, score: score ?? 0 }));
        const before = ranks(made((total) => total));
        const after = ranks(made((total) => total * stretch + shift));
        const placeAfter = new Map(after.map(({ id }, index) => [id, index]));
        // What is told apart by more than the rounding keeps its order.
        before.forEach(({ id, score }, index) => {
          for (const next of before.slice(index + 1)) if (score - next.score > 0.01) expect((placeAfter.get(id) ?? 0) < (placeAfter.get(next.id) ?? 0)).toBe(true);
        });
      }),
    );
  });
});

describe("what stands out", () => {
  const sheet = { title, schema: { type: "object", properties: { total: { type: "number", maximum: 100 } } }, ui: {} } as never;
  const table = { a: { x: 50, y: 80, z: 82 }, b: { x: 55, y: 81, z: 79 }, c: { x: 45, y: 78, z: 80 }, d: { y: 60, z: 90 } };

  it("tells sheets far from the others on the same application, and how far totals lie apart", () => {
    const ranked = rankApplications({ ...review, aggregate: { method: "mean", decimals: 2 } }, pieces(table), [], sheet);
    const marksOf = (id: string) => ranked.find((one) => one.id === id)?.marks.map(({ expert, apart, outlier }) => [expert, apart, outlier]);
    expect(marksOf("a")).toEqual([
      ["x", -31, true],
      ["y", 14, false],
      ["z", 17, false],
    ]);
    expect(ranked.find(({ id }) => id === "a")?.deviation).toBe(14.64);
    const strict = { ...review, outliers: { sheet: 10, expert: 5 } };
    expect(
      rankApplications(strict, pieces(table), [], sheet)
        .find(({ id }) => id === "a")
        ?.marks.every(({ outlier }) => outlier),
    ).toBe(true);
  });

  it("tells who is stricter or milder than the others on the same applications, the strictest first", () => {
    const experts = compareExperts(review, pieces(table), sheet);
    expect(experts.map(({ expert, lean, outlier }) => [expert, lean, outlier])).toEqual([
      ["x", -30, true],
      ["y", 3.38, false],
      ["z", 19.13, true],
    ]);
    expect(compareExperts(review, pieces({ a: { x: 10 } }), sheet)).toMatchObject([{ expert: "x", lean: null, outlier: false, how: "raw" }]);
  });

  it("measures by the highest total where no full mark is stated", () => {
    expect(compareExperts({ ...review, outliers: undefined }, pieces({ a: { x: 5, y: 8 }, b: { x: 5, y: 8 }, c: { x: 4, y: 8 } })).map(({ outlier }) => outlier)).toEqual([
      true,
      true,
    ]);
  });
});

describe("a trimmed mean", () => {
  const scored = (totals: number[]) => pieces({ a: Object.fromEntries(totals.map((total, at) => [`e${at}`, total])) });
  it("leaves out as many as the review says, and marks them", () => {
    const [one] = rankApplications({ ...review, aggregate: { method: "trimmed-mean", decimals: 2, trim: 2 } }, scored([0, 10, 80, 90, 95, 100]));
    expect(one?.score).toBe(85);
    expect(one?.marks.map(({ counted }) => counted)).toEqual([false, false, true, true, false, false]);
    expect(rankApplications({ ...review, aggregate: { method: "trimmed-mean", decimals: 2, trim: 2 } }, scored([0, 10, 80, 90, 95]))[0]?.score).toBe(55);
  });
});
