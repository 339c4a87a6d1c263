import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers, Json } from "../definition/json.ts";
import { mergeOpenPlaces } from "./merge-open-places.ts";

const leaf = fc.constantFrom<Json>("x", "y", 1, 2, true, "");
const row = fc.dictionary(fc.constantFrom("a", "b", "c"), leaf, { maxKeys: 3 }) as fc.Arbitrary<Answers>;
const rows = fc.array(row, { minLength: 1, maxLength: 5 });
const sent: fc.Arbitrary<Answers> = fc.record(
  { rows: fc.oneof(fc.array(row, { maxLength: 6 }), leaf, fc.constant(null)), name: leaf },
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;

describe("where one row is open", () => {
  it("whatever is sent, the other rows and their number stay, and so does everything beside the table", () =>
    fc.assert(
      fc.property(rows, fc.nat(4), sent, (stored, picked, after) => {
        const index = picked % stored.length;
        const before: Answers = { rows: stored, name: "kept" };
        const { answers } = mergeOpenPlaces(before, after, [`/rows/${index}`]);
        const merged = answers["rows"] as Json[];
        expect(merged).toHaveLength(stored.length);
        merged.forEach((one, i) => i !== index && expect(one).toEqual(stored[i]));
        expect(answers["name"]).toBe("kept");
      }),
    ));

  it("the row itself is taken as it is sent, and nothing else is said to be touched", () =>
    fc.assert(
      fc.property(rows, fc.nat(4), row, (stored, picked, changed) => {
        const index = picked % stored.length;
        const after: Answers = { rows: stored.map((one, i) => (i === index ? changed : one)) };
        const { answers, touchedClosed } = mergeOpenPlaces({ rows: stored }, after, [`/rows/${index}`]);
        expect([(answers["rows"] as Json[])[index], touchedClosed]).toEqual([changed, []]);
      }),
    ));
});
