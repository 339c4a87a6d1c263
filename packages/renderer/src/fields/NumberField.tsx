import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { fieldType } from "../form/element-testers.ts";
import type { Control } from "../form/use-control.ts";
import { fieldFrame } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import { editNumber, parseNumber, showNumber } from "./number-values.ts";
import { givenText, typedInput } from "./typed-input.tsx";

const whole = { className: "sb-input sb-input-number", inputMode: "numeric" } as const;
const decimal = { className: "sb-input sb-input-number", inputMode: "decimal" } as const;

function draw(control: Control) {
  const { field, setting, id, row } = control;
  // Phones' numeric keyboards have no minus: where one may be needed, the whole keyboard comes.
  const { minimum } = field.schema;
  const signed = typeof minimum !== "number" || minimum < 0;
  const keys = field.schema["type"] === "integer" || field.decimals === 0 ? whole : decimal;
  const input = signed ? { ...keys, inputMode: undefined } : keys;
  const unit = row === null ? field.unit?.[setting.locale] : undefined;
  const typed = typedInput(control, { parse: parseNumber, show: showNumber, edit: editNumber, input, describedBy: unit === undefined ? undefined : `${id}-unit` });
  if (unit === undefined) return fieldFrame(control, typed, givenText(control, showNumber));
  return fieldFrame(
    control,
    <div className="sb-with-unit">
      {typed}
      <span className="sb-unit" id={`${id}-unit`}>
        {unit}
      </span>
    </div>,
    givenText(control, showNumber),
  );
}

/** A number with its unit. */
export const numberField: JsonFormsRendererRegistryEntry = { tester: fieldType(10, "number"), renderer: fieldRenderer(draw) };
