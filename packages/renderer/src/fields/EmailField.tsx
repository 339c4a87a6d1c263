import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { fieldType } from "../form/element-testers.ts";
import type { Control } from "../form/use-control.ts";
import { fieldFrame } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import { parseText, showText } from "./text-values.ts";
import { givenText, typedInput } from "./typed-input.tsx";

const parse = parseText("email");
const options = { parse, show: showText, input: { inputMode: "email", autoComplete: "email", spellCheck: false, autoCapitalize: "none" } as const };

const draw = (control: Control) => fieldFrame(control, typedInput(control, options), givenText(control, showText));

/** An e-mail address. Not of the native type: that one drops what it cannot read. */
export const emailField: JsonFormsRendererRegistryEntry = { tester: fieldType(10, "email"), renderer: fieldRenderer(draw) };
