import type { Answers, Json } from "@shenbao/engine";

/** A copy of answers with values put at pointers whose parents are there. */
export function placed(answers: Answers, changes: Record<string, unknown>): Answers {
  const copy = structuredClone(answers);
  for (const [pointer, value] of Object.entries(changes)) {
    const names = pointer.split("/").slice(1);
    const last = names.pop() ?? "";
    const parent = names.reduce<Json | undefined>((at, name) => (Array.isArray(at) ? at[Number(name)] : typeof at === "object" && at !== null ? at[name] : undefined), copy);
    if (Array.isArray(parent)) parent[Number(last)] = value as Json;
    else if (typeof parent === "object" && parent !== null) parent[last] = value as Json;
    else throw new Error(`nothing holds ${pointer}`);
  }
  return copy;
}
