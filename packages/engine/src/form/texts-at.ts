import { isRecord, type Answers } from "../definition/json.ts";
import { segmentsOf } from "../definition/pointer.ts";

/** The texts that answers hold at a pointer, `*` for every row; blank ones are left out. */
export function textsAt(answers: Answers, pointer: string): string[] {
  let found: unknown[] = [answers];
  for (const name of segmentsOf(pointer))
    found = found.flatMap((one) => (name === "*" ? (Array.isArray(one) ? (one as unknown[]) : []) : isRecord(one) && Object.hasOwn(one, name) ? [one[name]] : []));
  return found.filter((one): one is string => typeof one === "string" && one.trim() !== "");
}
