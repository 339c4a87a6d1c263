import { isRecord, type Answers, type Json } from "../definition/json.ts";
import { forbiddenNames } from "../definition/forbidden-names.ts";
import type { SchemaNode } from "./schema-tree.ts";

/** What is left out beside empty values: hidden places and values that nobody types, by pointer with stars. */
export type LeftOut = (pointer: string) => boolean;

/**
 * Answers without empty values (null, blank texts, empty lists and groups) and without what is left out. Required groups and the rows
 * of required fixed tables are put in place, so that what is missing in them is told field by field. Unknown properties and wrong types
 * stay for the schema to refuse. Pruning what is pruned changes nothing.
 */
export function prune(root: SchemaNode, answers: Answers, leftOut: LeftOut): Answers {
  return pruneGroup(root, answers, leftOut) ?? {};
}

function pruneNode(node: SchemaNode, value: Json | undefined, leftOut: LeftOut): Json | undefined {
  if (leftOut(node.pointer)) return undefined;
  if (node.kind === "group") return value === undefined || value === null || isRecord(value) ? pruneGroup(node, value as Answers | undefined, leftOut) : value;
  if (node.kind === "table") return value === undefined || value === null || Array.isArray(value) ? pruneTable(node, value ?? [], leftOut) : value;
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

function pruneGroup(node: SchemaNode, value: Answers | undefined, leftOut: LeftOut): Answers | undefined {
  const kept = pruneProperties(node, value ?? {}, leftOut);
  return node.required || !isHollow(kept) ? kept : undefined;
}

function pruneProperties(node: SchemaNode, value: Answers, leftOut: LeftOut): Answers {
  const kept: Answers = {};
  let known = 0;
  for (const child of node.children) {
    const own = Object.hasOwn(value, child.name);
    if (own) known++;
    const below = pruneNode(child, own ? value[child.name] : undefined, leftOut);
    if (below !== undefined) kept[child.name] = below;
  }
  const names = Object.keys(value);
  if (names.length === known) return kept;
  const present = new Set(node.children.map((child) => child.name));
  // defineProperty, for a name like __proto__ must arrive at the schema as the property it is.
  for (const name of names) if (!present.has(name)) define(kept, name, value[name] as Json);
  return kept;
}

function define(target: Answers, name: string, value: Json): void {
  if (forbiddenNames.has(name)) Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  else target[name] = value;
}

function pruneTable(node: SchemaNode, rows: Json[], leftOut: LeftOut): Json[] | undefined {
  const fixed = Array.isArray(node.schema["rowLabels"]) ? node.schema["rowLabels"].length : 0;
  const kept = rows.map((row) => (row === null || isRecord(row) ? pruneProperties(node, (row ?? {}) as Answers, leftOut) : row));
  if (fixed > 0) {
    while (kept.length < fixed) kept.push(pruneProperties(node, {}, leftOut));
    if (!node.required && kept.every((row) => isRecord(row) && isHollow(row))) return undefined;
  }
  return kept.length === 0 ? undefined : kept;
}

/** Whether there is no value in it at all; blank texts are none. */
export function isHollow(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.every(isHollow);
  return isRecord(value) && Object.values(value).every(isHollow);
}
