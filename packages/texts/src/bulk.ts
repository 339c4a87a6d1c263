import type { Catalogue } from "./index.ts";

const one = (zh: string, en: string) => ({ "zh-CN": zh, en });

/** Actions on many applications. */
export const bulkTexts = {
  "plan.title": one("批量预演：{action}", "Dry run: {action}"),
  "run.title": one("批量操作：{action}", "Done to many: {action}"),
  "plan.summary": one("可以办理 {possible} 件，不能办理 {refused} 件", "{possible} would be done, {refused} would not"),
  "run.summary": one("已办理 {done} 件，未办理 {refused} 件", "{done} done, {refused} not"),
  "release.plan": one("公布预演：待公布的决定", "Dry run: release of prepared decisions"),
  "release.run": one("公布：待公布的决定", "Release of prepared decisions"),
  "too-many": one("一次最多处理 {most} 件，请缩小筛选范围。", "At most {most} at a time. Narrow the filter."),
} as const satisfies Catalogue;

/** Choosing rows of a list, and acting on them. */
export const adminBulkTexts = {
  "bulk.choose": one("选择：{name}", "Choose {name}"),
  "bulk.chooseOne": one("选择", "Choose"),
  "bulk.choosePage": one("选择本页全部", "Choose this page"),
  "bulk.chosen": one("已选 {count} 件", "{count} chosen"),
  "bulk.chosenAll": one("已选符合条件的全部（{count} 件）", "All that match are chosen ({count})"),
  "bulk.all": one("选择符合条件的全部（{count} 件）", "Choose all that match ({count})"),
  "bulk.none": one("取消选择", "Choose none"),
  "bulk.cases": one("导出案卷", "Export cases"),
  "bulk.act": one("批量办理", "Act on them"),
  "bulk.title": one("批量办理", "Act on many"),
  "bulk.action": one("要办理的操作", "Action"),
  "bulk.pick": one("请选择", "Choose"),
  "bulk.noActions": one("您的角色没有可以批量办理的操作。", "Your role has no action that can be done to many at once."),
  "bulk.reasonsText": one(
    "以下意见将发给每一件。只列出各件都有的位置；要指明某一行、某个文件，请逐件退回。",
    "These reasons go to each of them. Only places that all of them have are listed; a row or a file is named one by one.",
  ),
  "bulk.reasonsMixed": one(
    "以下意见将发给每一件。所选项目属于不同方向，只列出各方向表单都有的位置；要指明某一行、某个文件，请逐件退回。",
    "These reasons go to each of them. They are of several tracks: only places that all forms have are listed; a row or a file is named one by one.",
  ),
  "bulk.reasonsNeeded": one("请至少写一条退回意见。", "Give one reason at least."),
  "bulk.reasonAt": one("添加一条：需要修改的位置", "Add one: the place to be changed"),
  "bulk.reasonPick": one("选择位置", "Choose a place"),
  "bulk.whole": one("整份申报书（全部可以修改）", "The whole application (all of it can be changed)"),
  "bulk.evidence": one("证明材料", "Evidence"),
  "bulk.form": one("以下内容将用于每一件：", "This is used for each of them:"),
  "bulk.plan": one("预演", "Dry run"),
  "bulk.planText": one("先预演：逐件判断能否办理，不作任何改动。", "A dry run judges each of them; nothing is changed."),
  "bulk.planning": one("正在预演，不作任何改动……", "The dry run is under way; nothing is changed …"),
  "bulk.wouldBe": one("预演结果", "What would happen"),
  "bulk.possible": one("可以办理", "Would be done"),
  "bulk.done": one("已办理", "Done"),
  "bulk.refused": one("不能办理：{why}", "Not: {why}"),
  "bulk.run": one("办理 {count} 件", "Do it to {count}"),
  "bulk.runAsk": one("办理“{action}”，共 {count} 件？", "Do “{action}” to {count} applications?"),
  "bulk.runText": one(
    "逐件办理并各自留下记录；执行时按当时的情况再次判断。可以随时取消，已办理的不会撤回。",
    "Each is done by itself and leaves its own record, judged again as it stands then. It can be cancelled at any time; what was done stays done.",
  ),
  "bulk.nothing": one("没有可以办理的项目。", "Nothing of it can be done."),
  "bulk.show": one("查看（{count}）", "Show ({count})"),
  "bulk.hide": one("收起", "Hide"),
  "bulk.count": one("件数", "Count"),
  "bulk.outcome": one("结果", "Outcome"),
  "bulk.report": one("批量办理报告", "Report"),
  "bulk.again": one("重新选择", "Begin anew"),
  "bulk.unseen": one("（您看不到这份申报）", "(not yours to see)"),
} as const satisfies Catalogue;
