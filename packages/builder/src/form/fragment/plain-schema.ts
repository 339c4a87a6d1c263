import { isRecord, type Json } from "@shenbao/engine";
import { followed, propertiesOf, type Schema } from "../commands/schema-edits.ts";

const deepest = 12;

/** A schema with what stands behind its references written out. What leads nowhere, or in a circle, stays as it is: the check refuses it. */
export function plainSchema(root: Schema, schema: Schema, depth = 0): Schema {
  const own = followed(root, schema);
  if (depth > deepest) return own;
  const made: Record<string, Json> = { ...own };
  if (isRecord(own["properties"]))
    made["properties"] = Object.fromEntries(Object.entries(propertiesOf(own)).map(([name, part]) => [name, plainSchema(root, part, depth + 1) as Json]));
  if (isRecord(own["items"])) made["items"] = plainSchema(root, own["items"] as Schema, depth + 1) as Json;
  return made;
}

/** Whether a form's answers have a place at a dotted path (rows left out): `users.months.count`. */
export function hasPlace(root: Schema, dotted: string): boolean {
  let at: Schema | null = root;
  for (const name of dotted.split(".")) {
    const items: Json | undefined = at["items"];
    const holder: Schema = isRecord(items) ? followed(root, items as Schema) : at;
    const properties = propertiesOf(holder);
    const next: Schema | undefined = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (!next) return false;
    at = followed(root, next);
  }
  return true;
}
