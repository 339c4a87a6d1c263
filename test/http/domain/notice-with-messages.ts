import type { Message, NoticeDefinition } from "@shenbao/engine";
import { exampleNotice } from "./example-notice.ts";

const text = (written: string) => ({ "zh-CN": written, en: written });
const message = (given: Partial<Message>): Message => ({ title: text("消息"), on: "action", to: ["applicant"], subject: text("题"), body: text("文"), ...given });

/** The example call with a message of each kind. */
export const noticeWithMessages: NoticeDefinition = {
  ...exampleNotice,
  messages: {
    receipt: message({ actions: ["submit"], subject: text("收到 {application.number}"), release: "at-once", title: text("收到") }),
    recommended: message({ actions: ["recommend"], subject: text("已推荐 {application.name}"), body: text("{applicant.name}：\n已推荐。") }),
    forwarded: message({ actions: ["hand-in"] }),
    "bureau-told": message({ actions: ["submit"], to: ["district"], release: "at-once", channels: ["in-app"], subject: text("新申报") }),
    soon: message({ on: "deadline", deadline: "apply", days: 2, states: ["draft"], release: "at-once", subject: text("还剩 {days} 天") }),
    "soon-bureau": message({ on: "deadline", deadline: "recommend", days: 2, states: ["with-district"], to: ["district"], release: "at-once", subject: text("{count} 份待办") }),
    result: message({ on: "publication", states: ["picked"], subject: text("入选 {application.number}") }),
  },
};
