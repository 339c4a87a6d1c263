import type { Catalogue } from "./index.ts";

/** Filling in a form step by step: in the portal, and in the builder's preview. */
export const fillTexts = {
  "place.row": { "zh-CN": "第{row}行", en: "row {row}" },
  "fill.evidence": { "zh-CN": "证明材料", en: "Evidence" },
  "fill.evidenceText": { "zh-CN": "请上传清晰、完整的文件。上传后自动保存。", en: "Upload clear and complete files. They are saved as they arrive." },
  "fill.check": { "zh-CN": "检查并提交", en: "Check and submit" },
  "fill.checkNote": { "zh-CN": "最后一步", en: "The last step" },
  "fill.previous": { "zh-CN": "上一步", en: "Back" },
  "fill.next": { "zh-CN": "下一步", en: "Next" },
  "check.ready": { "zh-CN": "检查通过，可以提交。", en: "Everything is in order. You can submit." },
  "check.blocked": { "zh-CN": "还不能提交，请先处理下列问题。", en: "It cannot be submitted yet. Please attend to these first." },
  "check.errors": { "zh-CN": "须修改（{count}）", en: "To correct ({count})" },
  "check.explain": { "zh-CN": "须说明理由（{count}）", en: "A reason is needed ({count})" },
  "check.explained": { "zh-CN": "已说明理由（{count}）", en: "Explained ({count})" },
  "check.warnings": { "zh-CN": "提醒（{count}）", en: "For your attention ({count})" },
  "commitment.title": { "zh-CN": "承诺并提交", en: "Commit and submit" },
  "commitment.text": {
    "zh-CN": "已逐项核对。本单位承诺所填内容和上传材料真实、准确、完整。",
    en: "Everything was checked. Our organisation commits that what is filled in and uploaded is true, exact and complete.",
  },
  "commitment.missing": { "zh-CN": "请先勾选承诺", en: "Please give the commitment first" },
} satisfies Catalogue;
