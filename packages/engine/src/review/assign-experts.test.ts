import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignExperts, type AssignmentInput } from "./assign-experts.ts";
import type { Pair } from "./review-types.ts";

/** A small generator of uniform numbers, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const expert = (index: number, more: Partial<AssignmentInput["experts"][number]> = {}) => ({ id: `e${index}`, ...more });
const application = (index: number, track = "any") => ({ id: `a${index}`, track });
const range = (count: number) => [...Array(count).keys()];

const world = (more: Partial<AssignmentInput> = {}): AssignmentInput => ({
  applications: range(4).map((index) => application(index)),
  experts: range(3).map((index) => expert(index)),
  perApplication: 1,
  present: [],
  conflicts: [],
  random: seeded(3),
  ...more,
});

function loadsOf(input: AssignmentInput, pairs: Pair[]): number[] {
  const all = [...input.present, ...pairs];
  return input.experts.map(({ id }) => all.filter((pair) => pair.expert === id).length);
}

/** The best over all assignments, by trying them all: the smallest largest load, the largest smallest, and the least cost among the most even. */
function bestByTrying(input: AssignmentInput): { most: number; least: number; unknown: number } {
  let best = { squares: Infinity, most: Infinity, least: -Infinity, unknown: Infinity };
  const barred = new Set(input.conflicts.map((pair) => `${pair.application} ${pair.expert}`));
  const choose = (index: number, loads: number[], unknown: number): void => {
    const piece = input.applications[index];
    if (!piece) {
      const squares = loads.reduce((sum, load) => sum + load * load, 0);
      best = {
        squares: Math.min(best.squares, squares),
        most: Math.min(best.most, Math.max(...loads)),
        least: Math.max(best.least, Math.min(...loads)),
        unknown: squares < best.squares ? unknown : squares === best.squares ? Math.min(best.unknown, unknown) : best.unknown,
      };
      return;
    }
    const free = range(input.experts.length).filter((at) => !barred.has(`${piece.id} ${input.experts[at]?.id}`));
    for (const team of teams(free, input.perApplication)) {
      choose(
        index + 1,
        loads.map((load, at) => load + (team.includes(at) ? 1 : 0)),
        unknown + team.filter((at) => !input.experts[at]?.knows?.includes(piece.track)).length,
      );
    }
  };
  choose(
    0,
    input.experts.map(() => 0),
    0,
  );
  return best;
}

