import type { Locale } from "@shenbao/texts";
import { canonicalJson } from "../../definition/canonical-json.ts";
import type { Table, NoticeDefinition } from "../../definition/definition.generated.ts";
import type { Json } from "../../definition/json.ts";
import { sha256 } from "../../definition/sha256.ts";
import type { Cell } from "../cell-value.ts";
import { openColumns } from "../open-columns.ts";
import { plainValue, type SheetValue } from "./sheet-value.ts";

/** What a sheet that goes out remembers, so that it can be compared when it comes back. It travels in the file, under a seal of the server. */
export interface SheetManifest {
  format: 1;
  notice: string;
  version: number;
  table: string;
  organisation: string;
  /** Of the table when the file was made. */
  revision: number;
  locale: Locale;
  columns: { id: string; title: string }[];
  rows: ManifestRow[];
}

export interface ManifestRow {
  id: string;
  order: number;
  /** A hash of each closed cell, in the order of the closed columns. */
  closed: string[];
  /** The values of the open cells, by column. */
  open: Record<string, Json>;
}

/** A row of the table as it stands, with the values of its open cells. */
export interface StandingRow {
  id: string;
  order: number;
  /** What the application is called. */
  name: string;
  cells: Record<string, Cell>;
  open: Record<string, Json>;
}

/** A short hash that tells whether a closed cell is as it was; nothing rests on it but what is said of it. */
export function cellHash(id: string, column: string, value: SheetValue): string {
  return sha256(canonicalJson([id, column, plainValue(value)])).slice(0, 16);
}

/** Ids of the columns that are not open, in their order. */
export function closedColumns(definition: NoticeDefinition, table: Table): string[] {
  const open = new Set(openColumns(definition, table).map(({ column }) => column.id));
  return table.columns.map(({ id }) => id).filter((id) => !open.has(id));
}

/** What a sheet of these rows remembers. */
export function sheetManifest(
  definition: NoticeDefinition,
  of: Pick<SheetManifest, "version" | "table" | "organisation" | "revision" | "locale">,
  shape: Table,
  rows: readonly StandingRow[],
): SheetManifest {
  const closed = closedColumns(definition, shape);
  return {
    format: 1,
    notice: definition.id,
    ...of,
    columns: shape.columns.map(({ id, title }) => ({ id, title: title[of.locale] })),
    rows: rows.map(({ id, order, cells, open }) => ({ id, order, closed: closed.map((column) => cellHash(id, column, cells[column] ?? null)), open })),
  };
}
