import type { Catalogue } from "./index.ts";

/** What the server writes to those who score. */
export const roundsTexts = {
  "remind.title": { "zh-CN": "评审提醒", en: "Reminder to score" },
  "remind.subject": { "zh-CN": "{review}：您还有 {count} 份评分待提交", en: "{review}: {count} score sheets to hand in" },
  "remind.body": {
    "zh-CN": "您好：\n“{notice}”的{review}中，您还有 {count} 份评分没有提交，请尽快登录平台完成。",
    en: "In {review} of “{notice}” you have {count} score sheets that are not handed in. Please sign in and complete them.",
  },
  "remind.body-until": {
    "zh-CN": "您好：\n“{notice}”的{review}中，您还有 {count} 份评分没有提交，截止时间为 {at}。请尽快登录平台完成。",
    en: "In {review} of “{notice}” you have {count} score sheets that are not handed in; they are taken until {at}. Please sign in and complete them.",
  },
} as const satisfies Catalogue;
