import type { Form } from "@shenbao/engine";
import { newField, type FieldKind } from "./field-kinds.ts";
import { dotted, editSchema, freeProperty, propertiesOf, schemaAt, withProperty } from "./schema-edits.ts";

/** What can stand in a column. */
export const columnKinds: readonly FieldKind[] = [
  "text",
  "longText",
  "number",
  "money",
  "date",
  "month",
  "choice",
  "choices",
  "yesNo",
  "organisation",
  "creditCode",
  "telephone",
  "mobile",
  "email",
  "postcode",
  "webAddress",
];

/** The names of a table's columns, in order. */
export function columnsOf(form: Form, table: string): string[] {
  return Object.keys(propertiesOf(schemaAt(form, `${table}/*`) ?? {}));
}

/** Adds a column at the end of a table; `name`: what it is called in answers. */
export function addColumn(form: Form, table: string, kind: FieldKind, level: string): { form: Form; name: string } {
  const field = newField(kind, level);
  const name = freeProperty(new Set(columnsOf(form, table)), field.name);
  const schema = editSchema(form, `${table}/*`, (row) => withProperty(row, name, field.schema, false));
  const english = Object.fromEntries(Object.entries(field.english).map(([key, text]) => [`${dotted(`${table}/${name}`)}.${key}`, text]));
  return { form: { ...form, schema, texts: { en: { ...form.texts?.en, ...english } } }, name };
}

/** Moves a column of a table to another index. */
export function moveColumn(form: Form, table: string, from: number, to: number): Form {
  const schema = editSchema(form, `${table}/*`, (row) => {
    const entries = Object.entries(propertiesOf(row));
    entries.splice(to, 0, ...entries.splice(from, 1));
    return { ...row, properties: Object.fromEntries(entries) };
  });
  return { ...form, schema };
}
