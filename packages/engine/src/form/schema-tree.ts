import type { Form } from "../definition/definition.generated.ts";
import { isRecord, type Json } from "../definition/json.ts";
import { pointerBelow } from "../definition/pointer.ts";

/** A place in the answers, as the schema lays it out. */
export interface SchemaNode {
  /** Rows as `*`. The row itself is no node: a table's children are its columns. */
  pointer: string;
  name: string;
  schema: Record<string, Json>;
  kind: "group" | "table" | "list" | "leaf";
  /** Whether its parent's `required` names it. */
  required: boolean;
  parent: SchemaNode | null;
  children: SchemaNode[];
  /** Of tables: the schema of a row. */
  row?: Record<string, Json>;
}

const deepest = 12;

/** Follows local references (`#/definitions/x`); `{}` for what leads nowhere or in a circle, which the check of a definition refuses by name. */
export function resolveSchema(root: unknown, schema: unknown): Record<string, Json> {
  let at = schema;
  for (let steps = 0; steps < 8; steps++) {
    if (!isRecord(at)) return {};
    if (typeof at["$ref"] !== "string") return at as Record<string, Json>;
    const match = /^#\/definitions\/([A-Za-z0-9_-]+)$/.exec(at["$ref"]);
    const definitions = isRecord(root) ? root["definitions"] : undefined;
    const name = match?.[1];
    at = name !== undefined && isRecord(definitions) && Object.hasOwn(definitions, name) ? definitions[name] : undefined;
  }
  return {};
}

/** The tree of a form's data: the root group and all below it. */
export function schemaTree(form: Form): SchemaNode {
  const root = form.schema;

  function grow(schema: Record<string, Json>, pointer: string, name: string, required: boolean, parent: SchemaNode | null, depth: number): SchemaNode {
    const node: SchemaNode = { pointer, name, schema, kind: "leaf", required, parent, children: [] };
    if (depth > deepest) return node;
    if (schema["type"] === "object" || isRecord(schema["properties"])) {
      node.kind = "group";
      addProperties(node, schema, pointer, depth);
    } else if (schema["type"] === "array") {
      const items = resolveSchema(root, schema["items"]);
      node.kind = "list";
      if (items["type"] === "object" || isRecord(items["properties"])) {
        node.kind = "table";
        node.row = items;
        addProperties(node, items, `${pointer}/*`, depth + 1);
      }
    }
    return node;
  }

  function addProperties(node: SchemaNode, schema: Record<string, Json>, pointer: string, depth: number): void {
    const properties = schema["properties"];
    if (!isRecord(properties)) return;
    const required = new Set(Array.isArray(schema["required"]) ? schema["required"] : []);
    for (const name of Object.keys(properties)) {
      const child = resolveSchema(root, properties[name]);
      node.children.push(grow(child, pointerBelow(pointer, name), name, required.has(name), node, depth + 1));
    }
  }

  return grow(resolveSchema(root, root), "", "", true, null, 0);
}
