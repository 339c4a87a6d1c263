import type { NoticeDefinition, Text } from "@shenbao/engine";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, en });

/** What the measured forms consist of, over and over: the usual kinds of fields of an application. */
const kinds: { schema: Record<string, unknown>; value: (index: number) => string | number | boolean }[] = [
  { schema: { type: "string", minLength: 2, maxLength: 100 }, value: (index) => `示例内容第 ${index} 项` },
  { schema: { type: "number", minimum: 0, maximum: 1_000_000, decimals: 2, unit: text("万元", "10,000 CNY") }, value: (index) => 100.25 + index },
  { schema: { type: "string", maxLength: 1000 }, value: (index) => `项目面向信息消费场景，第 ${index} 段说明其建设内容、创新点与成效。`.repeat(3) },
  {
    schema: {
      type: "string",
      oneOf: [
        { const: "a", title: "甲" },
        { const: "b", title: "乙" },
        { const: "c", title: "丙" },
      ],
    },
    value: () => "b",
  },
  { schema: { type: "string", format: "date" }, value: () => "2023-05-01" },
  { schema: { type: "integer", minimum: 0 }, value: (index) => index * 7 },
  { schema: { type: "boolean" }, value: (index) => index % 2 === 0 },
  { schema: { type: "string", format: "mobile" }, value: () => "13800000000" },
];

const fieldName = (index: number) => `field${index}`;
const kindOf = (index: number) => kinds[index % kinds.length] ?? { schema: { type: "string" }, value: () => "" };

/** Answers that are valid for the form. */
export function validAnswers(fields: number, receiver: string): Record<string, string | number | boolean> {
  const entries = Array.from({ length: fields - 1 }, (_, index) => [fieldName(index), kindOf(index).value(index)] as const);
  return { receiver, ...Object.fromEntries(entries) };
}

/** The plain JSON Schema of the form: what a bare server checks with Ajv (our own keywords left out). */
export function plainSchema(fields: number): Record<string, unknown> {
  const strip = ({ unit: _unit, decimals: _decimals, format, ...rest }: Record<string, unknown>) =>
    format === "date" ? { ...rest, format } : format === "mobile" ? { ...rest, pattern: "^1[3-9]\\d{9}$" } : rest;
  const entries = Array.from({ length: fields - 1 }, (_, index) => [fieldName(index), strip(kindOf(index).schema)] as const);
  const properties = { receiver: { type: "string" }, ...Object.fromEntries(entries) };
  return { type: "object", additionalProperties: false, properties, required: Object.keys(properties) };
}

/** The same with another action of the bureau, whose places are limited and whose applications stand in a table that it orders by hand. */
export function contestedNotice(fields: number): NoticeDefinition {
  const base = noticeWithFields(fields);
  const { states, actions } = base.workflow;
  return {
    ...base,
    quotas: { ranked: { title: text("名额", "Places"), limit: 1000, scope: "notice", states: ["ranked", "handed-in"] } },
    workflow: {
      ...base.workflow,
      states: { ...states, ranked: { title: text("已排序", "Ranked"), tone: "progress" }, "handed-in": { title: text("已报送", "Handed in"), tone: "success", final: true } },
      actions: [
        ...actions,
        { id: "rank", title: text("列入", "Rank"), from: ["submitted"], to: "ranked", by: "bureau" },
        { id: "hand-in", title: text("报送", "Hand in"), from: ["ranked"], to: "handed-in", by: "bureau", through: "table" },
      ],
    },
    tables: {
      ranking: {
        title: text("汇总表", "Table"),
        by: "bureau",
        states: ["ranked"],
        columns: [{ id: "name", title: text("名称", "Name"), value: { var: "field0" }, kind: "text" }],
        order: "manual",
        handIn: { action: "hand-in", until: "apply", scan: false },
      },
    },
  };
}

/** A small notice with one form of so many fields: a draft is submitted to a bureau, which accepts it. */
export function noticeWithFields(fields: number): NoticeDefinition {
  const names = Array.from({ length: fields - 1 }, (_, index) => fieldName(index));
  const properties = {
    receiver: { type: "string", title: "接收单位", format: "organisation", level: "bureau" },
    ...Object.fromEntries(names.map((name, index) => [name, { ...kindOf(index).schema, title: `字段${index}` }])),
  };
  const labels = Object.fromEntries([["receiver.label", "Receiver"], ...names.map((name, index) => [`${name}.label`, `Field ${index}`])]);
  return {
    id: `measured-${fields}`,
    year: 2023,
    title: text(`测量用通知（${fields} 项）`, `A notice to measure with (${fields} fields)`),
    summary: text("用于测量性能。", "For measuring speed."),
    timezone: "Asia/Shanghai",
    owner: "bureau",
    opens: "2023-07-01",
    issuer: text("示例局", "Example bureau"),
    basis: [],
    contacts: [],
    clauses: [],
    roles: {
      company: { title: text("申报单位", "Applicant"), level: "applicant", sees: { scope: "own" } },
      bureau: { title: text("受理单位", "Bureau"), level: "bureau", sees: { scope: "below" } },
    },
    tracks: [
      {
        id: "main",
        title: text("方向", "Track"),
        summary: text("唯一方向", "The only track"),
        form: "main",
        code: "M",
        name: "/field0",
        list: ["/field1", "/field3", "/field4", "/field5"],
      },
    ],
    forms: {
      main: {
        title: text("申报书", "Application"),
        description: text("测量用表单。", "A form to measure with."),
        schema: { type: "object", additionalProperties: false, properties, required: Object.keys(properties) },
        ui: {
          type: "Categorization",
          elements: [{ type: "Category", label: "内容", elements: Object.keys(properties).map((name) => ({ type: "Control", scope: `#/properties/${name}` })) }],
        },
        texts: { en: { ...labels, "step.1.label": "Content" } },
      },
    },
    deadlines: { apply: { title: text("申报截止", "Applications close"), at: "2023-08-25", late: "refuse" } },
    quotas: {},
    workflow: {
      initial: "draft",
      receivedBy: "/receiver",
      states: {
        draft: { title: text("草稿", "Draft"), tone: "neutral", open: "all" },
        submitted: { title: text("已提交", "Submitted"), tone: "progress" },
        accepted: { title: text("已受理", "Accepted"), tone: "success", final: true },
      },
      actions: [
        { id: "submit", title: text("提交", "Submit"), from: ["draft"], to: "submitted", by: "company", until: "apply", needs: ["valid", "evidence"] },
        { id: "accept", title: text("受理", "Accept"), from: ["submitted"], to: "accepted", by: "bureau" },
      ],
    },
    reviews: {},
    tables: {},
    publication: {
      title: text("结果", "Result"),
      by: "bureau",
      states: ["accepted"],
      columns: [{ id: "name", title: text("名称", "Name"), value: { var: "field0" }, kind: "text" }],
    },
    personas: [],
  };
}
