import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { displayValue } from "@shenbao/engine";
import { say } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import type { Control } from "../form/use-control.ts";
import { parseDate, parseMonth } from "./date-values.ts";
import { showText } from "./text-values.ts";
import { givenText, typedInput, type NativeAttributes, type TypedKind } from "./typed-input.tsx";

const show: TypedKind["show"] = (value, field, locale) => (value === undefined ? "" : displayValue(field, value, locale) || showText(value));

/** How days and months are read and shown. */
export const calendarKinds = { date: { parse: parseDate, show, edit: showText }, month: { parse: parseMonth, show, edit: showText } } satisfies Record<string, TypedKind>;

/**
 * A day or a month: typed in any usual way and shown in the page's language (the browser's own date input follows the
 * browser's). Where the browser has a calendar, a button opens it.
 */
export function CalendarInput({ control, kind }: { control: Control; kind: "date" | "month" }) {
  const native = useRef<HTMLInputElement>(null);
  // A browser's date input is heavy: it is there once somebody asks for the calendar.
  const [wanted, setWanted] = useState(false);
  const {
    field,
    setting: { store, locale },
    pointer,
    id,
    row,
  } = control;
  const attributes: NativeAttributes = { className: "sb-input sb-input-date", placeholder: say(rendererTexts[kind === "date" ? "date.example" : "month.example"], locale) };
  const pick = () => {
    flushSync(() => setWanted(true));
    const picker = native.current;
    if (!picker) return;
    const value = store.value(pointer);
    picker.value = typeof value === "string" ? value : "";
    picker.showPicker();
  };
  const label = say(rendererTexts[kind === "date" ? "date.pick" : "month.pick"], locale);
  return (
    <div className="sb-with-picker">
      {typedInput(control, attributes)}
      {row === null && (
        <>
          <button type="button" className="sb-picker" onClick={pick} aria-label={`${label} ${field.title[locale]}`} aria-controls={id}>
            <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
              <path fill="none" stroke="currentColor" strokeWidth="1.5" d="M3 5h14v12H3zM3 9h14M7 3v4M13 3v4" />
            </svg>
          </button>
          {wanted && (
            <input
              ref={native}
              type={kind}
              className="sb-picker-native"
              tabIndex={-1}
              aria-hidden="true"
              min={kind === "date" ? "1900-01-01" : "1900-01"}
              max={kind === "date" ? "2100-12-31" : "2100-12"}
              onChange={(event) => {
                store.give(pointer, event.target.value || undefined, field.type);
                store.leave(pointer);
              }}
            />
          )}
        </>
      )}
      {givenText(control, calendarKinds[kind])}
    </div>
  );
}
