import type { Catalogue } from "./index.ts";

/** Publishing a correction: its note, whom it touches, what it does to drafts. */
export const publishingTexts = {
  "note.title": { "zh-CN": "更正说明（中文）", en: "Note of correction (Chinese)" },
  "note.english": { "zh-CN": "更正说明（英文）", en: "Note of correction (English)" },
  "note.hint": {
    "zh-CN": "写明更正了什么、为什么。申报单位会在草稿中看到，发布后不能更改。",
    en: "What was corrected, and why. Applicants see it in their drafts; it cannot be changed afterwards.",
  },
  "note.short": { "zh-CN": "请填写更正说明，中英文都要填写。", en: "Fill in the note in both languages." },
  "touched.title": { "zh-CN": "涉及的申报", en: "Whom it touches" },
  "touched.none": { "zh-CN": "还没有申报。", en: "There are no applications yet." },
  "touched.track": { "zh-CN": "方向", en: "Track" },
  "touched.version": { "zh-CN": "版本", en: "Version" },
  "touched.versionOf": { "zh-CN": "第{version}版", en: "{version}" },
  "touched.drafts": { "zh-CN": "草稿", en: "Drafts" },
  "touched.submitted": { "zh-CN": "已提交", en: "Submitted" },
  "touched.effect": { "zh-CN": "更正的影响", en: "What the correction does" },
  "touched.concerns": { "zh-CN": "涉及：草稿须由申报单位查看并采用新版本后才能提交", en: "Concerned: drafts are submitted once their owners saw it and took the new version" },
  "touched.not": { "zh-CN": "不涉及：草稿下次保存时自动采用新版本", en: "Not concerned: drafts take it over with their next save" },
  "touched.submittedStay": {
    "zh-CN": "已提交的申报（含退回修改的）仍按提交时的版本办理，不受影响。",
    en: "Submitted applications, those returned for changes among them, stay under the version they were submitted under and are judged by it.",
  },
  "drafts.counting": { "zh-CN": "正在逐份核对草稿：已核对{done}份，共{total}份。", en: "Looking through the drafts: {done} of {total}." },
  "drafts.counted": { "zh-CN": "已核对{done}份受影响方向的草稿：", en: "Drafts of the tracks concerned: {done}." },
  "drafts.losing": { "zh-CN": "{count}份有内容不再保留（申报单位会先看到这些内容）", en: "{count} lose something they hold (their owners see it before)" },
  "drafts.required": { "zh-CN": "{count}份有新的必填项", en: "{count} are asked for something new" },
  "drafts.wrong": { "zh-CN": "{count}份有内容不再符合要求", en: "{count} hold something that no longer meets the requirements" },
  "drafts.unchanged": { "zh-CN": "{count}份内容全部保留，也没有新的要求", en: "{count} keep everything and are asked for nothing new" },
  "drafts.homeless": { "zh-CN": "{count}份的方向已取消，不能再提交", en: "{count} are in a track that is gone, and can no longer be submitted" },
  "version.note": { "zh-CN": "更正说明：{note}", en: "Note: {note}" },
} as const satisfies Catalogue;
