import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { fieldType } from "../form/element-testers.ts";
import type { Control } from "../form/use-control.ts";
import { fieldFrame } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import { parseText, showText } from "./text-values.ts";
import { TypedInput } from "./TypedInput.tsx";

const parse = parseText("postcode");
const input = { inputMode: "numeric", autoComplete: "postal-code" } as const;

function PostcodeField({ control }: { control: Control }) {
  return fieldFrame(control, <TypedInput control={control} parse={parse} show={showText} input={input} />);
}

/** A postcode. */
export const postcodeField: JsonFormsRendererRegistryEntry = { tester: fieldType(10, "postcode"), renderer: fieldRenderer(PostcodeField) };
