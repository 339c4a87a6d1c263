import type { Field } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { emptyFormTexts as texts } from "@shenbao/texts/empty-form";
import { titled } from "../application/form-sections.ts";
import type { Blank } from "../word/word-part.ts";

/** 字 in a line of a long text, and how many lines are left free for it at most: more room makes itself where it is typed. */
const charactersOfLine = 32;
const mostLines = 8;

/** What is said of a field beside its own words. */
export interface Circumstances {
  /** Who fills it in beside who has the paper: a calculation of other answers, or somebody else. What only the platform would fill in is filled in by hand. */
  by: "calculation" | "others" | null;
  /** When it is to be filled in, as a sentence. */
  when: string | null;
}

/** The place to fill a field in. */
export function blankOf(field: Field, locale: Locale, circumstances: Circumstances): Blank {
  const hints = hintsOf(field, locale, circumstances);
  return {
    label: labelOf(field, locale),
    hint: hints.length > 0 ? bracketed(hints, locale) : null,
    value: frameOf(field, locale),
    help: field.description?.[locale] ?? null,
    lines: field.type === "long-text" ? Math.min(mostLines, Math.max(3, Math.ceil(lengthOf(field, "maxLength", 120) / charactersOfLine))) : 1,
  };
}

/** A field's title with its unit, marked where it has to be filled in. */
export function labelOf(field: Field, locale: Locale): string {
  return field.required && !field.computed ? say(texts["required.mark"], locale, { label: titled(field, locale) }) : titled(field, locale);
}

/** What stands in the place of an answer before there is one: its choices, or the frame of a date. */
export function frameOf(field: Field, locale: Locale): string {
  const between = texts["blank.between"][locale];
  if (field.choices) return field.choices.map(({ title }) => say(texts["blank.choice"], locale, { title: title[locale] })).join(between);
  if (field.type === "yes-no") return [texts["blank.yes"][locale], texts["blank.no"][locale]].join(between);
  if (field.type === "date") return texts["blank.date"][locale];
  return field.type === "month" ? texts["blank.month"][locale] : "";
}

/** Hints as one text in brackets. */
export function bracketed(hints: readonly string[], locale: Locale): string {
  return say(texts["hint.bracketed"], locale, { hint: joinedHints(hints, locale) });
}

/** Hints as one text, a full stop between left out. */
export function joinedHints(hints: readonly string[], locale: Locale): string {
  return hints.reduce((hint, next) => say(texts["hint.joined"], locale, { hint: hint.replace(/[。.；;]$/, ""), next }));
}

/** Whether two of them stand side by side. */
export function isShort(field: Field): boolean {
  if (field.choices || field.columns || field.type === "long-text") return false;
  return field.type !== "text" || lengthOf(field, "maxLength", 0) <= 40;
}

function lengthOf(field: Field, word: "minLength" | "maxLength", otherwise: number): number {
  const length = field.schema[word];
  return typeof length === "number" ? length : otherwise;
}

/** What limits an answer; a limit that the field's help states already is not said twice. */
export function hintsOf(field: Field, locale: Locale, { by, when }: Circumstances): string[] {
  const hints: string[] = [];
  const [min, max] = [lengthOf(field, "minLength", 0), lengthOf(field, "maxLength", 0)];
  if ((field.type === "text" || field.type === "long-text") && max > 0 && !field.choices)
    hints.push(min > 1 ? say(texts["hint.between"], locale, { min, max }) : say(texts["hint.characters"], locale, { max }));
  if (field.type === "choices") hints.push(texts["hint.several"][locale]);
  if (by !== null) hints.push(texts[by === "others" ? "hint.filled" : "hint.computed"][locale]);
  if (when !== null) hints.push(when);
  return hints.filter((hint) => !field.description?.[locale].includes(hint));
}
