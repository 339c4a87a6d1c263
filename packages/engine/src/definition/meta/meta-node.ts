import { pointerBelow, segmentsOf } from "../pointer.ts";
import { noticeSchema, resolved, type MetaSchema } from "./meta-schema.ts";

/**
 * How a place of a definition is edited: `text` in each language, `record` with named parts, `list` of things in an order, `map` of things
 * by their identifiers, `values` by names, `references` to other things, one `choice`, a single value, an `expression`, or what is
 * edited elsewhere (`opaque`).
 */
export type MetaKind = "text" | "record" | "list" | "map" | "values" | "references" | "choice" | "string" | "number" | "boolean" | "expression" | "opaque";

/** A place of a definition as the meta-schemas describe it. */
export interface MetaNode {
  kind: MetaKind;
  schema: MetaSchema;
  /** The meta-schema it stands in. */
  file: string;
}

/** The whole definition. */
export const noticeNode: MetaNode = made(noticeSchema, "notice.schema.json");

/** What a `$ref` of the meta-schemas leads to: `field.schema.json#/definitions/TextSettings`. */
export function nodeOf($ref: string): MetaNode {
  return made({ $ref }, "notice.schema.json");
}

function made(given: MetaSchema, from: string): MetaNode {
  const { schema, file } = resolved(given, from);
  return { kind: kindOf(schema, file), schema, file };
}

function kindOf(schema: MetaSchema, file: string): MetaKind {
  const { title, type, refers, widget } = schema;
  if (widget === "none") return "opaque";
  if (title === "Text") return "text";
  if (title === "Expression") return "expression";
  if (type === "array" && schema.items) {
    const items = made(schema.items, file);
    return refers !== undefined || items.kind === "choice" ? "references" : "list";
  }
  if (type === "object") {
    if (schema.properties) return "record";
    if (typeof schema.additionalProperties !== "object") return "opaque";
    return made(schema.additionalProperties, file).kind === "record" ? "map" : "values";
  }
  if (schema.enum || refers !== undefined) return "choice";
  return type === "boolean" ? "boolean" : type === "integer" || type === "number" ? "number" : "string";
}

/** A named part of a record. */
export function partOf(node: MetaNode, name: string): MetaNode | null {
  const schema = node.schema.properties?.[name];
  return schema && Object.hasOwn(node.schema.properties ?? {}, name) ? made(schema, node.file) : null;
}

/** What the items of a list or the entries of a map are. */
export function itemOf(node: MetaNode): MetaNode | null {
  const { items, additionalProperties } = node.schema;
  const schema = items ?? (typeof additionalProperties === "object" ? additionalProperties : undefined);
  return schema ? made(schema, node.file) : null;
}

/** What stands at a place of a definition, and the place itself: of one that no meta-schema describes, the nearest above that does. */
export function nodeAt(path: string): { node: MetaNode; path: string } {
  let node = noticeNode;
  let at = "";
  for (const segment of segmentsOf(path)) {
    const next: MetaNode | null = node.kind === "record" || node.kind === "text" ? partOf(node, segment) : ["list", "map", "values"].includes(node.kind) ? itemOf(node) : null;
    if (!next) break;
    node = next;
    at = pointerBelow(at, segment);
  }
  return { node, path: at };
}

/** Records inside of a record that are long enough to stand alone. */
const ownRecords = new Set(["/workflow", "/publication", "/print"]);

/** The nearest place, at or above a path, that has an inspector of its own: a record, a text of a list, a list or a map. */
export function inspectedAt(path: string): { node: MetaNode; path: string } {
  for (let at = nodeAt(path).path; ; at = at.slice(0, at.lastIndexOf("/"))) {
    const { node } = nodeAt(at);
    const above = at === "" ? null : nodeAt(at.slice(0, at.lastIndexOf("/"))).node.kind;
    // Records inside of a record are drawn as its groups.
    if (node.kind === "list" || node.kind === "map" || node.kind === "values") return { node, path: at };
    if (node.kind === "record" && (above !== "record" || ownRecords.has(at) || /^\/forms\/[^/]+\/print$/.test(at))) return { node, path: at };
    if (node.kind === "text" && above === "list") return { node, path: at };
    if (at === "") return { node, path: at };
  }
}
