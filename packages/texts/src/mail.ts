import type { Catalogue } from "./index.ts";

/** The texts of: mails. */
export const mailTexts = {
  "mail.open": { "zh-CN": "在申报平台查看：{link}", en: "See it on the platform: {link}" },
  "mail.no-reply": { "zh-CN": "本邮件由申报平台自动发送，请勿直接回复。", en: "The platform sent this by itself; please do not reply to it." },
} satisfies Catalogue;
