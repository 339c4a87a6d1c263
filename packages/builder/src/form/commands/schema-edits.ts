import { isRecord, segmentsOf, type Form, type Json } from "@shenbao/engine";

/** A part of a form's data schema, as it is written. */
export type Schema = Readonly<Record<string, Json>>;

export function schemaOf(form: Form): Schema {
  return form.schema as Schema;
}

/** The properties of an object's schema. */
export function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  return isRecord(schema["properties"]) ? (schema["properties"] as Record<string, Schema>) : {};
}

export function requiredOf(schema: Schema): string[] {
  return Array.isArray(schema["required"]) ? schema["required"].filter((name): name is string => typeof name === "string") : [];
}

const requiredKept = new WeakMap<object, ReadonlySet<unknown>>();

/** Whether an object asks for a property: known for many properties of one object. */
export function isRequired(schema: Schema, name: string): boolean {
  const list = schema["required"];
  if (!Array.isArray(list)) return false;
  const known = requiredKept.get(list) ?? new Set<unknown>(list);
  requiredKept.set(list, known);
  return known.has(name);
}

/** What a `$ref` inside of the form's schema leads to; the schema itself where it has none. */
export function followed(root: Schema, schema: Schema): Schema {
  const name = typeof schema["$ref"] === "string" ? schema["$ref"].replace(/^#\/definitions\//, "") : null;
  const definitions = root["definitions"];
  const found = name !== null && isRecord(definitions) && Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  return isRecord(found) ? (found as Schema) : schema;
}

/** The schema of a place of the answers; rows are `*`. `null` where there is none. */
export function schemaAt(form: Form, pointer: string): Schema | null {
  const root = schemaOf(form);
  let at: Schema | null = root;
  for (const segment of segmentsOf(pointer)) {
    if (!at) return null;
    const next: Json | undefined = segment === "*" ? at["items"] : Object.hasOwn(propertiesOf(at), segment) ? (propertiesOf(at)[segment] as Json) : undefined;
    at = isRecord(next) ? followed(root, next as Schema) : null;
  }
  return at;
}

/** The pointer of what holds a place, and the place's own name. */
export function holderAndName(pointer: string): [holder: string, name: string] {
  const cut = pointer.lastIndexOf("/");
  return [pointer.slice(0, cut), pointer.slice(cut + 1)];
}

/** Changes the schema of one place; what stood behind a `$ref` on the way is written out there, so that others keep theirs. */
export function editSchema(form: Form, pointer: string, edit: (schema: Schema) => Schema): Schema {
  const root = schemaOf(form);
  const change = (schema: Schema, [segment, ...rest]: readonly string[]): Schema => {
    const own = followed(root, schema);
    if (segment === undefined) return edit(own);
    if (segment === "*") return isRecord(own["items"]) ? { ...own, items: change(own["items"] as Schema, rest) } : own;
    const properties = propertiesOf(own);
    const part = Object.hasOwn(properties, segment) ? properties[segment] : undefined;
    return part ? { ...own, properties: { ...properties, [segment]: change(part, rest) } } : own;
  };
  return change(root, segmentsOf(pointer));
}

/** Adds a property to an object; before the `index`th where that is given. */
export function withProperty(object: Schema, name: string, schema: Schema, required: boolean, index?: number): Schema {
  const entries = Object.entries(propertiesOf(object));
  entries.splice(index ?? entries.length, 0, [name, schema]);
  return { ...object, properties: Object.fromEntries(entries), ...(required && { required: [...requiredOf(object), name] }) };
}

/** Takes a property out of an object, out of what it requires and out of what the table sums. */
export function withoutProperty(object: Schema, name: string): Schema {
  const { required: _required, ...rest } = object;
  const properties = Object.fromEntries(Object.entries(propertiesOf(object)).filter(([other]) => other !== name));
  const required = requiredOf(object).filter((other) => other !== name);
  return { ...rest, properties, ...(required.length > 0 && { required }) };
}

/** A name that an object does not have yet: the wanted one, else with a number after it. */
export function freeProperty(taken: ReadonlySet<string>, wanted: string): string {
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.replace(/\d+$/, "").slice(0, 56);
  for (let number = 2; ; number++) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
}

/** The English texts of a place and of everything below it, by what follows the place's own path. */
export function englishAt(form: Form, pointer: string): Record<string, string> {
  const prefix = `${dotted(pointer)}.`;
  return Object.fromEntries(Object.entries(form.texts?.en ?? {}).flatMap(([key, text]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), text]] : [])));
}

/** `/rows/*` + `/a` is `rows.a`. */
export function dotted(pointer: string): string {
  return segmentsOf(pointer)
    .filter((segment) => segment !== "*")
    .join(".");
}
