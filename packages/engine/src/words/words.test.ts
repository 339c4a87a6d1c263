import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Expression, Rule } from "../definition/definition.generated.ts";
import { sampleDefinition } from "../definition/sample-definition.ts";
import { anyExpression } from "../expression/any-expression.ts";
import { checkExpression } from "../expression/check-expression.ts";
import { operators } from "../expression/operators/index.ts";
import { expressionWords, operatorWords, ruleWords, shownWhenWords } from "./index.ts";

const definition = sampleDefinition();
const assert = "/forms/application/rules/0/assert";
const chinese = (expression: Expression, path = assert) => expressionWords(definition, path, expression)["zh-CN"];
const read = (name: string) => ({ var: name });

const names = [
  ...["name", "kind", "area", "contact.person", "months", "months.users", "months.0.users", "patents", "hasPatents", "founded", "opened", "functions", "nowhere", ""],
  ...["users", "share", "accumulator", "current.users", "current"],
  ...["$today", "$notice.year", "$application.track", "$application.state", "$row.users", "$row", "$index", "$input.opinion", "$opinion.scores.score", "$nothing"],
];
const paths = [
  "/forms/application/rules/0/when",
  "/forms/application/computed/1/value",
  "/forms/nowhere/rules/0/when",
  "/workflow/actions/2/requires/0/assert",
  "/quotas/places/exempt",
  "/tables/summary/columns/0/value",
  "",
];

