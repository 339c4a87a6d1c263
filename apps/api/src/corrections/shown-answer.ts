import { displayValue, fieldAt, isRecord, type Field, type Form, type Json } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";

/** An answer as lines to read and to copy: a table row by row, its columns by their titles. */
export function shownAnswer(form: Form, year: number, pointer: string, value: Json, locale: Locale): string {
  return shown(fieldAt(form, year, pointer.replace(/\/\d+(?=\/|$)/g, "/*")) ?? null, value, locale);
}

function shown(field: Field | null, value: Json, locale: Locale): string {
  if (Array.isArray(value) && value.some(isRecord)) return value.map((row, i) => `${i + 1}. ${shown(field, row, locale)}`).join("\n");
  if (isRecord(value)) {
    const [between, colon] = locale === "zh-CN" ? ["；", "："] : ["; ", ": "];
    return Object.entries(value)
      .filter(([, item]) => item !== null && item !== "")
      .map(([name, item]) => {
        const column = field?.columns?.find(({ pointer }) => pointer.endsWith(`/${name}`)) ?? null;
        return `${column?.title[locale] ?? name}${colon}${shown(column, item as Json, locale)}`;
      })
      .join(between);
  }
  const text = field ? displayValue(field, value, locale) : "";
  return text !== "" ? text : Array.isArray(value) ? value.map(String).join(locale === "zh-CN" ? "、" : ", ") : String(value ?? "");
}
