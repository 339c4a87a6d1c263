import type { Catalogue } from "./index.ts";

const one = (zh: string, en: string) => ({ "zh-CN": zh, en });

/** The texts of the admin app: the overview with its charts, the daily digest. */
export const adminOverviewTexts = {
  "overview.title": one("申报概览", "Overview"),
  "overview.at": one("{at} 统计，共 {total} 份", "Counted at {at}: {total} applications"),
  "overview.none": one("还没有可统计的申报", "Nothing to count yet"),
  "overview.noneText": one("收到第一份申报后，这里会出现各类图表。", "The charts appear with the first application."),
  "overview.states": one("各状态申报数", "Applications by state"),
  "overview.receivers": one("各推荐单位申报数", "Applications by receiving organisation"),
  "overview.days": one("每日提交数", "Submissions per day"),
  "overview.tracks": one("各方向申报数", "Applications by track"),
  "overview.tables": one("汇总表报送进度", "Summary tables handed in"),
  "overview.reviews": one("评审进度", "Progress of review rounds"),
  "overview.handedIn": one("已报送", "handed in"),
  "overview.notHandedIn": one("未报送", "not yet"),
  "overview.missing": one("未报送：{names}", "Not yet: {names}"),
  "overview.scored": one("已评分", "scored"),
  "overview.begun": one("评分中", "begun"),
  "overview.waiting": one("未开始", "waiting"),
  "overview.count": one("份数", "count"),
  "overview.day": one("日期", "day"),
  "overview.name": one("名称", "name"),
  "overview.sum": one("合计", "sum"),
  "chart.table": one("以表格查看", "As a table"),
  "chart.savePng": one("存为 PNG", "Save as PNG"),
  "chart.saveSvg": one("存为 SVG", "Save as SVG"),
  "chart.saveName": one("将“{title}”存为 {format}", "Save “{title}” as {format}"),
  "chart.says": one("{title}：{values}。数据见下方表格。", "{title}: {values}. The table below has the figures."),
  "chart.failed": one("图表未能载入，数据见表格。", "The chart could not be loaded; the table has the figures."),

  "digest.title": one("今日提要", "Today’s digest"),
  "digest.note": one(
    "发送失败、期限、未办事项和定义里的问题；有内容时每天早晨也发送给管理员。",
    "What failed, runs out or is wrong; sent to administrators every morning when there is something.",
  ),
  "digest.dayIn": one("{day}（{timezone} 时间）", "{day} ({timezone})"),
  "digest.none": one("今天没有需要留意的事项", "Nothing needs a look today"),
  "digest.noneText": one("邮件、期限、草稿、汇总表、评审和后台任务都没有异常。", "Mails, deadlines, drafts, tables, rounds and tasks are all right."),
  "digest.to": one("前往", "Go there"),
} satisfies Catalogue;
