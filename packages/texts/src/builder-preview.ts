import type { Catalogue } from "./index.ts";

/** The preview of a form: what applicants get, filled in with nothing stored. */
export const builderPreviewTexts = {
  "preview.label": { "zh-CN": "申报人看到的表单", en: "The form as applicants see it" },
  "preview.tools": { "zh-CN": "预览设置", en: "Settings of the preview" },
  "preview.track": { "zh-CN": "申报方向", en: "Track" },
  "preview.fill": { "zh-CN": "填报内容", en: "Filled with" },
  "preview.empty": { "zh-CN": "空白", en: "nothing" },
  "preview.madeUp": { "zh-CN": "自动填写必填项", en: "what has to be filled in, made up" },
  "preview.sample": { "zh-CN": "样例：{title}", en: "sample: {title}" },
  "preview.applicant": { "zh-CN": "申报单位", en: "Applicant" },
  "preview.creditCode": { "zh-CN": "统一社会信用代码", en: "Credit code" },
  "preview.width": { "zh-CN": "页面宽度", en: "Width of the page" },
  "preview.wide": { "zh-CN": "电脑", en: "Computer" },
  "preview.phone": { "zh-CN": "手机", en: "Phone" },
  "preview.again": { "zh-CN": "重新填写", en: "Begin anew" },
  "preview.save": { "zh-CN": "存为样例", en: "Save as a sample" },
  "preview.caption": { "zh-CN": "{name} · 预览", en: "{name} · preview" },
  "preview.status": { "zh-CN": "预览，填写的内容不会保存", en: "A preview: nothing of it is stored" },
  "preview.submitted": { "zh-CN": "可以提交。这是预览，没有真正提交。", en: "It could be submitted. This is a preview, so nothing was." },
  "preview.noAction": { "zh-CN": "流程里没有申报人提交的操作。", en: "The workflow has no action by which an applicant submits." },
  "preview.plain": { "zh-CN": "这张表由办理人员填写，不经过申报步骤。", en: "This form is filled in by those who process applications, without the steps of applying." },
  "save.title": { "zh-CN": "存为样例", en: "Save as a sample" },
  "save.text": {
    "zh-CN": "样例记下现在填写的内容和现在的结果，今后每次修改都会核对：",
    en: "The sample keeps what is filled in and what comes of it now; every change is compared with it:",
  },
  "save.name": { "zh-CN": "样例名称", en: "What the sample shows" },
  "save.do": { "zh-CN": "保存", en: "Save" },
  "save.done": { "zh-CN": "已存为样例“{title}”。", en: "Saved as the sample “{title}”." },
  "save.close": { "zh-CN": "关闭", en: "Close" },
  "save.open": { "zh-CN": "查看样例", en: "Show it" },
} satisfies Catalogue;
