import { canonicalJson } from "../definition/canonical-json.ts";
import { isRecord, type Json } from "../definition/json.ts";

/** Said so often, a field's schema is worth a function of its own. */
const often = 2;
/** Keywords that hold other schemas: an error's path tells which of them it is from, so nothing is taken out of there. */
const composite: readonly string[] = ["allOf", "anyOf", "oneOf", "not", "if", "then", "else", "$ref", "properties", "items"];

/**
 * A prepared schema in which fields with equal schemas share one definition: a module compiled ahead holds the code of each
 * once (a form of 1,000 fields has some twenty different ones), instead of as often as there are fields.
 */
export function sharedSchemas(schema: Record<string, unknown>): Record<string, unknown> {
  const counts = new Map<string, number>();
  overLeaves(schema, (leaf) => {
    const key = canonicalJson(leaf as Json);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return leaf;
  });
  const names = new Map<string, string>();
  const definitions: Record<string, unknown> = isRecord(schema["definitions"]) ? { ...schema["definitions"] } : {};
  const shared = overLeaves(schema, (leaf) => {
    const key = canonicalJson(leaf as Json);
    if ((counts.get(key) ?? 0) < often) return leaf;
    let name = names.get(key);
    if (name === undefined) {
      name = `shared-${names.size + 1}`;
      names.set(key, name);
      definitions[name] = leaf;
    }
    return { $ref: `#/definitions/${name}` };
  });
  return names.size === 0 ? schema : { ...shared, definitions };
}

/** Goes through the fields of objects and of tables' rows, and puts another schema in the place of each leaf. */
function overLeaves(schema: Record<string, unknown>, change: (leaf: Record<string, unknown>) => Record<string, unknown>): Record<string, unknown> {
  const { properties, items } = schema;
  if (isRecord(properties)) {
    const changed = Object.entries(properties).map(([name, below]) => [name, isRecord(below) ? overLeaves(below, change) : below] as const);
    return { ...schema, properties: Object.fromEntries(changed) };
  }
  if (isRecord(items) && isRecord(items["properties"])) return { ...schema, items: overLeaves(items, change) };
  return composite.some((keyword) => Object.hasOwn(schema, keyword)) ? schema : change(schema);
}
