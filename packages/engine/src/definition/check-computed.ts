import { variablesOf } from "../expression/variables-of.ts";
import { checkExpression } from "../expression/check-expression.ts";
import { readsIn } from "../form/row-places.ts";
import type { Meaning } from "./check-meaning.ts";
import type { FormPlaces } from "./form-places.ts";
import { dottedPath } from "./pointer.ts";

/** Judges computed values: that they have a place of their own, read what is there, and are computed before others read them. */
export function checkComputed(meaning: Meaning, places: FormPlaces, path: string): void {
  const { findings } = meaning;
  const values = places.form.computed ?? [];
  const paths = values.map(({ at }) => dottedPath(at));
  const reads = values.map(({ at, value }) => (checkExpression(value).length > 0 ? [] : readsIn(variablesOf(value), [at]).filter((name) => !name.startsWith("$"))));
  const seen = new Set<string>();
  values.forEach(({ at, value, decimals }, i) => {
    const where = `${path}/${i}`;
    const node = places.nodes.get(at);
    if (!node) findings.error(`${where}/at`, "pointer-unknown", { pointer: at });
    else if (node.kind !== "leaf") findings.error(`${where}/at`, "computed-not-leaf", { pointer: at });
    if (decimals !== undefined && node && node.schema["type"] !== "number" && node.schema["type"] !== "integer") findings.error(`${where}/decimals`, "computed-decimals");
    if (seen.has(at)) findings.error(`${where}/at`, "duplicate", { id: at });
    seen.add(at);
    meaning.expression(value, `${where}/value`, { answers: [places], at: [at] });
    checkOrder(i, where);
  });

  /** A value that reads a later one is in a circle, or comes too early. */
  function checkOrder(i: number, where: string): void {
    const own = paths[i] as string;
    const later = paths.findIndex((other, n) => n >= i && touches(i, other));
    if (later < 0) return;
    const circular = later === i || reaches(later, i, new Set());
    if (circular) findings.error(where, "computed-circle", { pointer: values[i]?.at ?? own });
    else findings.error(where, "computed-order", { pointer: values[i]?.at ?? own, other: values[later]?.at ?? "" });
  }

  /** Whether value `i` reads a path. Reading the table around it (to count its rows) is not reading it: an iteration names the columns it reads. */
  function touches(i: number, other: string): boolean {
    return (reads[i] ?? []).some((name) => name === other || name.startsWith(`${other}.`));
  }

  function reaches(from: number, target: number, visited: Set<number>): boolean {
    if (visited.has(from)) return false;
    visited.add(from);
    return paths.some((other, n) => touches(from, other) && (n === target || reaches(n, target, visited)));
  }
}
