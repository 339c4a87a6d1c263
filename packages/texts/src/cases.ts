import type { Catalogue } from "./index.ts";

const one = (zh: string, en: string) => ({ "zh-CN": zh, en });

/** A case as a zip: names of what is inside, its record, and the task that makes many. */
export const casesTexts = {
  case: one("案卷", "Case"),
  "file.document": one("申报书", "Application"),
  "file.evidence": one("附件材料", "Evidence"),
  "file.later": one("提交后补交材料", "Handed in after submission"),
  "file.proof": one("扫描件核验结果", "Proof of the scan"),
  "file.record": one("过程记录", "Record"),
  "file.manifest": one("案卷清单", "Manifest"),
  "file.sums": one("校验码", "Checksums"),
  "file.contents": one("案卷目录", "Contents"),
  "file.untitled": one("未命名", "untitled"),

  "record.title": one("过程记录", "Record"),
  "record.note": one(
    "由系统从事件记录生成。时间为通知所在时区；每条记录的校验码与前一条相连，事后不能更改。",
    "Made from the events of the system. Times are of the notice's time zone; each event's hash includes the one before it, so that none can be changed later.",
  ),
  "record.number": one("申报编号", "Number"),
  "record.name": one("项目名称", "Project"),
  "record.applicant": one("申报单位", "Applicant"),
  "record.track": one("申报方向", "Track"),
  "record.state": one("当前状态", "State"),
  "record.hash": one("内容校验码", "Content hash"),
  "record.made": one("生成时间", "Made"),
  "record.at": one("时间", "When"),
  "record.what": one("事项", "What"),
  "record.who": one("经办", "Who"),
  "record.event-hash": one("记录校验码", "Hash of the event"),
  "record.order": one("并列排序", "Order among equals"),
  "event.begun": one("创建申报", "Begun"),
  "event.changed": one("更新", "Changed"),
  "event.system": one("系统", "The system"),

  "column.number": one("申报编号", "Number"),
  "column.name": one("项目名称", "Project"),
  "column.applicant": one("申报单位", "Applicant"),
  "column.folder": one("文件夹", "Folder"),
  "column.files": one("文件数", "Files"),
  "column.bytes": one("字节数", "Bytes"),
  "column.manifest": one("清单校验码（SHA-256）", "SHA-256 of the manifest"),

  "task.title": one("导出案卷：{notice}", "Cases: {notice}"),
  "task.summary": one("共 {count} 份案卷", "{count} cases"),
  "task.summary-missing": one("共 {count} 份案卷；{missing} 份已不可见，未包含", "{count} cases; {missing} can no longer be seen and were left out"),
  "task.too-many": one("一次最多导出 {most} 份案卷，请缩小范围。", "At most {most} cases at a time. Choose fewer."),
  "task.too-large": one("案卷过大（上限 20 GB），请按地区或方向分批导出。", "The file would be over the limit of 20 GB. Export by district or track."),
} as const satisfies Catalogue;
