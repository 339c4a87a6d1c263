import { isRecord, segmentsOf, type Json, type NoticeDefinition } from "@shenbao/engine";
import type { Draft } from "immer";
import { nodeAt, type MetaNode } from "./meta-node.ts";

/**
 * Writes what was filled in at a place into a draft of the definition. What is emptied goes, where the definition may lack it; what has to be
 * there and has no empty value, or is no such value yet (half a number), stays as it was, so that a definition keeps its shape while
 * somebody types.
 */
export function writeField(draft: Draft<NoticeDefinition>, place: string, value: Json | undefined): void {
  const names = [...segmentsOf(place)];
  const last = names.pop();
  if (last === undefined) return;
  const { node } = nodeAt(place);
  const above = place.slice(0, place.lastIndexOf("/"));
  const holder = nodeAt(above).node;
  if (holder.kind === "text") return writeLanguage(draft, above, last, typeof value === "string" ? value : "");
  const record = openRecord(draft, names);
  if (!record) return;
  const required = holder.schema.required?.includes(last) ?? false;
  if (value === undefined || value === null || (value === "" && !required)) {
    if (!required) delete record[last];
    else if (node.kind === "references") record[last] = [];
    else if (node.kind === "string" || node.kind === "choice") record[last] = "";
  } else if (fits(node, value)) record[last] = value;
}

function fits(node: MetaNode, value: Json): boolean {
  if (node.kind === "number") return typeof value === "number" && (node.schema.type !== "integer" || Number.isInteger(value));
  if (node.kind === "boolean") return typeof value === "boolean";
  if (node.kind === "references") return Array.isArray(value);
  return typeof value === "string";
}

/** One language of a text. A text that may be left out goes with its last word. */
function writeLanguage(draft: Draft<NoticeDefinition>, at: string, language: string, value: string): void {
  const names = [...segmentsOf(at)];
  const last = names.pop();
  const holder = openRecord(draft, names);
  if (last === undefined || !holder) return;
  const before = holder[last];
  const text: Record<string, unknown> = { "zh-CN": "", en: "", ...(isRecord(before) ? before : {}), [language]: value };
  const above = nodeAt(at.slice(0, at.lastIndexOf("/"))).node;
  const optional = above.kind === "record" && !(above.schema.required?.includes(last) ?? false);
  if (optional && text["zh-CN"] === "" && text["en"] === "") delete holder[last];
  else holder[last] = text;
}

/** The object or list at a place of the draft; made on the way where records lack it. */
function openRecord(draft: Draft<NoticeDefinition>, names: readonly string[]): Record<string, unknown> | null {
  let at = draft as unknown as Record<string, unknown>;
  for (const name of names) {
    const next = at[name];
    if (typeof next === "object" && next !== null) at = next as Record<string, unknown>;
    else if (next === undefined && !Array.isArray(at)) at = (at[name] = {}) as Record<string, unknown>;
    else return null;
  }
  return at;
}
