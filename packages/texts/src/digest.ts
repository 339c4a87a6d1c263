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
  "digest.mails.todo": {
    "zh-CN": "在发件箱查看对方服务器的答复，改正账号里的邮箱地址后点“重试”；收件人登录后仍能看到消息。",
    en: "See in the outbox what the server said, correct the address in the account and try again; recipients have the message in the application meanwhile.",
  },
  "digest.held.todo": { "zh-CN": "看过再放行；不该发的作废。", en: "Look at them and release them, or discard what should not go out." },
  "digest.objections-late": { "zh-CN": "{notice}：{count} 件异议逾期未办结", en: "{notice}: {count} objections are late" },
  "digest.objections-late.todo": { "zh-CN": "提醒受理单位作出决定。", en: "Remind who handles them." },
  "digest.objections": { "zh-CN": "{notice}：{count} 件异议须在三天内办结", en: "{notice}: {count} objections are to be decided within three days" },
  "digest.tasks": { "zh-CN": "近一天“{title}”失败 {count} 次", en: "“{title}” failed within a day, {count} times" },
  "digest.tasks.todo": {
    "zh-CN": "原因在发起人的“后台任务”里；请发起人重新发起，反复失败的查看服务日志。",
    en: "Why stands in the tasks of who began it, who can begin it anew; where it fails again see the server's log.",
  },
  "digest.replays": { "zh-CN": "近一天“{title}”的试算失败 {count} 次", en: "A replay of “{title}” failed within a day, {count} times" },
  "digest.replays.todo": {
    "zh-CN": "检查新定义能否通过检查，再重新试算；反复失败的查看服务日志。",
    en: "See whether the definition passes its check and begin the replay anew; where it fails again see the server's log.",
  },
  "digest.job": { "zh-CN": "{job}没有完成，已连续失败 {count} 次：{error}", en: "{job} did not come to an end, {count} times in a row: {error}" },
  "digest.job.todo": {
    "zh-CN": "每次运行都会重试，恢复后自动补办，不会重复。先看数据库和磁盘是否正常，再看服务日志。",
    en: "It is tried again with every run, and makes up for what was left, once. See that database and disk are well, then the server's log.",
  },
  "digest.job.deadlines": { "zh-CN": "到期自动办理（逾期申报的处理）", en: "What the clock does at deadlines" },
  "digest.job.reminders": { "zh-CN": "期限提醒的生成", en: "Reminders before deadlines" },
  "digest.job.digest": { "zh-CN": "每日提要的生成", en: "The daily digest" },
  "digest.job.sweep-files": { "zh-CN": "无用文件的清理", en: "Sweeping files that belong to nothing" },
  "digest.job.forget-tasks": { "zh-CN": "过期后台任务的清理", en: "Forgetting old tasks" },
  "digest.more": { "zh-CN": "{count} 以上", en: "more than {count}" },
} satisfies Catalogue;
