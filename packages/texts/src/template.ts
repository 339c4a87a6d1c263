import type { Catalogue } from "./index.ts";

/** What can be written between braces in a bureau's Word template: how the platform's own facts are called, and names made of others. */
export const templateTexts = {
  "fact.number": { "zh-CN": "申报编号", en: "Number" },
  "fact.project": { "zh-CN": "项目名称", en: "Project" },
  "fact.track": { "zh-CN": "申报方向", en: "Track" },
  "fact.applicant.name": { "zh-CN": "申报单位", en: "Applicant" },
  "fact.applicant.creditCode": { "zh-CN": "统一社会信用代码", en: "Unified social credit code" },
  "fact.receiver": { "zh-CN": "受理单位", en: "Received by" },
  "fact.notice": { "zh-CN": "通知名称", en: "Notice" },
  "fact.issuer": { "zh-CN": "发布单位", en: "Issued by" },
  "fact.year": { "zh-CN": "年度", en: "Year" },
  "fact.submittedAt": { "zh-CN": "提交时间", en: "Submitted" },
  "fact.submissionNumber": { "zh-CN": "提交次数", en: "Submission" },
  "fact.version": { "zh-CN": "通知版本", en: "Version of the notice" },
  "fact.contentHash": { "zh-CN": "内容校验码", en: "Content hash" },
  "fact.commitment": { "zh-CN": "承诺文字", en: "Commitment" },
  "fact.note": { "zh-CN": "副本说明", en: "Note of the copy" },
  "fact.evidence": { "zh-CN": "证明材料", en: "Evidence" },
  "evidence.title": { "zh-CN": "材料名称", en: "Item" },
  "evidence.file": { "zh-CN": "文件名", en: "File" },
  "evidence.hash": { "zh-CN": "文件校验码", en: "Hash of the file" },
  "row.number": { "zh-CN": "序号", en: "No." },
  "row.label": { "zh-CN": "行名", en: "Name of the row" },

  "refusal.not-docx": {
    "zh-CN": "模板须是 Word 文件（.docx），.doc、.dotx、.wps 请先另存为 .docx。",
    en: "A template is a Word file (.docx). Save a .doc, .dotx or .wps as .docx first.",
  },
  "refusal.too-long": { "zh-CN": "文件的文字部分超过 {limit} MB，不像申报书模板。", en: "The text of the file is over {limit} MB, too much for a form." },
  "refusal.outside": {
    "zh-CN": "文件里有指向外部的内容（{target}）。填好的申报书会发给很多人，不能在打开时去取别处的内容：请改成直接插入，或删去。",
    en: "The file leads out of itself ({target}). A filled form goes to many people and may fetch nothing when it is opened: insert it directly, or take it out.",
  },
  "refusal.embedded": {
    "zh-CN": "文件里嵌有其他文件、控件或对象（{what}），请删去后再上传。",
    en: "Other files, controls or objects are embedded in it ({what}). Take them out and upload it again.",
  },
  "refusal.field": {
    "zh-CN": "文件里有域“{name}”，为安全起见不接受。请按 Ctrl+Shift+F9 把它变成普通文字；要填写的地方改用花括号占位符。",
    en: "The file has a field “{name}”, which is not taken, for safety. Turn it into plain text (Ctrl+Shift+F9); where something is filled in, write a placeholder in braces.",
  },
  "refusal.brace-open": {
    "zh-CN": "有一个左花括号没有配对（在“{near}”）。占位符的左右花括号须在同一段里。",
    en: "A brace is opened and not closed (in “{near}”). Both braces of a placeholder stand in one paragraph.",
  },
  "refusal.brace-closed": { "zh-CN": "有一个右花括号没有配对（在“{near}”）。", en: "A brace is closed that was not opened (in “{near}”)." },
  "refusal.brace-empty": { "zh-CN": "花括号里没有名称，或名称太长（在“{near}”）。", en: "There is no name between the braces, or an endless one (in “{near}”)." },
  "refusal.no-name": {
    "zh-CN": "“{written}”（在“{near}”）不是名称。花括号里只能写名称，不能写公式、条件或其他标记。",
    en: "“{written}” (in “{near}”) is no name. Between braces stand names alone: no formulas, conditions or other marks.",
  },
  "refusal.nested": {
    "zh-CN": "“{written}”写在“{outer}”里面：重复的部分里不能再套重复的部分。",
    en: "“{written}” stands within “{outer}”: what is repeated has nothing repeated in it.",
  },
  "refusal.not-closed": {
    "zh-CN": "“{written}”（在“{near}”）没有结尾，请在要重复的那一行末尾写“{end}”。",
    en: "“{written}” (in “{near}”) has no end. Write “{end}” at the end of what is repeated.",
  },
  "refusal.not-opened": { "zh-CN": "“{written}”（在“{near}”）没有对应的开头。", en: "“{written}” (in “{near}”) ends what was not begun." },
  "refusal.too-many": { "zh-CN": "占位符超过 {limit} 个，不像申报书模板。", en: "There are more than {limit} placeholders, too many for a form." },
  "refusal.none": {
    "zh-CN": "文件里没有占位符。请在要填写的地方写上花括号和名称，名称可从“可用的名称”里复制。",
    en: "There are no placeholders in the file. Write names in braces where something is filled in; copy them from the list of names.",
  },
  "refusal.misplaced": {
    "zh-CN": "占位符（{near}）写在了不能填写的地方，如文档属性、图形，或被文本框隔断。请写在正文、表格、页眉或页脚里。",
    en: "A placeholder ({near}) stands where nothing can be filled in, such as the properties of the file or around a box of text. Write it in the text, a table, a head or a foot.",
  },
  "refusal.layout": {
    "zh-CN": "重复的部分（{written}）开头和结尾不在一起：请放在表格的同一行里，或各占一段、中间是要重复的段落。",
    en: "What is repeated ({written}) begins and ends in different places: put both into one row of a table, or each into a paragraph of its own around what is repeated.",
  },

  "name.cell": { "zh-CN": "{table}·{row}·{column}", en: "{table}, {row}, {column}" },
  "name.sum": { "zh-CN": "{table}·合计·{column}", en: "{table}, total of {column}" },
  "name.boxes": { "zh-CN": "{title}·选项", en: "{title}, boxes to tick" },
} as const satisfies Catalogue;
