import { Spinner } from "@shenbao/renderer";
import type { ReactNode } from "react";
import { useText } from "../language/use-text.ts";

export interface DataColumn<Row> {
  id: string;
  title: string;
  /** Shown instead of `title` in the head, where it holds more than words. */
  head?: ReactNode;
  /** What can be sorted by names what to sort by. */
  sort?: string;
  align?: "right";
  /** What the row is about: it heads the card on phones. */
  main?: true;
  /** As narrow as what is in it. */
  narrow?: true;
  /** Codes and numbers that must not break. */
  whole?: true;
  cell(row: Row): ReactNode;
}
export interface DataTableProps<Row> {
  caption: string;
  columns: DataColumn<Row>[];
  rows: Row[];
  rowId(row: Row): string;
  sort?: { field: string; order: "ASC" | "DESC" };
  onSort?(field: string, order: "ASC" | "DESC"): void;
  /** New rows are on their way; those shown are the ones before. */
  busy?: boolean;
}

/** Rows in a real table; on phones each row is a card with its columns' names. Sorting is the server's. */
export function DataTable<Row>({ caption, columns, rows, rowId, sort, onSort, busy }: DataTableProps<Row>) {
  const t = useText();
  return (
    <div className="ad-table-box" tabIndex={0} role="region" aria-label={caption} aria-busy={busy}>
      <table className="ad-table">
        <caption className="sb-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const sorted = column.sort !== undefined && sort?.field === column.sort ? sort.order : undefined;
              return (
                <th key={column.id} scope="col" className={column.align === "right" ? "ad-right" : undefined} aria-sort={sorted && (sorted === "ASC" ? "ascending" : "descending")}>
                  {column.sort !== undefined && onSort ? (
                    <button type="button" className="ad-sort" onClick={() => onSort(column.sort ?? "", sorted === "ASC" ? "DESC" : "ASC")}>
                      {column.title}
                      <span aria-hidden="true">{sorted === "ASC" ? "↑" : sorted === "DESC" ? "↓" : "↕"}</span>
                      <span className="sb-hidden">{t("list.sort")}</span>
                    </button>
                  ) : (
                    (column.head ?? column.title)
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map((column) => (
                <td
                  key={column.id}
                  data-label={column.title}
                  className={
                    [column.align === "right" && "ad-right sb-number", column.main && "ad-main-cell", column.whole && "ad-whole", column.narrow && "ad-narrow-cell"]
                      .filter(Boolean)
                      .join(" ") || undefined
                  }
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {busy && (
        <div className="ad-table-busy">
          <Spinner locale={t.locale} />
        </div>
      )}
    </div>
  );
}
