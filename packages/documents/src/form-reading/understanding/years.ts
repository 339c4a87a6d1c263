import type { Text } from "@shenbao/texts";
import type { Reason } from "./reason.ts";

const written = /^(?:(20\d{2})\s*年?度?|(?:上|前|去|今|本|大前|上上)(?:一|两|三)?年度?|近?第?[一二三]年)(?:（.*）)?$/;

/** Whether a label names a year. */
export function isYear(text: string): boolean {
  return written.test(text.replace(/\s/g, ""));
}

const back: Readonly<Record<string, number>> = { 上年: 1, 上一年: 1, 上年度: 1, 上一年度: 1, 去年: 1, 前年: 2, 上上年: 2, 前一年: 2, 大前年: 3, 本年: 0, 本年度: 0, 今年: 0 };

/**
 * Labels of rows, years among them relative to the notice's where that can be told: next year they are the next ones. `year`: the notice's;
 * years in a row that end with it or the one before are meant from it.
 */
export function asRelative(labels: readonly string[], year: number | null): { labels: Text[]; reasons: Reason[] } {
  const years = labels.map((label) => Number(/^(20\d{2})\s*年?度?$/.exec(label.trim())?.[1] ?? Number.NaN));
  const plain = () => labels.map((label): Text => ({ "zh-CN": label, en: label }));
  const known = labels.map((label) => back[label.replace(/\s/g, "")]);
  const relative = (n: number): Text => (n === 0 ? { "zh-CN": "{year}年", en: "{year}" } : { "zh-CN": `{year-${n}}年`, en: `{year-${n}}` });
  if (labels.length > 0 && known.every((n) => n !== undefined)) return { labels: known.map(relative), reasons: [{ code: "years-relative" }] };
  if (!years.every((one) => Number.isInteger(one))) return { labels: plain(), reasons: labels.some(isYear) ? [{ code: "years" }] : [] };
  const latest = Math.max(...years);
  // Last year's form is taken for this year's call: its latest year was the one before its own.
  const base = year !== null && [year, year - 1].includes(latest) ? year : latest + 1;
  const from = years.map((one) => base - one);
  if (from.some((n) => n > 9)) return { labels: plain(), reasons: [{ code: "years" }] };
  return { labels: from.map(relative), reasons: [{ code: "years-relative", params: { years: labels.join("、") } }] };
}
