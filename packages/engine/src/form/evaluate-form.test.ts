import { describe, expect, it } from "vitest";
import { compileForm } from "../ajv/compile-form.ts";
import type { Answers } from "../definition/json.ts";
import { evaluateForm } from "./evaluate-form.ts";
import { sampleAnswers, sampleForm } from "./sample-form.ts";

const form = sampleForm();
const facts = { $today: "2023-08-20", $notice: { year: 2023 } };

function judge(changes: Answers = {}, evidence?: Record<string, number>) {
  const input = { form, answers: { ...sampleAnswers(), ...changes }, facts, year: 2023, validate: compileForm(form) };
  return evaluateForm(evidence ? { ...input, evidence } : input);
}
const places = (outcome: ReturnType<typeof judge>) => outcome.findings.map(({ code, at }) => `${code} ${at}`);

describe("evaluateForm", () => {
  it("computes, rounds and finds nothing wrong with good answers", () => {
    const outcome = judge();
    expect(places(outcome)).toEqual([]);
    expect(outcome.blocking).toBe(false);
    expect(outcome.answers["average"]).toBe(120.2);
    expect(outcome.answers["months"]).toEqual([
      { users: 100, share: 0.277 },
      { users: 150, share: 0.416 },
      { users: 110.5, share: 0.307 },
    ]);
  });

  it("tells everything that is missing, group by group and row by row, in the order of the form", () => {
    const outcome = evaluateForm({ form, answers: {}, facts, year: 2023, validate: compileForm(form) });
    expect(places(outcome)).toEqual([
      "required /name",
      "required /kind",
      "required /area",
      "required /contact/person",
      "required /contact/mobile",
      "required /receiver",
      "required /months/0/users",
      "required /months/1/users",
      "required /months/2/users",
    ]);
    expect(outcome.findings[0]?.message).toEqual({ "zh-CN": "「项目名称」不能为空。", en: "“Project name” must be filled in." });
    expect(outcome.findings[1]?.message["zh-CN"]).toBe("请选择「类型」。");
    expect(outcome.findings[6]?.message).toEqual({ "zh-CN": "「2022年月活」“1月”的「人数」不能为空。", en: "“Users” of January in “2022年月活” must be filled in." });
    expect(outcome.steps.map(({ fields, filled, required, requiredFilled, errors }) => [fields, filled, required, requiredFilled, errors])).toEqual([
      [11, 0, 6, 0, 6],
      [4, 0, 1, 0, 3],
    ]);
    expect(outcome.steps[0]?.title).toEqual({ "zh-CN": "基本情况", en: "Basics" });
  });

  it("tells the clause that a field, the table around it or a conditional requirement comes from", () => {
    const citing = sampleForm();
    const properties = (citing.schema as { properties: Record<string, { clause?: string }> }).properties;
    properties["name"]!.clause = "2.1";
    properties["months"]!.clause = "1.1";
    citing.requiredWhen![0]!.clause = "2.2";
    const asked: Answers = { ...sampleAnswers(), name: "x", kind: "other", months: [{ users: 1 }, {}, { users: 3 }] };
    const { findings } = evaluateForm({ form: citing, answers: asked, facts, year: 2023, validate: compileForm(citing) });
    expect(findings.map(({ code, at, clause }) => [code, at, clause])).toEqual([
      ["minLength", "/name", "2.1"],
      ["required", "/otherKind", "2.2"],
      ["required", "/months/1/users", "1.1"],
    ]);
    const alone = evaluateForm({ form, answers: asked, facts, year: 2023, validate: compileForm(form) });
    expect(alone.findings.map((finding) => "clause" in finding)).toEqual([false, false, false]);
  });

  it("drops hidden values, and neither requires nor judges them", () => {
    const outcome = judge({ otherKind: "x", patents: [{ number: "bad", from: "no" }] });
    expect(outcome.answers).not.toHaveProperty("otherKind");
    expect(outcome.answers).not.toHaveProperty("patents");
    expect(places(outcome)).toEqual([]);
    expect(outcome.isHidden("/patents/0/number")).toBe(true);
    expect(outcome.isHidden("/name")).toBe(false);
  });

  it("keeps what is shown, and requires it where a condition says so", () => {
    const outcome = judge({ kind: "other" });
    expect(places(outcome)).toEqual(["required /otherKind"]);
    expect(outcome.isRequired("/otherKind")).toBe(true);
    expect(places(judge({ kind: "other", otherKind: "商圈" }))).toEqual([]);
  });

  it("judges rows one by one", () => {
    const patents: Answers[] = [{ number: "CN1", from: "2020-01-01", until: "2019-01-01" }, { number: "CN2" }, { number: "cn3", from: "2020-01-01" }];
    const outcome = judge({ hasPatents: true, patents });
    expect(places(outcome)).toEqual(["patent-dates /patents/0/until", "pattern /patents/2/number", "required /patents/2/until"]);
    expect(outcome.findings[1]?.message["zh-CN"]).toBe("「专利」第 3 行的「专利号」填写得不符合要求。");
    expect(outcome.isRequired("/patents/2/until")).toBe(true);
    expect(outcome.isRequired("/patents/1/until")).toBe(false);
  });

  it("asks for a reason and lets pass once there is one", () => {
    const asked = judge({ area: 200 });
    expect(asked.findings).toMatchObject([{ at: "/area", code: "area-principle", severity: "explain", clause: "1.2" }]);
    expect(asked.blocking).toBe(true);
    expect(judge({ area: 200, areaReason: " \n " }).blocking).toBe(true);
    const explained = judge({ area: 200, areaReason: "位于历史街区" });
    expect(explained.findings).toHaveLength(1);
    expect(explained.blocking).toBe(false);
  });

  it("does not fire over missing values, and warnings do not block", () => {
    expect(places(judge({ area: null }))).toEqual(["required /area"]);
    const young = judge({ founded: "2022-01-01" });
    expect(places(young)).toEqual(["young /founded"]);
    expect(young.blocking).toBe(false);
  });

  it("disables by rule", () => {
    expect(judge({ founded: null }).isDisabled("/opened")).toBe(true);
    expect(judge().isDisabled("/opened")).toBe(false);
  });

  it("judges evidence where its counts are given", () => {
    expect(places(judge({}, {}))).toEqual(["required evidence:licence"]);
    expect(places(judge({ hasPatents: true }, { licence: 3, patents: 1 }))).toEqual(["maxItems evidence:licence", "minItems evidence:patents"]);
    expect(places(judge({}, { licence: 1 }))).toEqual([]);
    expect(judge({}, {}).findings[0]?.message["zh-CN"]).toBe("请上传「营业执照」。");
  });

  it("takes no computed value from outside", () => {
    expect(judge({ average: 1e9 }).answers["average"]).toBe(120.2);
  });

  it.each<[Answers, string, string]>([
    [{ name: "a" }, "minLength /name", "「项目名称」至少 2 字，现有 1 字。"],
    [{ name: "𠮷".repeat(11) }, "maxLength /name", "「项目名称」最多 10 字，现有 11 字。"],
    [{ area: 0, areaReason: "x" }, "minimum /area", "「面积」不能小于 1 ㎡。"],
    [{ area: 300.125 }, "decimals /area", "「面积」最多保留 2 位小数。"],
    [{ area: "三百" }, "type /area", "「面积」应填写数字。"],
    [{ kind: "bar" }, "oneOf /kind", "「类型」只能从给出的选项中选择。"],
    [{ code: "91350100M000100Y4Z" }, "format /code", "「统一社会信用代码」不是有效的统一社会信用代码，请核对 18 位代码及校验位。"],
    [{ agreed: false }, "const /agreed", "「承诺」应选择“是”。"],
    [{ functions: ["show", "show"] }, "uniqueItems /functions", "「功能」中有重复的内容。"],
    [{ secret: 1 }, "additionalProperties /secret", "表单中没有「secret」这一项。"],
    [{ contact: { person: "x", mobile: "12345" } }, "format /contact/mobile", "「手机」不是有效的手机号码，应为 11 位数字。"],
    [{ months: [{ users: 1e3 }, { users: 1e3 }, { users: 1e3 }, { users: 1 }] }, "maxItems /months", "「2022年月活」最多 3 行，现有 4 行。"],
  ])("says of %j: %s", (changes, place, sentence) => {
    const outcome = judge(changes);
    expect(places(outcome)).toContain(place);
    expect(outcome.findings.find(({ code, at }) => `${code} ${at}` === place)?.message["zh-CN"]).toBe(sentence);
  });

  it("comes to the same when its own answers are judged again", () => {
    const once = judge({ kind: "other", otherKind: "x", patents: [{ number: "CN1" }], name: "  " });
    const twice = evaluateForm({ form, answers: once.answers, facts, year: 2023, validate: compileForm(form) });
    expect(twice.answers).toEqual(once.answers);
    expect(twice.findings).toEqual(once.findings);
  });
});
