import { isRecord, segmentsOf } from "@shenbao/engine";

/** An identifier for a new thing that none of its kind has yet: «role-3» for a third role, the number after the last for clauses. */
export function freeName(path: string, value: unknown): string {
  const taken = new Set(Array.isArray(value) ? value.map((one: unknown) => (isRecord(one) ? one["id"] : undefined)) : Object.keys(isRecord(value) ? value : {}));
  const last = Array.isArray(value) ? (value.at(-1) as unknown) : null;
  const numbered = isRecord(last) && typeof last["id"] === "string" ? /^(\d+(?:\.\d+)*\.)?(\d+)$/.exec(last["id"]) : null;
  const before = numbered ? (numbered[1] ?? "") : `${(segmentsOf(path).at(-1) ?? "thing").replace(/s$/, "").replace(/[^a-z]/g, "")}-`;
  for (let number = numbered ? Number(numbered[2]) + 1 : taken.size + 1; ; number++) if (!taken.has(before + String(number))) return before + String(number);
}
