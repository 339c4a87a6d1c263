import type { ControlElement } from "@jsonforms/core";
import type { Field } from "@shenbao/engine";

/** The element that draws a column within a row: its scope is relative to the schema of the rows of `rows`. */
export function columnElement(rows: Field, column: Field): ControlElement {
  return { type: "Control", scope: `#${column.pointer.slice(rows.pointer.length + 2).replace(/\//g, "/properties/")}` };
}
