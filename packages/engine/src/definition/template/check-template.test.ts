import { expect, test } from "vitest";
import { sampleForm } from "../../form/sample-form.ts";
import { checkDefinition } from "../check-definition.ts";
import type { Form, TemplatePlaceholder } from "../definition.generated.ts";
import { Findings } from "../findings.ts";
import { sampleDefinition } from "../sample-definition.ts";
import { checkTemplate } from "./check-template.ts";
import { bestWritten, resolvePlaceholder, templateNames } from "./index.ts";

const one = (written: string, rows?: string[]): TemplatePlaceholder => ({
  written,
  near: `…{${written}}…`,
  ...(rows && { rows: rows.map((name) => ({ written: name, near: "行" })) }),
});

function findings(placeholders: TemplatePlaceholder[], form: Form = sampleForm()) {
  const found = new Findings();
  checkTemplate(form, 2023, { sha256: "a".repeat(64), name: "申报书.docx", placeholders }, "/t", found);
  return found.all;
}
const errors = (placeholders: TemplatePlaceholder[], form?: Form) =>
  findings(placeholders, form).flatMap(({ path, code, severity }) => (severity === "error" ? [`${path} ${code}`] : []));

test("a name is a path or a title, blanks and width aside; facts, rows, cells, sums and boxes have theirs", () => {
  const names = templateNames(sampleForm(), 2023);
  const meant = (written: string, repeated = false) => {
    const resolved = resolvePlaceholder([names], written, repeated);
    return resolved && "name" in resolved ? resolved.name.path : resolved;
  };
  expect(["name", "项目名称 ", " 项目 名称", "Project name", "contact.person", "$number", "ｎａｍｅ", "$project", "申报编号"].map((written) => meant(written))).toEqual([
    // The platform has a project name too: what the form asks comes first.
    ...Array.from({ length: 4 }, () => "name"),
    "contact.person",
    "$number",
    "name",
    "$project",
    "$number",
  ]);
  expect(["months.2.users", "months.$sum.users", "kind.$boxes", "agreed.$boxes", "average"].map((written) => meant(written))).toEqual([
    "months.2.users",
    "months.$sum.users",
    "kind.$boxes",
    "agreed.$boxes",
    "average",
  ]);
  expect([meant("months", true), meant("2022年月活", true), meant("$evidence", true), meant("证明材料", true)]).toEqual(["months", "months", "$evidence", "$evidence"]);
  for (const written of ["constructor", "__proto__", "name.length", "name + 1", "months.4.users", "months.users", "$today"])
    expect([written, meant(written)]).toEqual([written, null]);
});

test("within rows the names of the row come first, those outside after them", () => {
  const names = templateNames(sampleForm(), 2023);
  const rows = names.find(({ path }) => path === "patents")?.names ?? [];
  expect(resolvePlaceholder([rows, names], "$row", false)).toMatchObject({ name: { source: { is: "row-number" } } });
  expect(resolvePlaceholder([rows, names], "$number", false)).toMatchObject({ name: { path: "$number" } });
  expect(resolvePlaceholder([names], "$row", false)).toBeNull();
});

test("what names nothing, several things, or a table where a value stands is told with its place and, where something is like it, its name", () => {
  const form = sampleForm();
  const { area, areaReason } = (form.schema as unknown as { properties: Record<string, { title: string }> }).properties;
  if (!area || !areaReason) expect.fail();
  areaReason.title = area.title;
  const twice = area.title;
  expect(
    errors([one(twice), one("contact.persn"), one("months"), one("name", []), one("months", ["$row", "users", "user", "$number"]), one("nothing at all", ["users"])], form),
  ).toEqual([
    "/t/placeholders/0 template-several",
    "/t/placeholders/1 template-unknown-near",
    "/t/placeholders/2 template-repeated",
    "/t/placeholders/3 template-not-repeated",
    "/t/placeholders/4/rows/2 template-unknown-near",
    "/t/placeholders/5 template-unknown",
  ]);
  const [several, near] = findings([one(twice), one("contact.persn")], form);
  expect(several?.message["zh-CN"]).toContain("{area} {areaReason}");
  expect(near?.message["zh-CN"]).toBe("Word 模板里的“{contact.persn}”不是能用的名称（在“…{contact.persn}…”）。要写的是不是“{contact.person}”？");
});

test("fields that are asked for and not printed are listed, what is calculated is not", () => {
  const [warning, ...others] = findings([one("name"), one("kind.$boxes"), one("months", ["users"]), one("patents", [])]);
  expect(others).toEqual([]);
  expect(warning).toMatchObject({ path: "/t", code: "template-unprinted", severity: "warning" });
  expect(warning?.message["zh-CN"]).not.toMatch(/项目名称|用户数|占比|平均/);
  expect(warning?.message["zh-CN"]).toMatch(/联系人|手机/);
});

test("the best way to write a name is its title, where that is one thing's alone and stays from year to year", () => {
  const names = templateNames(sampleForm(), 2023);
  const next = templateNames(sampleForm(), 2024);
  const best = (path: string) => {
    const name = names.find((candidate) => candidate.path === path) ?? expect.fail(path);
    return bestWritten(
      [names],
      name,
      next.find((candidate) => candidate.path === path),
    );
  };
  expect([best("name"), best("months"), best("$number"), best("$project")]).toEqual(["项目名称", "months", "申报编号", "$project"]);
});

test("a template is judged with its definition, at every change of it", () => {
  const definition = sampleDefinition();
  const form = definition.forms["application"] ?? expect.fail();
  form.print = { template: { sha256: "0".repeat(64), name: "申报书.docx", placeholders: [one("ghost"), one("kind")] } };
  expect(checkDefinition(definition).flatMap(({ path, severity }) => (severity === "error" ? [path] : []))).toEqual(["/forms/application/print/template/placeholders/0"]);
  form.print.template = { sha256: "x", name: "", placeholders: [] };
  expect(checkDefinition(definition).map(({ path }) => path)).toContain("/forms/application/print/template/sha256");
});
