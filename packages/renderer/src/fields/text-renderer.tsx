import type { FieldTypeId } from "@shenbao/engine";
import { fieldType } from "../form/element-testers.ts";
import type { Control } from "../form/use-control.ts";
import { fieldFrame } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import type { NoticeRenderer } from "./notice-renderer.ts";
import { parseText, showText } from "./text-values.ts";
import { givenText, typedInput, type NativeAttributes, type TypedKind } from "./typed-input.tsx";

/** The renderer of a field type whose values are one line of text. */
export function textRenderer(type: FieldTypeId, attributes: NativeAttributes): NoticeRenderer {
  const kind: TypedKind = { parse: parseText(type), show: showText };
  const draw = (control: Control) => fieldFrame(control, typedInput(control, attributes), givenText(control, kind));
  return { tester: fieldType(10, type), renderer: fieldRenderer(draw), typed: { type, kind } };
}
