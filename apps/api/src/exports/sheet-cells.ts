import type { ListRow } from "@shenbao/contract";
import { displayValue, fieldOfColumn, type ListColumn } from "@shenbao/engine";
import type { ListSheetCell, ListSheetColumn } from "@shenbao/documents";
import type { Locale } from "@shenbao/texts";

/** A column of a list as one of a sheet: its unit beside its title, as the page shows it. */
export function sheetColumn(column: ListColumn, locale: Locale): ListSheetColumn {
  const { title, unit, type, decimals, at, system } = column;
  const kind = type === "number" ? "number" : type !== "date" ? "text" : system ? "moment" : "day";
  return { title: title[locale] + (unit ? `（${unit[locale]}）` : ""), kind, ...(at === "order" ? { decimals: 0 } : decimals !== undefined && { decimals }) };
}

/** The wall clock of a zone as text, `YYYY-MM-DD HH:mm:ss`. */
export function clockOf(timeZone: string): (iso: string) => string {
  // Swedish writes a moment as ISO 8601 does.
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  return (iso) => format.format(new Date(iso));
}

export interface CellContext {
  locale: Locale;
  clock(iso: string): string;
  organisationName(code: string): string;
}

/** What stands in a cell of an exported list: what the page shows, but numbers, days and moments as such. */
export function sheetCell(column: ListColumn, row: ListRow, { locale, clock, organisationName }: CellContext): ListSheetCell {
  const titled = (value: string) => column.choices?.find((choice) => choice.value === value)?.title[locale] ?? value;
  switch (column.at) {
    case "number":
      return row.number;
    case "name":
      return row.name;
    case "applicant":
      return row.applicant;
    case "receiver":
      return row.receiver?.[locale] ?? null;
    case "order":
      return row.order;
    case "submittedAt":
      return row.submittedAt === null ? null : clock(row.submittedAt);
    case "updatedAt":
      return clock(row.updatedAt);
    case "state":
      return titled(row.state);
    case "track":
      return titled(row.track);
    case "scan":
      return row.scan && titled(row.scan);
  }
  const value = row.values[column.at] ?? null;
  if (column.type === "number") return typeof value === "number" ? value : null;
  if (column.type === "date") return typeof value === "string" ? value : null;
  return displayValue(fieldOfColumn(column), value, locale, organisationName) || null;
}
