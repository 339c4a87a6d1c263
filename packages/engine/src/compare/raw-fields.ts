import { isRecord } from "../definition/json.ts";
import { pointerBelow } from "../definition/pointer.ts";

/** A field as the schema of a form writes it. */
export interface RawField {
  /** Into the answers, rows as `*`. */
  pointer: string;
  name: string;
  schema: Record<string, unknown>;
  /** JSON Pointer below the form's schema. */
  path: string;
  required: boolean;
}

const deepest = 12;

const kept = new WeakMap<object, ReadonlyMap<string, RawField>>();

/** The fields of a schema by pointer, in their order: groups, tables and their columns too. References are not followed. Kept as long as the schema is. */
export function rawFields(schema: unknown): ReadonlyMap<string, RawField> {
  if (!isRecord(schema)) return new Map();
  const known = kept.get(schema) ?? readFields(schema);
  kept.set(schema, known);
  return known;
}

function readFields(schema: unknown): ReadonlyMap<string, RawField> {
  const found = new Map<string, RawField>();
  function inside(holder: unknown, pointer: string, path: string, depth: number): void {
    if (!isRecord(holder) || depth > deepest) return;
    const { properties, items, required } = holder;
    const asked = new Set(Array.isArray(required) ? (required as unknown[]) : []);
    if (isRecord(properties))
      for (const [name, schema] of Object.entries(properties)) {
        if (!isRecord(schema)) continue;
        const field = { pointer: pointerBelow(pointer, name), name, schema, path: `${path}/properties${pointerBelow("", name)}`, required: asked.has(name) };
        found.set(field.pointer, field);
        inside(schema, field.pointer, field.path, depth + 1);
      }
    if (isRecord(items) && isRecord(items["properties"])) inside(items, `${pointer}/*`, `${path}/items`, depth + 1);
  }
  inside(schema, "", "", 0);
  return found;
}
