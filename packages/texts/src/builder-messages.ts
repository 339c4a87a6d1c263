import type { Catalogue } from "./index.ts";

/** The texts of the builder: messages. */
export const builderMessagesTexts = {
  "messages.title": { "zh-CN": "消息", en: "Messages" },
  "messages.note": {
    "zh-CN": "办理、期限临近或公布结果时写给谁、写什么。默认先放在发件箱，主办单位看过再放行。",
    en: "What is written to whom with an action, before a deadline or with the publication. Held in the outbox until somebody looked at it, unless said otherwise.",
  },
  "messages.none": { "zh-CN": "还没有消息：申报单位和审核单位不会收到任何通知。", en: "No messages yet: nobody is told of anything." },
  "messages.list": { "zh-CN": "增删与排序", en: "Add, take away, order" },
  "messages.whenAction": { "zh-CN": "办理{actions}时", en: "With {actions}" },
  "messages.whenDeadline": { "zh-CN": "“{deadline}”前 {days} 天，给处于{states}的申报", en: "{days} days before “{deadline}”, for applications in {states}" },
  "messages.whenPublication": { "zh-CN": "公布结果时，给处于{states}的申报", en: "When the result is published, for applications in {states}" },
  "messages.sentence": { "zh-CN": "{when}，发给{roles}；{release}；{channels}。", en: "{when}, to {roles}; {release}; {channels}." },
  "messages.only": { "zh-CN": "仅当：{condition}", en: "Only where: {condition}" },
  "messages.held": { "zh-CN": "放行后才送达", en: "held until released" },
  "messages.atOnce": { "zh-CN": "立即送达", en: "at once" },
  "messages.both": { "zh-CN": "站内消息和电子邮件", en: "in the application and by e-mail" },
  "messages.in-app": { "zh-CN": "站内消息", en: "in the application" },
  "messages.e-mail": { "zh-CN": "电子邮件", en: "by e-mail" },
  "messages.preview": { "zh-CN": "以样例申报预览", en: "Seen with a sample" },
  "messages.sample": { "zh-CN": "样例", en: "Sample" },
  "messages.placeholders": { "zh-CN": "可用的占位", en: "Placeholders" },
  "messages.join": { "zh-CN": "、", en: ", " },
  "messages.quoted": { "zh-CN": "“{title}”", en: "“{title}”" },
} satisfies Catalogue;
