import { Fragment, useContext } from "react";
import { displayValue, type Field, type Json } from "@shenbao/engine";
import { say } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { rowNote, rowReasons } from "../fields/field-frame.tsx";
import { AsideContext } from "../form/aside-context.ts";
import { ColumnSum } from "../fields/ColumnSum.tsx";
import { fewestRows } from "../fields/use-rows.ts";
import { showText } from "../fields/text-values.ts";
import { readAnswer } from "../form/answers-at.ts";
import { useAnswerAt, type Control } from "../form/use-control.ts";

/** A table or cards that are not open: the rows as a table, or each as a list of terms. */
export function ReadRows({ control }: { control: Control }) {
  const { field, pointer, setting } = control;
  const { locale, store } = setting;
  const aside = useContext(AsideContext);
  const beside = (row: number) => aside?.(`${pointer}/${row}`, `${field.title[locale]} · ${label(row)}`);
  const value = useAnswerAt(setting, pointer);
  const computed = store.computedValue(pointer);
  const rows = Array.isArray(value) ? value : [];
  const count = Math.max(rows.length, fewestRows(field.schema));
  const columns = field.columns ?? [];
  const label = (row: number) => field.rowLabels?.[row]?.[locale] ?? say(rendererTexts["rows.number"], locale, { number: row + 1 });
  const cell = (row: number, column: Field): string => {
    const from: Json | undefined = column.computed && Array.isArray(computed) ? computed[row] : rows[row];
    const below = column.pointer.slice(field.pointer.length + 2);
    const own = typeof from === "object" && from !== null && !Array.isArray(from) ? readAnswer(from, below) : undefined;
    return own === undefined ? "—" : displayValue(column, own, locale) || showText(own) || "—";
  };
  if (count === 0) return <p className="sb-nothing">—</p>;
  if (field.type === "cards") {
    return Array.from({ length: count }, (_, row) => (
      <div key={row} className="sb-item" data-field={`${pointer}/${row}`}>
        <div className="sb-item-title">
          {label(row)}
          {beside(row)}
        </div>
        {rowReasons(control, row)}
        <dl className="sb-reading">
          {columns.map((column) => (
            <div className="sb-reading-row" key={column.pointer}>
              <dt>{column.title[locale]}</dt>
              <dd>
                {cell(row, column)}
                {column.unit && ` ${column.unit[locale]}`}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    ));
  }
  const sums = field.sums ?? [];
  return (
    // Reached by Tab, so that a table wider than its place can be scrolled by the keyboard (WCAG 2.1.1).
    <div className="sb-table-frame" tabIndex={0}>
      <table className="sb-table sb-table-read" role="table" aria-labelledby={`${control.id}-title`}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              <span className="sb-hidden">{say(rendererTexts["rows.heading"], locale)}</span>
            </th>
            {columns.map((column) => (
              <th key={column.pointer} role="columnheader" scope="col" className={column.type === "number" ? "sb-column-number" : undefined}>
                {column.title[locale]}
                {column.unit && <span className="sb-column-unit">{column.unit[locale]}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {Array.from({ length: count }, (_, row) => (
            <Fragment key={row}>
              {rowNote(control, row, columns.length + 1)}
              <tr role="row" data-field={`${pointer}/${row}`}>
                <th role="rowheader" scope="row">
                  {label(row)}
                  {beside(row)}
                </th>
                {columns.map((column) => (
                  <td key={column.pointer} role="cell" className={column.type === "number" ? "sb-number" : undefined}>
                    <span className="sb-cell-label" aria-hidden="true">
                      {column.title[locale]}
                      {column.unit && ` (${column.unit[locale]})`}
                    </span>
                    {cell(row, column)}
                  </td>
                ))}
              </tr>
            </Fragment>
          ))}
        </tbody>
        {sums.length > 0 && (
          <tfoot role="rowgroup">
            <tr role="row">
              <th role="rowheader" scope="row">
                {say(rendererTexts["rows.sum"], locale)}
              </th>
              {columns.map((column) => (
                <td key={column.pointer} role="cell">
                  {sums.includes(column.pointer.slice(field.pointer.length + 3)) && <ColumnSum setting={setting} table={pointer} column={column} />}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
