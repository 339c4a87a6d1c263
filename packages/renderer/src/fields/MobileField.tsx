import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { fieldType } from "../form/element-testers.ts";
import type { Control } from "../form/use-control.ts";
import { fieldFrame } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import { parseText, showText } from "./text-values.ts";
import { TypedInput } from "./TypedInput.tsx";

const parse = parseText("mobile");
const input = { type: "tel", inputMode: "tel", autoComplete: "tel-national" } as const;

function MobileField({ control }: { control: Control }) {
  return fieldFrame(control, <TypedInput control={control} parse={parse} show={showText} input={input} />);
}

/** A mobile number. */
export const mobileField: JsonFormsRendererRegistryEntry = { tester: fieldType(10, "mobile"), renderer: fieldRenderer(MobileField) };
