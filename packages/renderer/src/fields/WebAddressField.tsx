import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { fieldType } from "../form/element-testers.ts";
import type { Control } from "../form/use-control.ts";
import { fieldFrame } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import { parseText, showText } from "./text-values.ts";
import { TypedInput } from "./TypedInput.tsx";

const parse = parseText("web-address");
const input = { inputMode: "url", autoComplete: "url", spellCheck: false, autoCapitalize: "none" } as const;

function WebAddressField({ control }: { control: Control }) {
  return fieldFrame(control, <TypedInput control={control} parse={parse} show={showText} input={input} />);
}

/** A web address. */
export const webAddressField: JsonFormsRendererRegistryEntry = { tester: fieldType(10, "web-address"), renderer: fieldRenderer(WebAddressField) };
