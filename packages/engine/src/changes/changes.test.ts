import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../definition/index.ts";
import type { Answers, Json } from "../definition/json.ts";
import { applyChanges, changesAt, compareContent, followPlace, type ComparedFile, type Content } from "./index.ts";

const name = fc.constantFrom("a", "b", "c", "d");
const leaf: fc.Arbitrary<Json> = fc.oneof(fc.constantFrom("x", "y", "", 1, 2, true, null), fc.array(fc.constantFrom("p", "q"), { maxLength: 2 }));
const { group } = fc.letrec<{ value: Json; group: { [name: string]: Json } }>((tie) => ({
  group: fc.dictionary(name, tie("value"), { maxKeys: 3 }),
  value: fc.oneof({ depthSize: "small" }, leaf, tie("group"), fc.array(tie("group"), { maxLength: 4 })),
}));
const file = fc.constantFrom("1", "2", "3", "4").map((id): ComparedFile => ({ id, sha256: `hash ${id}` }));
const files = fc.uniqueArray(file, { maxLength: 3, selector: ({ id }) => id });
const evidence = fc.record({ licence: files, report: files });
const content: fc.Arbitrary<Content> = fc.record({ answers: group as fc.Arbitrary<Answers>, evidence });
/** The order of uploads is none. */
const told = ({ answers, evidence }: Content) =>
  canonicalJson({ answers, evidence: Object.fromEntries(Object.entries(evidence).map(([id, held]) => [id, held.map(({ sha256 }) => sha256).sort()])) });

describe("what changed between two submissions", () => {
  it("equal ones give nothing", () =>
    fc.assert(
      fc.property(content, (one) => {
        expect(compareContent(one, structuredClone(one))).toEqual([]);
      }),
    ));

  it("applied to the older they give the newer, whatever the two are", () =>
    fc.assert(
      fc.property(content, content, fc.boolean(), (before, after, fixed) => {
        expect(
          told(
            applyChanges(
              before,
              compareContent(before, after, () => fixed),
            ),
          ),
        ).toBe(told(after));
      }),
      { numRuns: 500 },
    ));

  it("a row keeps its identity when rows before it come and go", () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 8 }),
        fc.nat(7),
        fc.array(fc.integer({ min: 1000, max: 2000 }), { maxLength: 3 }),
        (ids, picked, more) => {
          const index = picked % ids.length;
          const row = (id: number) => ({ id, label: `row ${id}` });
          const before: Content = { answers: { rows: ids.map(row) }, evidence: {} };
          const after: Content = { answers: { rows: [...more, ...ids.slice(index)].map(row) }, evidence: {} };
          expect(followPlace(`/rows/${index}`, before, after)).toBe(`/rows/${more.length}`);
        },
      ),
    ));

  const before: Content = {
    answers: {
      name: "旧",
      parts: [
        { label: "甲", cost: 1 },
        { label: "乙", cost: 2 },
        { label: "丙", cost: 3 },
      ],
      tags: ["p"],
      group: { x: 1, y: 2 },
    },
    evidence: {
      licence: [
        { id: "1", sha256: "a" },
        { id: "2", sha256: "b" },
      ],
    },
  };

  it("are told by field, row and file, with the place each has now and had", () => {
    const after: Content = {
      answers: {
        name: "新",
        parts: [
          { label: "乙", cost: 2 },
          { label: "丙", cost: 4 },
          { label: "丁", cost: 9 },
        ],
        tags: ["p", "q"],
        group: { x: 1 },
      },
      evidence: {
        licence: [
          { id: "1", sha256: "a" },
          { id: "3", sha256: "c" },
        ],
        report: [{ id: "4", sha256: "d" }],
      },
    };
    expect(compareContent(before, after).map(({ kind, was, at }) => [kind, was, at])).toEqual([
      ["value", "/name", "/name"],
      ["row", "/parts/0", null],
      ["value", "/parts/2/cost", "/parts/1/cost"],
      ["row", null, "/parts/2"],
      ["value", "/tags", "/tags"],
      ["value", "/group/y", "/group/y"],
      ["file", "evidence:licence/2", "evidence:licence/3"],
      ["file", null, "evidence:report/4"],
    ]);
  });

  it("rows of a fixed table are known by their place", () => {
    const months = (...counts: number[]): Content => ({ answers: { months: counts.map((count) => ({ count })) }, evidence: {} });
    expect(compareContent(months(1, 2, 3), months(2, 3, 4), () => true).map(({ at }) => at)).toEqual(["/months/0/count", "/months/1/count", "/months/2/count"]);
  });

  it("the same content under another id is no change", () => {
    expect(
      compareContent(before, {
        ...before,
        evidence: {
          licence: [
            { id: "9", sha256: "a" },
            { id: "2", sha256: "b" },
          ],
        },
      }),
    ).toEqual([]);
  });

  it("a place that is gone is found at what held it, and a replaced file at what came in its stead", () => {
    const after: Content = {
      answers: {
        ...before.answers,
        parts: [
          { label: "甲", cost: 1 },
          { label: "丙", cost: 3 },
        ],
      },
      evidence: {
        licence: [
          { id: "1", sha256: "a" },
          { id: "3", sha256: "c" },
        ],
      },
    };
    expect(followPlace("/parts/1", before, after)).toBe("/parts");
    expect(followPlace("/parts/2/cost", before, after)).toBe("/parts/1/cost");
    expect(followPlace("/name", before, after)).toBe("/name");
    expect(followPlace("evidence:licence/2", before, after)).toBe("evidence:licence/3");
    expect(followPlace("evidence:licence/2", before, { ...after, evidence: {} })).toBe("evidence:licence");
  });

  it("are found at places above and below them", () => {
    const after: Content = {
      ...before,
      answers: {
        ...before.answers,
        parts: [
          { label: "甲", cost: 1 },
          { label: "乙", cost: 5 },
          { label: "丙", cost: 3 },
        ],
      },
    };
    const changes = compareContent(before, after);
    expect(changesAt(changes, ["/parts"])).toHaveLength(1);
    expect(changesAt(changes, ["/parts/*/cost"])).toHaveLength(1);
    expect(changesAt(changes, ["/parts/1"])).toHaveLength(1);
    expect(changesAt(changes, ["/parts/0", "/name", "/part", "evidence:licence"])).toEqual([]);
  });
});
