import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { fieldType } from "../form/element-testers.ts";
import type { Control } from "../form/use-control.ts";
import { fieldFrame } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import { parseText, showText } from "./text-values.ts";
import { givenText, typedInput } from "./typed-input.tsx";

const parse = parseText("text");
const options = { parse, show: showText };

const draw = (control: Control) => fieldFrame(control, typedInput(control, options), givenText(control, showText));

/** A line of text. */
export const textField: JsonFormsRendererRegistryEntry = { tester: fieldType(10, "text"), renderer: fieldRenderer(draw) };
