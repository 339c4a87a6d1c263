import type { ListRow } from "@shenbao/contract";
import { displayValue, fieldOfColumn, type ListColumn } from "@shenbao/engine";
import { formatMoment } from "@shenbao/renderer";
import type { Locale } from "@shenbao/texts";

/** How a cell of the list reads. */
export function cellText(column: ListColumn, row: ListRow, locale: Locale, timeZone: string, organisationName: (code: string) => string): string {
  switch (column.at) {
    case "number":
      return row.number ?? "–";
    case "name":
      return row.name ?? "–";
    case "applicant":
      return row.applicant ?? "–";
    case "receiver":
      return row.receiver?.[locale] ?? "–";
    case "order":
      return row.order === null ? "–" : String(row.order);
    case "submittedAt":
      return row.submittedAt ? formatMoment(row.submittedAt, locale, timeZone) : "–";
    case "updatedAt":
      return formatMoment(row.updatedAt, locale, timeZone);
    case "state":
      return column.choices?.find(({ value }) => value === row.state)?.title[locale] ?? row.state;
    case "track":
      return column.choices?.find(({ value }) => value === row.track)?.title[locale] ?? row.track;
    case "scan":
      return column.choices?.find(({ value }) => value === row.scan)?.title[locale] ?? "–";
    default:
      return displayValue(fieldOfColumn(column), row.values[column.at], locale, organisationName) || "–";
  }
}
