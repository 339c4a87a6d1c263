import { fieldType } from "../form/element-testers.ts";
import type { Control } from "../form/use-control.ts";
import { fieldFrame } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import type { NoticeRenderer } from "./notice-renderer.ts";
import { editNumber, parseNumber, showNumber } from "./number-values.ts";
import { givenText, typedInput, type NativeAttributes, type TypedKind } from "./typed-input.tsx";

const kind: TypedKind = { parse: parseNumber, show: showNumber, edit: editNumber };
// Phones' numeric keyboards have no minus: where one may be needed, the whole keyboard comes.
const signed: NativeAttributes = { className: "sb-input sb-input-number" };
const whole: NativeAttributes = { ...signed, inputMode: "numeric" };
const decimal: NativeAttributes = { ...signed, inputMode: "decimal" };

function draw(control: Control) {
  const { field, setting, id, row } = control;
  const { minimum, type } = field.schema;
  const attributes = typeof minimum !== "number" || minimum < 0 ? signed : type === "integer" || field.decimals === 0 ? whole : decimal;
  const unit = row === null ? field.unit?.[setting.locale] : undefined;
  const typed = typedInput(control, attributes, unit === undefined ? undefined : `${id}-unit`);
  if (unit === undefined) return fieldFrame(control, typed, givenText(control, kind));
  return fieldFrame(
    control,
    <div className="sb-with-unit">
      {typed}
      <span className="sb-unit" id={`${id}-unit`}>
        {unit}
      </span>
    </div>,
    givenText(control, kind),
  );
}

/** A number with its unit. */
export const numberField: NoticeRenderer = { tester: fieldType(10, "number"), renderer: fieldRenderer(draw), typed: { type: "number", kind } };