describe("words of expressions", () => {
  test("every operator has its own", () => {
    expect(Object.keys(operatorWords).sort()).toEqual(Object.keys(operators).sort());
  });

  test.each<[Expression, string]>([
    [{ ">=": [read("area"), 300] }, "「面积」不小于300㎡"],
    [{ "<": [300, read("area")] }, "「面积」大于300㎡"],
    [{ "<=": [100, read("area"), 500] }, "「面积」介于100㎡和500㎡之间（含）"],
    [{ "===": [read("kind"), "store"] }, "「类型」为“体验店”"],
    [{ "!==": ["other", read("kind")] }, "「类型」不为“其他”"],
    [{ "==": [read("kind"), "gone"] }, "「类型」为（找不到的选项“gone”）"],
    [{ in: [read("kind"), ["store", "other"]] }, "「类型」为“体验店”、“其他”之一"],
    [{ in: ["show", read("functions")] }, "「功能」包含“展示”"],
    [{ in: ["武汉", read("name")] }, "「项目名称」含有文字“武汉”"],
    [{ "!": { empty: read("otherKind") } }, "「其他类型」已填写"],
    [{ "==": [read("otherKind"), null] }, "「其他类型」未填写"],
    [read("hasPatents"), "「是否有专利」为“是”"],
    [{ "!": read("hasPatents") }, "「是否有专利」不为“是”"],
    [{ "!": { and: [read("hasPatents"), { ">": [read("area"), 1] }] } }, "不满足（「是否有专利」为“是”，且「面积」大于1㎡）"],
    [{ or: [{ and: [read("hasPatents"), { ">": [read("area"), 1] }] }, { empty: read("name") }] }, "（「是否有专利」为“是”，且「面积」大于1㎡），或「项目名称」未填写"],
    [{ ">=": [{ "years-between": [read("founded"), read("$today")] }, 3] }, "从「成立日期」到今天满3年"],
    [{ ">=": [{ "days-between": [read("founded"), read("$today")] }, 0] }, "「成立日期」不晚于今天"],
    [{ ">=": [{ "months-between": [read("founded"), read("$today")] }, 0] }, "「成立日期」不晚于今天（相差不满1个月的不计）"],
    [{ ">=": [read("founded"), "2020-01-01"] }, "「成立日期」不早于2020年1月1日"],
    [{ "==": [{ "year-of": [read("founded")] }, { "-": [read("$notice.year"), 1] }] }, "「成立日期」的年份等于上一年度"],
    [{ ">=": [{ count: [read("functions")] }, 2] }, "「功能」至少选2项"],
    [{ ">": [{ count: [read("patents")] }, 0] }, "「专利」至少有1行"],
    [{ all: [read("months"), { ">": [read("users"), 10] }] }, "「2022年月活」的每一行都满足：该行的「人数」大于10"],
    [
      { some: [{ filter: [read("months"), { ">": [read("share"), 0] }] }, read("users")] },
      "「2022年月活」中满足（该行的「占比」大于0）的各行至少有一行满足：该行的「人数」有内容（不为空、不为0）",
    ],
    [{ distinct: [{ map: [read("patents"), read("number")] }] }, "「专利」每一行的「专利号」互不相同"],
    [{ "==": [read("$application.track"), "only"] }, "申报方向为“方向”"],
    [{ in: [read("$application.state"), ["draft", "submitted"]] }, "申报所处的状态为“草稿”、“待审”之一"],
    [{ matches: [read("name"), "^\\d{4}$"] }, "「项目名称」符合格式“^\\d｛4｝$”"],
    [{ missing: ["name", "kind"] }, "「项目名称」、「类型」中有未填写的"],
    [{ "==": [read("months.1.users"), 5] }, "「2022年月活」“2月”一行的「人数」等于5"],
    [true, "任何情况下都成立"],
    [read("nowhere"), "（找不到的字段“nowhere”）有内容（不为空、不为0）"],
  ])("%j", (expression, said) => {
    expect(checkExpression(expression)).toEqual([]);
    expect(chinese(expression)).toBe(said);
  });

  test.each<[Expression, string]>([
    [{ avg: [read("months.users")] }, "「2022年月活」每一行的「人数」的平均值"],
    [{ round: [{ "/": [{ "*": [read("area"), 100] }, { "-": [read("average"), { "+": [1, 2] }] }] }, 2] }, "「面积」占（「平均月活」－（1＋2））的百分比四舍五入保留2位小数"],
    [{ "*": [{ "+": [read("area"), 5] }, 2] }, "（「面积」＋5㎡）×2"],
    [{ if: [{ ">": [read("area"), 0] }, read("average"), null] }, "若「面积」大于0，则为「平均月活」；否则不填"],
    [{ reduce: [read("months"), { "+": [read("accumulator"), read("current.users")] }, 0] }, "「2022年月活」每一行的「人数」之和"],
    [{ var: ["hasPatents", false] }, "「是否有专利」（未填写时算作“否”）"],
    [{ substr: [read("code"), 0, 2] }, "「统一社会信用代码」的前2个字"],
    [{ "-": [{ "-": [read("$notice.year"), 2] }, { "year-of": "2020-01-01" }] }, "本年度往前第2年－“2020-01-01”的年份"],
  ])("of a calculation %j", (expression, said) => {
    expect(chinese(expression, "/forms/application/computed/0/value")).toBe(said);
  });

  test("read the row that a rule, a requirement or a computed value is stated for, and the form of an action", () => {
    expect(chinese({ "<": [read("$row.from"), read("$row.until")] }, "/forms/application/rules/2/assert")).toBe("本行的「自」早于本行的「至」");
    expect(chinese({ empty: [read("$row.from")] }, "/forms/application/requiredWhen/1/when")).toBe("本行的「自」未填写");
    expect(chinese({ empty: [read("$input.opinion")] }, "/workflow/actions/2/requires/0/assert")).toBe("本次填写的「意见」未填写");
    expect(chinese(read("$opinion.scores.score"), "/tables/summary/columns/2/value")).toBe("《score》里的「得分」");
    expect(expressionWords(definition, assert, { "==": [read("kind"), "store"] }).en).toBe("“kind.label” is “Store”");
  });

  test("tell fields of the same title apart by their groups", () => {
    const twice = sampleDefinition();
    const { properties } = twice.forms["application"]?.schema as unknown as { properties: Record<string, { title?: string; properties?: Record<string, { title: string }> }> };
    if (properties["contact"]?.properties?.["person"]) properties["contact"].properties["person"].title = "项目名称";
    expect(expressionWords(twice, assert, { empty: [read("contact.person")] })["zh-CN"]).toBe("「联系人」的「项目名称」未填写");
    expect(expressionWords(twice, assert, { empty: [read("name")] })["zh-CN"]).toBe("「项目名称」未填写");
  });

  test("are there for every valid expression at every place, in both languages, without braces or holes", () => {
    fc.assert(
      fc.property(anyExpression(names), fc.constantFrom(...paths), (expression, path) => {
        const said = expressionWords(definition, path, expression);
        for (const text of Object.values(said)) {
          expect(text.trim()).not.toBe("");
          expect(text).not.toMatch(/[{}]|undefined|NaN|\[object|null/);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test("are there for anything at all, and end somewhere", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (anything) => {
        const { "zh-CN": said, en } = expressionWords(definition, assert, anything as Expression);
        expect(said).not.toBe("");
        expect(en).not.toMatch(/undefined|\[object/);
      }),
    );
    for (const name of Object.keys(operators)) {
      let deep: unknown = read("area");
      for (let i = 0; i < 500; i++) deep = { [name]: [deep, deep, deep].slice(0, operators[name]?.takes[0]) };
      const said = chinese(deep as Expression);
      expect(said).not.toBe("");
      // As many parts as an expression may have, each said once.
      expect(said.length).toBeLessThan(400_000);
    }
  });
});

describe("words of rules", () => {
  const { rules } = definition.forms["application"] as { rules: Rule[] };
  const said = (i: number) => ruleWords(definition, `/forms/application/rules/${i}`, rules[i] as Rule)["zh-CN"];

  test("say when, what has to be so, in which rows, and what happens otherwise", () => {
    expect(said(0)).toBe("「面积」应不小于300㎡；不符合时须在「面积说明」里说明理由。");
    expect(said(1)).toBe("若「类型」为“体验店”，则「平均月活」应不小于100；不符合时不能提交。");
    expect(said(2)).toBe("「专利」的每一行，本行的「自」应不晚于本行的「至」；不符合时不能提交。");
    expect(said(3)).toBe("从「成立日期」到今天应满3年；不符合时只作提示，可以提交。");
    const [required] = definition.workflow.actions[2]?.requires ?? [];
    expect(ruleWords(definition, "/workflow/actions/2/requires/0", required as Rule)["zh-CN"]).toBe("本次填写的「意见」必须填写；不符合时不能办理。");
    expect(ruleWords(definition, "/forms/application/rules/0", rules[0] as Rule).en).toBe(
      "“area.label” must be at least 300 m²; otherwise the reason must be given in “areaReason.label”.",
    );
  });
});

describe("words of what is shown when", () => {
  const shown = (effect: string, condition: unknown) => shownWhenWords(definition, "/forms/application/ui/elements/0/rule", { effect, condition })["zh-CN"];
  const scope = (name: string) => `#/properties/${name}`;

  test.each<[string, unknown, string]>([
    ["SHOW", { scope: scope("kind"), schema: { const: "other" } }, "「类型」为“其他”时才显示"],
    ["HIDE", { scope: scope("kind"), schema: { enum: ["store", "other"] } }, "「类型」为“体验店”、“其他”之一时不显示"],
    ["DISABLE", { type: "AND", conditions: [{ scope: scope("founded"), schema: { type: "null" } }] }, "「成立日期」未填写时不能填写"],
    [
      "ENABLE",
      {
        type: "OR",
        conditions: [
          { type: "LEAF", scope: scope("hasPatents"), expectedValue: true },
          { scope: scope("area"), schema: { type: "number", minimum: 300 } },
        ],
      },
      "「是否有专利」为“是”，或「面积」不小于300㎡时才可以填写",
    ],
    ["SHOW", { scope: scope("area"), schema: { exclusiveMaximum: 300 } }, "「面积」未填写，或「面积」小于300㎡时才显示"],
    ["SHOW", { scope: scope("kind"), schema: { not: { const: "other" } } }, "「类型」不为“其他”时才显示"],
    ["SHOW", { scope: scope("functions"), schema: { type: "array", contains: { const: "show" } } }, "「功能」包含“展示”时才显示"],
    ["HIDE", { expression: { "!=": [{ var: ["hasPatents", false] }, true] } }, "「是否有专利」（未填写时算作“否”）不为“是”时不显示"],
    ["SHOW", { scope: scope("area"), schema: { multipleOf: 3 } }, "「面积」符合另行写定的要求时才显示"],
    ["SHOW", { nothing: true }, "（看不懂的显示条件）时才显示"],
    ["READONLY", {}, "（看不懂的显示条件）"],
  ])("%s %j", (effect, condition, said) => expect(shown(effect, condition)).toBe(said));

  test("are there for anything", () => {
    fc.assert(
      fc.property(fc.constantFrom("SHOW", "HIDE"), fc.jsonValue({ maxDepth: 5 }), (effect, condition) => {
        expect(shown(effect, condition)).not.toBe("");
      }),
    );
  });
});
