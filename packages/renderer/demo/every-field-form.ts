import type { Form } from "@shenbao/engine";

const text = (chinese: string, english: string) => ({ "zh-CN": chinese, en: english });
const tenThousand = text("万元", "10,000 CNY");

/** A form with every field type and layout, for the demonstration page and the tests. */
export const everyFieldForm: Form = {
  title: text("全部字段类型", "Every field type"),
  description: text("演示用", "For demonstration"),
  schema: {
    type: "object",
    additionalProperties: false,
    required: ["name", "profile", "capital", "founded", "kind", "region", "district", "creditCode", "mobile", "months", "services", "sme", "agreed"],
    properties: {
      name: { type: "string", title: "项目名称", description: "不超过60字，与纸质申报书一致。", maxLength: 60 },
      applicant: { type: "string", title: "申报单位", readOnly: true, maxLength: 100 },
      creditCode: { type: "string", title: "统一社会信用代码", format: "credit-code" },
      profile: { type: "string", title: "单位简介", description: "主营业务和履行社会责任的情况。", maxLength: 500 },
      capital: { type: "number", title: "注册资本", minimum: 0, unit: tenThousand, decimals: 2 },
      staff: { type: "integer", title: "员工数", minimum: 0, unit: text("人", "people") },
      profit: { type: "number", title: "净利润", description: "可为负数。", unit: tenThousand, decimals: 2 },
      founded: { type: "string", title: "成立日期", format: "date" },
      begun: { type: "string", title: "运营起始年月", format: "year-month" },
      kind: {
        type: "string",
        title: "中心类型",
        oneOf: [
          { const: "circle", title: "体验商圈" },
          { const: "street", title: "体验街区" },
          { const: "shop", title: "体验店" },
          { const: "other", title: "其他" },
        ],
      },
      kindOther: { type: "string", title: "其他类型说明", maxLength: 60 },
      region: {
        type: "string",
        title: "注册地所在区",
        oneOf: ["江岸区", "江汉区", "硚口区", "汉阳区", "武昌区", "青山区", "洪山区"].map((title, index) => ({ const: `r${index}`, title })),
      },
      services: {
        type: "array",
        title: "服务领域",
        uniqueItems: true,
        minItems: 1,
        items: { type: "string", oneOf: ["网络销售", "生活服务", "社交娱乐", "信息资讯", "金融服务", "乡村振兴"].map((title, index) => ({ const: `s${index}`, title })) },
      },
      sme: { type: "boolean", title: "是否中小企业" },
      district: { type: "string", title: "推荐单位", description: "申报单位所在区的主管部门。", format: "organisation", level: "district" },
      mobile: { type: "string", title: "手机", format: "mobile" },
      telephone: { type: "string", title: "座机", format: "telephone" },
      postcode: { type: "string", title: "邮编", format: "postcode" },
      email: { type: "string", title: "邮箱", format: "email" },
      site: { type: "string", title: "网址", format: "web-address" },
      contact: {
        type: "object",
        title: "联系人",
        description: "仅供审核联系使用。",
        additionalProperties: false,
        required: ["person"],
        properties: { person: { type: "string", title: "姓名", maxLength: 40 }, position: { type: "string", title: "职务", maxLength: 40 } },
      },
      months: {
        type: "array",
        title: "近两年经营情况",
        description: "按审计报告填写。",
        minItems: 2,
        maxItems: 2,
        sums: ["revenue", "research"],
        rowLabels: [text("{year-2}年", "{year-2}"), text("{year-1}年", "{year-1}")],
        items: {
          type: "object",
          additionalProperties: false,
          required: ["revenue", "research"],
          properties: {
            revenue: { type: "number", title: "营业收入", minimum: 0, unit: tenThousand, decimals: 2 },
            research: { type: "number", title: "研发投入", minimum: 0, unit: tenThousand, decimals: 2 },
            share: { type: "number", title: "研发占比", unit: text("%", "%"), decimals: 2, readOnly: true },
            staff: { type: "integer", title: "员工数", minimum: 0, unit: text("人", "people") },
          },
        },
      },
      average: { type: "number", title: "平均营业收入", unit: tenThousand, decimals: 2, readOnly: true },
      products: {
        type: "array",
        title: "主要产品",
        maxItems: 5,
        items: {
          type: "object",
          additionalProperties: false,
          required: ["name"],
          properties: {
            name: { type: "string", title: "产品名称", maxLength: 60 },
            since: { type: "string", title: "上市年月", format: "year-month" },
            kind: {
              type: "string",
              title: "类别",
              oneOf: [
                { const: "hard", title: "硬件" },
                { const: "soft", title: "软件" },
              ],
            },
            domestic: { type: "boolean", title: "是否国产" },
          },
        },
      },
      awards: {
        type: "array",
        title: "获奖情况",
        layout: "cards",
        maxItems: 3,
        items: {
          type: "object",
          additionalProperties: false,
          required: ["title"],
          properties: {
            title: { type: "string", title: "奖项名称", maxLength: 80 },
            day: { type: "string", title: "获奖日期", format: "date" },
            about: { type: "string", title: "说明", maxLength: 300 },
          },
        },
      },
      agreed: { type: "boolean", title: "我单位承诺所填内容和所附材料真实、完整。", const: true },
    },
  },
  ui: {
    type: "Categorization",
    elements: [
      {
        type: "Category",
        label: "申报单位",
        elements: [
          { type: "Control", scope: "#/properties/name" },
          { type: "Control", scope: "#/properties/applicant" },
          { type: "Control", scope: "#/properties/creditCode" },
          {
            type: "Group",
            label: "基本情况",
            elements: [
              { type: "Label", text: "以营业执照为准。" },
              {
                type: "HorizontalLayout",
                elements: [
                  { type: "Control", scope: "#/properties/founded" },
                  { type: "Control", scope: "#/properties/capital" },
                ],
              },
              {
                type: "HorizontalLayout",
                elements: [
                  { type: "Control", scope: "#/properties/staff" },
                  { type: "Control", scope: "#/properties/profit" },
                ],
              },
              { type: "Control", scope: "#/properties/sme" },
              { type: "Control", scope: "#/properties/region" },
              { type: "Control", scope: "#/properties/district" },
            ],
          },
          { type: "Control", scope: "#/properties/profile" },
          { type: "Control", scope: "#/properties/contact" },
          {
            type: "HorizontalLayout",
            elements: [
              { type: "Control", scope: "#/properties/mobile" },
              { type: "Control", scope: "#/properties/telephone" },
            ],
          },
          {
            type: "HorizontalLayout",
            elements: [
              { type: "Control", scope: "#/properties/postcode" },
              { type: "Control", scope: "#/properties/email" },
            ],
          },
          { type: "Control", scope: "#/properties/site", options: { placeholder: "www.example.com", help: "没有网站的可不填。" } },
        ],
      },
      {
        type: "Category",
        label: "项目情况",
        elements: [
          { type: "Control", scope: "#/properties/kind" },
          { type: "Control", scope: "#/properties/kindOther", rule: { effect: "SHOW", condition: { scope: "#/properties/kind", schema: { const: "other" } } } },
          { type: "Control", scope: "#/properties/begun" },
          { type: "Control", scope: "#/properties/services" },
          { type: "Control", scope: "#/properties/months" },
          { type: "Control", scope: "#/properties/average" },
          { type: "Control", scope: "#/properties/products" },
          { type: "Control", scope: "#/properties/awards" },
          { type: "Control", scope: "#/properties/agreed" },
        ],
      },
    ],
  },
  computed: [
    { at: "/months/*/share", value: { "*": [{ "/": [{ var: "$row.research" }, { var: "$row.revenue" }] }, 100] }, decimals: 2 },
    { at: "/average", value: { avg: [{ var: "months.revenue" }] }, decimals: 2 },
  ],
  requiredWhen: [{ at: ["/kindOther"], when: { "==": [{ var: "kind" }, "other"] } }],
  rules: [
    {
      id: "capital-small",
      assert: { ">=": [{ var: "capital" }, 100] },
      severity: "explain",
      explainAt: "/profile",
      at: ["/capital"],
      message: text("注册资本原则上不低于100万元，请在单位简介中说明理由。", "Capital should be at least 1,000,000 CNY; give the reason in the profile."),
    },
    {
      id: "research-over",
      assert: { "<=": [{ var: "$row.research" }, { var: "$row.revenue" }] },
      severity: "error",
      at: ["/months/*/research"],
      message: text("研发投入不能超过营业收入。", "Research cannot exceed the revenue."),
    },
  ],
};
