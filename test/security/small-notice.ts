import type { Action, NoticeDefinition, Text } from "@shenbao/engine";
import { noticeWithFields } from "../bench/api/forty-field-notice.ts";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, en });
const column = { id: "name", title: text("名称", "Name"), value: { var: "field0" }, kind: "text" as const };
const action = (id: string, from: string, to: string, by: string, more: Partial<Action> = {}): Action => ({ id, title: text(id, id), from: [from], to, by, ...more });

/** A small notice with every kind of thing that access can be asked for: evidence, a table, a review round, a result. */
export function smallNotice(): NoticeDefinition {
  const base = noticeWithFields(8);
  const main = base.forms["main"];
  if (!main) throw new Error("the measured notice has no main form");
  return {
    ...base,
    id: "small",
    owner: "bureau",
    roles: {
      company: { title: text("申报单位", "Applicant"), level: "applicant", sees: { scope: "own" } },
      office: { title: text("区", "Office"), level: "office", sees: { scope: "below" } },
      bureau: { title: text("局", "Bureau"), level: "bureau", sees: { scope: "below", states: ["handed-in", "in-review", "chosen", "left"] } },
      scorer: { title: text("专家", "Expert"), level: "experts", sees: { scope: "assigned" } },
    },
    forms: {
      main: {
        ...main,
        schema: JSON.parse(JSON.stringify(main.schema).replace('"level":"bureau"', '"level":"office"')) as object,
        evidence: [{ id: "licence", title: text("营业执照", "Licence"), required: true, types: ["pdf", "image"], count: { min: 1, max: 2 }, size: 1_000_000 }],
      },
      sheet: {
        title: text("评分表", "Score sheet"),
        description: text("评分。", "Scores."),
        schema: { type: "object", additionalProperties: false, required: ["points"], properties: { points: { type: "number", title: "得分", minimum: 0, maximum: 100 } } },
        ui: { type: "VerticalLayout", elements: [{ type: "Control", scope: "#/properties/points" }] },
        texts: { en: { "points.label": "Points" } },
      },
    },
    deadlines: { ...base.deadlines, "hand-over": { title: text("报送截止", "Tables close"), at: "2023-08-29", late: "refuse" } },
    quotas: { places: { title: text("名额", "Places"), limit: 1, scope: "notice", states: ["chosen"] } },
    workflow: {
      initial: "draft",
      receivedBy: "/receiver",
      states: {
        draft: { title: text("草稿", "Draft"), tone: "neutral", open: "all" },
        submitted: { title: text("已提交", "Submitted"), tone: "progress" },
        "handed-in": { title: text("已报送", "Handed in"), tone: "progress" },
        "in-review": { title: text("评审中", "In review"), tone: "progress" },
        chosen: { title: text("入选", "Chosen"), tone: "success", final: true },
        left: { title: text("未入选", "Left"), tone: "failure", final: true },
      },
      actions: [
        action("submit", "draft", "submitted", "company", { until: "apply", needs: ["valid", "evidence"] }),
        action("take-back", "submitted", "draft", "company", { until: "apply" }),
        action("hand-over", "submitted", "handed-in", "office", { through: "table", until: "hand-over" }),
        action("begin-review", "handed-in", "in-review", "bureau", { through: "assignment" }),
        action("choose", "in-review", "chosen", "bureau", { through: "selection" }),
        action("leave", "in-review", "left", "bureau", { through: "selection" }),
      ],
    },
    reviews: {
      round: {
        title: text("评审", "Review"),
        by: "scorer",
        assignedBy: "bureau",
        from: "handed-in",
        start: "begin-review",
        in: "in-review",
        form: "sheet",
        perApplication: 1,
        blind: false,
        conflicts: ["declared"],
        score: "/points",
        aggregate: { method: "mean", decimals: 2 },
        ties: [],
        select: { quotas: ["places"], selected: "choose", rest: "leave" },
      },
    },
    tables: {
      list: {
        title: text("汇总表", "Summary"),
        by: "office",
        states: ["submitted"],
        columns: [column],
        order: "submitted",
        handIn: { action: "hand-over", until: "hand-over", scan: false },
      },
    },
    attachments: [{ id: "sheet", title: text("空白汇总表", "Empty summary"), table: "list" }],
    publication: { title: text("结果", "Result"), by: "bureau", states: ["chosen"], columns: [column] },
  };
}
