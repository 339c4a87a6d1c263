import type { Catalogue } from "./index.ts";

/** The texts of: portal, a correction of the notice as the owner of a draft sees it. */
export const portalCorrectionTexts = {
  "correction.title": { "zh-CN": "通知已更正（第{to}版）", en: "The notice was corrected (version {to})" },
  "correction.text": {
    "zh-CN": "本申报仍按第{from}版填写。请查看更正对本申报的影响，采用新版本后才能提交。如有不再保留的内容，会先列出供您复制。",
    en: "This application still follows version {from}. See what the correction changes for it: it can be submitted once it follows the new version. What does not go along is shown first, to be copied.",
  },
  "correction.note": { "zh-CN": "更正说明（第{version}版）", en: "Note of correction (version {version})" },
  "correction.noNote": { "zh-CN": "发布时没有填写更正说明。", en: "No note was given when it was published." },
  "correction.see": { "zh-CN": "查看更正的影响", en: "See what it changes" },
  "correction.dialog": { "zh-CN": "更正对本申报的影响", en: "What the correction changes for this application" },
  "correction.loading": { "zh-CN": "正在核对已填写的内容", en: "Comparing what was filled in" },
  "correction.changes": { "zh-CN": "通知的更正（{count}处）", en: "What changed in the notice ({count})" },
  "correction.answers": { "zh-CN": "对已填写内容的影响", en: "What becomes of what you filled in" },
  "correction.none": {
    "zh-CN": "已填写的内容全部保留，没有新的必填项。",
    en: "Everything you filled in goes along, and nothing new is asked for.",
  },
  "correction.kept": { "zh-CN": "其余已填写的内容全部保留。", en: "Everything else you filled in goes along." },
  "correction.dropped": { "zh-CN": "不再保留的内容（{count}项）", en: "What does not go along ({count})" },
  "correction.droppedText": {
    "zh-CN": "采用新版本后，这些内容不再是申报的一部分。如果还需要，请先复制到别处。",
    en: "It is no longer part of the application when you go on with the new version. Copy it first if you still need it.",
  },
  "correction.files": { "zh-CN": "不再需要的文件（{count}项）", en: "Files no longer asked for ({count})" },
  "correction.filesText": {
    "zh-CN": "采用新版本后这些文件会删除，需要留存的请先下载。",
    en: "They are deleted when you go on with the new version; download what you want to keep.",
  },
  "correction.required": { "zh-CN": "新的必填项（{count}项）", en: "Newly asked for ({count})" },
  "correction.findings": { "zh-CN": "现在不符合要求的内容（{count}处）", en: "What no longer meets the requirements ({count})" },
  "correction.hidden": { "zh-CN": "不再显示，也不会提交", en: "No longer shown, and not submitted" },
  "correction.gone": { "zh-CN": "该项已取消", en: "It is no longer asked for" },
  "correction.computed": { "zh-CN": "改为自动计算或由系统填写", en: "It is filled in by the system now" },
  "correction.kind": { "zh-CN": "填写方式已改变", en: "It is filled in in another way now" },
  "correction.choice": { "zh-CN": "该选项已取消", en: "This choice is no longer there" },
  "correction.copy": { "zh-CN": "复制", en: "Copy" },
  "correction.copyOf": { "zh-CN": "复制：{title}", en: "Copy: {title}" },
  "correction.copied": { "zh-CN": "已复制", en: "Copied" },
  "correction.download": { "zh-CN": "下载", en: "Download" },
  "correction.take": { "zh-CN": "采用新版本", en: "Go on with the new version" },
  "correction.later": { "zh-CN": "以后再说", en: "Not now" },
  "correction.taken": { "zh-CN": "已采用第{to}版，请继续填写。", en: "This application follows version {to} now." },
  "correction.mark": { "zh-CN": "通知有更正", en: "Corrected notice" },
  "correction.event": { "zh-CN": "采用更正后的通知（第{from}版改为第{to}版）", en: "Took over the corrected notice (version {from} to {to})" },
} as const satisfies Catalogue;
