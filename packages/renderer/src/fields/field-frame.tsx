import type { ReactNode } from "react";
import { isRecord } from "@shenbao/engine";
import type { PlaceReason } from "../form/notice-form-props.ts";
import { say, type Locale, type Text } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { ClauseNote, ClauseNotes } from "../clauses/ClauseNote.tsx";
import type { Control } from "../form/use-control.ts";
import { textOf } from "@shenbao/engine";

/** An option of the control's UI schema that people read: a Text, or a text translated by its key. */
export function optionText({ element, setting, pointer }: Control, name: "help" | "placeholder"): string | undefined {
  const value: unknown = element.options?.[name];
  if (isRecord(value)) return (value as Partial<Text>)[setting.locale];
  if (typeof value !== "string") return undefined;
  return textOf(
    setting.form,
    `${pointer
      .slice(1)
      .replace(/\/\d+(?=\/|$)/g, "")
      .replace(/\//g, ".")}.${name}`,
    value,
    setting.year,
  )[setting.locale];
}

/** The title as people read it, with its unit where the control does not show that itself. */
export function titleOf({ field, setting }: Control): string {
  return field.title[setting.locale];
}

/** What every native control carries: id, name for assistive technology, what describes it. */
export function controlAttributes(control: Control, describedBy?: string) {
  const { id, state, row } = control;
  let described = describedBy;
  const describe = (part: string) => (described = described === undefined ? `${id}-${part}` : `${id}-${part} ${described}`);
  if (state.findings.length > 0) describe("error");
  if (ownReasons(control).length > 0) describe("reason");
  if (row === null && hasHelp(control)) describe("help");
  // Only what there is: each property is kept for each field.
  return {
    id,
    ...(row !== null && { "aria-label": cellName(control) }),
    ...(described !== undefined && { "aria-describedby": described }),
    ...(state.findings.some((finding) => finding.severity === "error") && { "aria-invalid": true }),
    ...(state.required && { "aria-required": true }),
  };
}

/** How a cell is called: its row and its column, with the unit. */
export function cellName({ row, field, setting: { locale } }: Control): string {
  const unit = field.unit ? ` (${field.unit[locale]})` : "";
  return `${row ?? ""} ${field.title[locale]}${unit}`.trim();
}

function hasHelp(control: Control): boolean {
  return control.field.description !== undefined || control.element.options?.["help"] !== undefined;
}

/** The label's words: the title, and «optional» where nothing has to be there. */
export function labelContent(control: Control): ReactNode {
  const { state, setting, editable } = control;
  if (!editable || state.required) return titleOf(control);
  return (
    <>
      {titleOf(control)}
      <span className="sb-optional">{say(rendererTexts["field.optional"], setting.locale)}</span>
    </>
  );
}

/** Help, the clause the field comes from, reasons of a return; before the control, so that they are read first. */
export function frameHead(control: Control): ReactNode {
  const { id, field, setting } = control;
  const clause = field.clause !== undefined && control.row === null && !setting.reading ? field.clause : null;
  const reasons = ownReasons(control).length > 0;
  if (!hasHelp(control) && !reasons && clause === null) return null;
  const help = optionText(control, "help");
  return (
    <>
      {hasHelp(control) && (
        <div className="sb-help" id={`${id}-help`}>
          {field.description && <p>{field.description[setting.locale]}</p>}
          {help !== undefined && <p>{help}</p>}
        </div>
      )}
      {clause !== null && <ClauseNote id={clause} locale={setting.locale} />}
      {reasons && reasonList(control)}
    </>
  );
}

const ownReasons = ({ state, pointer }: Control) => state.reasons.filter(({ at }) => at === pointer);

function reasonList(control: Control): ReactNode {
  return reasonsOf(ownReasons(control), control.setting.locale, `${control.id}-reason`);
}

/** What is said at one row of a table or cards. */
export function rowReasons({ state, pointer, id, setting }: Control, row: number): ReactNode {
  const reasons = state.reasons.filter(({ at }) => at === `${pointer}/${row}`);
  return reasons.length === 0 ? null : reasonsOf(reasons, setting.locale, `${id}-${row}-reason`);
}

