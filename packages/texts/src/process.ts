import type { Catalogue } from "./index.ts";

/** The sentences of the process: why an action is not possible, how a place in a ranking came about, the columns every list has. */
export const processTexts = {
  "refusal.role": { "zh-CN": "您的单位不能对该项目进行此操作。", en: "Your organisation cannot do this to this application." },
  "refusal.own": { "zh-CN": "不能办理本单位申报的项目。", en: "An organisation cannot decide on its own application." },
  "refusal.two-levels": {
    "zh-CN": "您已在另一级办理过该项目，须由本单位其他人员办理。",
    en: "You have acted on this application at another level; a colleague of yours has to do this.",
  },
  "refusal.state": { "zh-CN": "项目处于“{state}”，不能进行此操作。", en: "This cannot be done in the state “{state}”." },
  "refusal.only-table": { "zh-CN": "此操作只能随汇总表报送一并进行。", en: "This happens only when the summary table is handed in." },
  "refusal.only-assignment": { "zh-CN": "此操作只能随专家分配一并进行。", en: "This happens only when experts are assigned." },
  "refusal.only-selection": { "zh-CN": "此操作只能随遴选结果一并进行。", en: "This happens only when the selection is decided." },
  "refusal.not-through": { "zh-CN": "此操作须单独进行。", en: "This action is taken on its own." },
  "refusal.table-handed-in": { "zh-CN": "本单位的汇总表已报送，不能再增加项目。", en: "Your organisation's summary table was handed in; no application can be added." },
  "refusal.prepared": {
    "zh-CN": "{who}已于 {at} 拟定“{action}”，待公布。要改变决定，请先修改或撤回这项拟定。",
    en: "{who} prepared “{action}” at {at}; it waits for its release. To decide otherwise, change it or take it back.",
  },
  "refusal.deadline": { "zh-CN": "已过截止时间（{deadline}：{at}），不能再进行此操作。", en: "The deadline has passed ({deadline}: {at}); this can no longer be done." },
  "refusal.early": { "zh-CN": "须在“{deadline}”（{at}）之后进行。", en: "This can be done only after “{deadline}” ({at})." },
  "refusal.when": { "zh-CN": "该项目不符合“{action}”的条件。", en: "This application does not meet the condition for “{action}”." },
  "refusal.uploads": { "zh-CN": "请先上传：{names}。", en: "Upload first: {names}." },
  "refusal.closed": { "zh-CN": "项目处于“{state}”，目前不能修改。", en: "In the state “{state}” nothing can be changed." },
  "refusal.not-open": { "zh-CN": "该通知目前不接受申报。", en: "This notice does not take applications now." },
  "refusal.field-closed": { "zh-CN": "以下内容目前不能修改：{path}", en: "This cannot be changed now: {path}" },
  "refusal.limit": {
    "zh-CN": "超出申报限制：{limit}（至多{most}项，{subject}已计满）。",
    en: "Beyond the limit “{limit}”: at most {most}, and {subject} has as many already.",
  },
  "refusal.limit-clause": {
    "zh-CN": "超出申报限制：{limit}（依据通知第{clause}条，至多{most}项，{subject}已计满）。",
    en: "Beyond the limit “{limit}” (clause {clause} of the notice): at most {most}, and {subject} has as many already.",
  },
  "refusal.quota": { "zh-CN": "名额已满（{quota}：{limit} 个）。", en: "The quota is full ({quota}: {limit})." },
  "refusal.table-empty": { "zh-CN": "汇总表中没有项目，不能报送。", en: "The table has no rows and cannot be handed in." },
  "refusal.table-closed": { "zh-CN": "该汇总表已报送，不能再修改。", en: "This table was handed in and can no longer be changed." },
  "deadline.day": { "zh-CN": "{date}（含当日）", en: "{date}, that day included" },
  "input.unexpected": { "zh-CN": "此操作不需要填写内容。", en: "This action takes no answers." },

  "column.number": { "zh-CN": "申报编号", en: "Number" },
  "column.name": { "zh-CN": "项目名称", en: "Project" },
  "column.applicant": { "zh-CN": "申报单位", en: "Applicant" },
  "column.receiver": { "zh-CN": "推荐单位", en: "Received by" },
  "column.state": { "zh-CN": "状态", en: "State" },
  "column.track": { "zh-CN": "申报方向", en: "Track" },
  "column.submittedAt": { "zh-CN": "提交时间", en: "Submitted" },
  "column.updatedAt": { "zh-CN": "更新时间", en: "Updated" },
  "column.order": { "zh-CN": "优先顺序", en: "Order" },
  "column.scan": { "zh-CN": "扫描件核验", en: "Stamped scan" },

  "cell.yes": { "zh-CN": "是", en: "yes" },
  "cell.no": { "zh-CN": "否", en: "no" },
} as const satisfies Catalogue;
