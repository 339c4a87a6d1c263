import { describe, expect, it } from "vitest";
import { affiliationsIn, affiliationsOf, expertSaid, wordsIn } from "./expert-words.ts";

describe("what is typed of an expert", () => {
  it("is read a line each, the credit code after the last comma of either width", () => {
    const affiliations = affiliationsIn("甲,乙公司，91420100MA4KXJLL42\n丙研究院\n");
    expect(affiliationsOf(affiliations)).toBe("甲,乙公司,91420100MA4KXJLL42\n丙研究院\n");
    expect(expertSaid({ expertise: wordsIn(" 信息服务 \n\n"), affiliations, mostAssigned: 3 })).toEqual({
      expertise: ["信息服务"],
      affiliations: [
        { name: "甲,乙公司", creditCode: "91420100MA4KXJLL42" },
        { name: "丙研究院", creditCode: null },
      ],
      mostAssigned: 3,
    });
  });
});
