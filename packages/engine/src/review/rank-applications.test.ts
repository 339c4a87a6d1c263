import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Review } from "../definition/definition.generated.ts";
import { aggregateScores } from "./aggregate-scores.ts";
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
  select: { quotas: ["chosen"], selected: "choose", rest: "leave" },
};

/** An application whose sheets have these totals, and one novelty each. */
const piece = (id: string, totals: number[], more: Partial<Scored> & { novelty?: number } = {}): Scored => ({
  id,
  name: id,
  track: "any",
  submittedAt: more.submittedAt ?? 0,
  expected: more.expected ?? totals.length,
  sheets: totals.map((total, at) => ({ expert: `e${at}`, answers: { total, novelty: more.novelty ?? 0 } })),
  ...(more.preferences && { preferences: more.preferences }),
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

  it("puts a preferred group first among equal scores, and tells what parted neighbours", () => {
    const preferring: Review = { ...review, select: { ...review.select, preferences: [{ title: { "zh-CN": "县域", en: "County" }, when: true }] } };
    const ranked = rankApplications(preferring, [piece("city", [80], { novelty: 2 }), piece("county", [80], { preferences: [0] }), piece("other", [80])]);
    expect(ranked.map(({ id, parted }) => [id, parted.before?.en ?? null, parted.after?.en ?? null])).toEqual([
      ["county", null, "County"],
      ["city", "County", "Title"],
      ["other", "Title", null],
    ]);
    const byHand = rankApplications(review, [piece("a", [80]), piece("b", [80])], ["b"]);
    expect(byHand[0]?.parted.after?.en).toBe("decided by hand");
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
});
