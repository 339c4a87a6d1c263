import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignExperts, type AssignmentInput } from "./assign-experts.ts";
import type { Expert, Pair } from "./review-types.ts";

/** A small generator of uniform numbers, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const expert = (index: number, organisation = `home-${index}`, parents: string[] = []): Expert => ({ id: `e${index}`, name: `Expert ${index}`, organisation, parents });
const application = (index: number) => ({ id: `a${index}`, applicant: `company-${index}` });
const range = (count: number) => [...Array(count).keys()];

function loadsOf(input: AssignmentInput, pairs: Pair[]): number[] {
  const all = [...input.present, ...pairs];
  return input.experts.map(({ id }) => all.filter((pair) => pair.expert === id).length);
}

/** The smallest largest load and the largest smallest load over all assignments, by trying them all. */
function bestByTrying(input: AssignmentInput): { most: number; least: number } {
  let best = { most: Infinity, least: -Infinity };
  const barred = new Set(input.conflicts.map((pair) => `${pair.application} ${pair.expert}`));
  const choose = (index: number, loads: number[]): void => {
    const piece = input.applications[index];
    if (!piece) {
      best = { most: Math.min(best.most, Math.max(...loads)), least: Math.max(best.least, Math.min(...loads)) };
      return;
    }
    const free = range(input.experts.length).filter((at) => !barred.has(`${piece.id} ${input.experts[at]?.id}`) && input.experts[at]?.organisation !== piece.applicant);
    for (const team of teams(free, input.perApplication))
      choose(
        index + 1,
        loads.map((load, at) => load + (team.includes(at) ? 1 : 0)),
      );
  };
  choose(
    0,
    input.experts.map(() => 0),
  );
  return best;
}

function teams(from: number[], size: number): number[][] {
  if (size === 0) return [[]];
  return from.flatMap((first, at) => teams(from.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}

describe("assignExperts", () => {
  it("gives each application its experts, and loads that differ by one at most where nobody is in conflict", () => {
    const input: AssignmentInput = {
      applications: range(10).map(application),
      experts: range(4).map((index) => expert(index)),
      perApplication: 3,
      present: [],
      conflicts: [],
      random: seeded(7),
    };
    const outcome = assignExperts(input);
    if (!("pairs" in outcome)) throw new Error("lacking");
    expect(outcome.pairs).toHaveLength(30);
    expect([...loadsOf(input, outcome.pairs)].sort()).toEqual([7, 7, 8, 8]);
  });

  it("says which application lacks experts, and how many it could have", () => {
    const experts = [expert(0), expert(1, "company-0"), expert(2, "laboratory", ["company-0"])];
    const outcome = assignExperts({ applications: [application(0)], experts, perApplication: 2, present: [], conflicts: [], random: seeded(1) });
    expect(outcome).toEqual({ lacking: { application: "a0", needed: 2, available: 1 } });
  });

  it("assigns experts of the applicant where the review allows it", () => {
    const outcome = assignExperts({
      applications: [application(0)],
      experts: [expert(1, "company-0")],
      perApplication: 1,
      present: [],
      conflicts: [],
      sameOrganisation: false,
      random: seeded(1),
    });
    expect(outcome).toEqual({ pairs: [{ application: "a0", expert: "e1" }] });
  });

  it("replaces somebody who declared a conflict, and moves nobody else", () => {
    const present = [
      { application: "a0", expert: "e0" },
      { application: "a0", expert: "e1" },
    ];
    const outcome = assignExperts({
      applications: [application(0)],
      experts: range(3).map((index) => expert(index)),
      perApplication: 2,
      present,
      conflicts: [present[0] as Pair],
      random: seeded(3),
    });
    expect(outcome).toEqual({ pairs: [{ application: "a0", expert: "e2" }] });
  });

  it("gives new work to those who have little of the old", () => {
    const present = range(4).map((index) => ({ application: `old${index}`, expert: "e0" }));
    const outcome = assignExperts({
      applications: range(4).map(application),
      experts: range(3).map((index) => expert(index)),
      perApplication: 1,
      present,
      conflicts: [],
      random: seeded(3),
    });
    expect("pairs" in outcome && outcome.pairs.some((pair) => pair.expert === "e0")).toBe(false);
  });

  it("is the same for the same random numbers", () => {
    const input = (seed: number): AssignmentInput => ({
      applications: range(12).map(application),
      experts: range(5).map((index) => expert(index)),
      perApplication: 2,
      present: [],
      conflicts: [],
      random: seeded(seed),
    });
    expect(assignExperts(input(5))).toEqual(assignExperts(input(5)));
    expect(assignExperts(input(5))).not.toEqual(assignExperts(input(6)));
  });

  it("never makes a pair in conflict or twice, and is as even as any assignment can be", () => {
    const world = fc.record({
      pieces: fc.integer({ min: 1, max: 5 }),
      people: fc.integer({ min: 2, max: 4 }),
      perApplication: fc.integer({ min: 1, max: 2 }),
      seed: fc.integer(),
      barred: fc.array(fc.tuple(fc.nat(4), fc.nat(3)), { maxLength: 7 }),
      insiders: fc.array(fc.tuple(fc.nat(3), fc.nat(4)), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(world, ({ pieces, people, perApplication, seed, barred, insiders }) => {
        const experts = range(people).map((index) =>
          expert(index, insiders.find(([who]) => who === index) ? `company-${insiders.find(([who]) => who === index)?.[1]}` : undefined),
        );
        const conflicts = barred.map(([piece, who]) => ({ application: `a${piece}`, expert: `e${who}` }));
        const input: AssignmentInput = { applications: range(pieces).map(application), experts, perApplication, present: [], conflicts, random: seeded(seed) };
        const outcome = assignExperts(input);
        if ("lacking" in outcome) {
          expect(outcome.lacking.available).toBeLessThan(perApplication);
          return;
        }
        const keys = outcome.pairs.map((pair) => `${pair.application} ${pair.expert}`);
        expect(new Set(keys).size).toBe(pieces * perApplication);
        for (const pair of outcome.pairs) {
          expect(conflicts).not.toContainEqual(pair);
          expect(experts.find((one) => one.id === pair.expert)?.organisation).not.toBe(`company-${pair.application.slice(1)}`);
        }
        const loads = loadsOf(input, outcome.pairs);
        expect({ most: Math.max(...loads), least: Math.min(...loads) }).toEqual(bestByTrying(input));
      }),
      { numRuns: 150 },
    );
  });

  it("assigns 2,000 applications to 200 experts in well under a second", () => {
    const conflicts = range(2000).map((index) => ({ application: `a${index}`, expert: `e${index % 50}` }));
    const input: AssignmentInput = {
      applications: range(2000).map(application),
      experts: range(200).map((index) => expert(index)),
      perApplication: 5,
      present: [],
      conflicts,
      random: seeded(9),
    };
    const outcome = assignExperts(input);
    expect("pairs" in outcome && new Set(loadsOf({ ...input, experts: input.experts.slice(0, 10) }, outcome.pairs))).toEqual(new Set([50]));
  });
});
