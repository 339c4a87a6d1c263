import type { Form, NoticeDefinition, Text } from "../index.ts";
import type { ApplicationFacts } from "./application-facts.ts";

export const text = (zh: string): Text => ({ "zh-CN": zh, en: zh });

const form = (schema: object, more: Partial<Form> = {}): Form => ({
  title: text("表"),
  description: text("表"),
  ui: { type: "VerticalLayout", elements: Object.keys((schema as { properties: object }).properties).map((name) => ({ type: "Control", scope: `#/properties/${name}` })) },
  schema: { type: "object", additionalProperties: false, ...schema },
  ...more,
});

/** A small made-up call of a library fund, for the tests of workflow, table and review: one zone west of Greenwich, two tracks. */
export const grantNotice: NoticeDefinition = {
  id: "library-grants",
  year: 2024,
  title: text("图书馆资助"),
  summary: text("资助"),
  timezone: "America/New_York",
  owner: "fund",
  opens: "2024-03-01",
  issuer: text("基金"),
  basis: [],
  contacts: [],
  clauses: [],
  roles: {
    library: { title: text("图书馆"), level: "library", sees: { scope: "own" } },
    county: { title: text("县"), level: "county", sees: { scope: "below" } },
    fund: { title: text("基金"), level: "fund", sees: { scope: "below", states: ["passed", "chosen", "dropped"] } },
    reader: { title: text("评委"), level: "reader", sees: { scope: "assigned", states: ["passed"] } },
  },
  tracks: [
    { id: "books", title: text("购书"), summary: text("购书"), form: "plan", name: "/title" },
    { id: "rooms", title: text("空间"), summary: text("空间"), form: "plan", name: "/title", list: ["/cost", "/kinds", "/story"] },
  ],
  forms: {
    plan: form(
      {
        required: ["title"],
        properties: {
          title: { type: "string", title: "名称", maxLength: 60 },
          county: { type: "string", title: "县", level: "county" },
          cost: { type: "number", title: "费用", decimals: 2 },
          kinds: {
            type: "array",
            title: "种类",
            uniqueItems: true,
            items: {
              oneOf: [
                { const: "paper", title: "纸本" },
                { const: "audio", title: "有声" },
              ],
            },
          },
          begun: { type: "string", format: "date", title: "开始" },
          mobile: { type: "string", format: "mobile", title: "手机" },
          story: { type: "string", title: "说明", maxLength: 1000 },
        },
      },
      {
        evidence: [
          { id: "budget", title: text("预算"), required: true, types: ["pdf"], count: { min: 1, max: 2 }, size: 1024 },
          { id: "signed", title: text("签字件"), required: false, stage: "after-submit", types: ["pdf"], count: { min: 1, max: 1 }, size: 1024 },
        ],
      },
    ),
    opinion: form(
      {
        required: ["reason"],
        properties: {
          reason: { type: "string", title: "理由", minLength: 2, maxLength: 100 },
          amount: { type: "number", title: "金额" },
          why: { type: "string", title: "原因", maxLength: 100 },
        },
      },
      {
        rules: [
          {
            id: "round-amount",
            assert: { "==": [{ "%": [{ var: "amount" }, 100] }, 0] },
            severity: "explain",
            at: ["/amount"],
            explainAt: "/why",
            message: text("金额原则上为整百。"),
          },
        ],
      },
    ),
  },
  deadlines: {
    apply: { title: text("申请截止"), at: "2024-03-10", late: "refuse" },
    pass: { title: text("推荐截止"), at: "2024-04-01T17:00", late: "refuse" },
  },
  quotas: {
    "two-a-county": { title: text("每县名额"), limit: 2, scope: "organisation", limits: { lake: 1 }, states: ["passed", "chosen"] },
    chosen: { title: text("入选名额"), limit: 3, scope: "notice", states: ["chosen"], exempt: { "<": [{ var: "cost" }, 100] } },
    rooms: { title: text("空间名额"), limit: 1, scope: "track", tracks: ["rooms"], states: ["chosen"] },
  },
  workflow: {
    initial: "draft",
    receivedBy: "/county",
    states: {
      draft: { title: text("草稿"), tone: "neutral", open: "all" },
      waiting: { title: text("待审"), tone: "progress", uploads: ["signed"] },
      returned: { title: text("退回"), tone: "attention", open: "named" },
      passed: { title: text("已推荐"), tone: "progress" },
      chosen: { title: text("入选"), tone: "success", final: true },
      dropped: { title: text("未入选"), tone: "failure", final: true },
    },
    actions: [
      { id: "submit", title: text("提交"), from: ["draft"], to: "waiting", by: "library", until: "apply", needs: ["valid", "evidence"] },
      { id: "resubmit", title: text("再提交"), from: ["returned"], to: "waiting", by: "library", until: "pass", needs: ["valid"] },
      { id: "withdraw", title: text("撤回"), from: ["waiting"], to: "draft", by: "library" },
      { id: "return", title: text("退回"), from: ["waiting"], to: "returned", by: "county", asks: "reasons" },
      {
        id: "pass",
        title: text("推荐"),
        from: ["waiting"],
        to: "passed",
        by: "county",
        until: "pass",
        form: "opinion",
        needsUploads: ["signed"],
        when: { ">": [{ var: "cost" }, 0] },
        requires: [{ id: "within-cost", assert: { "<=": [{ var: "$input.amount" }, { var: "cost" }] }, severity: "error", at: ["/amount"], message: text("不得超过费用") }],
      },
      { id: "hand-in", title: text("报送"), from: ["passed"], to: "chosen", by: "county", through: "table" },
      { id: "choose", title: text("选定"), from: ["passed"], to: "chosen", by: "fund", after: "pass" },
      { id: "drop", title: text("不选"), from: ["passed", "chosen"], to: "dropped", by: "fund" },
      { id: "expire", title: text("过期"), from: ["draft", "waiting"], to: "dropped", by: "system", after: "pass" },
    ],
  },
  reviews: {},
  tables: {
    summary: {
      title: text("汇总表"),
      by: "county",
      states: ["passed"],
      order: "manual",
      handIn: { action: "hand-in", until: "pass", scan: false },
      columns: [
        { id: "place", title: text("序号"), value: { var: "$application.order" }, kind: "number" },
        { id: "title", title: text("名称"), value: { var: "title" }, kind: "text" },
        { id: "cost", title: text("费用"), value: { "/": [{ var: "cost" }, 3] }, kind: "number", decimals: 2 },
        { id: "kinds", title: text("种类"), value: { var: "kinds" }, kind: "choice", choicesFrom: "/kinds" },
        { id: "county", title: text("县"), value: { var: "$receiver.name" }, kind: "text" },
        { id: "reason", title: text("理由"), value: { var: "$opinion.opinion.reason" }, kind: "text" },
        { id: "submitted", title: text("提交"), value: { var: "$application.submittedAt" }, kind: "date" },
      ],
    },
  },
  publication: {
    title: text("结果"),
    by: "fund",
    states: ["chosen"],
    columns: [
      { id: "title", title: text("名称"), value: { var: "title" }, kind: "text" },
      { id: "mobile", title: text("手机"), value: { var: "mobile" }, kind: "text" },
    ],
  },
  personas: [],
};

/** An application of a library in the county `lake`, waiting; with changes. */
export function anApplication(changes: Partial<ApplicationFacts> = {}): ApplicationFacts {
  return {
    id: "a1",
    number: "2024-1-0001",
    track: "books",
    state: "waiting",
    answers: { title: "童书", county: "lake", cost: 500 },
    applicant: { code: "town-library", name: "镇图书馆", creditCode: null },
    receiver: { code: "lake", name: text("湖县") },
    reach: ["lake", "fund"],
    evidence: { budget: 1, signed: 1 },
    opinions: {},
    reasons: [],
    order: null,
    submittedAt: Date.UTC(2024, 2, 2),
    handedIn: false,
    ...changes,
  };
}
