import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAnswer, writeAnswer } from "../form/answers-at.ts";
import { FindingIndex } from "../form/finding-index.ts";
import { tokens } from "../../theme/tokens.ts";
import { columnSum } from "./column-sum.ts";
import { parseDate, parseMonth } from "./date-values.ts";
import { editNumber, parseNumber, showNumber } from "./number-values.ts";

describe("numbers", () => {
  it.each([
    ["1,234.5", 1234.5],
    ["１２３．４", 123.4],
    ["－5", -5],
    ["12.", 12],
    [".5", 0.5],
    ["1，000", 1000],
    ["", undefined],
    ["  ", undefined],
    ["三百", "三百"],
    ["1e5", "1e5"],
    ["-", "-"],
    ["12345678901234567", "12345678901234567"],
  ])("%s", (typed, kept) => {
    expect(parseNumber(typed)).toBe(kept);
  });

  it("come back as they were, shown or edited", () => {
    fc.assert(
      fc.property(fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 99_9999 })), ([whole, part]) => {
        const value = Number(`${whole}.${part}`);
        expect(parseNumber(showNumber(value))).toBe(value);
        expect(parseNumber(editNumber(value))).toBe(value);
      }),
    );
  });

  it("are years where they can be nothing else, and years have no thousands", () => {
    expect(showNumber(2024, { schema: { type: "number", minimum: 2000, maximum: 2100 } })).toBe("2024");
    expect(showNumber(2024, { schema: { type: "number", minimum: 0, maximum: 2100 } })).toBe("2,024");
  });

  it("never lose what was typed", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const kept = parseNumber(typed);
        if (typeof kept === "string") expect(kept).toBe(typed);
      }),
    );
  });
});

describe("dates", () => {
  it.each([
    ["2023-8-5", "2023-08-05"],
    ["2023/08/05", "2023-08-05"],
    ["2023.8.5", "2023-08-05"],
    ["2023年8月5日", "2023-08-05"],
    ["20230805", "2023-08-05"],
    ["２０２３-０８-０５", "2023-08-05"],
    ["去年", "去年"],
    ["2023-08", "2023-08"],
    ["", undefined],
  ])("%s", (typed, kept) => {
    expect(parseDate(typed)).toBe(kept);
  });

  it.each([
    ["2023-8", "2023-08"],
    ["202308", "2023-08"],
    ["2023年8月", "2023-08"],
    ["2023", "2023"],
    ["", undefined],
  ])("month %s", (typed, kept) => {
    expect(parseMonth(typed)).toBe(kept);
  });
});

describe("sums", () => {
  it("are exact in decimals and leave out what is no number", () => {
    expect(columnSum([0.1, 0.2, "x", undefined, null])).toBe(0.3);
    expect(columnSum([1409.5, 2500.25, -0.75])).toBe(3909);
    expect(columnSum([-0.5, -0.25])).toBe(-0.75);
    expect(columnSum([-0.5, 0.25])).toBe(-0.25);
    expect(columnSum(["", undefined])).toBeNull();
  });
});

describe("places", () => {
  const noRows = () => 0;

  it("are written without touching what is beside them", () => {
    const before = { a: { b: 1 }, c: { d: 2 } };
    const after = writeAnswer(before, "/a/b", 3, noRows);
    expect(after).toEqual({ a: { b: 3 }, c: { d: 2 } });
    expect(after["c"]).toBe(before.c);
    expect(before.a.b).toBe(1);
  });

  it("make the rows a table has, and an emptied cell leaves its row", () => {
    expect(writeAnswer({}, "/t/1/x", 5, () => 3)).toEqual({ t: [{}, { x: 5 }, {}] });
    expect(writeAnswer({ t: [{ x: 1 }, { x: 2 }] }, "/t/1/x", undefined, noRows)).toEqual({ t: [{ x: 1 }, {}] });
  });

  it("read own properties only", () => {
    expect(readAnswer({}, "/constructor/name")).toBeUndefined();
    expect(readAnswer({ a: [{ b: 1 }] }, "/a/0/b")).toBe(1);
    expect(readAnswer({ a: [{ b: 1 }] }, "/a/7/b")).toBeUndefined();
  });
});

it("findings are found by their place", () => {
  const message = { "zh-CN": "错", en: "wrong" };
  const index = new FindingIndex([
    { at: "/a", code: "x", severity: "error", message },
    { at: "/a", code: "y", severity: "warning", message },
  ]);
  expect(index.at("/a").map(({ code }) => code)).toEqual(["x", "y"]);
  expect(index.at("/b")).toEqual([]);
});

it("the tokens are the same in CSS and in TypeScript", () => {
  const css = readFileSync(new URL("../../theme/tokens.css", import.meta.url), "utf8");
  const property = (name: string) => new RegExp(`--sb-${name}: ([^;]+);`).exec(css)?.[1];
  for (const [name, value] of Object.entries(tokens.color)) expect(property(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)), name).toBe(value);
  for (const [name, value] of Object.entries(tokens.space)) expect(property(`space-${name}`)).toBe(`${value}px`);
  for (const [name, value] of Object.entries(tokens.font.size)) expect(property(`size-${name}`)).toBe(`${value / 16}rem`);
  expect(property("font")).toBe(tokens.font.family);
  expect(property("radius")).toBe(`${tokens.radius}px`);
  expect(property("measure")).toBe(`${tokens.measure}px`);
  expect(property("target")).toBe(`${tokens.target}px`);
  expect(property("shadow")).toBe(tokens.shadow);
});
