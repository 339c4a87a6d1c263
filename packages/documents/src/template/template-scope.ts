/** What stands in place of the placeholders, by how they are written. All strings are plain text; lines are separated by \n. */
export interface TemplateScope {
  values: Map<string, string>;
  /** Of what is repeated: the rows, each by how its own placeholders are written. */
  rows: Map<string, Map<string, string>[]>;
  /** Printed at the end of the document; empty: nothing is. */
  note: string;
}
