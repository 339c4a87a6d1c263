import { isText } from "../definition/is-text.ts";
import { isRecord } from "../definition/json.ts";
import type { MetaNode } from "../definition/meta/index.ts";
import { sameJson } from "../definition/same-json.ts";
import type { Alike, Entry } from "./align.ts";
import { textLikeness } from "./text-difference.ts";

/** Things that others name, by the title of their meta-schema: as `refers` calls them. */
export const namedKinds: Readonly<Record<string, string>> = {
  State: "state",
  Action: "action",
  Role: "role",
  Deadline: "deadline",
  Quota: "quota",
  Form: "form",
  Track: "track",
  Table: "table",
  Review: "review",
  Evidence: "evidence",
  Clause: "clause",
  Register: "register",
  Limit: "limit",
  Message: "message",
  Persona: "persona",
};

/** What a member of a list is known by, from one year to the next. */
function keyOf(value: unknown): string {
  if (isText(value)) return value["zh-CN"];
  if (!isRecord(value)) return JSON.stringify(value) ?? "";
  for (const word of ["id", "key", "for"]) if (typeof value[word] === "string") return value[word];
  if (typeof value["code"] === "string") return `${value["code"]} ${typeof value["at"] === "string" ? value["at"] : ""}`;
  if (value["at"] !== undefined) return Array.isArray(value["at"]) ? value["at"].map(String).sort().join(" ") : String(value["at"]);
  if (typeof value["by"] === "string") return value["by"];
  for (const word of ["title", "office"]) if (isText(value[word])) return value[word]["zh-CN"];
  return JSON.stringify(value);
}

/** The members of a list or a map by their keys; a key that comes again is numbered. */
export function entriesOf(item: MetaNode, holder: unknown): Entry[] {
  if (holder === undefined || holder === null) return [];
  if (!Array.isArray(holder)) return Object.entries(holder as Record<string, unknown>).map(([name, value]) => ({ key: name, segment: name, value }));
  const seen = new Map<string, number>();
  return holder.map((value: unknown, i) => {
    const key = item.kind === "record" || item.kind === "text" ? keyOf(value) : JSON.stringify(value);
    const again = (seen.get(key) ?? 0) + 1;
    seen.set(key, again);
    return { key: again === 1 ? key : `${key} #${again}`, segment: String(i), value };
  });
}

/** When two members of different keys are the same thing under another name. */
export function likenessOf(item: MetaNode): Alike {
  if (item.schema.title === "Clause") return { of: clauses, enough: 0.5, sameKey: (one, other) => clauses(one, other) >= 0.5 };
  if (item.kind === "record") return { of: ({ value: one }, { value: other }) => records(one, other), enough: 0.6 };
  if (item.kind === "text") return { of: ({ value: one }, { value: other }) => (isText(one) && isText(other) ? textLikeness(one["zh-CN"], other["zh-CN"]) : 0), enough: 0.5 };
  return { of: () => 0, enough: 1 };
}

function clauses({ value: one }: Entry, { value: other }: Entry): number {
  const [text, next] = [one, other].map((value) => (isRecord(value) && isText(value["text"]) ? value["text"]["zh-CN"] : ""));
  return textLikeness(text ?? "", next ?? "");
}

/** Of the parts of two records, how many are the same; the same title makes them the same, quite another title only where all else is. */
function records(one: unknown, other: unknown): number {
  if (!isRecord(one) || !isRecord(other)) return 0;
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => name !== "id");
  const differing = names.filter((name) => !sameJson(one[name], other[name]));
  const same = 1 - differing.length / Math.max(names.length, 1);
  for (const word of ["title", "office"]) {
    const [title, next] = [one[word], other[word]];
    if (!isText(title) || !isText(next)) continue;
    if (title["zh-CN"] === next["zh-CN"]) return 0.9 + same / 10;
    if (differing.length === 1) return names.length > 3 ? 0.8 : 0;
    return textLikeness(title["zh-CN"], next["zh-CN"]) >= 0.6 ? (0.6 + same) / 1.6 : 0;
  }
  return names.length < 3 ? 0 : same;
}
