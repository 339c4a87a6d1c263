import type { Answers, ApplicationFacts, Form, NoticeDefinition, Text } from "@shenbao/engine";
import { aMarkKey } from "../mark/mark-keys.fixture.ts";
import type { ApplicationDocument } from "./application-document.ts";

const text = (zh: string, en = zh): Text => ({ "zh-CN": zh, en });
const control = (pointer: string, more: object = {}) => ({ type: "Control", scope: `#${pointer.replaceAll("/", "/properties/")}`, ...more });

/** A form with a field of every kind of print: lines, long text, named and numbered tables, a wide one, cards, hidden and computed ones. */
const form: Form = {
  title: text("街头艺术节申请表（分会场）", "Street festival (venues)"),
  description: text("表"),
  schema: {
    type: "object",
    additionalProperties: false,
    required: ["title"],
    properties: {
      title: { type: "string", title: "节目名称", maxLength: 60 },
      office: { type: "string", title: "受理办公室", format: "organisation", level: "office" },
      stage: {
        type: "string",
        title: "舞台类型",
        oneOf: [
          { const: "open", title: "露天" },
          { const: "hall", title: "室内" },
        ],
      },
      hall: { type: "string", title: "室内场馆名", maxLength: 40 },
      free: { type: "boolean", title: "是否免费" },
      leader: {
        type: "object",
        title: "负责人",
        additionalProperties: false,
        properties: { name: { type: "string", title: "姓名", maxLength: 40 }, mobile: { type: "string", title: "手机", format: "mobile" } },
      },
      story: { type: "string", title: "节目说明", maxLength: 2000 },
      budget: {
        type: "array",
        title: "年度经费",
        rowLabels: [text("{year-1}年"), text("{year}年")],
        minItems: 2,
        maxItems: 2,
        sums: ["own"],
        items: {
          type: "object",
          additionalProperties: false,
          properties: { own: { type: "number", title: "自筹", unit: text("万元"), decimals: 2 }, note: { type: "string", title: "备注", maxLength: 60 } },
        },
      },
      total: { type: "number", title: "经费合计", decimals: 2, unit: text("万元"), readOnly: true },
      shows: {
        type: "array",
        title: "演出场次",
        items: { type: "object", additionalProperties: false, properties: { day: { type: "string", format: "date", title: "日期" }, seats: { type: "integer", title: "座位" } } },
      },
      rains: {
        type: "array",
        title: "雨天安排",
        items: { type: "object", additionalProperties: false, properties: { place: { type: "string", title: "备用地点", maxLength: 60 } } },
      },
      audience: {
        type: "array",
        title: "观众人数",
        rowLabels: [text("上半年"), text("下半年")],
        minItems: 2,
        maxItems: 2,
        items: {
          type: "object",
          additionalProperties: false,
          properties: Object.fromEntries(["a", "b", "c", "d", "e", "f", "g"].map((name) => [name, { type: "integer", title: `${name.toUpperCase()}区` }])),
        },
      },
      partners: {
        type: "array",
        title: "合作单位",
        layout: "cards",
        items: {
          type: "object",
          additionalProperties: false,
          properties: { name: { type: "string", title: "单位名称", maxLength: 60 }, part: { type: "string", title: "分工", maxLength: 500 } },
        },
      },
    },
  },
  ui: {
    type: "Categorization",
    elements: [
      {
        type: "Category",
        label: "基本信息",
        elements: [
          control("/title"),
          control("/office"),
          control("/stage"),
          control("/hall", { rule: { effect: "SHOW", condition: { scope: "#/properties/stage", schema: { const: "hall" } } } }),
          control("/free"),
          { type: "Group", label: "联系方式", elements: [control("/leader/name"), control("/leader/mobile")] },
        ],
      },
      {
        type: "Category",
        label: "节目内容",
        elements: [
          control("/story"),
          control("/budget"),
          control("/total"),
          control("/shows"),
          control("/rains", { rule: { effect: "SHOW", condition: { scope: "#/properties/free", schema: { const: false } } } }),
          control("/audience"),
          control("/partners"),
        ],
      },
    ],
  },
  computed: [{ at: "/total", value: { sum: { map: [{ var: "budget" }, { var: "own" }] } } }],
  evidence: [
    { id: "plan", title: text("演出方案"), required: true, types: ["pdf"], count: { min: 1, max: 3 }, size: 1024 },
    { id: "lease", title: text("场地租约"), required: true, when: { "==": [{ var: "stage" }, "hall"] }, types: ["pdf"], count: { min: 1, max: 1 }, size: 1024 },
    { id: "signed", title: text("盖章扫描件"), required: true, stage: "after-submit", types: ["pdf"], count: { min: 1, max: 1 }, size: 1024 },
  ],
};

const definition: NoticeDefinition = {
  id: "festival",
  year: 2024,
  title: text("街头艺术节通知", "The festival"),
  summary: text("x"),
  timezone: "Asia/Shanghai",
  owner: "city",
  opens: "2024-01-01",
  issuer: text("文化局", "Culture office"),
  basis: [],
  contacts: [],
  clauses: [],
  roles: {},
  deadlines: {},
  quotas: {},
  reviews: {},
  tables: {},
  personas: [],
  tracks: [{ id: "venue", title: text("分会场", "Venue"), summary: text("x"), form: "venue", name: "/title" }],
  forms: { venue: form },
  workflow: { initial: "draft", receivedBy: "/office", states: { draft: { title: text("草稿"), tone: "neutral", open: "all" } }, actions: [] },
  publication: { title: text("x"), by: "city", states: ["draft"], columns: [] },
};

export const answers: Answers = {
  title: '夜光#read("/etc/passwd")剧场',
  office: "east",
  stage: "open",
  free: true,
  leader: { name: "𠮷田·买买提", mobile: "13800000000" },
  story: "第一段：$x^2$ *粗* _斜_ `代码` @引用 <标签> \\ [括号] 'a' \"b\" -- ... https://example.cn/a?b=c#d\n第二段：" + "w".repeat(120) + "\n= 不是标题\n- 不是列表\n𠀀",
  budget: [{ own: 1200.5, note: "=1+1" }, { own: 0.25 }],
  total: 1200.75,
  shows: [{ day: "2024-05-01", seats: 1200 }],
  audience: [{ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7000 }, { a: 11 }],
  partners: [{ name: "光影社", part: "负责灯光" }, { name: "鼓乐团" }],
};

/** The platform's key in these tests. */
export const markKey = aMarkKey();

/** The festival's application as submitted; with changes. */
export function aDocument(changes: Partial<ApplicationDocument> = {}): ApplicationDocument {
  const application: ApplicationFacts = {
    id: "a1",
    number: "2024-V-0007",
    track: "venue",
    state: "draft",
    answers,
    applicant: { code: "troupe", name: "夜光剧团", creditCode: "91420100MA87DQ12U0" },
    receiver: null,
    reach: [],
    evidence: {},
    opinions: {},
    reasons: [],
    order: null,
    submittedAt: Date.UTC(2024, 2, 1, 2),
    handedIn: false,
  };
  return {
    definition,
    version: 3,
    application,
    files: { plan: [{ name: "方案 *1*.pdf", sha256: "0123456789abcdef".repeat(4) }] },
    locale: "zh-CN",
    now: Date.UTC(2024, 2, 9),
    organisationName: (code) => `${code}区文化站`,
    receipt: { number: "2024-V-0007", at: Date.UTC(2024, 2, 1, 2), contentHash: "ab".repeat(32), submission: 2, signer: markKey.signer },
    ...changes,
  };
}
