import type { Cell } from "../opening/opened-file.ts";
import type { DraftColumn, DraftField, Unit } from "./draft.ts";
import { kindOf } from "./fill.ts";
import type { HeaderTable, Leaf } from "./header-table.ts";
import { kindOfValue, type ValueKind } from "./kind-of-value.ts";
import { labelOf } from "./label.ts";
import { asRelative, isYear } from "./years.ts";
import type { MeasuringUnit } from "./units.ts";
import type { Reason } from "./reason.ts";
import { choiceFields } from "./make-field.ts";

/** What is known around a table. */
export interface TableSurroundings {
  title: string;
  titleReasons: Reason[];
  unit: MeasuringUnit | null;
  /** The year of the notice, where it is known. */
  year: number | null;
}

const most = 20;
const many = 12;

/** A table to which rows are added: a header over empty rows. */
export function freeTable(table: HeaderTable, around: TableSurroundings): DraftField {
  const columns = withSums(table.values.map((leaf) => columnOf(leaf, cellUnder(table, leaf), around)));
  const plain = table.rows.filter(({ isSum }) => !isSum);
  const summed = plain.length < table.rows.length;
  const reasons: Reason[] = [
    { code: plain.length === 1 ? "one-row" : "header", params: { rows: plain.length } },
    ...(summed ? [{ code: "sum-row" } as const] : []),
    ...around.titleReasons,
  ];
  return field(around.title, { type: "array", maxItems: Math.max(most, plain.length) }, columns, summed, reasons, unitsOf(table));
}

/** A table whose rows are given: labels at the left, columns to fill in; turned where the rows are what is measured. */
export function fixedTable(table: HeaderTable, around: TableSurroundings): DraftField {
  const plain = table.rows.filter(({ isSum }) => !isSum);
  const summed = plain.length < table.rows.length;
  const years = table.values.every((leaf) => isYear(leaf.title));
  const measuredRows = plain.some(({ label }) => labelOf(label).unit !== null);
  const measuredColumns = table.values.some((leaf) => labelOf(leaf.title).unit !== null || cellUnder(table, leaf).some((cell) => kindOf(cell).is === "unit"));
  if (!years && (!measuredRows || measuredColumns)) {
    const columns = withSums(table.values.map((leaf) => columnOf(leaf, cellUnder(table, leaf), around)));
    const rows = asRelative(
      plain.map(({ label }) => titleOf(label)),
      around.year,
    );
    const schema = { type: "array", rowLabels: rows.labels.map((text) => ({ ...text })), minItems: plain.length, maxItems: plain.length };
    return field(
      around.title,
      schema,
      columns,
      summed,
      [{ code: "rows", params: { rows: plain.length } }, ...rows.reasons, ...(summed ? [{ code: "sum-row" } as const] : []), ...around.titleReasons],
      unitsOf(table),
    );
  }
  const columns = table.rows.map(({ label, cells, isSum }): DraftColumn => {
    const meant = labelOf(label);
    const under = table.values.flatMap((leaf) => cells.filter((cell) => cell.column === leaf.left));
    const value = kindOfValue(meant, { unit: unitIn(under) ?? around.unit, column: true });
    return { title: meant.title, schema: value.schema, reasons: isSum ? [...value.reasons, { code: "sum-turned" }] : value.reasons, sum: false };
  });
  const rows = asRelative(
    table.values.map(({ title }) => title),
    around.year,
  );
  const schema = { type: "array", rowLabels: rows.labels.map((text) => ({ ...text })), minItems: rows.labels.length, maxItems: rows.labels.length };
  const reasons: Reason[] = [{ code: "turned", params: { rows: rows.labels.length, columns: columns.length } }, ...rows.reasons, ...around.titleReasons];
  return field(around.title, schema, columns, false, reasons, unitsOf(table));
}

function field(title: string, schema: DraftField["schema"], list: DraftColumn[], summed: boolean, reasons: Reason[], units: Unit[]): DraftField {
  const wide: Reason[] = list.length > many ? [{ code: "many-columns", params: { columns: list.length } }] : [];
  return { kind: "field", title, description: "", required: false, schema, columns: { list, summed }, reasons: [...reasons, ...wide], units };
}

function columnOf(leaf: Leaf, under: readonly Cell[], { unit }: TableSurroundings): DraftColumn {
  const label = labelOf(leaf.title);
  const first = under[0] && kindOf(under[0]);
  if (first?.is === "boxes") {
    const [choice] = choiceFields(label, first.boxes, []);
    if (choice) return { title: label.title, schema: choice.schema, reasons: choice.reasons, sum: false };
  }
  if (first?.is === "date" || first?.is === "month")
    return { title: label.title, schema: { type: "string", format: first.is === "date" ? "date" : "year-month" }, reasons: [{ code: "date-blank" }], sum: false };
  const isSum = /^(?:合计|总计|小计)$/.test(label.title);
  const own = kindOfValue(label, { unit: unitIn(under), column: true });
  // Below a year or a sum stands a number, whatever it is measured in.
  const value: ValueKind =
    own.schema["type"] === "string" && (isYear(label.title) || isSum) ? { schema: { type: "number", decimals: 2 }, reasons: [{ code: "unit-missing" }] } : own;
  const isNumber = value.schema["type"] === "number";
  // The unit over the whole table is that of its amounts, not of every number.
  const shared =
    isNumber && value.reasons.some(({ code }) => code === "unit-missing") && unit?.money && value.schema["decimals"] === 2 ? kindOfValue(label, { unit, column: true }) : value;
  return { title: label.title, schema: shared.schema, reasons: shared.reasons, sum: isSum };
}

/** A last column called the sum is the sum of the numbers before it that are measured in the same. */
function withSums(columns: DraftColumn[]): DraftColumn[] {
  return columns.map((column, index) => {
    if (!column.sum) return column;
    const before = columns.slice(0, index).filter(({ schema, sum }) => schema["type"] === "number" && !sum);
    const model = before[0]?.schema;
    if (before.length < 2 || !model || before.some(({ schema }) => JSON.stringify(schema["unit"]) !== JSON.stringify(model["unit"]))) return { ...column, sum: false };
    return { ...column, schema: { ...model }, reasons: [{ code: "sum-column", params: { count: before.length } }] };
  });
}

function cellUnder(table: HeaderTable, leaf: Leaf): Cell[] {
  return table.rows.flatMap(({ cells, isSum }) => (isSum ? [] : cells.filter((cell) => cell.column === leaf.left)));
}

function unitIn(cells: readonly Cell[]): MeasuringUnit | null {
  for (const cell of cells) {
    const kind = kindOf(cell);
    if (kind.is === "unit") return kind.unit;
  }
  return null;
}

function unitsOf({ headers, rows }: HeaderTable): Unit[] {
  return [...new Set([...headers, ...rows.flatMap(({ cells }) => cells)])];
}

function titleOf(label: string): string {
  return labelOf(label).title || label;
}
