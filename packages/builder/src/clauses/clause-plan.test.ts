import { describe, expect, test } from "vitest";
import { faultsOf, merged, proposalsOf, putIn, saysTheSame, split } from "./clause-plan.ts";

const text = "一、方向\n（一）平台。\n（二）中心。\n二、条件\n注册在本市。";
const clause = (id: string, chinese: string, en = chinese) => ({ id, text: { "zh-CN": chinese, en } });

describe("clauses proposed from a text", () => {
  test("have the English of the same number", () => {
    const proposals = proposalsOf(text, "1. Tracks\n(1) Platforms.\n2. Conditions\nRegistered here.");
    expect(proposals.map(({ id, english }) => [id, english])).toEqual([
      ["1.1", { heading: "1. Tracks", text: "(1) Platforms." }],
      ["1.2", null],
      ["2", { heading: "2. Conditions", text: "Registered here." }],
    ]);
  });

  test("are merged and split, and no word is lost", () => {
    const proposals = proposalsOf(text, "");
    const one = merged(proposals, 2);
    expect(one.map(({ id, text: words }) => [id, words])).toEqual([
      ["1.1", "（一）平台。"],
      ["1.2", "（二）中心。\n二、条件\n注册在本市。"],
    ]);
    const two = split(one, 1, "（二）中心。".length)!;
    expect(two.map(({ id, text: words }) => [id, words])).toEqual([
      ["1.1", "（一）平台。"],
      ["1.2", "（二）中心。"],
      ["1.3", "二、条件\n注册在本市。"],
    ]);
    expect(split(two, 0, 0)).toBeNull();
    expect(split(two, 0, 3)![1]!.id).toBe("1.1.2");
    expect(new Set(two.map(({ key }) => key)).size).toBe(3);
  });

  test("tell what keeps them from being put in", () => {
    const [a, b, c] = proposalsOf(text, "");
    expect([
      ...faultsOf([
        { ...a!, id: "第一" },
        { ...b!, id: "2" },
        { ...c!, text: " " },
      ]).values(),
    ]).toEqual(["number-shape", "number-twice"]);
    expect([...faultsOf([{ ...a!, id: "2", left: true }, c!]).values()]).toEqual([]);
    expect([...faultsOf([{ ...a!, text: "字".repeat(8001) }]).values()]).toEqual(["long"]);
  });

  test("come in their order; a clause that is there keeps its text unless it is to be replaced, and its English where none is pasted", () => {
    const there = [clause("1.1", "旧平台。", "Old platforms."), { ...clause("3", "其他。"), informs: true as const }];
    const proposals = proposalsOf(text, "");
    const kept = putIn(there, proposals);
    expect([kept.added, kept.replaced]).toEqual([2, 0]);
    expect(kept.clauses.map(({ id, text: { "zh-CN": words } }) => [id, words])).toEqual([
      ["1.1", "旧平台。"],
      ["1.2", "（二）中心。"],
      ["2", "注册在本市。"],
      ["3", "其他。"],
    ]);
    const put = putIn(
      there,
      proposals.map((one) => ({ ...one, replaces: true })),
    );
    expect([put.added, put.replaced]).toEqual([2, 1]);
    expect(put.clauses[0]).toEqual({ id: "1.1", heading: { "zh-CN": "一、方向", en: "一、方向" }, text: { "zh-CN": "（一）平台。", en: "Old platforms." } });
    expect(put.clauses.at(-1)).toEqual(there[1]);
    expect(saysTheSame(put.clauses[0]!, proposals[0]!)).toBe(true);
    expect(
      putIn(
        there,
        proposals.map((one) => ({ ...one, left: true })),
      ).clauses,
    ).toEqual(there);
  });
});
