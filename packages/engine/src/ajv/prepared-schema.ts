import type { Form } from "../definition/definition.generated.ts";
import { isRecord } from "../definition/json.ts";

/** Keywords that say nothing about validity: left out, so that a compiled validator stays small. */
const annotations: ReadonlySet<string> = new Set([
  "$schema",
  "$comment",
  "title",
  "description",
  "default",
  "examples",
  "readOnly",
  "unit",
  "level",
  "rowLabels",
  "sums",
  "layout",
  "clause",
]);
/** Keywords whose value is a map from names to schemas. */
const maps: ReadonlySet<string> = new Set(["properties", "definitions", "patternProperties", "dependencies"]);

/** A form's schema as it is compiled: without annotations, and choices (`oneOf` of `const` and `title`) as one keyword `choice`, which gives one error instead of one for each option. */
export function preparedSchema(form: Form): Record<string, unknown> {
  return prepareSchema(form.schema) as Record<string, unknown>;
}

function prepareSchema(schema: unknown): unknown {
  if (!isRecord(schema)) return schema;
  const prepared: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (annotations.has(keyword)) continue;
    const choices = keyword === "oneOf" ? choicesOf(value) : null;
    if (choices) prepared["choice"] = choices;
    else if (maps.has(keyword) && isRecord(value)) prepared[keyword] = Object.fromEntries(Object.entries(value).map(([name, below]) => [name, prepareSchema(below)]));
    else if (Array.isArray(value)) prepared[keyword] = value.map((item: unknown) => (keyword === "enum" ? item : prepareSchema(item)));
    else prepared[keyword] = keyword === "const" ? value : prepareSchema(value);
  }
  return prepared;
}

function choicesOf(value: unknown): string[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const choices: string[] = [];
  for (const option of value as unknown[]) {
    if (!isRecord(option) || typeof option["const"] !== "string" || Object.keys(option).some((key) => key !== "const" && key !== "title" && key !== "description")) return null;
    choices.push(option["const"]);
  }
  return choices;
}
