import { Fragment, useMemo, useRef } from "react";
import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { say } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { fieldType, rowSchemaOf } from "../form/element-testers.ts";
import type { FormSetting } from "../form/form-context.ts";
import { drawElement } from "../form/FormElement.tsx";
import { focusField } from "../form/focus-field.ts";
import { pathOf } from "../form/scope-pointer.ts";
import type { Control } from "../form/use-control.ts";
import { Button } from "../pieces/Button.tsx";
import { columnElement } from "./column-element.ts";
import { columnNote } from "./derived-note.ts";
import { ColumnSum } from "./ColumnSum.tsx";
import { frameFoot, frameHead, labelContent, rowNote } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import { useRows } from "./use-rows.ts";

function TableField({ control }: { control: Control }) {
  const { setting, pointer, field, state, id } = control;
  const { locale } = setting;
  const adding = useRef<HTMLButtonElement>(null);
  const rows = useRows(control, (row) => (row >= 0 && focusField(`${pointer}/${row}`, setting.page.document)) || adding.current?.focus());
  const rowSchema = useMemo(() => rowSchemaOf(field.schema, setting.schema), [field.schema, setting.schema]);
  const columns = useMemo(
    () => (field.columns ?? []).map((column) => ({ column, element: columnElement(field, column), note: columnNote(setting.form, column) })),
    [field, setting.form],
  );
  const sums = field.sums ?? [];
  return (
    <div
      className={`sb-field sb-field-full${state.findings.length > 0 ? " sb-field-wrong" : ""}`}
      data-field={pointer}
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={state.findings.length > 0 ? `${id}-error` : undefined}
    >
      <p className="sb-label" id={`${id}-title`}>
        {labelContent(control)}
      </p>
      {frameHead(control)}
      <div className="sb-table-frame">
        <table className="sb-table" role="table" aria-labelledby={`${id}-title`}>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                <span className="sb-hidden">{say(rendererTexts["rows.heading"], locale)}</span>
              </th>
              {columns.map(({ column, note }) => (
                <th key={column.pointer} role="columnheader" scope="col" className={column.type === "number" ? "sb-column-number" : undefined}>
                  {column.title[locale]}
                  {column.unit && <span className="sb-column-unit">{column.unit[locale]}</span>}
                  {note && <span className="sb-column-unit">{say(rendererTexts[note], locale)}</span>}
                </th>
              ))}
              {rows.remove && (
                <th role="columnheader" scope="col">
                  <span className="sb-hidden">{say(rendererTexts["rows.actions"], locale)}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {Array.from({ length: rows.count }, (_, row) => (
              <Fragment key={row}>
                {rowNote(control, row, columns.length + (rows.remove ? 2 : 1))}
                <tr role="row" data-field={`${pointer}/${row}`}>
                  <th role="rowheader" scope="row">
                    {rows.label(row)}
                  </th>
                  {columns.map(({ column, element }) => (
                    <td key={column.pointer} role="cell">
                      <span className="sb-cell-label" aria-hidden="true">
                        {column.title[locale]}
                        {column.unit && ` (${column.unit[locale]})`}
                      </span>
                      {drawElement(rowSetting(setting, rows.label(row)), element, rowSchema, `${pathOf(pointer)}.${row}`)}
                    </td>
                  ))}
                  {rows.remove && (
                    <td role="cell" className="sb-row-actions">
                      <Button kind="quiet" small onClick={() => rows.remove?.(row)}>
                        {say(rendererTexts["rows.remove"], locale)}
                        <span className="sb-hidden"> {rows.label(row)}</span>
                      </Button>
                    </td>
                  )}
                </tr>
              </Fragment>
            ))}
          </tbody>
          {sums.length > 0 && rows.count > 0 && (
            <tfoot role="rowgroup">
              <tr role="row">
                <th role="rowheader" scope="row">
                  {say(rendererTexts["rows.sum"], locale)}
                </th>
                {columns.map(({ column }) => (
                  <td key={column.pointer} role="cell">
                    {sums.includes(column.pointer.slice(field.pointer.length + 3)) && <ColumnSum setting={setting} table={pointer} column={column} />}
                  </td>
                ))}
                {rows.remove && <td role="cell" />}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {rows.count === 0 && <p className="sb-muted">{say(rendererTexts["rows.none"], locale)}</p>}
      {rows.add && (
        <button ref={adding} type="button" className="sb-button sb-button-secondary sb-button-small" onClick={rows.add}>
          {say(rendererTexts["rows.add"], locale)}
          <span className="sb-hidden"> {field.title[locale]}</span>
        </button>
      )}
      {frameFoot(control)}
    </div>
  );
}

const rowSettings = new WeakMap<FormSetting, Map<string, FormSetting>>();

/** The form's setting inside of a row: the same object for the same row, so that cells do not render again with their table. */
function rowSetting(setting: FormSetting, row: string): FormSetting {
  const known = rowSettings.get(setting) ?? new Map<string, FormSetting>();
  rowSettings.set(setting, known);
  let own = known.get(row);
  if (!own) known.set(row, (own = { ...setting, row }));
  return own;
}

/** Rows of the same columns; on phones each row is a card. */
export const tableField: JsonFormsRendererRegistryEntry = { tester: fieldType(10, "table"), renderer: fieldRenderer((control) => <TableField control={control} />) };
