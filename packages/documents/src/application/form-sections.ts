import { displayValue, elementText, stepsOf, fieldsOf, type Answers, type Field, type Form, type Json } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { documentsTexts as texts } from "@shenbao/texts/documents";
import type { Block, Pair, Section } from "./document-content.ts";
import { pairLines, widthOf } from "./pair-lines.ts";
import { tableBlocks } from "./table-blocks.ts";

/** A longer label, in 字, stands above its answer. */
const longestLabel = 18;

/** In whose words a form is printed. */
export interface Reading {
  locale: Locale;
  organisationName?: (code: string) => string;
}

/** Which fields are printed; rows are `*`. */
export interface Showing {
  /** By the form's own conditions. */
  isHidden(pointer: string): boolean;
  /** By who reads. */
  seesField(pointer: string): boolean;
}

/** The fields that are shown with their answers, by step; empty fields are shown as empty. */
export function formSections(form: Form, year: number, answers: Answers, showing: Showing, reading: Reading): Section[] {
  const fields = fieldsOf(form, year).flatMap((field) => shownPart(field, showing));
  return stepsOf(form, year)
    .map(({ title, elements }, step) => ({
      title: title[reading.locale],
      blocks: blocksOf(
        fields.filter((field) => field.step === step),
        groupsOf(form, year, elements, reading.locale),
        answers,
        reading,
      ),
    }))
    .filter(({ blocks }) => blocks.length > 0);
}

/** A field, a table with the columns that are shown, or nothing. */
function shownPart(field: Field, { isHidden, seesField }: Showing): Field[] {
  if (isHidden(field.pointer)) return [];
  if (!field.columns) return seesField(field.pointer) ? [field] : [];
  const columns = field.columns.filter(({ pointer }) => !isHidden(pointer) && seesField(pointer));
  return columns.length > 0 ? [{ ...field, columns }] : [];
}

/** The value at a pointer without stars. */
export function valueAt(answers: Answers, pointer: string): Json | undefined {
  return pointer
    .split("/")
    .slice(1)
    .reduce<Json | undefined>(
      (value, key) => (typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, key) ? value[key] : undefined),
      answers,
    );
}

/** A field's value as it is read; a dash where there is none. */
export function written(field: Field, value: Json | undefined, reading: Reading): string {
  return displayValue(field, value, reading.locale, reading.organisationName) || say(texts["field.empty"], reading.locale);
}

/** A field's title with its unit. */
export function titled(field: Field, locale: Locale): string {
  return field.unit ? say(texts["field.unit"], locale, { title: field.title[locale], unit: field.unit[locale] }) : field.title[locale];
}

/** Short answers are gathered in lines, as long as they stand in the same group; long texts and tables stand alone. */
function blocksOf(fields: Field[], groups: Map<string, string>, answers: Answers, reading: Reading): Block[] {
  const blocks: Block[] = [];
  let gathered: Pair[] = [];
  let group: string | undefined;
  let announced: string | undefined;
  const close = () => {
    if (gathered.length > 0) blocks.push({ kind: "pairs", ...(group !== announced && group !== undefined && { title: group }), lines: pairLines(gathered) });
    if (gathered.length > 0) announced = group;
    gathered = [];
  };
  for (const field of fields) {
    const own = groups.get(field.pointer);
    if (own !== group) close();
    group = own;
    const value = valueAt(answers, field.pointer);
    if (field.columns) {
      close();
      blocks.push(...tableBlocks(field, value, reading));
    } else if (field.type === "long-text" || widthOf(field.title[reading.locale]) > longestLabel) {
      close();
      blocks.push({ kind: "text", label: titled(field, reading.locale), value: written(field, value, reading) });
    } else {
      gathered.push({ label: titled(field, reading.locale), value: written(field, value, reading) });
    }
  }
  close();
  return blocks;
}

/** The innermost labelled group of each control, by the control's pointer. */
function groupsOf(form: Form, year: number, elements: unknown[], locale: Locale): Map<string, string> {
  const groups = new Map<string, string>();
  const visit = (element: unknown, group: string | undefined): void => {
    if (typeof element !== "object" || element === null) return;
    const { type, scope, elements: below } = element as { type?: unknown; scope?: unknown; elements?: unknown };
    const own = type === "Group" ? elementText(form, element, year)?.[locale] || group : group;
    if (typeof scope === "string" && own !== undefined) {
      const pointer = scope.slice(1).replaceAll("/properties/", "/");
      for (const field of fieldsOf(form, year)) if (field.pointer === pointer || field.pointer.startsWith(`${pointer}/`)) groups.set(field.pointer, own);
    }
    if (Array.isArray(below)) below.forEach((child) => visit(child, own));
  };
  elements.forEach((element) => visit(element, undefined));
  return groups;
}
