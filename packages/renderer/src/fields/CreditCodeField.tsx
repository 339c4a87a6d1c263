import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { fieldType } from "../form/element-testers.ts";
import type { Control } from "../form/use-control.ts";
import { fieldFrame } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import { parseText, showText } from "./text-values.ts";
import { givenText, typedInput } from "./typed-input.tsx";

const parse = parseText("credit-code");
const options = { parse, show: showText, input: { className: "sb-input sb-input-code", spellCheck: false, autoCapitalize: "characters" } as const };

const draw = (control: Control) => fieldFrame(control, typedInput(control, options), givenText(control, showText));

/** 统一社会信用代码: put right (half-width, upper case) as it is typed, its check digit judged by the engine. */
export const creditCodeField: JsonFormsRendererRegistryEntry = { tester: fieldType(10, "credit-code"), renderer: fieldRenderer(draw) };
