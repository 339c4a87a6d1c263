import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { fieldType } from "../form/element-testers.ts";
import type { Control } from "../form/use-control.ts";
import { fieldFrame } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import { parseText, showText } from "./text-values.ts";
import { givenText, typedInput } from "./typed-input.tsx";

const parse = parseText("web-address");
const options = { parse, show: showText, input: { inputMode: "url", autoComplete: "url", spellCheck: false, autoCapitalize: "none" } as const };

const draw = (control: Control) => fieldFrame(control, typedInput(control, options), givenText(control, showText));

/** A web address. */
export const webAddressField: JsonFormsRendererRegistryEntry = { tester: fieldType(10, "web-address"), renderer: fieldRenderer(draw) };
