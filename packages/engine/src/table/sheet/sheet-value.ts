import { say, type Locale, type Text } from "@shenbao/texts";
import { valueTexts } from "@shenbao/texts/values";
import type { Json } from "../../definition/json.ts";
import type { Field } from "../../form/index.ts";

/** What stands in a cell of a sheet. */
export type SheetValue = string | number | boolean | null;

/** The value as any program keeps it: 15 digits of a number, line ends as `\n`, nothing for an empty text. */
export function plainValue(value: SheetValue): SheetValue {
  if (typeof value === "number") return Number(value.toPrecision(15));
  if (typeof value !== "string") return value;
  const text = value.replace(/\r\n?/g, "\n");
  return text === "" ? null : text;
}

/** How the value of a field is written in a sheet: choices by their labels, 是/否, days as 2023-08-20. */
export function toSheet(field: Field, value: Json, locale: Locale): SheetValue {
  if (value === null || typeof value === "object") return null;
  if (typeof value === "boolean") return say(valueTexts[value ? "value.yes" : "value.no"], locale);
  if (field.type === "choice") return field.choices?.find((choice) => choice.value === value)?.title[locale] ?? String(value);
  return plainValue(value);
}

const says = (text: Text, said: string) => Object.values(text).includes(said);

/** The first day that Excel counts from, in days since 1970: 30 December 1899, since it takes 1900 for a leap year. */
const firstDay = -25_569;

/** What is written in a sheet as the field's value. What is no value of the field stays as it is, to be refused by the field's own schema. */
export function fromSheet(field: Field, written: SheetValue): Json {
  const value = plainValue(written);
  if (value === null || (typeof value === "string" && value.trim() === "")) return null;
  const said = String(value).trim();
  switch (field.type) {
    case "number":
      return typeof value === "string" && /^[+-]?\d[\d, ]*(\.\d+)?$/.test(said.normalize("NFKC")) ? Number(said.normalize("NFKC").replace(/[, ]/g, "")) : value;
    case "yes-no":
      if (typeof value === "boolean") return value;
      return says(valueTexts["value.yes"], said) ? true : says(valueTexts["value.no"], said) ? false : value;
    case "choice":
      return field.choices?.find((choice) => choice.value === said || Object.values(choice.title).includes(said))?.value ?? said;
    case "date":
    case "month": {
      const day =
        typeof value === "number" && Number.isInteger(value) && value > 0 && value < 2_958_466 ? new Date((value + firstDay) * 86_400_000).toISOString().slice(0, 10) : said;
      return field.type === "month" && typeof value === "number" ? day.slice(0, 7) : day.replace(/^(\d{4})[/.](\d{1,2})(?:[/.](\d{1,2}))?$/, spelled);
    }
    default:
      return typeof value === "string" ? value : said;
  }
}

const spelled = (_all: string, year: string, month: string, day: string | undefined) =>
  [year, month.padStart(2, "0"), ...(day === undefined ? [] : [day.padStart(2, "0")])].join("-");
