import { describe, expect, it } from "vitest";
import { changedWords, excerpt } from "./changed-words.ts";

const shown = (parts: { text: string; changed: boolean }[]) => parts.map(({ text, changed }) => (changed ? `[${text}]` : text)).join("");

describe("what a suggestion changes", () => {
  it("is marked where numbers differ, and not at all where the texts are of another build", () => {
    expect(shown(changedWords("2023年8月25日前提交100份", "2024年8月23日前提交100份"))).toBe("[2023]年8月[25]日前提交100份");
    expect(shown(changedWords("2023年", "2024年8月"))).toBe("2023年");
  });

  it("is shown with what stands around it, the rest left out and said so", () => {
    const text = `${"甲".repeat(50)}12${"乙".repeat(50)}2023年${"丙".repeat(50)}`;
    expect(shown(excerpt(changedWords(text, text.replace("2023", "2024")), 4))).toBe("………乙乙乙乙[2023]年丙丙丙…");
    expect(shown(excerpt(changedWords("短2023年", "短2024年"), 4))).toBe("短[2023]年");
    expect(
      shown(
        excerpt(
          changedWords("丁".repeat(50), "戊".repeat(50)).map((part) => ({ ...part, changed: false })),
          4,
        ),
      ),
    ).toBe(`${"丁".repeat(16)}…`);
  });
});
