import type { Answers } from "@shenbao/engine";
import { valueAt } from "@shenbao/store";

/** The concrete pointers that a pointer with `*` stands for in these answers: one a row. */
export function concretePlaces(answers: Answers, pointer: string): string[] {
  const [before, ...after] = pointer.split("/*");
  if (before === undefined || after.length === 0) return [pointer];
  const rows = valueAt(answers, before);
  return Array.isArray(rows) ? rows.flatMap((_, index) => concretePlaces(answers, `${before}/${index}${after.join("/*")}`)) : [];
}
