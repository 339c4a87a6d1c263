import type { Catalogue } from "./index.ts";

/** Registers in the builder: rows that are pasted from a spreadsheet, and the names of columns. */
export const builderRegistersTexts = {
  "rows.paste": { "zh-CN": "从表格粘贴多行", en: "Paste rows from a spreadsheet" },
  "rows.help": {
    "zh-CN": "在 Excel 里选中若干行复制，粘贴到下面。各列依次为：{columns}。首行是列名的会自动略过。",
    en: "Copy some rows in a spreadsheet and paste them below. The columns, in this order: {columns}. A first line of names is passed over.",
  },
  "rows.text": { "zh-CN": "粘贴的内容", en: "What was copied" },
  "rows.mode": { "zh-CN": "怎样加入", en: "How they come in" },
  "rows.add": { "zh-CN": "加到名录里，标识相同的行用新内容", en: "Add them; rows with the same key are replaced" },
  "rows.replace": { "zh-CN": "代替名录里的全部 {count} 行", en: "In place of all {count} rows" },
  "rows.none": { "zh-CN": "还没有可以加入的行。", en: "No row yet." },
  "rows.preview": { "zh-CN": "读到 {count} 行", en: "{count} rows were read" },
  "rows.shown": { "zh-CN": "以下是前 {shown} 行，共 {count} 行。", en: "The first {shown} of {count}." },
  "rows.headed": { "zh-CN": "首行是列名，已略过。", en: "The first line held names and was passed over." },
  "rows.replaced": { "zh-CN": "其中 {count} 行已在名录里，会用新内容代替。", en: "{count} of them are there already and are replaced." },
  "rows.result": { "zh-CN": "加入后名录共 {count} 行。", en: "The register then has {count} rows." },
  "rows.tooLong": {
    "zh-CN": "名录最多 {most} 行，加入后会有 {count} 行，请分成几个名录。",
    en: "A register has at most {most} rows; this would make {count}. Make several registers of them.",
  },
  "rows.problems": { "zh-CN": "有 {count} 处需要先改好，所以没有加入：", en: "{count} things have to be put right first; nothing was added:" },
  "rows.moreProblems": { "zh-CN": "另有 {count} 处。", en: "And {count} more." },
  "rows.quotes": { "zh-CN": "第 {number} 行：引号不成对。单元格里有换行的，请先去掉换行。", en: "Line {number}: a quote has no end. Take line breaks out of the cells first." },
  "rows.noKey": { "zh-CN": "第 {number} 行：第一列（标识）是空的。", en: "Line {number}: the first column (the key) is empty." },
  "rows.longKey": { "zh-CN": "第 {number} 行：标识超过 {most} 个字。", en: "Line {number}: the key has more than {most} characters." },
  "rows.longName": { "zh-CN": "第 {number} 行：名称超过 {most} 个字。", en: "Line {number}: the name has more than {most} characters." },
  "rows.tooMany": { "zh-CN": "第 {number} 行有 {count} 列，最多 {most} 列。", en: "Line {number} has {count} columns; at most {most} are known." },
  "rows.noNumber": { "zh-CN": "第 {number} 行：“{column}”应是整数，而不是“{cell}”。", en: "Line {number}: “{column}” has to be a whole number, not “{cell}”." },
  "rows.twice": { "zh-CN": "第 {number} 行：标识“{key}”与第 {before} 行重复。", en: "Line {number}: the key “{key}” stands in line {before} already." },
  "rows.take": { "zh-CN": "加入 {count} 行", en: "Take over {count} rows" },
  "head.key": { "zh-CN": "统一社会信用代码或编号", en: "Credit code or key" },
  "head.code": { "zh-CN": "标识", en: "Key" },
  "head.creditCode": { "zh-CN": "统一社会信用代码", en: "Credit code" },
  "head.name": { "zh-CN": "名称", en: "Name" },
} as const satisfies Catalogue;
