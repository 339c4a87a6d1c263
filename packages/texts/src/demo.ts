import type { Catalogue } from "./index.ts";

/** What the seeding of a demonstration tells on the console. */
export const demoTexts = {
  "demo.organisations": { "zh-CN": "演示数据：{count} 个单位和 {accounts} 个审核账号……", en: "Demonstration: {count} organisations and {accounts} reviewers' accounts …" },
  "demo.applications": { "zh-CN": "演示数据：正在经由接口提交和办理 {count} 份申报……", en: "Demonstration: submitting and working {count} applications through the API …" },
  "demo.day": { "zh-CN": "演示数据：{day}，已完成 {done}/{all} 步", en: "Demonstration: {day}, {done} of {all} steps done" },
} as const satisfies Catalogue;
