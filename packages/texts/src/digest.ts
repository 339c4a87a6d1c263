import type { Catalogue } from "./index.ts";

/** The texts of: the daily digest for administrators. */
export const digestTexts = {
  "digest.of": { "zh-CN": "平台提要", en: "Digest of the platform" },
  "digest.subject": { "zh-CN": "今日提要（{day}）：{count} 项", en: "Digest of {day}: {count}" },
  "digest.mails": { "zh-CN": "{notice}：{count} 封邮件发送失败", en: "{notice}: {count} mails could not be sent" },
  "digest.held": { "zh-CN": "{notice}：{count} 条消息待放行", en: "{notice}: {count} messages are held" },
  "digest.deadline": { "zh-CN": "{notice}：“{deadline}”将于 {at} 到期", en: "{notice}: “{deadline}” is {at}" },
  "digest.drafts": { "zh-CN": "{notice}：{count} 份申报尚未提交，截止 {at}", en: "{notice}: {count} applications are not submitted; the deadline is {at}" },
  "digest.tables": { "zh-CN": "{notice}：{count} 个单位尚未报送“{table}”，截止 {at}", en: "{notice}: {count} organisations have not handed in “{table}”; the deadline is {at}" },
  "digest.scores": { "zh-CN": "{notice}：“{review}”还有 {count} 份评分未提交", en: "{notice}: {count} score sheets of “{review}” are missing" },
  "digest.version": { "zh-CN": "{notice}：已发布的定义有 {count} 处错误，如：{first}", en: "{notice}: the published definition has {count} errors, such as: {first}" },
  "digest.draft": {
    "zh-CN": "{notice}（未发布的修改）：定义有 {count} 处错误，如：{first}",
    en: "{notice} (not published yet): the definition has {count} errors, such as: {first}",
  },
  "digest.tasks": { "zh-CN": "近一天有 {count} 项后台任务失败", en: "{count} background tasks failed within a day" },
  "digest.more": { "zh-CN": "{count} 以上", en: "more than {count}" },
} satisfies Catalogue;
