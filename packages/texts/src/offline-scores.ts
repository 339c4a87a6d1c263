import type { Catalogue } from "./index.ts";

const one = (zh: string, en: string) => ({ "zh-CN": zh, en });

/** The texts of scoring offline: the workbook that goes out and what is said of it when it comes back. */
export const offlineScoresTexts = {
  "problem.closed": one("“{column}”不能修改，改动没有采用", "“{column}” cannot be changed; what was written there is not taken"),
  "problem.formula": one("单元格里是公式，请改为数值或文字", "There is a formula in the cell; write the value"),
  "problem.handed-in": one("“{name}”的评分已提交，不能再修改", "The sheet of “{name}” was handed in and cannot be changed"),
  "problem.conflict": one("“{name}”已不由您评审", "“{name}” is no longer yours to score"),
  "problem.changed": one(
    "“{name}”在下载之后又在平台上改过，请重新下载后填写",
    "The sheet of “{name}” was changed here since the file was made. Download it again and fill in that",
  ),
  "problem.foreign-row": one("这一行不是下载文件中的项目，不能在 Excel 中增加项目", "This row is none of the file's; applications cannot be added in Excel"),
  "problem.double-row": one("“{name}”出现了多次（第 {rows} 行），这些行都没有采用", "“{name}” stands there several times (rows {rows}); none of them is taken"),
  "problem.missing-row": one("文件中缺少“{name}”，其评分保持不变", "“{name}” is missing in the file; its sheet stays as it is"),
  "file.foreign": one(
    "这个文件不是从这里下载的评分表。请下载最新的 Excel，填写后上传。",
    "This is no workbook of scores from here. Download the Excel file, fill it in, and upload that.",
  ),
  "file.tampered": one(
    "文件中的校验信息被改动或不完整，不能确认它是从本系统下载的。请重新下载后填写。",
    "What the file says of itself was changed or is incomplete. Download it again and fill in that.",
  ),
  "file.other": one("这是另一轮评审或另一位专家的评分表。", "These are scores of another round or another expert."),
  "file.version": one("下载之后评分表更正过。请重新下载后填写。", "The score sheet was corrected since the file was made. Download it again and fill in that."),
  "file.no-sheet": one(
    "文件中找不到评分表格（表头或隐藏的标识被删除）。请重新下载后填写。",
    "The table is not in the file (its header or the hidden identifiers were removed). Download it again and fill in that.",
  ),
  "file.header": one(
    "{at} 单元格应为列名“{title}”，文件中是“{found}”。请不要增删、移动或改名列。",
    "Cell {at} should be the column “{title}”, and is “{found}”. Do not add, remove, move or rename columns.",
  ),
  "not-offline": one("这份评分表含有表格或附件，不能用 Excel 填写。", "This score sheet has parts that fit into no cell; it cannot be filled in as a workbook."),
  "nothing-open": one("没有待评分的项目。", "There is nothing to score."),
  "preview.stale": one("预览之后内容又有变化，请重新上传并查看。", "Things changed since the preview. Upload again and look once more."),
  "column.number": one("编号", "Number"),
  "column.name": one("项目", "Project"),
  "column.track": one("方向", "Track"),
  "workbook.note": one(
    "填写说明：浅黄色的格填写，其余不能修改；总分由平台在上传时计算。填好后在“我的评审”页面上传本文件，看过预览并确认后才写入。一轮评审的各个项目可以分几次填写。",
    "Fill in the pale yellow cells; nothing else can be changed. The total is calculated when the file is uploaded. Upload it on the page of your reviews; nothing is written before you looked at the preview and confirmed.",
  ),
  "hint.required": one("必填。{hint}", "Required. {hint}"),
} as const satisfies Catalogue;
