import type { Catalogue } from "./index.ts";

/** Parts of forms that are copied, cut and pasted. */
export const builderFragmentTexts = {
  "fragment.foreign": {
    "zh-CN": "剪贴板里没有表单内容。请先在表单里复制，再到这里粘贴。",
    en: "The clipboard holds no part of a form. Copy in a form first, then paste here.",
  },
  "fragment.version": { "zh-CN": "这段表单内容出自另一版本的平台，无法粘贴。", en: "This part of a form comes from another version of the platform and cannot be pasted." },
  "fragment.large": { "zh-CN": "剪贴板里的内容太大，无法粘贴。", en: "What the clipboard holds is too large to be pasted." },
  "fragment.wrong": { "zh-CN": "这段表单内容不能用：", en: "This part of a form cannot be used:" },
  "fragment.deep": { "zh-CN": "这里层次太深，放不下。", en: "It does not fit here: too deep." },
  "fragment.copied": { "zh-CN": "已复制“{what}”，可以粘贴到别的表单或别的通知。", en: "“{what}” was copied; it can be pasted into other forms and notices." },
  "fragment.cut": { "zh-CN": "已剪切“{what}”。", en: "“{what}” was cut." },
  "fragment.pasted": { "zh-CN": "已粘贴“{what}”。", en: "“{what}” was pasted." },
  "fragment.leftTitle": { "zh-CN": "有些内容没有带过来", en: "Some things did not come along" },
  "fragment.left": {
    "zh-CN": "它们引用了这张表单里没有的内容：",
    en: "They name what this form or notice does not have:",
  },
  "left.condition": { "zh-CN": "“{title}”的显示条件（{names}）", en: "When “{title}” is shown ({names})" },
  "left.computed": { "zh-CN": "“{title}”的自动计算（{names}）", en: "How “{title}” is calculated ({names})" },
  "left.requiredWhen": { "zh-CN": "“{title}”的按条件必填（{names}）", en: "When “{title}” is required ({names})" },
  "left.rule": { "zh-CN": "校验规则“{title}”（{names}）", en: "The rule “{title}” ({names})" },
  "left.evidence": { "zh-CN": "证明材料“{title}”（{names}）", en: "The evidence “{title}” ({names})" },
  "left.filledBy": { "zh-CN": "“{title}”由其他角色填写的设置（{names}）", en: "Who else fills in “{title}” ({names})" },
  "left.clause": { "zh-CN": "“{title}”所依据的条款（{names}）", en: "The clause of “{title}” ({names})" },
  "fragment.close": { "zh-CN": "知道了", en: "Close" },
  "edit.paste": { "zh-CN": "粘贴", en: "Paste" },
  "edit.cut": { "zh-CN": "剪切", en: "Cut" },
  "edit.copy": { "zh-CN": "复制", en: "Copy" },
  "fragment.noClipboard": {
    "zh-CN": "浏览器不允许读取剪贴板，请用 Ctrl+V 粘贴。",
    en: "The browser does not allow reading the clipboard; paste with Ctrl+V.",
  },
} as const satisfies Catalogue;
