import { describe, expect, it } from "vitest";
import { withValue } from "./answer-differences.ts";

describe("taking one value from the other version", () => {
  it("puts it in its place and leaves everything else alone", () => {
    expect(withValue({ name: "甲", area: { total: 1, shown: 2 } }, "/area/total", 9)).toEqual({ name: "甲", area: { total: 9, shown: 2 } });
    expect(withValue({ name: "甲" }, "/area/total", 9)).toEqual({ name: "甲", area: { total: 9 } });
  });

  it("takes a field away that the other version does not have", () => {
    expect(withValue({ name: "甲", note: "乙" }, "/note", undefined)).toEqual({ name: "甲" });
  });
});
