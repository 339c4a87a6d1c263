import type { FieldType } from "./field-type.ts";
import { table } from "./table.ts";

/** Rows with too much in them for a line: each a card. */
export const cards: FieldType = {
  id: "cards",
  matches: (schema, row) => table.matches(schema, row) && schema["layout"] === "cards",
  display: table.display,
};
