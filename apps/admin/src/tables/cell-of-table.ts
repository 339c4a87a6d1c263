import type { SummaryTable } from "@shenbao/contract";
import type { Locale } from "@shenbao/texts";

/** How a cell of a table reads: numbers with their thousands and decimals. */
export function cellOfTable(column: Pick<SummaryTable["columns"][number], "decimals" | "kind">, value: string | number | null, locale: Locale): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  const decimals = column.decimals ?? undefined;
  return new Intl.NumberFormat(locale, decimals === undefined ? { maximumFractionDigits: 8 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}
