import { describe, expect, it } from "vitest";
import type { Action, Form, NoticeDefinition } from "../definition/definition.generated.ts";
import { sampleDefinition } from "../definition/sample-definition.ts";
import { compareDefinitions, textDifference } from "./index.ts";

type Schema = Record<string, unknown> & { properties: Record<string, Record<string, unknown>>; required: string[] };
interface Parts {
  definition: NoticeDefinition;
  form: Form;
  schema: Schema;
  steps: { label?: string; elements: { scope?: string; rule?: object; label?: string }[] }[];
}

/** What a change of the sample notice is told as. */
function told(change: (parts: Parts) => void): string[] {
  const definition = sampleDefinition();
  const form = definition.forms["application"] as Form;
  change({ definition, form, schema: form.schema as Schema, steps: (form.ui as { elements: Parts["steps"] }).elements });
  return compareDefinitions(sampleDefinition(), definition).map(({ sentence }) => sentence["zh-CN"]);
}

const text = (chinese: string) => ({ "zh-CN": chinese, en: chinese });

describe("what changed, in sentences", () => {
  it.each<[string, (parts: Parts) => void, string[]]>([
    ["a deadline", ({ definition }) => (definition.deadlines["apply"]!.at = "2023-08-31"), ["期限「申报截止」由2023年8月25日改为2023年8月31日（推迟6天）。"]],
    [
      "a deadline of the next year",
      ({ definition }) => {
        definition.year = 2024;
        definition.deadlines["apply"]!.at = "2024-08-23";
      },
      ["“年度”由2023改为2024。", "期限「申报截止」由2023年8月25日改为2024年8月23日（按月日比上次早2天）。"],
    ],
    ["a quota of a track", ({ definition }) => Object.assign(definition.quotas["places"]!, { limit: 3, limits: { only: 3 } }), ["名额「名额」由方向2个改为方向3个。"]],
    [
      "a quota counted otherwise",
      ({ definition }) => {
        definition.quotas["places"] = { title: text("名额"), limit: 5, scope: "organisation", states: ["selected"], exempt: definition.quotas["places"]!.exempt! };
      },
      ["名额「名额」由方向2个改为每个推荐单位5个。"],
    ],
    [
      "an attachment",
      ({ form }) => form.evidence!.push({ id: "plan", title: text("实施方案"), required: true, types: ["pdf"], count: { min: 1, max: 1 }, size: 1024 }),
      ["新增必填附件「实施方案」。"],
    ],
    ["an attachment that may be left out", ({ form }) => (form.evidence![0]!.required = false), [expect.stringMatching(/^附件「.+」改为可以不提交。$/) as unknown as string]],
    ["its size", ({ form }) => (form.evidence![0]!.size = 52_428_800), [expect.stringMatching(/的“单个文件上限（字节）”由.+ KB改为50 MB。$/) as unknown as string]],
    [
      "how long a text may be",
      ({ schema }) => (schema.properties["name"]!["maxLength"] = 80),
      [expect.stringMatching(/^「项目名称」的字数上限由\d+字改为80字。$/) as unknown as string],
    ],
    [
      "a field that is new",
      ({ schema, steps, form }) => {
        schema.properties["website"] = { type: "string", title: "网址", format: "web-address" };
        schema.required.push("website");
        steps[0]!.elements.push({ scope: "#/properties/website", type: "Control" } as never);
        form.texts!.en["website.label"] = "Website";
      },
      ["新增字段「网址」（网址，必填）。"],
    ],
    [
      "a field that is gone, with the rule on it",
      ({ schema, form }) => {
        delete schema.properties["founded"];
        schema.required = schema.required.filter((name) => name !== "founded");
        delete form.texts!.en["founded.label"];
      },
      ["取消字段「成立日期」。"],
    ],
    [
      "a field by another name",
      ({ schema, steps, form }) => {
        const { kind, ...rest } = schema.properties;
        schema.properties = { ...rest, category: kind! };
        schema.required = schema.required.map((name) => (name === "kind" ? "category" : name));
        const text = JSON.stringify(steps).replaceAll("#/properties/kind", "#/properties/category");
        steps.splice(0, steps.length, ...(JSON.parse(text) as Parts["steps"]));
        for (const word of ["label", "other"]) {
          form.texts!.en[`category.${word}`] = form.texts!.en[`kind.${word}`]!;
          delete form.texts!.en[`kind.${word}`];
        }
        form.rules = JSON.parse(JSON.stringify(form.rules).replaceAll('{"var":"kind"}', '{"var":"category"}')) as typeof form.rules;
        form.requiredWhen = JSON.parse(JSON.stringify(form.requiredWhen).replaceAll('{"var":"kind"}', '{"var":"category"}')) as typeof form.requiredWhen;
      },
      expect.arrayContaining(["「类型」的标识由“kind”改为“category”，用到它的地方一并更改。"]) as unknown as string[],
    ],
    ["what has to be filled in", ({ schema }) => schema.required.splice(schema.required.indexOf("name"), 1), ["「项目名称」改为选填。"]],
    [
      "choices",
      ({ schema }) => {
        const choices = schema.properties["kind"]!["oneOf"] as { const: string; title: string }[];
        choices[0]!.title = "体验街区";
        choices.push({ const: "mall", title: "体验商圈" });
      },
      ["「类型」新增选项“体验商圈”。", "「类型」的选项“体验店”改称“体验街区”。"],
    ],
    [
      "a rule",
      ({ form }) => (form.rules![0]!.assert = { ">=": [{ var: "area" }, 500] }),
      [
        `校验规则「${sampleDefinition().forms["application"]!.rules![0]!.message["zh-CN"].replace(/。$/, "")}」由『「面积」应不小于300㎡；不符合时须在「面积说明」里说明理由』改为『「面积」应不小于500㎡；不符合时须在「面积说明」里说明理由』。`,
      ],
    ],
    ["where an action leads", ({ definition }) => (definition.workflow.actions[0]!.to = "listed"), ["操作「提交」改为进入“已报”（原进入“待审”）。"]],
    ["who acts", ({ definition }) => (definition.workflow.actions[1]!.by = "expert"), ["操作「退回」改由专家办理（原由区办理）。"]],
    [
      "an action that is new",
      ({ definition }) => definition.workflow.actions.push({ id: "withdraw", title: text("撤回"), from: ["submitted"], to: "draft", by: "applicant" } satisfies Action),
      ["新增操作「撤回」：由申报单位办理，从“待审”到“草稿”。"],
    ],
    [
      "a state by another name",
      ({ definition }) => {
        const renamed = JSON.parse(JSON.stringify(definition.workflow).replaceAll('"returned"', '"sent-back"')) as NoticeDefinition["workflow"];
        definition.workflow = renamed;
      },
      ["状态「退回」的标识由“returned”改为“sent-back”，用到它的地方一并更改。"],
    ],
    [
      "columns of a table",
      ({ definition }) => {
        definition.tables["summary"]!.columns.reverse();
        definition.tables["summary"]!.columns.push({ id: "area", title: text("面积"), value: { var: "area" }, kind: "number" });
      },
      ["汇总表「汇总表」的列「意见」移到最前面。", "汇总表「汇总表」的列「类型」移到「意见」之后。", "汇总表「汇总表」新增列「面积」。"],
    ],
    [
      "how scores are put together",
      ({ definition }) => (definition.reviews["round"]!.aggregate.method = "trimmed-mean"),
      ["评审「评审」的“如何合计：方法”由“平均分”改为“去掉最高最低后平均”。"],
    ],
    ["what a role sees", ({ definition }) => definition.roles["district"]!.sees.hides!.push("/founded"), ["角色「区」的“能看到什么：看不到的字段”增加「成立日期」。"]],
    [
      "a title of a step, and its order",
      ({ steps, form }) => {
        steps.reverse();
        const { en } = form.texts!;
        [en["step.1.label"], en["step.2.label"]] = [en["step.2.label"]!, en["step.1.label"]!];
      },
      [expect.stringMatching(/^步骤「.+」移到.+。$/) as unknown as string],
    ],
    [
      "a clause put in between",
      ({ definition }) => {
        definition.clauses.unshift({ id: "1.2", text: text("申报主体应在本市注册。") });
        definition.clauses[1]!.id = "1.3";
        const cited = JSON.stringify([definition.workflow, definition.deadlines, definition.forms]).replaceAll('"clause":"1.2"', '"clause":"1.3"');
        const [workflow, deadlines, forms] = JSON.parse(cited) as [NoticeDefinition["workflow"], NoticeDefinition["deadlines"], NoticeDefinition["forms"]];
        Object.assign(definition, { workflow, deadlines, forms });
      },
      ["新增条款「1.2」。", "条款1.2改编为1.3，引用处一并更改。"],
    ],
  ])("%s", (_, change, sentences) => {
    expect(told(change)).toEqual(sentences);
  });

  it("keeps long texts to be shown with their differences, and says where things stand", () => {
    const after = sampleDefinition();
    const long = "面积".repeat(60);
    after.clauses[0]!.text = text(long);
    const [change] = compareDefinitions(sampleDefinition(), after);
    expect(change).toMatchObject({ kind: "changed", part: "clauses", before: "/clauses/0/text", after: "/clauses/0/text", texts: { after: text(long) } });
  });

  it("tells parts in the order of a notice", () => {
    const after = sampleDefinition();
    after.personas = [];
    after.publication.title = text("名单");
    after.title = text("新的通知");
    after.tracks[0]!.summary = text("另一种说明");
    expect(compareDefinitions(sampleDefinition(), after).map(({ part }) => part)).toEqual(["notice", "tracks", "publication", "personas"]);
  });
});

describe("the differences of two texts", () => {
  it("are told by words, and put together give both texts", () => {
    const [was, is] = ["各区于8月25日前完成网上提交。", "各区于8月23日前完成网上填报和提交。"];
    const pieces = textDifference(was, is, "zh-CN");
    expect(
      pieces
        .filter(({ how }) => how !== "added")
        .map(({ text: piece }) => piece)
        .join(""),
    ).toBe(was);
    expect(
      pieces
        .filter(({ how }) => how !== "removed")
        .map(({ text: piece }) => piece)
        .join(""),
    ).toBe(is);
    expect(pieces.filter(({ how }) => how === "added").map(({ text: piece }) => piece)).toContain("23");
  });
});
