import { isRecord, readPointer, renamePlaceholder, segmentsOf, type NoticeDefinition } from "@shenbao/engine";
import type { Draft } from "immer";
import type { Reference } from "./meta-schema.ts";
import { columnAt, renameColumn } from "../registers/rename-column.ts";
import { nodeAt } from "./meta-node.ts";
import { referencesTo, referredAt } from "./references-to.ts";

/** Things that are named by references alone; what expressions may read by its identifier is not among them. */
const renamed: ReadonlySet<Reference> = new Set<Reference>(["clause", "deadline", "quota", "role", "table", "review", "action"]);

/** The identifier of the thing at a place, where it can be given another. */
export function identifierAt(definition: NoticeDefinition, path: string): string | null {
  const column = columnAt(definition, path);
  if (column) return column.id;
  const referred = referredAt(definition, path);
  return referred && renamed.has(referred.reference) ? referred.id : null;
}

/** Why an identifier cannot be that of the thing at a place: its shape, or because another has it; null where it can. */
export function identifierFault(definition: NoticeDefinition, path: string, id: string): "shape" | "taken" | null {
  const above = path.slice(0, path.lastIndexOf("/"));
  const { schema } = nodeAt(`${path}/id`).node;
  const pattern = nodeAt(above).node.kind === "map" ? "^[a-z][a-z0-9-]{0,63}$" : (schema.pattern ?? ".");
  if (!new RegExp(pattern).test(id)) return "shape";
  const things = readPointer(definition, above);
  const taken = Array.isArray(things) ? things.some((one: unknown) => isRecord(one) && one["id"] === id) : isRecord(things) && Object.hasOwn(things, id);
  return taken && identifierAt(definition, path) !== id ? "taken" : null;
}

/** Gives the thing at a place another identifier, wherever it is named; the order of things stays. @returns where it is then */
export function renameThing(draft: Draft<NoticeDefinition>, definition: NoticeDefinition, path: string, id: string): string {
  const column = columnAt(definition, path);
  if (column) {
    renameColumn(draft, column.register, column.id, id);
    return path;
  }
  const referred = referredAt(definition, path);
  if (!referred) return path;
  const above = path.slice(0, path.lastIndexOf("/"));
  for (const place of referencesTo(definition, referred.reference, referred.id)) {
    const [holder, name] = holderAt(draft, place);
    const value = holder[name];
    holder[name] = Array.isArray(value) ? (value as unknown[]).map((one) => (one === referred.id ? id : one)) : id;
  }
  if (referred.reference === "deadline")
    for (const message of Object.values(draft.messages ?? {}))
      for (const part of ["subject", "body"] as const) message[part] = renamePlaceholder(message[part], `deadline.${referred.id}`, `deadline.${id}`);
  const [holder, name] = holderAt(draft, above);
  const things = holder[name];
  if (Array.isArray(things)) {
    (things[Number(segmentsOf(path).at(-1))] as Record<string, unknown>)["id"] = id;
    return path;
  }
  holder[name] = Object.fromEntries(Object.entries(things as object).map(([key, one]: [string, unknown]) => [key === referred.id ? id : key, one]));
  return `${above}/${id}`;
}

function holderAt(draft: Draft<NoticeDefinition>, path: string): [Record<string, unknown>, string] {
  const names = [...segmentsOf(path)];
  const last = names.pop() ?? "";
  return [names.reduce<Record<string, unknown>>((at, name) => at[name] as Record<string, unknown>, draft as unknown as Record<string, unknown>), last];
}
