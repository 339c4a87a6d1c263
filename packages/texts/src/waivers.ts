import type { Catalogue } from "./index.ts";

const one = (zh: string, en: string) => ({ "zh-CN": zh, en });

/** The texts of waivers: a deadline of a notice put off for one organisation. */
export const waiverTexts = {
  "invariant.log": one("延期记录在第 {sequence} 条处断开或被改动。", "The log of a waiver is broken or was changed at entry {sequence}."),
  "invariant.end": one("延期的现状与其最后一条记录不一致。", "A waiver does not stand as its last entry says."),

  "refused.own": one("不能为本单位批准或撤销延期。", "Nobody grants or revokes a waiver of the own organisation."),
  "refused.deadline": one("该截止时间与该单位无关。", "This deadline ends nothing for that organisation."),
  "refused.early": one("延期须晚于通知规定的截止时间（{at}）。", "It has to be later than the notice's own deadline ({at})."),
  "refused.past": one("延期时间须晚于现在。", "It has to be later than now."),
  "refused.moment": one("没有这个日期或时间。", "There is no such date or time."),
  "refused.revoked": one("该延期已撤销。", "This waiver is revoked."),
  "refused.same": one("该单位的这一截止时间已经延到此时。", "The deadline is put off to this moment already."),

  "event.reopened": one("经批准延期至 {at}，恢复办理（原因：{reason}）", "put off to {at} and taken up again (reason: {reason})"),

  "own.title": one("经批准延期至 {at}", "Put off to {at}"),
  "own.reason": one("{deadline}：原截止时间 {before}。原因：{reason}", "{deadline}: before, {before}. Reason: {reason}"),
  "own.inline": one("经批准延期至 {at}，原因：{reason}", "put off to {at}, reason: {reason}"),

  "nav.waivers": one("延期", "Waivers"),
  "waivers.title": one("延期", "Waivers"),
  "waivers.notice": one("通知", "Notice"),
  "waivers.intro": one(
    "截止后一律不予受理。确有原因的，可以只为一个单位、只就一个截止时间批准延期；批准、改期和撤销都有记录，不能删除。",
    "What comes after a deadline is refused. For a good reason a deadline can be put off for one organisation alone; every grant, change and revocation is kept in the log.",
  ),
  "waivers.none": one("还没有延期", "No waivers yet"),
  "waivers.noneText": one("批准后在这里列出，单位在自己的页面上看到延期时间和原因。", "Those granted are listed here; the organisation sees time and reason on its pages."),
  "waivers.grant": one("批准延期", "Grant a waiver"),
  "waivers.grantAsk": one("批准延期？", "Grant this waiver?"),
  "waivers.grantText": one(
    "“{organisation}”的“{deadline}”将从 {before} 延至 {until}，只对这一个单位有效，单位将看到原因。",
    "For {organisation} alone, “{deadline}” moves from {before} to {until}. The organisation sees the reason.",
  ),
  "waivers.grantBack": one(
    "因逾期已经结束的项目将恢复到原来的状态（汇总表已报送的除外）。",
    "Applications that ended because of this deadline go back to where they stood (unless the table was handed in).",
  ),
  "waivers.grantDo": one("确认批准", "Grant"),
  "waivers.granted": one("已批准；恢复了 {count} 个项目", "Granted; applications taken up again: {count}"),
  "waivers.change": one("改期", "Change"),
  "waivers.revoke": one("撤销", "Revoke"),
  "waivers.revokeAsk": one("撤销延期？", "Revoke this waiver?"),
  "waivers.revokeText": one(
    "撤销后“{organisation}”的“{deadline}”按通知规定的 {before} 计算；已过的，未报送的项目随即逾期。",
    "“{deadline}” is {before} again for {organisation}; where that has passed, what was not handed in ends.",
  ),
  "waivers.revokeDo": one("确认撤销", "Revoke"),
  "waivers.revoked": one("已撤销", "Revoked"),
  "waivers.organisation": one("单位", "Organisation"),
  "waivers.level": one("单位类别", "Kind of organisation"),
  "waivers.find": one("按名称查找单位", "Find an organisation by its name"),
  "waivers.findNone": one("没有找到这样的单位。", "No such organisation."),
  "waivers.choose": one("请选择", "Choose"),
  "waivers.deadline": one("截止时间", "Deadline"),
  "waivers.ends": one("该截止时间之前该单位可以：{what}", "Until then this organisation can: {what}"),
  "waivers.handIn": one("报送汇总表", "hand in its summary table"),
  "waivers.until": one("延期至", "Put off to"),
  "waivers.untilHint": one("按通知的时区计算：{timezone}", "In the time zone of the notice: {timezone}"),
  "waivers.reason": one("原因", "Reason"),
  "waivers.reasonHint": one("单位会看到，5–200 字。", "The organisation reads it; 5 to 200 characters."),
  "waivers.missing": one("请填写完整：单位、截止时间、延期时间和原因（至少 5 字）。", "Fill in all: organisation, deadline, time, and a reason of at least 5 characters."),
  "waivers.standing": one("状态", "Standing"),
  "waivers.inForce": one("有效", "In force"),
  "waivers.over": one("已到期", "Over"),
  "waivers.actions": one("操作", "Actions"),
  "waivers.by": one("批准人", "By"),
  "waivers.log": one("记录", "Log"),
  "waivers.logText": one("只增不改，共 {count} 条。", "It only grows; entries: {count}."),
  "waivers.at": one("时间", "When"),
  "waivers.deed": one("事项", "What"),
  "deed.grant": one("批准延期至 {until}", "Put off to {until}"),
  "deed.revoke": one("撤销延期", "Revoked"),
} as const satisfies Catalogue;
