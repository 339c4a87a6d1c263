import type { Catalogue } from "./index.ts";

/** What an empty form says as a Word file, to be filled in by hand or on a computer. */
export const emptyFormTexts = {
  "cover.line": { "zh-CN": "{label}：", en: "{label}:" },
  "cover.date": { "zh-CN": "填报日期", en: "Date" },
  "required.legend": { "zh-CN": "带“*”的必须填写；“□”为选项，选中的打“√”。", en: "What is marked “*” has to be filled in; tick “□” for what you choose." },
  "required.mark": { "zh-CN": "*{label}", en: "*{label}" },

  "hint.characters": { "zh-CN": "不超过{max}字", en: "at most {max} characters" },
  "hint.between": { "zh-CN": "{min}至{max}字", en: "{min} to {max} characters" },
  "hint.several": { "zh-CN": "可多选", en: "choose any" },
  "hint.computed": { "zh-CN": "按公式计算", en: "calculated" },
  "hint.filled": { "zh-CN": "由审核方填写", en: "filled in by the reviewers" },
  "hint.shown": { "zh-CN": "仅在{condition}时填写", en: "only where {condition}" },
  "hint.hidden": { "zh-CN": "{condition}时不填", en: "not where {condition}" },
  "hint.bracketed": { "zh-CN": "（{hint}）", en: "({hint})" },
  "hint.joined": { "zh-CN": "{hint}；{next}", en: "{hint}; {next}" },

  "blank.choice": { "zh-CN": "□{title}", en: "□ {title}" },
  "blank.yes": { "zh-CN": "□是", en: "□ yes" },
  "blank.no": { "zh-CN": "□否", en: "□ no" },
  "blank.between": { "zh-CN": "　　", en: "    " },
  "blank.date": { "zh-CN": "　　　　年　　月　　日", en: "____-__-__" },
  "blank.month": { "zh-CN": "　　　　年　　月", en: "____-__" },

  "rows.at-least": { "zh-CN": "至少{min}行", en: "at least {min} rows" },
  "rows.at-most": { "zh-CN": "至多{max}行", en: "at most {max} rows" },
  "rows.more": { "zh-CN": "行数不够可自行增加", en: "add rows as needed" },
  "cards.at-least": { "zh-CN": "至少{min}组", en: "at least {min}" },
  "cards.at-most": { "zh-CN": "至多{max}组", en: "at most {max}" },
  "cards.more": { "zh-CN": "不止一组的，复制下表填写", en: "copy the table below for each further one" },
  "cards.number": { "zh-CN": "{title} {number}", en: "{title} {number}" },

  "evidence.required": { "zh-CN": "必须提供", en: "required" },
  "evidence.optional": { "zh-CN": "如有请提供", en: "if there is one" },
  "evidence.when": { "zh-CN": "{condition}时必须提供", en: "required where {condition}" },
  "evidence.when-optional": { "zh-CN": "{condition}时，如有请提供", en: "if there is one, where {condition}" },
  "evidence.after": { "zh-CN": "提交之后上传", en: "uploaded after submission" },
  "evidence.count-one": { "zh-CN": "{count}份", en: "{count} file(s)" },
  "evidence.count": { "zh-CN": "{min}至{max}份", en: "{min} to {max} files" },
  "evidence.count-most": { "zh-CN": "至多{max}份", en: "at most {max} file(s)" },
  "evidence.pdf": { "zh-CN": "PDF", en: "PDF" },
  "evidence.image": { "zh-CN": "图片", en: "image" },
  "evidence.types": { "zh-CN": "{one}或{other}", en: "{one} or {other}" },
  "evidence.line": { "zh-CN": "{title}（{hint}）", en: "{title} ({hint})" },

  "footer.page": { "zh-CN": "第 {page} 页", en: "page {page}" },
  "file.name": { "zh-CN": "{title}（空白表）", en: "{title} (empty form)" },
} as const satisfies Catalogue;
