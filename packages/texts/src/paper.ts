import type { Catalogue } from "./index.ts";

/** What is handed in on paper: printed, and shown to applicants. */
export const paperTexts = {
  "paper.heading": { "zh-CN": "纸质材料", en: "On paper" },
  "paper.none": { "zh-CN": "不收纸质材料，网上提交即可。", en: "Nothing is handed in on paper: submitting online is all." },
  "paper.copies": { "zh-CN": "纸质申报书一式{copies}份。", en: "Paper copies: {copies}." },
  "paper.to": { "zh-CN": "交到：{to}", en: "Handed in at: {to}" },
  "paper.until": { "zh-CN": "截止：{at}", en: "Until: {at}" },
  "paper.binding": { "zh-CN": "装订：{binding}", en: "Binding: {binding}" },
} as const satisfies Catalogue;
