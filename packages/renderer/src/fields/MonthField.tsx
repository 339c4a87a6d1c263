import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { fieldType } from "../form/element-testers.ts";
import type { Control } from "../form/use-control.ts";
import { CalendarInput } from "./CalendarInput.tsx";
import { fieldFrame } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";

const draw = (control: Control) => fieldFrame(control, <CalendarInput control={control} kind="month" />);

/** A month. */
export const monthField: JsonFormsRendererRegistryEntry = { tester: fieldType(10, "month"), renderer: fieldRenderer(draw) };
