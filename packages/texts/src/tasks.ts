import type { Catalogue } from "./index.ts";

const one = (zh: string, en: string) => ({ "zh-CN": zh, en });

/** Why a task in the background failed, for the one who began it. */
export const tasksTexts = {
  "failed.account": one(
    "发起任务的账号已停用或已调到其他单位，任务不再继续。",
    "The account that began the task was suspended or moved to another organisation; the task does not go on.",
  ),
  "failed.broken": one("任务多次中断，没有完成。请缩小范围后重新开始。", "The task broke off several times and was given up. Begin it again over less."),
  "failed.changed": one("任务进行期间数据有变化，没有完成。请重新开始。", "What the task works on was changed meanwhile. Please begin it again."),
  "failed.internal": one("任务因系统错误中止，请重新开始。", "The task was broken off by an error. Please begin it again."),
} as const satisfies Catalogue;

/** The place where one sees one's tasks. */
export const adminTasksTexts = {
  "tasks.title": one("后台任务", "Tasks"),
  "tasks.note": one(
    "导出、批量操作等需要较长时间的工作在后台进行：可以离开页面，完成后在这里查看结果和下载文件。",
    "Exports, bulk actions and other long work run in the background: leave the page, and find results and files here.",
  ),
  "tasks.underWay": one("后台任务（{count} 项进行中）", "Tasks ({count} under way)"),
  "tasks.none": one("还没有后台任务", "No tasks yet"),
  "tasks.noneText": one("在申报列表中导出或批量操作后，进度和结果会显示在这里。", "Export a list or act on many applications at once, and you find it here."),
  "tasks.what": one("任务", "Task"),
  "tasks.state": one("状态", "State"),
  "tasks.progress": one("进度", "Progress"),
  "tasks.started": one("开始时间", "Begun"),
  "tasks.result": one("结果", "Result"),
  "tasks.state.waiting": one("等待开始", "Waiting"),
  "tasks.state.running": one("正在进行", "Running"),
  "tasks.state.done": one("已完成", "Done"),
  "tasks.state.cancelled": one("已取消", "Cancelled"),
  "tasks.state.failed": one("没有完成", "Failed"),
  "tasks.doneOf": one("{done} / {total}", "{done} of {total}"),
  "tasks.doneSoFar": one("已处理 {done}", "{done} so far"),
  "tasks.download": one("下载（{size}）", "Download ({size})"),
  "tasks.downloadName": one("下载：{name}", "Download {name}"),
  "tasks.open": one("查看报告", "Open the report"),
  "tasks.keptUntil": one("保留到 {at}", "Kept until {at}"),
  "tasks.cancel": one("取消", "Cancel"),
  "tasks.cancelName": one("取消：{title}", "Cancel {title}"),
  "tasks.cancelAsk": one("取消这项任务？", "Cancel this task?"),
  "tasks.cancelText": one("已经做完的部分保持不变，其余不再继续。", "What was done stays done; the rest is not gone on with."),
  "tasks.keep": one("继续进行", "Go on"),
  "tasks.toastDone": one("{title}：已完成", "{title}: done"),
  "tasks.toastFailed": one("{title}：没有完成。{why}", "{title}: failed. {why}"),
  "tasks.toastOpen": one("查看", "Show"),
  "tasks.began": one("已在后台开始，完成后会通知您。", "Begun in the background. You will be told when it is done."),
} as const satisfies Catalogue;
