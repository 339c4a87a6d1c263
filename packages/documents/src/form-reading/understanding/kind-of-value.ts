import type { DraftSchema } from "./draft.ts";
import type { Label } from "./label.ts";
import { knownLabel } from "./known-labels.ts";
import type { Reason } from "./reason.ts";
import type { MeasuringUnit } from "./units.ts";

export interface ValueKind {
  schema: DraftSchema;
  reasons: Reason[];
}

export interface Surroundings {
  /** The unit that the place to write in, its row or its table names. */
  unit?: MeasuringUnit | null;
  /** There is room for paragraphs. */
  large?: boolean;
  /** In a table, where most answers are a word. */
  column?: boolean;
}

const largestText = 8_000;
const assumed = 500;
/** From here on a text is written in several lines. */
const severalLines = 120;

const formats: readonly [pattern: RegExp, format: string, reason: Reason["code"]][] = [
  [/(?:统一社会)?信用代码|组织机构代码/, "credit-code", "known-kind"],
  [/手机|移动电话/, "mobile", "known-kind"],
  [/固定电话|座机|办公电话|传真/, "telephone", "known-kind"],
  [/电话/, "telephone", "telephone"],
  [/邮箱|电子邮件|e-?mail/i, "email", "known-kind"],
  [/邮编|邮政编码/, "postcode", "known-kind"],
  [/网址|网站$|官网|主页|域名/, "web-address", "known-kind"],
  [/年月$|月份$/, "year-month", "known-kind"],
  [/日期$/, "date", "known-kind"],
  [/时间$/, "date", "date-guess"],
];

const amounts = /(?:收入|利润|金额|总额|资本|资金|投资|投入|经费|费用|产值|税金|税额|资产|负债|成本|单价|总价|销售额|交易额|预算)(?:总额|合计)?$/;
const counts = /(?:数量|人数|总数|员工数|数|次数|台数|个数|件数|家数|年龄|排名)$/;
const shares = /(?:率|占比|比例|比重)$/;
const mayBeNegative = /利润|增长|增速|净额|盈亏|同比|变化/;
const paragraphs =
  /简介|概述|概况|情况|内容|计划|措施|成效|意义|描述|方案|基础|优势|创新|目标|经历|理由|经验|做法|分析|建议|背景|必要性|可行性|特色|亮点|风险|保障|路线|价值|效益|说明|思路|任务|能力|业绩|范围/;
const names = /名称|单位|企业|机构|部门|全称|院校|学校/;
const places = /地址|地点|住所|所在地/;

/** What kind of value a label asks for, by its words, its unit and the room it has. */
export function kindOfValue(label: Label, { unit, large = false, column = false }: Surroundings = {}): ValueKind {
  const title = label.title;
  const measured = label.unit ?? unit ?? null;
  if (measured && !/时间|日期|年月/.test(title)) return { schema: numberOf(title, measured), reasons: [{ code: "unit", params: { unit: measured.text["zh-CN"] } }] };
  if (label.maxLength === null && label.minLength === null) {
    for (const [pattern, format, code] of formats) if (pattern.test(title) && title.length <= 20) return { schema: { type: "string", format }, reasons: [{ code }] };
    if (/^是否|是否$/.test(title) || /^有无/.test(title)) return { schema: { type: "boolean" }, reasons: [{ code: "yes-no" }] };
    if (shares.test(title)) return { schema: { ...numberOf(title, percent) }, reasons: [{ code: "unit-missing" }] };
    if (amounts.test(title)) return { schema: { type: "number", decimals: 2, ...(!mayBeNegative.test(title) && { minimum: 0 }) }, reasons: [{ code: "unit-missing" }] };
    if (counts.test(title) && !large) return { schema: { type: "number", decimals: 0, minimum: 0 }, reasons: [{ code: "unit-missing" }] };
  }
  return textOf(label, large, column);
}

const percent: MeasuringUnit = { text: { "zh-CN": "%", en: "%" }, decimals: 2, money: false };

function numberOf(title: string, unit: MeasuringUnit): DraftSchema {
  const negative = mayBeNegative.test(title);
  return { type: "number", ...(!negative && { minimum: 0 }), unit: { ...unit.text }, decimals: unit.decimals };
}

function textOf({ title, maxLength, minLength }: Label, large: boolean, column: boolean): ValueKind {
  const least: DraftSchema = minLength === null ? {} : { minLength };
  if (maxLength !== null) return { schema: { type: "string", maxLength, ...least }, reasons: [{ code: "limit", params: { limit: maxLength } }] };
  if (minLength !== null)
    return {
      schema: { type: "string", maxLength: Math.min(largestText, minLength * 2), ...least },
      reasons: [{ code: "long-guess", params: { limit: Math.min(largestText, minLength * 2) } }],
    };
  const isKnown = knownLabel(title) !== null;
  if (column) return { schema: { type: "string", maxLength: paragraphs.test(title) ? 200 : 100 }, reasons: [] };
  if (large || (paragraphs.test(title) && !names.test(title) && !places.test(title)))
    return { schema: { type: "string", maxLength: assumed }, reasons: [{ code: "long-guess", params: { limit: assumed } }] };
  const length = places.test(title) ? severalLines : names.test(title) || isKnown ? 100 : 60;
  return { schema: { type: "string", maxLength: length }, reasons: [] };
}
