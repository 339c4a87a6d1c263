import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { fieldType } from "../form/element-testers.ts";
import type { Control } from "../form/use-control.ts";
import { fieldFrame } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import { parseText, showText } from "./text-values.ts";
import { givenText, typedInput } from "./typed-input.tsx";

const parse = parseText("mobile");
const options = { parse, show: showText, input: { type: "tel", inputMode: "tel", autoComplete: "tel-national" } as const };

const draw = (control: Control) => fieldFrame(control, typedInput(control, options), givenText(control, showText));

/** A mobile number. */
export const mobileField: JsonFormsRendererRegistryEntry = { tester: fieldType(10, "mobile"), renderer: fieldRenderer(draw) };
