import type { Catalogue } from "./index.ts";

/** A walk through a workflow with made-up applications: who plays in it, and what it refuses beside what the process does. */
export const walkTexts = {
  "refused.findings": { "zh-CN": "有 {count} 处需要修改。", en: "{count} places need a change." },
  "refused.receiver": { "zh-CN": "没有可以接收这份申报的单位，请在申报表中选择推荐单位。", en: "No organisation can receive this application; choose one in its form." },
  "refused.nothing-prepared": { "zh-CN": "没有待公布的决定。", en: "No decision waits for its release." },
  "refused.scan": { "zh-CN": "请先上传盖章扫描件。", en: "Upload the stamped scan first." },
  "refused.scores": { "zh-CN": "还有 {count} 份评分未提交，不能确定入选名单。", en: "{count} score sheets are missing; the selection cannot be decided." },
  "refused.tie": { "zh-CN": "第 {place} 名有 {count} 个项目并列，请先人工确定先后。", en: "{count} applications are level at place {place}; decide their order by hand first." },
  "refused.decided": { "zh-CN": "入选名单已经确定。", en: "The selection is decided already." },
  "refused.scored": { "zh-CN": "评分已经齐了。", en: "All score sheets are handed in." },
  "refused.admitted": { "zh-CN": "填写的内容不能保存。", en: "What was filled in cannot be saved." },
  "event.reopened": { "zh-CN": "批准延期，恢复办理", en: "Put off, and taken up again" },
  "name.applicant": { "zh-CN": "示例企业{number}", en: "Sample company {number}" },
  "name.organisation": { "zh-CN": "示例{role}{number}", en: "Sample {role} {number}" },
  "name.place": { "zh-CN": "示例单位{number}", en: "Sample organisation {number}" },
} as const satisfies Catalogue;
