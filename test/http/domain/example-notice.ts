import type { NoticeDefinition } from "@shenbao/engine";

const text = (zh: string, en = zh) => ({ "zh-CN": zh, en });
const draft07 = "http://json-schema.org/draft-07/schema#";
const control = (scope: string, more: object = {}) => ({ type: "Control", scope: `#/properties/${scope}`, ...more });

/** A small call with everything a process can have: a return, a recommendation with a table, a quota, a review, a clock that acts. */
export const exampleNotice: NoticeDefinition = {
  id: "example-call",
  year: 2023,
  title: text("示例申报通知", "An example call"),
  summary: text("用于测试的通知", "A call for tests"),
  timezone: "Asia/Shanghai",
  owner: "bureau",
  opens: "2023-08-01",
  issuer: text("示例局", "Example bureau"),
  basis: [],
  contacts: [],
  clauses: [{ id: "1", text: text("条款", "Clause") }],
  roles: {
    applicant: { title: text("申报单位", "Applicant"), level: "applicant", sees: { scope: "own", opinions: ["check"] } },
    district: { title: text("区", "District"), level: "district", sees: { scope: "below" } },
    city: { title: text("市", "City"), level: "city", sees: { scope: "below", states: ["with-city", "picked", "in-review", "selected", "not-selected"], opinions: ["opinion"], hides: ["/contact"] } },
    expert: { title: text("专家", "Expert"), level: "expert", sees: { scope: "assigned", states: ["in-review"] } },
  },
  tracks: [{ id: "main", title: text("方向", "Track"), summary: text("方向", "Track"), form: "apply", code: "M", name: "/name", list: ["/kind", "/amount", "/total"] }],
  forms: {
    apply: {
      title: text("申报书", "Application"),
      description: text("示例", "Example"),
      schema: {
        $schema: draft07,
        type: "object",
        additionalProperties: false,
        required: ["name", "receiver", "kind", "amount"],
        properties: {
          name: { type: "string", title: "项目名称", maxLength: 60 },
          receiver: { type: "string", title: "推荐单位", format: "organisation", level: "district" },
          kind: { type: "string", title: "类型", oneOf: [{ const: "plain", title: "普通" }, { const: "other", title: "其他" }] },
          detail: { type: "string", title: "说明", maxLength: 60 },
          amount: { type: "number", title: "金额", minimum: 0, decimals: 2, unit: text("万元", "10,000 yuan") },
          parts: {
            type: "array", title: "明细", maxItems: 10,
            items: { type: "object", additionalProperties: false, properties: { label: { type: "string", title: "名称", maxLength: 20 }, cost: { type: "number", title: "金额", minimum: 0 } } },
          },
          total: { type: "number", title: "合计", readOnly: true },
          contact: { type: "string", title: "联系电话", format: "mobile" },
        },
      },
      ui: {
        type: "Categorization",
        elements: [
          { type: "Category", label: "基本情况", elements: [control("name"), control("receiver"), control("kind"), control("detail", { rule: { effect: "SHOW", condition: { scope: "#/properties/kind", schema: { const: "other" } } } })] },
          { type: "Category", label: "金额", elements: [control("amount"), control("parts"), control("total"), control("contact")] },
        ],
      },
      computed: [{ at: "/total", value: { sum: [{ var: "parts.cost" }] }, decimals: 2 }],
      rules: [{ id: "total-in-amount", assert: { "<=": [{ var: "total" }, { var: "amount" }] }, severity: "error", at: ["/total"], message: text("合计不得超过金额", "The parts are more than the whole") }],
      evidence: [
        { id: "licence", title: text("营业执照", "Licence"), required: true, types: ["pdf", "image"], count: { min: 1, max: 2 }, size: 1048576 },
        { id: "stamped", title: text("盖章扫描件", "Stamped scan"), required: false, stage: "after-submit", types: ["pdf"], count: { min: 1, max: 1 }, size: 1048576 },
      ],
      texts: {
        en: {
          "name.label": "Name", "receiver.label": "Receiver", "kind.label": "Kind", "kind.plain": "Plain", "kind.other": "Other", "detail.label": "Detail", "amount.label": "Amount",
          "parts.label": "Parts", "parts.label.label": "Label", "parts.cost.label": "Cost", "total.label": "Total", "contact.label": "Telephone", "step.1.label": "Basics", "step.2.label": "Money",
        },
      },
    },
    opinion: {
      title: text("推荐意见", "Opinion"),
      description: text("示例", "Example"),
      schema: { $schema: draft07, type: "object", additionalProperties: false, required: ["reason"], properties: { reason: { type: "string", title: "推荐理由", maxLength: 100 } } },
      ui: { type: "VerticalLayout", elements: [control("reason")] },
      texts: { en: { "reason.label": "Reason" } },
    },
    check: {
      title: text("审查", "Check"),
      description: text("示例", "Example"),
      schema: { $schema: draft07, type: "object", additionalProperties: false, required: ["note"], properties: { note: { type: "string", title: "意见", maxLength: 100 } } },
      ui: { type: "VerticalLayout", elements: [control("note")] },
      texts: { en: { "note.label": "Note" } },
    },
    scores: {
      title: text("评分表", "Score sheet"),
      description: text("示例", "Example"),
      schema: {
        $schema: draft07, type: "object", additionalProperties: false, required: ["worth", "style"],
        properties: { worth: { type: "number", title: "价值", minimum: 0, maximum: 60 }, style: { type: "number", title: "形式", minimum: 0, maximum: 40 }, total: { type: "number", title: "总分", readOnly: true } },
      },
      ui: { type: "VerticalLayout", elements: [control("worth"), control("style"), control("total")] },
      computed: [{ at: "/total", value: { "+": [{ var: "worth" }, { var: "style" }] } }],
      texts: { en: { "worth.label": "Worth", "style.label": "Style", "total.label": "Total" } },
    },
  },
  deadlines: {
    apply: { title: text("申报截止", "Applications close"), at: "2023-08-25", late: "refuse" },
    recommend: { title: text("推荐截止", "Recommendations close"), at: "2023-08-29", late: "refuse" },
  },
  quotas: {
    picked: { title: text("直选名额", "Picks"), limit: 2, scope: "notice", states: ["picked"] },
    selected: { title: text("入选名额", "Selected"), limit: 2, scope: "notice", states: ["selected"] },
  },
  workflow: {
    initial: "draft",
    receivedBy: "/receiver",
    states: {
      draft: { title: text("草稿", "Draft"), tone: "neutral", open: "all" },
      "with-district": { title: text("待区审核", "With the district"), tone: "progress", uploads: ["stamped"] },
      returned: { title: text("退回修改", "Returned"), tone: "attention", open: "named" },
      withdrawn: { title: text("已撤回", "Withdrawn"), tone: "neutral", final: true },
      recommended: { title: text("已推荐", "Recommended"), tone: "progress" },
      "with-city": { title: text("待市审查", "With the city"), tone: "progress" },
      picked: { title: text("直选", "Picked"), tone: "success", final: true },
      "in-review": { title: text("评审中", "In review"), tone: "progress" },
      selected: { title: text("入选", "Selected"), tone: "success", final: true },
      "not-selected": { title: text("未入选", "Not selected"), tone: "failure", final: true },
      expired: { title: text("逾期", "Expired"), tone: "failure", final: true },
    },
    actions: [
      { id: "submit", title: text("提交", "Submit"), from: ["draft"], to: "with-district", by: "applicant", until: "apply", needs: ["valid", "evidence"] },
      { id: "resubmit", title: text("重新提交", "Submit again"), from: ["returned"], to: "with-district", by: "applicant", until: "recommend", needs: ["valid", "evidence"] },
      { id: "withdraw", title: text("撤回", "Withdraw"), from: ["with-district", "returned"], to: "withdrawn", by: "applicant", until: "apply" },
      { id: "return", title: text("退回", "Return"), from: ["with-district"], to: "returned", by: "district", until: "recommend", asks: "reasons" },
      { id: "recommend", title: text("推荐", "Recommend"), from: ["with-district"], to: "recommended", by: "district", until: "recommend", form: "opinion" },
      { id: "undo", title: text("取消推荐", "Undo"), from: ["recommended"], to: "with-district", by: "district", until: "recommend" },
      { id: "hand-in", title: text("报送", "Hand in"), from: ["recommended"], to: "with-city", by: "district", until: "recommend", through: "table" },
      { id: "pick", title: text("直选", "Pick"), from: ["with-city"], to: "picked", by: "city", form: "check" },
      { id: "unpick", title: text("取消直选", "Unpick"), from: ["picked"], to: "with-city", by: "city" },
      { id: "start-review", title: text("送评", "Start review"), from: ["with-city"], to: "in-review", by: "city", through: "assignment" },
      { id: "select", title: text("入选", "Select"), from: ["in-review"], to: "selected", by: "city", through: "selection" },
      { id: "not-select", title: text("不入选", "Not select"), from: ["in-review"], to: "not-selected", by: "city", through: "selection" },
      { id: "expire", title: text("逾期", "Expire"), from: ["draft"], to: "expired", by: "system", after: "apply" },
      { id: "expire-returned", title: text("逾期", "Expire"), from: ["returned", "with-district", "recommended"], to: "expired", by: "system", after: "recommend" },
    ],
  },
  reviews: {
    round: {
      title: text("评审", "Review"), by: "expert", assignedBy: "city", from: "with-city", start: "start-review", in: "in-review", form: "scores", perApplication: 2, blind: true,
      conflicts: ["declared", "same-organisation"], score: "/total", aggregate: { method: "mean", decimals: 2 }, ties: [{ by: "/worth", order: "higher-first", title: text("价值高者优先", "The worthier first") }],
      select: { quota: "selected", selected: "select", rest: "not-select" },
    },
  },
  tables: {
    summary: {
      title: text("推荐汇总表", "Summary"), label: text("附件", "Attachment"), by: "district", states: ["recommended"],
      columns: [
        { id: "serial", title: text("序号", "No."), value: { var: "$application.order" }, kind: "number", decimals: 0 },
        { id: "name", title: text("项目名称", "Name"), value: { var: "name" }, kind: "text" },
        { id: "contact", title: text("电话", "Telephone"), value: { var: "contact" }, kind: "text" },
        { id: "reason", title: text("理由", "Reason"), value: { var: "$opinion.opinion.reason" }, kind: "text" },
      ],
      order: "manual", handIn: { action: "hand-in", until: "recommend", scan: true },
    },
  },
  publication: {
    title: text("入选名单", "Selected"), by: "city", states: ["selected", "picked"],
    columns: [
      { id: "number", title: text("编号", "Number"), value: { var: "$application.number" }, kind: "text" },
      { id: "name", title: text("项目名称", "Name"), value: { var: "name" }, kind: "text" },
      { id: "contact", title: text("电话", "Telephone"), value: { var: "contact" }, kind: "text" },
    ],
  },
  personas: [],
};
