import type { Catalogue } from "./index.ts";

/** The texts of the portal: messages. */
export const portalMessagesTexts = {
  "messages.title": { "zh-CN": "消息", en: "Messages" },
  "messages.note": { "zh-CN": "审核单位发来的通知和提醒。", en: "What the bureaus wrote to you, and reminders." },
  "messages.unread": { "zh-CN": "{count} 条未读", en: "{count} unread" },
  "messages.none": { "zh-CN": "没有消息", en: "No messages" },
  "messages.noneText": { "zh-CN": "提交申报后，收件回执、退回修改等通知会出现在这里。", en: "Once you have submitted, receipts and returns appear here." },
  "messages.new": { "zh-CN": "未读", en: "unread" },
  "messages.readAll": { "zh-CN": "全部标为已读", en: "Mark all as read" },
  "messages.toApplication": { "zh-CN": "查看申报", en: "To the application" },
  "messages.ofApplication": { "zh-CN": "关于本申报的消息", en: "Messages about this application" },
  "messages.all": { "zh-CN": "全部消息", en: "All messages" },
  "account.changeEmail": { "zh-CN": "修改邮箱", en: "Change the e-mail address" },
  "account.emailNote": { "zh-CN": "平台的消息会同时发到这个邮箱；留空则只在站内接收。", en: "Messages are mailed there too; left empty, they arrive here alone." },
  "account.emailChanged": { "zh-CN": "邮箱已保存。", en: "The address was saved." },
  "account.saveEmail": { "zh-CN": "保存邮箱", en: "Save the address" },
} satisfies Catalogue;
