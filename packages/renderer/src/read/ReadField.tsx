import { useContext } from "react";
import { say } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { AsideContext } from "../form/aside-context.ts";
import type { Control } from "../form/use-control.ts";
import { derivedNote } from "../fields/derived-note.ts";
import { frameFoot, frameHead, labelContent, widthClass } from "../fields/field-frame.tsx";
import { ReadRows } from "./ReadRows.tsx";
import { ReadValue } from "./ReadValue.tsx";

/** A field that is not open: its value. In reading a term and its value, else a field without a control. */
export function ReadField({ control }: { control: Control }) {
  const { field, pointer, setting, row, id, state } = control;
  const aside = useContext(AsideContext)?.(pointer, field.title[setting.locale]);
  if (row !== null) {
    return (
      <div className="sb-cell-value" data-field={pointer}>
        <ReadValue control={control} />
        {frameFoot(control)}
      </div>
    );
  }
  const rows = field.type === "table" || field.type === "cards";
  if (setting.reading && !rows) {
    return (
      <div className="sb-reading-row" data-field={pointer}>
        <dt>
          {field.title[setting.locale]}
          {aside}
        </dt>
        <dd>
          <ReadValue control={control} />
          {state.reasons.length > 0 && frameHead(control)}
          {frameFoot(control)}
        </dd>
      </div>
    );
  }
  const derived = derivedNote(setting.form, field);
  return (
    <div className={`sb-field sb-field-closed${rows ? " sb-field-full" : widthClass(control)}`} data-field={pointer}>
      <div className="sb-label" id={`${id}-title`}>
        {labelContent(control)}
        {!setting.reading && derived && <span className="sb-optional">{say(rendererTexts[derived], setting.locale)}</span>}
        {aside}
      </div>
      {(!setting.reading || state.reasons.some(({ at }) => at === pointer)) && frameHead(control)}
      {rows ? (
        <ReadRows control={control} />
      ) : field.computed ? (
        <output className="sb-output" id={id} aria-labelledby={`${id}-title`}>
          <ReadValue control={control} />
        </output>
      ) : (
        <div className="sb-output">
          <ReadValue control={control} />
        </div>
      )}
      {frameFoot(control)}
    </div>
  );
}
