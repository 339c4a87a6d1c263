import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import type { FieldTypeId } from "@shenbao/engine";
import type { TypedKind } from "./typed-input.tsx";

/** An entry of our renderer set: what JSON Forms asks of one, and for inputs that are typed into how their texts are read. */
export interface NoticeRenderer extends JsonFormsRendererRegistryEntry {
  typed?: { type: FieldTypeId; kind: TypedKind };
}