function teams(from: number[], size: number): number[][] {
  if (size === 0) return [[]];
  return from.flatMap((first, at) => teams(from.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}

describe("assignExperts", () => {
  it("gives each application its experts, and loads that differ by one at most where nobody is in conflict", () => {
    const input = world({ applications: range(10).map((index) => application(index)), experts: range(4).map((index) => expert(index)), perApplication: 3 });
    const { pairs, lacking } = assignExperts(input);
    expect(lacking).toEqual([]);
    expect(pairs).toHaveLength(30);
    expect([...loadsOf(input, pairs)].sort()).toEqual([7, 7, 8, 8]);
  });

  it("says which application lacks experts, how many it would have, and assigns the others", () => {
    const conflicts = [0, 1].map((index) => ({ application: "a0", expert: `e${index}` }));
    const { pairs, lacking } = assignExperts(world({ applications: [application(0), application(1)], perApplication: 2, conflicts }));
    expect(lacking).toEqual([{ application: "a0", needed: 2, available: 1 }]);
    expect(pairs).toHaveLength(3);
  });

  it("keeps an expert to what they may have at most", () => {
    const input = world({ experts: [expert(0, { most: 1 }), expert(1), expert(2)], applications: range(9).map((index) => application(index)) });
    expect(loadsOf(input, assignExperts(input).pairs)).toEqual([1, 4, 4]);
    const full = world({ experts: [expert(0, { most: 1 })] });
    expect(assignExperts(full)).toMatchObject({ pairs: [{ expert: "e0" }], lacking: [{}, {}, {}] });
  });

  it("gives experts what they know, as far as loads stay even", () => {
    const applications = range(6).map((index) => application(index, index < 3 ? "towns" : "fairs"));
    const experts = [expert(0, { knows: ["towns"] }), expert(1, { knows: ["fairs"] })];
    const { pairs } = assignExperts(world({ applications, experts }));
    for (const pair of pairs) expect(pair.expert).toBe(Number(pair.application.slice(1)) < 3 ? "e0" : "e1");
    const lonely = world({ applications, experts: [expert(0, { knows: ["towns", "fairs"] }), expert(1, { knows: ["other"] })] });
    expect(loadsOf(lonely, assignExperts(lonely).pairs)).toEqual([3, 3]);
  });

  it("replaces somebody who declared a conflict, and moves nobody else", () => {
    const present = [0, 1].map((index) => ({ application: "a0", expert: `e${index}` }));
    const outcome = assignExperts(world({ applications: [application(0)], perApplication: 2, present, conflicts: [present[0] as Pair] }));
    expect(outcome).toEqual({ pairs: [{ application: "a0", expert: "e2" }], lacking: [] });
  });

  it("gives new work to those who have little of the old", () => {
    const present = range(4).map((index) => ({ application: `old${index}`, expert: "e0" }));
    expect(assignExperts(world({ present })).pairs.some((pair) => pair.expert === "e0")).toBe(false);
  });

  it("is the same for the same random numbers, and lets experts meet in many teams", () => {
    const input = (seed: number) =>
      world({ applications: range(40).map((index) => application(index)), experts: range(9).map((index) => expert(index)), perApplication: 3, random: seeded(seed) });
    expect(assignExperts(input(5))).toEqual(assignExperts(input(5)));
    expect(assignExperts(input(5))).not.toEqual(assignExperts(input(6)));
    const teamOf = new Map<string, string[]>();
    for (const pair of assignExperts(input(5)).pairs) teamOf.set(pair.application, [...(teamOf.get(pair.application) ?? []), pair.expert].sort());
    expect(new Set([...teamOf.values()].map(String)).size).toBeGreaterThan(15);
  });

  it("never makes a pair in conflict or twice, is as even as any assignment can be, and at the least cost among those", () => {
    const worlds = fc.record({
      pieces: fc.integer({ min: 1, max: 5 }),
      people: fc.integer({ min: 2, max: 4 }),
      perApplication: fc.integer({ min: 1, max: 2 }),
      seed: fc.integer(),
      barred: fc.array(fc.tuple(fc.nat(4), fc.nat(3)), { maxLength: 7 }),
      knows: fc.array(fc.subarray(["x", "y"]), { minLength: 4, maxLength: 4 }),
    });
    fc.assert(
      fc.property(worlds, ({ pieces, people, perApplication, seed, barred, knows }) => {
        const conflicts = barred.map(([piece, who]) => ({ application: `a${piece}`, expert: `e${who}` }));
        const applications = range(pieces).map((index) => application(index, index % 2 === 0 ? "x" : "y"));
        const input = world({ applications, experts: range(people).map((index) => expert(index, { knows: knows[index] ?? [] })), perApplication, conflicts, random: seeded(seed) });
        const { pairs, lacking } = assignExperts(input);
        const keys = pairs.map((pair) => `${pair.application} ${pair.expert}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const pair of pairs) expect(conflicts).not.toContainEqual(pair);
        if (lacking.length > 0) {
          for (const { available } of lacking) expect(available).toBeLessThan(perApplication);
          return;
        }
        expect(keys).toHaveLength(pieces * perApplication);
        const loads = loadsOf(input, pairs);
        const unknown = pairs.filter((pair) => {
          const track = applications.find(({ id }) => id === pair.application)?.track ?? "";
          return !input.experts.find(({ id }) => id === pair.expert)?.knows?.includes(track);
        }).length;
        const best = bestByTrying(input);
        expect({ most: Math.max(...loads), least: Math.min(...loads), unknown }).toEqual({ most: best.most, least: best.least, unknown: best.unknown });
      }),
      { numRuns: 150 },
    );
  });

  it("assigns 600 applications to 60 experts, 20 of them in conflict with many", () => {
    const conflicts = range(600).map((index) => ({ application: `a${index}`, expert: `e${index % 20}` }));
    const input = world({
      applications: range(600).map((index) => application(index)),
      experts: range(60).map((index) => expert(index)),
      perApplication: 5,
      conflicts,
      random: seeded(9),
    });
    const { pairs } = assignExperts(input);
    expect(new Set(loadsOf(input, pairs))).toEqual(new Set([50]));
  });
});
