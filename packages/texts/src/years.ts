import type { Catalogue } from "./index.ts";

/** Why the engine lists a place of a notice that was begun from another year's. */
export const yearsTexts = {
  "why.moment": {
    "zh-CN": "时间须逐年确定。建议 {date}（{weekday}），与上次同为该月首日、末日或同一星期；请核对法定节假日和调休。",
    en: "Times are set anew every year. Suggested: {date} ({weekday}), the same weekday, first or last day of the month as before; check the public holidays.",
  },
  "why.moment.look": { "zh-CN": "时间不在{year}年，请核对。", en: "The time is not in {year}; please look at it." },
  "why.year": { "zh-CN": "含有年份或日期，建议：{changes}。", en: "It holds a year or a date; suggested: {changes}." },
  "why.change": { "zh-CN": "{before}改为{after}", en: "{before} becomes {after}" },
  "why.last-year": { "zh-CN": "（上一年度）", en: " (the year before)" },
  "why.look": { "zh-CN": "提到{mentions}，请核对是否仍然适用。", en: "It speaks of {mentions}; please look whether this still holds." },
  "why.deadline": { "zh-CN": "其中的日期与“{deadline}”一致，随之调整。", en: "A date in it is that of “{deadline}” and follows it." },
  "why.document": {
    "zh-CN": "“{mentions}”是文号或编号中的年份，属于另一份文件，不作建议。",
    en: "“{mentions}” is the year in a number of another document; nothing is suggested.",
  },
  "why.quantity": { "zh-CN": "“{mentions}”后有计量单位，可能是数量而不是年份。", en: "“{mentions}” is followed by a unit: probably a quantity and no year." },
  "why.quoted": {
    "zh-CN": "书名号内的年份属于其他文件，请在该文件确已印发后再改。",
    en: "A year between 《》 belongs to another document; change it once that one has been issued.",
  },
  "why.basis": {
    "zh-CN": "依据文件属于上级发文，须以新一年实际印发的文件为准。",
    en: "What the notice rests on is issued by others; it must be what was really issued for the new year.",
  },
  "why.basis.number": { "zh-CN": "文号须以实际印发的文件为准，不作建议。", en: "The number must be that of the document really issued; nothing is suggested." },
  "why.contact": { "zh-CN": "联系人和电话可能已变动，请核对。", en: "People and telephones change; please look at them." },
  "why.register": { "zh-CN": "名录须补入上一年度的内容，请核对是否最新。", en: "A register must hold what the last year added; please look whether it is up to date." },
  "why.sample": {
    "zh-CN": "样例填报内容中的日期。规则按开始申报之日判断样例，日期过旧会改变结果：{changes}。",
    en: "Dates in a persona's answers. Rules judge a persona on the day the notice opens, and old dates can change what comes out: {changes}.",
  },
  "why.sample.look": {
    "zh-CN": "样例填报内容中的日期（{mentions}）。规则按开始申报之日判断样例，请核对。",
    en: "Dates in a persona's answers ({mentions}). Rules judge a persona on the day the notice opens; please look at them.",
  },
  "why.number": { "zh-CN": "{now} 可能是年份，请核对。", en: "{now} could be a year; please look at it." },
  "why.number.shift": { "zh-CN": "{now} 像是年份，建议改为 {after}；如果是数量请保持原样。", en: "{now} looks like a year; suggested: {after}. Keep it if it is a quantity." },
  "why.name": {
    "zh-CN": "标识中含有年份。用到它的地方都写着这个标识，需要时请在属性中更名。",
    en: "An identifier holds a year. It is named wherever it is used; rename it in its inspector if it should change.",
  },
  "weekday.0": { "zh-CN": "星期日", en: "Sunday" },
  "weekday.1": { "zh-CN": "星期一", en: "Monday" },
  "weekday.2": { "zh-CN": "星期二", en: "Tuesday" },
  "weekday.3": { "zh-CN": "星期三", en: "Wednesday" },
  "weekday.4": { "zh-CN": "星期四", en: "Thursday" },
  "weekday.5": { "zh-CN": "星期五", en: "Friday" },
  "weekday.6": { "zh-CN": "星期六", en: "Saturday" },
} as const satisfies Catalogue;
