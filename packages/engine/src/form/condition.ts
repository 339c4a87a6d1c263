import { Validator, type Schema } from "@cfworker/json-schema";
import { engineTexts } from "@shenbao/texts/engine";
import type { Expression } from "../definition/definition.generated.ts";
import { isRecord } from "../definition/json.ts";
import { dottedPath } from "../definition/pointer.ts";
import { readPointer } from "../definition/read-pointer.ts";
import { evaluateWith } from "../expression/evaluate.ts";
import { ExpressionError } from "../expression/expression-error.ts";
import { sameValue } from "../expression/same-value.ts";
import { variablesOf } from "../expression/variables-of.ts";
import { pointerOfScope } from "./ui-element.ts";

/** The condition of a JSON Forms rule, made ready. */
export interface Condition {
  /** The dotted paths it reads; "" for all answers. */
  reads: string[];
  holds(answers: Record<string, unknown>, facts: Record<string, unknown>): boolean;
}

/** Keywords of a condition's schema that would run an expression of JavaScript's own, or fetch. */
const refusedKeywords: ReadonlySet<string> = new Set(["pattern", "patternProperties", "format", "$ref", "$dynamicRef", "$recursiveRef"]);

/** The first refused keyword in a condition's schema. */
export function refusedKeyword(schema: unknown, depth = 0): string | null {
  if (depth > 12) return "depth";
  if (Array.isArray(schema)) return schema.map((item) => refusedKeyword(item, depth + 1)).find((found) => found !== null) ?? null;
  if (!isRecord(schema)) return null;
  for (const [keyword, value] of Object.entries(schema)) {
    if (refusedKeywords.has(keyword)) return keyword;
    const below = keyword === "const" || keyword === "enum" ? null : refusedKeyword(value, depth + 1);
    if (below !== null) return below;
  }
  return null;
}

/**
 * Makes a rule's condition ready: `{scope, schema}`, `{type: "LEAF", scope, expectedValue}`, `{type: "AND" | "OR", conditions}` of JSON
 * Forms, or `{expression}`. A missing value is judged as null by a schema.
 * @throws ExpressionError for a condition that is none of these.
 */
export function condition(written: unknown, depth = 0): Condition {
  if (!isRecord(written) || depth > 8) throw new ExpressionError("", engineTexts["condition.unknown"]);
  if ("expression" in written) return ofExpression(written["expression"] as Expression);
  if ((written["type"] === "AND" || written["type"] === "OR") && Array.isArray(written["conditions"]) && written["conditions"].length > 0) {
    const parts = written["conditions"].map((part: unknown) => condition(part, depth + 1));
    const every = written["type"] === "AND";
    return {
      reads: parts.flatMap(({ reads }) => reads),
      holds: (answers, facts) => (every ? parts.every((part) => part.holds(answers, facts)) : parts.some((part) => part.holds(answers, facts))),
    };
  }
  const pointer = pointerOfScope(written["scope"]);
  if (pointer === null) throw new ExpressionError("", engineTexts["condition.unknown"]);
  const reads = [dottedPath(pointer)];
  if ("expectedValue" in written) return { reads, holds: (answers) => sameValue(readPointer(answers, pointer) ?? null, written["expectedValue"] ?? null) };
  const { schema } = written;
  if ((!isRecord(schema) && typeof schema !== "boolean") || refusedKeyword(schema) !== null) throw new ExpressionError("", engineTexts["condition.unknown"]);
  const fits = fitsSchema(schema);
  const failsWhenMissing = written["failWhenUndefined"] === true;
  return {
    reads,
    holds(answers) {
      const value = readPointer(answers, pointer);
      return value === undefined && failsWhenMissing ? false : fits(value ?? null);
    },
  };
}

/** Most conditions ask for one value, or for one of some: these need no validator of their own. */
function fitsSchema(schema: Record<string, unknown> | boolean): (value: unknown) => boolean {
  const keywords = typeof schema === "object" ? Object.keys(schema) : [];
  if (typeof schema === "object" && keywords.length === 1) {
    const { const: wanted, enum: choices } = schema;
    if (keywords[0] === "const") return (value) => sameValue(value, wanted);
    if (keywords[0] === "enum" && Array.isArray(choices)) return (value) => choices.some((choice: unknown) => sameValue(value, choice));
  }
  const validator = new Validator(schema as Schema | boolean, "7", true);
  return (value) => validator.validate(value).valid;
}

/** Only exactly `true` is true. */
function ofExpression(expression: Expression): Condition {
  return { reads: variablesOf(expression), holds: (answers, facts) => evaluateWith(expression, answers, facts) === true };
}
