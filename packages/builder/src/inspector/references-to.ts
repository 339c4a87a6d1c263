import { isRecord, pointerBelow, readPointer, segmentsOf, type NoticeDefinition } from "@shenbao/engine";
import { usesOf } from "@shenbao/engine/uses";
import { itemOf, noticeNode, partOf, type MetaNode } from "./meta-node.ts";
import type { Reference } from "./meta-schema.ts";

/** What a place of a definition is, for those who refer to it: its kind and its identifier; null where nothing can. */
export function referredAt(definition: NoticeDefinition, path: string): { reference: Reference; id: string } | null {
  const maps: Record<string, Reference> = {
    "/roles": "role",
    "/forms": "form",
    "/deadlines": "deadline",
    "/quotas": "quota",
    "/tables": "table",
    "/reviews": "review",
    "/workflow/states": "state",
  };
  const lists: Record<string, Reference> = { "/tracks": "track", "/clauses": "clause", "/workflow/actions": "action" };
  const above = path.slice(0, path.lastIndexOf("/"));
  const name = segmentsOf(path).at(-1) ?? "";
  if (Object.hasOwn(maps, above)) return { reference: maps[above] as Reference, id: name };
  const list = Object.hasOwn(lists, above) ? lists[above] : /^\/forms\/[^/]+\/evidence$/.test(above) ? "evidence" : undefined;
  const thing = readPointer(definition, path);
  return list !== undefined && isRecord(thing) && typeof thing["id"] === "string" ? { reference: list, id: thing["id"] } : null;
}

/** The places of a definition that name a thing, by the meta-schemas' `refers`. What expressions read is not among them. */
export function referencesTo(definition: NoticeDefinition, reference: Reference, id: string): string[] {
  // Fields cite clauses in their schema, of which the meta-schemas say nothing.
  if (reference === "clause") return usesOf(definition, { kind: "clause", id }).map(({ path }) => path);
  const found: string[] = [];
  const visit = (node: MetaNode, value: unknown, path: string): void => {
    if (node.schema.refers === reference) {
      if (value === id) found.push(path);
      else if (Array.isArray(value) && value.includes(id)) found.push(path);
      return;
    }
    if (Array.isArray(value)) {
      const item = node.kind === "list" ? itemOf(node) : null;
      if (item) value.forEach((one, i) => visit(item, one, pointerBelow(path, i)));
    } else if (isRecord(value)) {
      for (const [name, one] of Object.entries(value)) {
        const part = node.kind === "record" ? partOf(node, name) : node.kind === "map" ? itemOf(node) : null;
        if (part) visit(part, one, pointerBelow(path, name));
      }
    }
  };
  visit(noticeNode, definition, "");
  return found;
}
