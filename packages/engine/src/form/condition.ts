import { Validator, type Schema } from "@cfworker/json-schema";
import { engineTexts } from "@shenbao/texts/engine";
import type { Expression } from "../definition/definition.generated.ts";
import { isRecord } from "../definition/json.ts";
import { evaluateWith } from "../expression/evaluate.ts";
import { ExpressionError } from "../expression/expression-error.ts";
import { variablesOf } from "../expression/variables-of.ts";
import { ofSchema, plainCondition, type Condition } from "./plain-condition.ts";
import { pointerOfScope } from "./ui-element.ts";

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
export function condition(written: unknown): Condition {
  const made = plainCondition(written, other);
  if (made === null) throw new ExpressionError("", engineTexts["condition.unknown"]);
  return made;
}

function other(written: unknown): Condition {
  if (isRecord(written)) {
    if ("expression" in written) return ofExpression(written["expression"] as Expression);
    const pointer = pointerOfScope(written["scope"]);
    const { schema } = written;
    if (pointer !== null && (isRecord(schema) || typeof schema === "boolean") && refusedKeyword(schema) === null) {
      // The library writes into the schemas it is given; a definition is nobody's to write into.
      const validator = new Validator(JSON.parse(JSON.stringify(schema)) as Schema | boolean, "7", true);
      return ofSchema(pointer, written, (value) => validator.validate(value).valid);
    }
  }
  throw new ExpressionError("", engineTexts["condition.unknown"]);
}

/** Only exactly `true` is true. */
function ofExpression(expression: Expression): Condition {
  return { reads: variablesOf(expression), holds: (answers, facts) => evaluateWith(expression, answers, facts) === true };
}
