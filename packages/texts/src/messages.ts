import type { Catalogue } from "./index.ts";

/** The texts of: what a notice's messages are filled with. */
export const messageTexts = {
  "value.no-name": { "zh-CN": "（未命名）", en: "(without a name)" },
  "value.reason": { "zh-CN": "· {place}：{text}", en: "· {place}: {text}" },
  "sample.applicant": { "zh-CN": "示例公司", en: "Example Company" },
  "sample.receiver": { "zh-CN": "受理单位", en: "the receiving bureau" },
  "sample.reason": { "zh-CN": "请补充说明。", en: "Please add an explanation." },
  "word.actions": { "zh-CN": "哪些操作", en: "actions" },
  "word.deadline": { "zh-CN": "哪个期限", en: "deadline" },
  "word.days": { "zh-CN": "提前几天", en: "days before" },
  "word.states": { "zh-CN": "处于这些状态的申报", en: "applications in these states" },
  "placeholder.notice.title": { "zh-CN": "通知标题", en: "title of the notice" },
  "placeholder.notice.year": { "zh-CN": "年度", en: "year" },
  "placeholder.application.name": { "zh-CN": "项目名称", en: "name of the project" },
  "placeholder.application.number": { "zh-CN": "申报编号", en: "number of the application" },
  "placeholder.application.track": { "zh-CN": "申报方向", en: "track" },
  "placeholder.application.state": { "zh-CN": "办理后的状态", en: "state after the action" },
  "placeholder.applicant.name": { "zh-CN": "申报单位名称", en: "name of the applicant" },
  "placeholder.receiver.name": { "zh-CN": "受理单位名称", en: "name of the receiving bureau" },
  "placeholder.action.title": { "zh-CN": "操作名称", en: "title of the action" },
  "placeholder.reasons": { "zh-CN": "逐条退回原因", en: "reasons, one a line" },
  "placeholder.at": { "zh-CN": "生成的时间", en: "when it was made" },
  "placeholder.days": { "zh-CN": "距期限的天数", en: "days until the deadline" },
  "placeholder.count": { "zh-CN": "涉及的申报数", en: "how many applications it concerns" },
} satisfies Catalogue;
