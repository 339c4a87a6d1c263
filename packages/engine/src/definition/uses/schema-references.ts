import type { SchemaNode } from "../../form/schema-tree.ts";
import { isRecord } from "../json.ts";
import { dottedPath, pointerBelow } from "../pointer.ts";
import { clauseReference } from "./clause-reference.ts";
import type { FormReferences } from "./form-references.ts";
import type { How } from "./reference.ts";
import type { Holder } from "./reference-finder.ts";
import { listAt, renameKey, takeOut } from "./written-name.ts";

/** Where fields stand in the schema, and the words beside them that name them. */
export function schemaReferences(form: FormReferences): void {
  const seen = new Set<unknown>();
  const visit = (node: SchemaNode, path: string): void => {
    if (node.pointer !== "" && typeof node.schema["clause"] === "string") clauseReference(node.schema as { clause?: string }, path, form.userOf(node.pointer), form.note);
    const holder = node.row ?? node.schema;
    const own = node.row ? pathOf(form, node.schema["items"], `${path}/items`) : path;
    const first = !seen.has(holder);
    seen.add(holder);
    const properties = holder["properties"];
    if (!isRecord(properties)) return;
    for (const child of node.children) {
      const below = pointerBelow(`${own}/properties`, child.name);
      const written = properties[child.name];
      itself(form, child, below, properties, holder, first);
      visit(child, pathOf(form, written, below));
    }
    words(form, node, holder, own);
  };
  const root = form.places.nodes.get("");
  if (root) visit(root, `/forms/${form.id}/schema`);
}

function pathOf(form: FormReferences, written: unknown, path: string): string {
  const ref = isRecord(written) && typeof written["$ref"] === "string" ? written["$ref"].slice(1) : null;
  return ref === null ? path : `/forms/${form.id}/schema${ref}`;
}

function itself(form: FormReferences, child: SchemaNode, path: string, properties: Holder, holder: Holder, first: boolean): void {
  const place = dottedPath(child.pointer);
  const own = place.split(".").length - 1;
  form.note({
    path,
    named: { kind: "field", forms: [form.id], place },
    user: form.userOf(child.pointer),
    how: "itself",
    rename(to, depth) {
      if (depth !== own || !first) return;
      renameKey(properties, child.name, to);
      const required = listAt(holder, "required");
      if (required.includes(child.name)) required[required.indexOf(child.name)] = to;
    },
    drop() {
      Reflect.deleteProperty(properties, child.name);
      takeOut(listAt(holder, "required"), child.name);
      if (listAt(holder, "required").length === 0) Reflect.deleteProperty(holder, "required");
    },
  });
}

/** Summed columns, and the names in conditions and alternatives of the schema. */
function words(form: FormReferences, node: SchemaNode, holder: Holder, path: string): void {
  const prefix = dottedPath(node.pointer);
  const named = (list: unknown[], name: unknown, at: string, how: How, drop?: () => void): void => {
    if (typeof name !== "string") return;
    const place = prefix === "" ? name : `${prefix}.${name}`;
    const own = place.split(".").length - 1;
    form.note({
      path: at,
      named: { kind: "field", forms: [form.id], place },
      user: form.userOf(node.pointer),
      how,
      drop,
      rename(to, depth) {
        if (depth === own && list.includes(name)) list[list.indexOf(name)] = to;
      },
    });
  };
  const sums = listAt(node.schema, "sums");
  sums.forEach((name, i) => named(sums, name, `${path}/sums/${i}`, "how.sums", () => takeOut(sums, name)));
  const part = (value: unknown, at: string, depth: number): void => {
    if (!isRecord(value) || depth > 6) return;
    if (depth > 0) {
      const required = listAt(value, "required");
      required.forEach((name, i) => named(required, name, `${at}/required/${i}`, "how.requires"));
      const { properties } = value;
      if (isRecord(properties)) for (const name of Object.keys(properties)) key(form, properties, name, prefix, `${at}/properties/${name}`, node.pointer);
    }
    for (const word of ["allOf", "anyOf", "oneOf"]) listAt(value, word).forEach((one, i) => part(one, `${at}/${word}/${i}`, depth + 1));
    for (const word of ["not", "if", "then", "else"]) part(value[word], `${at}/${word}`, depth + 1);
  };
  part(holder, path, 0);
}

function key(form: FormReferences, holder: Holder, name: string, prefix: string, path: string, pointer: string): void {
  const place = prefix === "" ? name : `${prefix}.${name}`;
  const own = place.split(".").length - 1;
  form.note({
    path,
    named: { kind: "field", forms: [form.id], place },
    user: form.userOf(pointer),
    how: "how.reads",
    rename: (to, depth) => {
      if (depth === own) renameKey(holder, name, to);
    },
  });
}
