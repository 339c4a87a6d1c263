import { useMemo, useRef } from "react";
import type { ControlElement, JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { say } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { fieldType, rowSchemaOf } from "../form/element-testers.ts";
import { focusField } from "../form/focus-field.ts";
import { pathOf } from "../form/scope-pointer.ts";
import type { Control } from "../form/use-control.ts";
import { drawElements } from "../layouts/draw-elements.tsx";
import { Button } from "../pieces/Button.tsx";
import { columnElement } from "./column-element.ts";
import { frameFoot, frameHead, labelContent, rowReasons } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import { useRows } from "./use-rows.ts";

function CardsField({ control }: { control: Control }) {
  const { setting, pointer, field, state, id } = control;
  const { locale } = setting;
  const adding = useRef<HTMLButtonElement>(null);
  const rows = useRows(control, (row) => (row >= 0 && focusField(`${pointer}/${row}`, setting.page.document)) || adding.current?.focus());
  const rowSchema = useMemo(() => rowSchemaOf(field.schema, setting.schema), [field.schema, setting.schema]);
  const elements = useMemo<ControlElement[]>(() => (field.columns ?? []).map((column) => columnElement(field, column)), [field]);
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
      {rows.count === 0 && <p className="sb-muted">{say(rendererTexts["rows.none"], locale)}</p>}
      {Array.from({ length: rows.count }, (_, row) => (
        <fieldset key={row} className="sb-item" data-field={`${pointer}/${row}`}>
          <legend className="sb-item-title">
            <span className="sb-hidden">{field.title[locale]} </span>
            {rows.label(row)}
          </legend>
          {rowReasons(control, row)}
          <div className="sb-layout">{drawElements(setting, elements, rowSchema, `${pathOf(pointer)}.${row}`)}</div>
          {rows.remove && (
            <Button kind="quiet" small onClick={() => rows.remove?.(row)}>
              {say(rendererTexts["rows.remove"], locale)}
              <span className="sb-hidden"> {rows.label(row)}</span>
            </Button>
          )}
        </fieldset>
      ))}
      {rows.add && (
        <button ref={adding} type="button" className="sb-button sb-button-secondary sb-button-small" onClick={rows.add}>
          {say(rendererTexts["rows.addItem"], locale)}
          <span className="sb-hidden"> {field.title[locale]}</span>
        </button>
      )}
      {frameFoot(control)}
    </div>
  );
}

/** Rows with too much in them for a line: each a card. */
export const cardsField: JsonFormsRendererRegistryEntry = { tester: fieldType(10, "cards"), renderer: fieldRenderer((control) => <CardsField control={control} />) };
