import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileForm } from "../../ajv/compile-form.ts";
import { evaluateForm } from "../../form/evaluate-form.ts";
import { fieldsOf } from "../../form/fields-of.ts";
import { checkFragment } from "./check-fragment.ts";

const folder = new URL("../../../../../schemas/blocks/", import.meta.url);
const blocks = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
const formOf = (name: string) => checkFragment(blocks.find((one) => one.name === name)!.text).fragment!.form;

describe("the blocks that are shipped", () => {
  it("are parts of forms, each title in both languages", () => {
    expect(blocks.map(({ name }) => name)).toEqual(["company-basics.json", "contact.json", "three-years.json"]);
    for (const { name, text } of blocks) {
      const { fragment, problem } = checkFragment(text);
      expect([name, problem]).toEqual([name, null]);
      const fields = fieldsOf(fragment!.form, 2023).flatMap((field) => [field, ...(field.columns ?? [])]);
      for (const { title, choices } of fields) for (const one of [title, ...(choices ?? []).map((choice) => choice.title)]) expect(one.en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it("compute growth from the figures, with the years before the notice's as headings", () => {
    const form = formOf("three-years.json");
    const row = (revenue: number) => ({ revenue, profit: 1, tax: 1, research: 1 });
    const { answers, findings } = evaluateForm({ form, answers: { threeYears: [row(100), row(150), row(120)] }, facts: {}, year: 2024, validate: compileForm(form) });
    expect([findings, answers["growthBefore"], answers["growthLast"]]).toEqual([[], 50, -20]);
    expect(fieldsOf(form, 2024)[0]!.rowLabels!.map((label) => label["zh-CN"])).toEqual(["2021年", "2022年", "2023年"]);
    const none = evaluateForm({ form, answers: { threeYears: [row(0), row(150), row(120)] }, facts: {}, year: 2024, validate: compileForm(form) });
    expect([none.answers["growthBefore"], none.answers["growthLast"]]).toEqual([undefined, -20]);
  });
});
