import { describe, expect, it } from "vitest";
import { checkDefinition } from "./check-definition.ts";
import { inPresentShape } from "./former-shapes.ts";
import { sampleDefinition } from "./sample-definition.ts";

/** The sample as it was written before 2026-11-29. */
function former() {
  const { reviews, ...rest } = sampleDefinition();
  const before = Object.entries(reviews).map(([id, { select, ...review }]) => {
    const { quotas, ...others } = select;
    return [id, { ...review, select: { quota: quotas[0], ...others } }];
  });
  return { ...rest, reviews: Object.fromEntries(before) as Record<string, { select: Record<string, unknown> }> };
}

describe("definitions of a former shape", () => {
  it("say in today's words what they said, in their order, and are without errors", () => {
    const written = former();
    const kept = structuredClone(written);
    const present = inPresentShape(written);
    expect(Object.values(written.reviews)[0]?.select).toHaveProperty("quota");
    expect(checkDefinition(written).some(({ severity }) => severity === "error")).toBe(true);
    expect(present).toEqual(sampleDefinition());
    expect(JSON.stringify(Object.keys(Object.values(present.reviews)[0]?.select ?? {}))).toBe(
      JSON.stringify(Object.keys(Object.values(written.reviews)[0]?.select ?? {})).replace('"quota"', '"quotas"'),
    );
    expect(checkDefinition(present).filter(({ severity }) => severity === "error")).toEqual([]);
    // What is published stays what its hash says.
    expect(written).toEqual(kept);
  });

  it("are told by what they are alone: what is written in today's words, or is broken, is given back as it is", () => {
    const today = sampleDefinition();
    expect(inPresentShape(today)).toBe(today);
    for (const broken of [null, 7, { reviews: null }, { reviews: { round: null } }, { reviews: { round: { select: { quota: 3 } } } }]) expect(inPresentShape(broken)).toBe(broken);
    const both = { reviews: { round: { select: { quota: "a", quotas: ["b"] } } } };
    expect(inPresentShape(both)).toBe(both);
  });
});
