import { sayAll, type Text } from "@shenbao/texts";
import { offlineScoresTexts as texts } from "@shenbao/texts/offline-scores";
import type { Form } from "../definition/definition.generated.ts";
import { isRecord, type Answers, type Json } from "../definition/json.ts";
import { segmentsOf } from "../definition/pointer.ts";
import { fieldsOf, type Field } from "../form/index.ts";
import { fromSheet, plainValue, withValue, type SheetValue } from "../table/index.ts";

const typed = new Set<Field["type"]>(["text", "long-text", "number", "date", "month", "choice", "yes-no"]);

/** The fields of a score sheet that a cell can hold; null where one that must be typed fits into no cell, so that it cannot be scored offline. */
export function offlineFields(form: Form, year: number): Field[] | null {
  const fields = fieldsOf(form, year).filter((field) => !field.computed && field.schema["readOnly"] !== true && field.type !== "group");
  return fields.length > 0 && fields.every(({ type, pointer }) => typed.has(type) && !pointer.includes("*")) ? fields : null;
}

/** The value of a field as it stands in a sheet; null where it is empty. */
export function scoreValue(answers: Answers, pointer: string): Json {
  let value: Json | undefined = answers;
  for (const name of segmentsOf(pointer)) value = isRecord(value) && Object.hasOwn(value, name) ? (value[name] as Json) : undefined;
  return value === undefined || value === "" ? null : value;
}

/** A cell that came back, with its address. */
export interface OfflineCell {
  at: string;
  value: SheetValue;
  calculated: boolean;
}

export interface OfflineProblem {
  at: string;
  /** The pointer of the field, null where it is about the row. */
  field: string | null;
  message: Text;
}

/** What a row that came back makes of a sheet. */
export interface OfflineRow {
  answers: Answers;
  changes: { at: string; field: string; before: Json; after: Json }[];
  problems: OfflineProblem[];
}

/**
 * Reads a row of a workbook into a score sheet. `closed`: the cells before the fields, with what was written there; one that was changed is told,
 * and changes nothing. A cell with a formula is refused: only values are taken.
 */
export function readOfflineRow(fields: readonly Field[], before: Answers, cells: readonly OfflineCell[], closed: readonly { title: Text; value: SheetValue }[]): OfflineRow {
  const row: OfflineRow = { answers: before, changes: [], problems: [] };
  closed.forEach(({ title, value }, index) => {
    const cell = cells[index];
    if (cell && (cell.calculated || plainValue(cell.value) !== plainValue(value))) {
      row.problems.push({ at: cell.at, field: null, message: sayAll(texts["problem.closed"], { column: title }) });
    }
  });
  fields.forEach((field, index) => {
    const cell = cells[closed.length + index];
    if (!cell) return;
    if (cell.calculated) return void row.problems.push({ at: cell.at, field: field.pointer, message: texts["problem.formula"] });
    const after = fromSheet(field, cell.value);
    const was = scoreValue(before, field.pointer);
    if (plainValue(after as SheetValue) === plainValue(was as SheetValue)) return;
    row.answers = withValue(row.answers, field.pointer, after);
    row.changes.push({ at: cell.at, field: field.pointer, before: was, after });
  });
  return row;
}
