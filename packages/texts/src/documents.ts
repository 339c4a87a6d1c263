import type { Catalogue } from "./index.ts";

/** The texts printed in documents: application forms and summary tables. */
export const documentsTexts = {
  "cover.number": { "zh-CN": "申报编号", en: "Number" },
  "cover.draft": { "zh-CN": "草稿（未提交），打印于 {at}", en: "Draft, not submitted; printed {at}" },
  "cover.name": { "zh-CN": "项目名称", en: "Project" },
  "cover.track": { "zh-CN": "申报方向", en: "Track" },
  "cover.applicant": { "zh-CN": "申报单位", en: "Applicant" },
  "cover.credit-code": { "zh-CN": "统一社会信用代码", en: "Unified social credit code" },
  "cover.receiver": { "zh-CN": "受理单位", en: "Received by" },
  "cover.submitted": { "zh-CN": "提交时间", en: "Submitted" },

  "field.empty": { "zh-CN": "—", en: "—" },
  "field.unit": { "zh-CN": "{title}（{unit}）", en: "{title} ({unit})" },
  "row.number": { "zh-CN": "序号", en: "No." },
  "row.item": { "zh-CN": "项目", en: "Item" },
  "row.sum": { "zh-CN": "合计", en: "Total" },
  "rows.none": { "zh-CN": "（无）", en: "(none)" },

  "evidence.heading": { "zh-CN": "附件材料清单", en: "Evidence" },
  "evidence.item": { "zh-CN": "材料", en: "Item" },
  "evidence.file": { "zh-CN": "文件", en: "File" },
  "evidence.hash": { "zh-CN": "校验码（SHA-256）", en: "SHA-256" },
  "evidence.missing": { "zh-CN": "未上传", en: "not uploaded" },

  "commitment.heading-paper": { "zh-CN": "签字盖章", en: "Signature and seal" },
  "commitment.heading-signature": { "zh-CN": "承诺和签字", en: "Commitment and signature" },
  "commitment.heading-electronic": { "zh-CN": "承诺和电子签章", en: "Commitment and electronic seal" },
  "commitment.heading-none": { "zh-CN": "承诺", en: "Commitment" },
  "commitment.text": {
    "zh-CN": "本单位承诺：本申报书所填内容和所附材料真实、准确、完整，纸质件与在线提交的内容一致；如有不实，愿承担相应责任。",
    en: "We state that what is filled in and attached here is true, accurate and complete, and that the paper equals what was submitted online. We answer for anything that is not.",
  },
  "commitment.text-online": {
    "zh-CN": "本单位承诺：本申报书所填内容和所附材料真实、准确、完整；如有不实，愿承担相应责任。",
    en: "We state that what is filled in and attached here is true, accurate and complete. We answer for anything that is not.",
  },
  "commitment.signature": { "zh-CN": "法定代表人（签字）：", en: "Legal representative (signature):" },
  "commitment.seal-paper": { "zh-CN": "申报单位（盖章）：", en: "Applicant (seal):" },
  "commitment.seal-electronic": { "zh-CN": "申报单位（电子签章）：", en: "Applicant (electronic seal):" },
  "commitment.date": { "zh-CN": "年　　月　　日", en: "Date:" },

  "mark.submitted": { "zh-CN": "编号 {number}　第 {count} 次提交　{at}", en: "No. {number}, submission {count}, {at}" },
  "mark.version": { "zh-CN": "（通知第 {version} 版）", en: " (notice version {version})" },
  "mark.page": { "zh-CN": "第 {page} 页　共 {pages} 页", en: "page {page} of {pages}" },
  "mark.code": { "zh-CN": "查验码 {code}", en: "code {code}" },
  "mark.draft": { "zh-CN": "草稿", en: "Draft" },
  "mark.draft-why": { "zh-CN": "未提交，不作凭证", en: "not submitted, no proof" },
  "mark.extract": { "zh-CN": "节选", en: "Extract" },
  "mark.extract-why": { "zh-CN": "内容不全，不作凭证", en: "in part, no proof" },
  "footer.hash": { "zh-CN": "内容校验码 {hash}", en: "content hash {hash}" },

  "receipt.title": { "zh-CN": "提交回执", en: "Receipt of submission" },
  "receipt.notice": { "zh-CN": "通知", en: "Notice" },
  "receipt.action": { "zh-CN": "事项", en: "What was done" },
  "receipt.done": { "zh-CN": "{action}（第 {count} 次提交）", en: "{action} (submission {count})" },
  "receipt.hash": { "zh-CN": "内容校验码", en: "Content hash" },
  "receipt.event": { "zh-CN": "事件记录", en: "Event" },
  "receipt.note": {
    "zh-CN": "本回执由平台自动生成，无需盖章。内容校验码（SHA-256）由填报内容和所附材料算出，内容有任何改动都会不同。",
    en: "This receipt is made by the platform and needs no seal. The content hash (SHA-256) is computed over answers and evidence: any change gives another.",
  },
  "result.edition": { "zh-CN": "第 {edition} 版　{at} 发布", en: "edition {edition}, published {at}" },
  "result.period": { "zh-CN": "公示期：{from} 至 {until}", en: "Publicity period: {from} to {until}" },
  "table.printed": { "zh-CN": "尚未报送　修订 {revision}　打印于 {at}", en: "not handed in, revision {revision}, printed {at}" },
  "table.handed-in": { "zh-CN": "已报送　{at}", en: "handed in {at}" },

  "note.join": { "zh-CN": "：", en: ": " },
  "docx.copy": { "zh-CN": "可编辑副本，盖章和报送以 PDF 为准", en: "An editable copy: what is sealed and handed in is the PDF" },

  "table.organisation": { "zh-CN": "填报单位：{name}", en: "Organisation: {name}" },
  "list.sheet": { "zh-CN": "申报列表", en: "Applications" },
  "list.cellCut": { "zh-CN": "……（超出 Excel 单元格上限，原文共 {count} 字）", en: "… (longer than a cell of Excel takes; {count} characters in all)" },
  "table.sheet": { "zh-CN": "汇总表", en: "Summary" },
} as const satisfies Catalogue;
