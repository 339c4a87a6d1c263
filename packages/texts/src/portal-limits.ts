import type { Catalogue } from "./index.ts";

/** How many applications a notice takes of one organisation or of one thing, told before somebody begins. */
export const portalLimitsTexts = {
  "limits.title": { "zh-CN": "申报限制", en: "How many can be submitted" },
  "limits.applicant": { "zh-CN": "每家单位{within}至多提交 {most} 项", en: "An organisation submits at most {most} {within}" },
  "limits.applicantMembers": {
    "zh-CN": "每家单位{within}至多提交 {most} 项，联合申报的成员单位一并计算",
    en: "An organisation submits at most {most} {within}; the members of a consortium count too",
  },
  "limits.value": { "zh-CN": "“{field}”相同的{within}至多提交 {most} 项", en: "At most {most} with the same “{field}” can be submitted {within}" },
  "limits.withinNotice": { "zh-CN": "本次", en: "in this call" },
  "limits.withinTrack": { "zh-CN": "在每个方向", en: "in each direction" },
  "limits.withinTracks": { "zh-CN": "在{tracks}方向合计", en: "in {tracks} together" },
  "limits.eachOf": { "zh-CN": "在{tracks}各方向", en: "in each of {tracks}" },
  "limits.clause": { "zh-CN": "依据通知第{id}条", en: "Clause {id}" },
  "limits.drafts": { "zh-CN": "草稿不计算在内。", en: "Drafts do not count." },
  "limits.reached": {
    "zh-CN": "本单位已提交 {count} 项，已达到上限（{title}）。再填写的申报不能提交。",
    en: "Your organisation has submitted {count}: the most there can be ({title}). Another one can be filled in, but not submitted.",
  },
  "limits.checked": { "zh-CN": "提交时系统还会核对：", en: "On submitting, this is checked too:" },
} as const satisfies Catalogue;
