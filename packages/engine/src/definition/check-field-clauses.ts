import type { Meaning } from "./check-meaning.ts";
import type { FormPlaces } from "./form-places.ts";
import { isRecord } from "./json.ts";
import { pointerBelow } from "./pointer.ts";

/** Words whose value holds no schema. */
const data: ReadonlySet<string> = new Set(["default", "examples", "const", "enum", "required", "unit", "rowLabels", "sums"]);
/** Words whose value is a map from names to schemas. */
const maps: ReadonlySet<string> = new Set(["properties", "definitions", "dependencies"]);

/** Fields' schemas without a clause anywhere in them, by identity. */
const silent = new WeakSet<object>();

/** Judges the clauses that fields cite in their schema: each is one of the notice's, and stands where a field is described (no row, no condition, not the form itself). */
export function checkFieldClauses(meaning: Meaning, { form, nodes }: FormPlaces, path: string): void {
  const fields = new Set<unknown>([...nodes.values()].flatMap(({ pointer, schema }) => (pointer === "" ? [] : [schema])));

  let clauses = 0;

  function visit(schema: unknown, at: string): void {
    if (Array.isArray(schema)) return schema.forEach((part: unknown, i) => visit(part, pointerBelow(at, i)));
    if (!isRecord(schema) || silent.has(schema)) return;
    const before = clauses;
    if (Object.hasOwn(schema, "clause")) {
      clauses++;
      const { clause } = schema;
      if (!fields.has(schema)) meaning.findings.error(`${at}/clause`, "clause-misplaced");
      else if (typeof clause !== "string") meaning.findings.error(`${at}/clause`, "wrong-type", { expected: "string" });
      else meaning.clause(clause, at);
    }
    for (const [word, value] of Object.entries(schema)) {
      const below = pointerBelow(at, word);
      if (data.has(word)) continue;
      if (!maps.has(word)) visit(value, below);
      else if (isRecord(value)) for (const [name, part] of Object.entries(value)) visit(part, pointerBelow(below, name));
    }
    if (clauses === before) silent.add(schema);
  }

  visit(form.schema, path);
}
