import type { ControlElement, JsonSchema, RankedTester, TesterContext, UISchemaElement } from "@jsonforms/core";
import { fieldTypeOf, isRecord, type FieldTypeId, type Json } from "@shenbao/engine";

/** The schema a scope leads to, references followed. `undefined` where it leads nowhere. */
export function resolveScope(schema: unknown, scope: string, root: unknown): Record<string, Json> | undefined {
  let at = follow(schema, root);
  const names = scope.split("/").slice(1);
  for (let index = 1; index < names.length; index += 2) {
    const name = names[index] ?? "";
    const properties: unknown = at?.["properties"];
    if (!isRecord(properties) || !Object.hasOwn(properties, name)) return undefined;
    at = follow(properties[name], root);
  }
  return at;
}

function follow(schema: unknown, root: unknown): Record<string, Json> | undefined {
  let at = schema;
  for (let steps = 0; steps < 8 && isRecord(at); steps++) {
    const reference = at["$ref"];
    if (typeof reference !== "string") return at as Record<string, Json>;
    const name = /^#\/definitions\/([A-Za-z0-9_-]+)$/.exec(reference)?.[1];
    const definitions = isRecord(root) ? root["definitions"] : undefined;
    at = name !== undefined && isRecord(definitions) && Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  }
  return undefined;
}

/** The last answer: all testers are asked about one element after another. */
let last: { element: UISchemaElement; schema: JsonSchema; type: FieldTypeId | null } | null = null;

function typeOf(element: UISchemaElement, schema: JsonSchema, context: TesterContext): FieldTypeId | null {
  if (last?.element === element && last.schema === schema) return last.type;
  let type: FieldTypeId | null = null;
  if (element.type === "Control") {
    const own = resolveScope(schema, (element as ControlElement).scope, context.rootSchema);
    const row = own && follow(own["items"], context.rootSchema);
    if (own) type = fieldTypeOf(own, row && (row["type"] === "object" || row["properties"] !== undefined) ? row : undefined).id;
  }
  last = { element, schema, type };
  return type;
}

/** A tester of JSON Forms for the controls of a field type. */
export function fieldType(rank: number, ...ids: readonly FieldTypeId[]): RankedTester {
  return (element, schema, context) => {
    const type = typeOf(element, schema, context);
    return type !== null && ids.includes(type) ? rank : -1;
  };
}

/** A tester of JSON Forms for elements other than controls. */
export function elementType(rank: number, ...names: readonly string[]): RankedTester {
  return (element) => (names.includes(element.type) ? rank : -1);
}

/** The schema of a table's rows, references followed. */
export function rowSchemaOf(table: Record<string, Json>, root: unknown): JsonSchema {
  return (follow(table["items"], root) ?? {}) as JsonSchema;
}
