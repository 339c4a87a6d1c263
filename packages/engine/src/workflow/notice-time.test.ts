import { describe, expect, it } from "vitest";
import { sayDay } from "./notice-time.ts";

describe("a day", () => {
  it("is read as it is written in each language, wherever it is read", () => {
    expect(sayDay("2023-08-05")).toEqual({ "zh-CN": "2023年8月5日", en: "5 August 2023" });
  });
});