/** The same as a line of the table above its row. */
export function rowNote(control: Control, row: number, columns: number): ReactNode {
  const reasons = rowReasons(control, row);
  return (
    reasons !== null && (
      <tr role="row" className="sb-row-note">
        <td role="cell" colSpan={columns}>
          {reasons}
        </td>
      </tr>
    )
  );
}

function reasonsOf(reasons: readonly PlaceReason[], locale: Locale, id: string): ReactNode {
  return (
    <div className={`sb-reason${reasons.every(({ quiet }) => quiet) ? " sb-reason-quiet" : ""}`} id={id}>
      <strong>{reasons[0]?.title ?? say(rendererTexts["field.reason"], locale)}</strong>
      {reasons.map((reason) => reason.text !== "" && <p key={reason.text}>{reason.text}</p>)}
    </div>
  );
}

/** The findings of a place, as sentences below the control; their kind is said in words. The field's own clause stands above it already. */
export function frameFoot({ id, row, field, state, setting }: Control): ReactNode {
  if (state.findings.length === 0) return null;
  const clauses = state.findings.map(({ clause }) => (row === null && !setting.reading && clause === field.clause ? undefined : clause));
  const sentences = (
    <div className="sb-errors" id={`${id}-error`}>
      {state.findings.map((finding) => (
        <p key={finding.code} className={`sb-error sb-error-${finding.severity}`}>
          <span className="sb-error-kind">{say(rendererTexts[`findings.${finding.severity}`], setting.locale)}</span>
          {finding.message[setting.locale]}
        </p>
      ))}
    </div>
  );
  if (clauses.every((clause) => clause === undefined)) return sentences;
  return (
    <>
      {sentences}
      <ClauseNotes ids={clauses} locale={setting.locale} />
    </>
  );
}

/** The class of a field's width: what the UI schema says, else what suits its type. */
export function widthClass({ element, field }: Control): string {
  const width: unknown = element.options?.["width"];
  if (width === "short" || width === "half" || width === "full") return ` sb-field-${width}`;
  const narrow = field.type === "number" || field.type === "date" || field.type === "month" || field.type === "postcode" || field.type === "mobile" || field.type === "telephone";
  return narrow ? " sb-field-short" : "";
}

/** A control with its label, help, reasons and findings. Called as a function, not as a component: one layer less a field. `given`: see `givenText`. */
export function fieldFrame(control: Control, body: ReactNode, given: ReactNode = null): ReactNode {
  const { pointer, id, row, state } = control;
  const wrong = state.findings.length > 0 ? " sb-field-wrong" : "";
  if (row !== null) {
    return (
      <div className={`sb-cell-field${wrong}`} data-field={pointer}>
        {ownReasons(control).length > 0 && reasonList(control)}
        {body}
        {frameFoot(control)}
        {given}
      </div>
    );
  }
  return (
    <div className={`sb-field${widthClass(control)}${wrong}`} data-field={pointer}>
      <label className="sb-label" htmlFor={id}>
        {labelContent(control)}
      </label>
      {frameHead(control)}
      {body}
      {frameFoot(control)}
      {given}
    </div>
  );
}

/** The same for several controls of one field: a fieldset with a legend. */
export function groupFrame(control: Control, body: ReactNode): ReactNode {
  const { pointer, row, state } = control;
  const wrong = state.findings.length > 0 ? " sb-field-wrong" : "";
  const described = controlAttributes(control)["aria-describedby"];
  return (
    <fieldset className={`${row === null ? `sb-field${widthClass(control)}` : "sb-cell-field"}${wrong}`} data-field={pointer} aria-describedby={described} aria-invalid={undefined}>
      <legend className={row === null ? "sb-label" : "sb-hidden"}>{row === null ? labelContent(control) : cellName(control)}</legend>
      {row === null && frameHead(control)}
      {body}
      {frameFoot(control)}
    </fieldset>
  );
}
