import { pointerBelow } from "../definition/pointer.ts";
import type { SchemaError } from "./outcome.ts";

/** What Ajv tells of an error, as far as it is used here. */
export interface RawError {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
}

const composites: ReadonlySet<string> = new Set(["oneOf", "anyOf", "not"]);

/** Turns Ajv's errors into those of fields: at the field itself, one for each keyword, those of the branches of an `anyOf` left to the `anyOf`. */
export function schemaErrorsOf(raw: readonly RawError[] | null | undefined): SchemaError[] {
  if (!raw || raw.length === 0) return [];
  const branches = raw.filter(({ keyword }) => composites.has(keyword)).map(({ schemaPath }) => `${schemaPath}/`);
  const errors: SchemaError[] = [];
  const seen = new Set<string>();
  for (const { instancePath, schemaPath, keyword, params } of raw) {
    if (keyword === "if" || branches.some((branch) => schemaPath.startsWith(branch))) continue;
    const error = errorOf(instancePath, keyword, params);
    const key = `${error.keyword} ${error.pointer}`;
    if (seen.has(key)) continue;
    seen.add(key);
    errors.push(error);
  }
  return errors;
}

function errorOf(pointer: string, keyword: string, params: Record<string, unknown>): SchemaError {
  const { missingProperty, additionalProperty } = params;
  if (typeof missingProperty === "string") return { pointer: pointerBelow(pointer, missingProperty), keyword: "required", params: {} };
  if (typeof additionalProperty === "string") return { pointer: pointerBelow(pointer, additionalProperty), keyword, params: {} };
  return { pointer, keyword: keyword === "choice" ? "oneOf" : keyword, params };
}
