import type { Locale } from "@shenbao/texts";
import type { Json } from "../../definition/json.ts";
import type { Field, FieldTypeId } from "../field.ts";

/** What a display may need to know beside the field and its value. */
export interface DisplayContext {
  locale: Locale;
  /** The name of an organisation by its code, in the reader's language. */
  organisationName?: (code: string) => string;
}

/** A field type whole: which schemas it is for, how its values read, how what people type is put right. Without React; a renderer and a reviewer's list build on it by `id`. */
export interface FieldType {
  id: FieldTypeId;
  /** Whether it is for this schema. `row` is the schema of a table's row. */
  matches(schema: Record<string, Json>, row?: Record<string, Json>): boolean;
  /** How a value reads, without its unit. Values of another type read as nothing. */
  display(value: Json, field: Field, context: DisplayContext): string;
  /** What is kept of a typed text, which comes in NFC. Absent: the text itself. */
  normalise?(text: string): string;
}

/** Shows a string as it is. */
export function displayText(value: Json): string {
  return typeof value === "string" ? value : "";
}
