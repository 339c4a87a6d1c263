import type { Answers } from "@shenbao/engine";

/** The total of a sheet, at the pointer that the review names; null while it is not there. */
export function scoreOf(answers: Answers, pointer: string): number | null {
  const value = pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((at, key) => (typeof at === "object" && at !== null && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined), answers);
  return typeof value === "number" ? value : null;
}
