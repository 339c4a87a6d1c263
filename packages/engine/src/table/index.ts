/**
 * Applications as rows: the reviewers' lists, whose columns, filters and order come from the form's schema by themselves; the
 * summary tables (汇总表) and the public result, whose columns are expressions.
 *
 * Decisions (2026-11-23): a list's fields have eight slots of their own in the store, so that any track of any notice is filtered
 * and sorted over the same few indexes. Numbers stay numbers in cells; how they are written is the page's and the sheet's business.
 * Contacts are masked on the public result whatever the definition's columns say.
 */
export type * from "./list-column.ts";
export type { Cell } from "./cell-value.ts";
export { listColumns } from "./list-columns.ts";
export type * from "./list-filter.ts";
export { allOf, conditionsExpression, partsOf, simpleConditions, withoutLoneGroups, type ListCondition } from "./list-conditions.ts";
export { listQuery, type ListFacts } from "./list-query.ts";
export { listData, variableOf } from "./list-variables.ts";
export { fieldOfColumn } from "./field-of-column.ts";
export { listFields, listSlots } from "./list-fields.ts";
export { tableRows, type TableRow } from "./table-rows.ts";
export { resultRows } from "./result-rows.ts";
export { maskContact } from "./mask-contact.ts";
export { missingCells, openColumns, openValue, withValue, type OpenColumn, type OpinionColumn } from "./open-columns.ts";
export { compareSheet } from "./sheet/compare-sheet.ts";
export type { ReturnedCell, ReturnedRow, SheetChange, SheetComparison, SheetConflict, SheetPlace, SheetRefusal } from "./sheet/compare-sheet.ts";
export { sheetManifest, type SheetManifest, type StandingRow } from "./sheet/sheet-manifest.ts";
export { fromSheet, plainValue, toSheet, type SheetValue } from "./sheet/sheet-value.ts";
export { tablesOf, type TablePlace } from "./tables-of.ts";
