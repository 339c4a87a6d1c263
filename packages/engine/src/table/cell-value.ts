import Big from "big.js";
import { say, type Locale } from "@shenbao/texts";
import { processTexts as texts } from "@shenbao/texts/process";
import type { Column, NoticeDefinition } from "../definition/definition.generated.ts";
import { isRecord, type Json } from "../definition/json.ts";
import { evaluate } from "../expression/index.ts";
import { displayValue, fieldAt, type Field } from "../form/index.ts";
import type { ApplicationFacts } from "../workflow/application-facts.ts";
import { opinionField } from "./open-columns.ts";
import { trackForm } from "../workflow/track-evidence.ts";

/** What stands in a cell: numbers stay numbers, everything else is text, null is empty. */
export type Cell = string | number | null;

/** The value of a column for an application, from the data its expressions read. Choices are shown by their labels. */
export function cellValue(definition: NoticeDefinition, column: Column, application: ApplicationFacts, data: Record<string, unknown>, locale: Locale): Cell {
  const value = evaluate(column.value, data);
  const opinion = opinionField(definition, column)?.field;
  if (opinion?.type === "choice" || opinion?.type === "choices") return labelCell(opinion, value, application, locale);
  if (column.kind === "number") return numberCell(value, column.decimals) ?? textCell(value, locale);
  if (column.kind !== "choice" || column.choicesFrom === undefined) return textCell(value, locale);
  const field = fieldAt(trackForm(definition, application.track), definition.year, column.choicesFrom);
  return field ? labelCell(field, value, application, locale) : textCell(value, locale);
}

function numberCell(value: unknown, decimals: number | undefined): number | null {
  if (typeof value !== "number" || !Number.isFinite(value)) return null;
  return decimals === undefined ? value : new Big(value).round(decimals, Big.roundHalfUp).toNumber();
}

function labelCell(field: Field, value: unknown, application: ApplicationFacts, locale: Locale): Cell {
  if (value === null || value === undefined || value === "") return null;
  const { receiver } = application;
  const name = (code: string) => (receiver?.code === code ? receiver.name[locale] : code);
  // Several rows' choices, or one that is a list of its own: each label once.
  const values = Array.isArray(value) && field.type !== "choices" ? [...new Set(value as Json[])] : [value as Json];
  return (
    values
      .map((one) => displayValue(field, one, locale, name))
      .filter((label) => label !== "")
      .join(listMark(locale)) || null
  );
}

const listMark = (locale: Locale) => (locale === "zh-CN" ? "、" : ", ");

function textCell(value: unknown, locale: Locale): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return say(value ? texts["cell.yes"] : texts["cell.no"], locale);
  if (Array.isArray(value))
    return (
      value
        .map((one) => textCell(one, locale))
        .filter((text) => text !== null)
        .join(listMark(locale)) || null
    );
  if (isRecord(value)) return Object.hasOwn(value, locale) ? textCell(value[locale], locale) : null;
  return String(value as string | number);
}
