import { sampleAnswers, sampleForm } from "../form/sample-form.ts";
import type { Form, NoticeDefinition } from "./definition.generated.ts";

const text = (chinese: string, en = chinese) => ({ "zh-CN": chinese, en });

function smallForm(name: string, schema: object, english: string): Form {
  return {
    title: text(name),
    description: text(name),
    schema: { type: "object", additionalProperties: false, properties: { [name]: schema } },
    ui: { type: "VerticalLayout", elements: [{ type: "Control", scope: `#/properties/${name}` }] },
    texts: { en: { [`${name}.label`]: english } },
  };
}

/** A small definition without a finding, of no notice: for tests, each of which changes one thing. A fresh object each time. */
export function sampleDefinition(): NoticeDefinition {
  const form = sampleForm();
  form.texts = { en: { ...form.texts?.en } };
  for (const key of englishKeys) form.texts.en[key] ??= key;
  return {
    id: "sample",
    year: 2023,
    title: text("样例通知"),
    summary: text("样例"),
    timezone: "Asia/Shanghai",
    owner: "bureau",
    opens: "2023-08-01",
    issuer: text("样例局"),
    basis: [],
    contacts: [],
    clauses: [{ id: "1.2", text: text("面积原则上不低于300平方米。") }],
    roles: {
      applicant: { title: text("申报单位"), level: "applicant", sees: { scope: "own" } },
      district: { title: text("区"), level: "district", sees: { scope: "below", states: ["submitted"], hides: ["/contact/mobile"], opinions: ["scores"] } },
      expert: { title: text("专家"), level: "expert", sees: { scope: "assigned" } },
    },
    tracks: [{ id: "only", title: text("方向"), summary: text("方向"), form: "application", code: "A", name: "/name", list: ["/kind", "/area"] }],
    forms: {
      application: form,
      opinion: smallForm("opinion", { type: "string", title: "意见", maxLength: 200 }, "Opinion"),
      scores: smallForm("score", { type: "number", title: "得分", minimum: 0, maximum: 100 }, "Score"),
    },
    deadlines: {
      apply: { title: text("申报截止"), at: "2023-08-25", late: "refuse" },
      recommend: { title: text("推荐截止"), at: "2023-08-29T17:00", late: "refuse", clause: "1.2" },
    },
    quotas: {
      places: { title: text("名额"), limit: 2, scope: "track", limits: { only: 2 }, tracks: ["only"], states: ["selected"], exempt: { "==": [{ var: "kind" }, "other"] } },
    },
    workflow: {
      initial: "draft",
      receivedBy: "/receiver",
      states: {
        draft: { title: text("草稿"), tone: "neutral", open: "all" },
        submitted: { title: text("待审"), tone: "progress", uploads: ["scan"] },
        returned: { title: text("退回"), tone: "attention", open: "named" },
        listed: { title: text("已报"), tone: "progress" },
        reviewing: { title: text("评审"), tone: "progress" },
        selected: { title: text("入选"), tone: "success", final: true },
        rejected: { title: text("未入选"), tone: "failure", final: true },
      },
      actions: [
        { id: "submit", title: text("提交"), from: ["draft", "returned"], to: "submitted", by: "applicant", until: "apply", needs: ["valid", "evidence"] },
        { id: "return", title: text("退回"), from: ["submitted"], to: "returned", by: "district", asks: "reasons", when: { "==": [{ var: "kind" }, "store"] } },
        {
          id: "list",
          title: text("报送"),
          from: ["submitted"],
          to: "listed",
          by: "district",
          through: "table",
          form: "opinion",
          needsUploads: ["scan"],
          clause: "1.2",
          requires: [{ id: "has-opinion", assert: { "!": [{ empty: { var: "$input.opinion" } }] }, severity: "error", at: ["/opinion"], message: text("请填写意见。") }],
        },
        { id: "expire", title: text("逾期"), from: ["draft"], to: "rejected", by: "system", after: "apply" },
        { id: "assign", title: text("分配"), from: ["listed"], to: "reviewing", by: "district", through: "assignment" },
        { id: "select", title: text("入选"), from: ["reviewing"], to: "selected", by: "district", through: "selection" },
        { id: "pass-over", title: text("未入选"), from: ["reviewing"], to: "rejected", by: "district", through: "selection" },
      ],
    },
    reviews: {
      round: {
        title: text("评审"),
        by: "expert",
        assignedBy: "district",
        from: "listed",
        start: "assign",
        in: "reviewing",
        form: "scores",
        perApplication: 3,
        blind: true,
        blindFields: ["/contact"],
        blindEvidence: ["licence"],
        until: "recommend",
        conflicts: ["declared"],
        score: "/score",
        aggregate: { method: "mean", decimals: 2 },
        ties: [
          { by: "/score", order: "higher-first", title: text("得分") },
          { by: "submittedAt", order: "lower-first", title: text("时间") },
        ],
        select: { quotas: ["places"], selected: "select", rest: "pass-over" },
      },
    },
    tables: {
      summary: {
        title: text("汇总表"),
        by: "district",
        tracks: ["only"],
        states: ["submitted"],
        order: "manual",
        columns: [
          { id: "name", title: text("名称"), value: { var: "name" }, kind: "text" },
          { id: "kind", title: text("类型"), value: { var: "kind" }, kind: "choice", choicesFrom: "/kind" },
          { id: "opinion", title: text("意见"), value: { var: "$opinion.opinion.opinion" }, kind: "text" },
        ],
        handIn: { action: "list", until: "recommend", scan: true },
      },
    },
    publication: {
      title: text("结果"),
      by: "district",
      states: ["selected"],
      columns: [{ id: "applicant", title: text("单位"), value: { var: "$applicant.name" }, kind: "text" }],
    },
    personas: [
      {
        id: "good",
        title: text("合格"),
        track: "only",
        applicant: { name: "甲", creditCode: "91350100M000100Y43" },
        answers: sampleAnswers(),
        evidence: { licence: 1 },
        expect: { submittable: true, findings: [] },
      },
    ],
  };
}

const englishKeys = [
  "kind.label",
  "kind.other",
  "otherKind.label",
  "functions.label",
  "functions.show",
  "functions.sell",
  "area.label",
  "areaReason.label",
  "contact.person.label",
  "contact.mobile.label",
  "contact.email.label",
  "months.label",
  "months.share.label",
  "average.label",
  "hasPatents.label",
  "patents.label",
  "patents.number.label",
  "patents.from.label",
  "patents.until.label",
  "founded.label",
  "opened.label",
  "code.label",
  "receiver.label",
  "agreed.label",
  "step.2.label",
];
