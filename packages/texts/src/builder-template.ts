import type { Catalogue } from "./index.ts";

/** The builder's card of a form's Word template. */
export const builderTemplateTexts = {
  "template.title": { "zh-CN": "“{form}”的 Word 模板", en: "Word template of “{form}”" },
  "template.intro": {
    "zh-CN":
      "用本单位的 Word 申报书（.docx）：在要填写的地方写上花括号和名称，如 {example}。申报单位和审核人下载 Word 时，平台把内容填进去。PDF 仍按平台的版式打印并带查验码，盖章以 PDF 为准。",
    en: "Your own Word form (.docx): write a name in braces where something is filled in, such as {example}. Whoever downloads an application as Word gets it filled in. The PDF stays the platform's, with its codes; it is what is sealed.",
  },
  "template.choose": { "zh-CN": "选择 Word 文件", en: "Choose a Word file" },
  "template.drop": { "zh-CN": "或把文件拖到这里", en: "or drop one here" },
  "template.sending": { "zh-CN": "正在读取“{name}”…", en: "Reading “{name}” …" },
  "template.file": { "zh-CN": "现用模板：", en: "In use:" },
  "template.download": { "zh-CN": "下载模板", en: "Download the template" },
  "template.replace": { "zh-CN": "换一份", en: "Replace it" },
  "template.remove": { "zh-CN": "删除模板", en: "Remove the template" },
  "template.removeTitle": { "zh-CN": "删除 Word 模板？", en: "Remove the Word template?" },
  "template.removeWhy": {
    "zh-CN": "删除后，下载的 Word 按平台的版式生成。已发布的版本不受影响，发布新版本后才起作用；误删可以撤销。",
    en: "Without it, Word files are set by the platform. Published versions keep theirs, until a new one is published; this can be undone.",
  },
  "template.keep": { "zh-CN": "保留", en: "Keep it" },
  "template.try": { "zh-CN": "试填一份", en: "Fill it for trial" },
  "template.sample": { "zh-CN": "用哪个样例试填", en: "Sample to fill it with" },
  "template.blank": { "zh-CN": "{track}（没有样例，空白）", en: "{track} (no sample, empty)" },
  "template.failed": { "zh-CN": "没有成功：{reason}", en: "It did not work: {reason}" },
  "template.edit": { "zh-CN": "Word 模板", en: "Word template" },
  "template.good": { "zh-CN": "{count} 个占位符都能填写。", en: "All {count} placeholders can be filled." },
  "template.wrong": {
    "zh-CN": "{count} 个占位符里有 {wrong} 个不能填写，请在 Word 里改好后换一份。",
    en: "{wrong} of {count} placeholders cannot be filled. Change them in Word, then replace the template.",
  },
  "template.first": { "zh-CN": "看第一个", en: "Show the first" },

  "found.caption": { "zh-CN": "模板里的占位符", en: "Placeholders in the template" },
  "found.written": { "zh-CN": "占位符", en: "Placeholder" },
  "found.means": { "zh-CN": "填什么", en: "What is filled in" },
  "found.near": { "zh-CN": "所在的文字", en: "Text around it" },
  "found.rows": { "zh-CN": "逐行重复：{title}", en: "Repeated for each row: {title}" },
  "found.nothing": { "zh-CN": "不能填写", en: "Nothing" },

  "names.title": { "zh-CN": "可用的名称（{count} 个）", en: "Names that can be used ({count})" },
  "names.intro": {
    "zh-CN": "点名称即复制，粘贴到 Word 里。名称后的英文写法同样能用，字段改了叫法也不受影响。表格的开头和结尾写在要重复的那一行里，中间放各列。",
    en: "Choose a name to copy it, and paste it into Word. The path after it works too, and stays when a field is called otherwise. Beginning and end of a table stand in the row that is repeated, its columns between them.",
  },
  "names.form": { "zh-CN": "表单的字段", en: "Fields of the form" },
  "names.known": { "zh-CN": "平台的信息", en: "What the platform knows" },
  "names.copy": { "zh-CN": "复制 {written}（{title}）", en: "Copy {written} ({title})" },
  "names.copied": { "zh-CN": "已复制 {written}", en: "Copied {written}" },
  "names.done": { "zh-CN": "已复制", en: "Copied" },
  "names.begin": { "zh-CN": "{title}：开头", en: "{title}: beginning" },
  "names.end": { "zh-CN": "{title}：结尾", en: "{title}: end" },
} as const satisfies Catalogue;
