import { isRecord } from "../definition/json.ts";
import { dottedPath } from "../definition/pointer.ts";
import { readPointer } from "../definition/read-pointer.ts";
import { sameValue } from "../expression/same-value.ts";
import { pointerOfScope } from "./ui-element.ts";

/** The condition of a JSON Forms rule, made ready. */
export interface Condition {
  /** The dotted paths it reads; "" for all answers. */
  reads: string[];
  holds(answers: Record<string, unknown>, facts: Record<string, unknown>): boolean;
}

const deepest = 8;

/**
 * Makes ready what most conditions are: `{scope, schema}` that asks for one value or one of some, `{type: "LEAF", scope, expectedValue}`, and
 * `{type: "AND" | "OR", conditions}` of these, with nothing that a page would have to load for it. A missing value is judged as null by a schema.
 * @param other makes any other part ready
 * @returns null where `other` gives none
 */
export function plainCondition(written: unknown, other: (written: unknown) => Condition | null = () => null, depth = 0): Condition | null {
  if (!isRecord(written) || depth > deepest) return other(written);
  if ((written["type"] === "AND" || written["type"] === "OR") && Array.isArray(written["conditions"]) && written["conditions"].length > 0) {
    const parts: Condition[] = [];
    for (const part of written["conditions"] as unknown[]) {
      const made = plainCondition(part, other, depth + 1);
      if (made === null) return null;
      parts.push(made);
    }
    const every = written["type"] === "AND";
    return {
      reads: parts.flatMap(({ reads }) => reads),
      holds: (answers, facts) => (every ? parts.every((part) => part.holds(answers, facts)) : parts.some((part) => part.holds(answers, facts))),
    };
  }
  const pointer = "expression" in written ? null : pointerOfScope(written["scope"]);
  if (pointer === null) return other(written);
  if ("expectedValue" in written) return { reads: [dottedPath(pointer)], holds: (answers) => sameValue(readPointer(answers, pointer) ?? null, written["expectedValue"] ?? null) };
  const fits = fitsValues(written["schema"]);
  return fits === null ? other(written) : ofSchema(pointer, written, fits);
}

/** A condition on one value: by a schema's test. */
export function ofSchema(pointer: string, written: Record<string, unknown>, fits: (value: unknown) => boolean): Condition {
  const failsWhenMissing = written["failWhenUndefined"] === true;
  return {
    reads: [dottedPath(pointer)],
    holds(answers) {
      const value = readPointer(answers, pointer);
      return value === undefined && failsWhenMissing ? false : fits(value ?? null);
    },
  };
}

/** The test of a schema that asks for one value, or for one of some. */
function fitsValues(schema: unknown): ((value: unknown) => boolean) | null {
  if (!isRecord(schema) || Object.keys(schema).length !== 1) return null;
  const { const: wanted, enum: choices } = schema;
  if ("const" in schema) return (value) => sameValue(value, wanted);
  return Array.isArray(choices) ? (value) => choices.some((choice: unknown) => sameValue(value, choice)) : null;
}
