import { isRecord, type Answers } from "../definition/json.ts";

/** The number that a score sheet has at a pointer; null where there is none. */
export function numberAt(sheet: Answers, pointer: string): number | null {
  const value = pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((at, key) => (isRecord(at) && Object.hasOwn(at, key) ? at[key] : undefined), sheet);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
