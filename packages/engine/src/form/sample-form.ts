import type { Form } from "../definition/definition.generated.ts";
import type { Answers } from "../definition/json.ts";

const control = (name: string, more: object = {}) => ({ type: "Control", scope: `#/properties/${name}`, ...more });
const text = (chinese: string, en = chinese) => ({ "zh-CN": chinese, en });

/** A form of no notice, with one of everything: for tests. A fresh object each time. */
export function sampleForm(): Form {
  return {
    title: text("样例", "Sample"),
    description: text("样例", "Sample"),
    schema: {
      type: "object",
      additionalProperties: false,
      required: ["name", "kind", "area", "contact", "months", "receiver"],
      properties: {
        name: { type: "string", title: "项目名称", minLength: 2, maxLength: 10 },
        kind: {
          type: "string",
          title: "类型",
          oneOf: [
            { const: "store", title: "体验店" },
            { const: "other", title: "其他" },
          ],
        },
        otherKind: { type: "string", title: "其他类型" },
        functions: {
          type: "array",
          title: "功能",
          uniqueItems: true,
          minItems: 1,
          items: {
            type: "string",
            oneOf: [
              { const: "show", title: "展示" },
              { const: "sell", title: "销售" },
            ],
          },
        },
        area: { type: "number", title: "面积", minimum: 1, decimals: 2, unit: text("㎡", "m²") },
        areaReason: { type: "string", title: "面积说明", maxLength: 200 },
        contact: {
          type: "object",
          title: "联系人",
          additionalProperties: false,
          required: ["person", "mobile"],
          properties: {
            person: { type: "string", title: "姓名" },
            mobile: { type: "string", title: "手机", format: "mobile" },
            email: { type: "string", title: "邮箱", format: "email" },
          },
        },
        months: {
          type: "array",
          title: "{year-1}年月活",
          minItems: 3,
          maxItems: 3,
          rowLabels: [text("1月", "January"), text("2月", "February"), text("3月", "March")],
          sums: ["users"],
          items: {
            type: "object",
            additionalProperties: false,
            required: ["users"],
            properties: { users: { type: "number", title: "人数", minimum: 0 }, share: { type: "number", title: "占比" } },
          },
        },
        average: { type: "number", title: "平均月活" },
        hasPatents: { type: "boolean", title: "是否有专利" },
        patents: {
          type: "array",
          title: "专利",
          layout: "cards",
          maxItems: 5,
          items: {
            type: "object",
            additionalProperties: false,
            required: ["number"],
            properties: {
              number: { type: "string", title: "专利号", pattern: "^[A-Z]{2}\\d+$" },
              from: { type: "string", format: "date", title: "自" },
              until: { type: "string", format: "date", title: "至" },
            },
          },
        },
        founded: { type: "string", format: "date", title: "成立日期" },
        opened: { type: "string", format: "year-month", title: "运营年月" },
        code: { type: "string", format: "credit-code", title: "统一社会信用代码" },
        receiver: { type: "string", format: "organisation", level: "district", title: "推荐单位" },
        agreed: { type: "boolean", const: true, title: "承诺" },
      },
    },
    ui: {
      type: "Categorization",
      elements: [
        {
          type: "Category",
          label: "基本情况",
          elements: [
            { type: "Label", text: "请如实填写。" },
            control("name"),
            control("kind"),
            control("otherKind", { rule: { effect: "SHOW", condition: { scope: "#/properties/kind", schema: { const: "other" } } } }),
            { type: "HorizontalLayout", elements: [control("area"), control("areaReason")] },
            control("functions"),
            control("contact"),
            control("receiver"),
            control("code"),
            control("agreed"),
          ],
        },
        {
          type: "Category",
          label: "数据",
          elements: [
            control("months"),
            control("average"),
            control("hasPatents"),
            { type: "Group", label: "专利", rule: { effect: "HIDE", condition: { expression: { "!=": [{ var: ["hasPatents", false] }, true] } } }, elements: [control("patents")] },
            control("founded"),
            control("opened", { rule: { effect: "DISABLE", condition: { type: "AND", conditions: [{ scope: "#/properties/founded", schema: { type: "null" } }] } } }),
          ],
        },
      ],
    },
    computed: [
      { at: "/average", value: { avg: [{ var: "months.users" }] }, decimals: 1 },
      { at: "/months/*/share", value: { "/": [{ var: "$row.users" }, { sum: [{ var: "months.users" }] }] }, decimals: 3 },
    ],
    requiredWhen: [
      { at: ["/otherKind"], when: { "==": [{ var: "kind" }, "other"] } },
      { at: ["/patents/*/until"], when: { "!": [{ empty: { var: "$row.from" } }] } },
    ],
    rules: [
      {
        id: "area-principle",
        assert: { ">=": [{ var: "area" }, 300] },
        severity: "explain",
        at: ["/area"],
        explainAt: "/areaReason",
        clause: "1.2",
        message: text("面积原则上不低于300平方米，请说明理由。", "Explain an area under 300."),
      },
      {
        id: "enough-users",
        when: { "==": [{ var: "kind" }, "store"] },
        assert: { ">=": [{ var: "average" }, 100] },
        severity: "error",
        at: ["/months"],
        message: text("平均月活应不低于100。", "The average is too low."),
      },
      {
        id: "patent-dates",
        assert: { "<=": [{ var: "$row.from" }, { var: "$row.until" }] },
        severity: "error",
        at: ["/patents/*/until"],
        message: text("止于起之前。", "Ends before it begins."),
      },
      {
        id: "young",
        assert: { ">=": [{ "years-between": [{ var: "founded" }, { var: "$today" }] }, 3] },
        severity: "warning",
        at: ["/founded"],
        message: text("成立不足三年。", "Younger than three years."),
      },
    ],
    evidence: [
      { id: "licence", title: text("营业执照", "Licence"), required: true, types: ["pdf"], count: { min: 1, max: 2 }, size: 1_000_000 },
      { id: "patents", title: text("专利证书", "Patents"), required: true, when: { var: "hasPatents" }, types: ["pdf", "image"], count: { min: 2, max: 5 }, size: 1_000_000 },
      { id: "scan", title: text("扫描件", "Scan"), required: true, stage: "after-submit", types: ["pdf"], count: { min: 1, max: 1 }, size: 1_000_000 },
    ],
    texts: {
      en: { "name.label": "Project name", "kind.store": "Store", "step.1.label": "Basics", "note.1.text": "Be honest.", "group.1.label": "Patents", "months.users.label": "Users" },
    },
  };
}

/** Answers without a finding. A fresh object each time. */
export function sampleAnswers(): Answers {
  return {
    name: "体验中心",
    kind: "store",
    area: 350.25,
    contact: { person: "张三", mobile: "13812345678" },
    months: [{ users: 100 }, { users: 150 }, { users: 110.5 }],
    hasPatents: false,
    founded: "2019-01-01",
    receiver: "wuchang",
    code: "91350100M000100Y43",
    agreed: true,
    functions: ["show"],
  };
}
