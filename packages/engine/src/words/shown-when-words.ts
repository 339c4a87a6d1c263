import type { Text } from "@shenbao/texts";
import type { NoticeDefinition } from "../definition/definition.generated.ts";
import { isRecord } from "../definition/json.ts";
import { dottedPath } from "../definition/pointer.ts";
import { pointerOfScope } from "../form/ui-element.ts";
import { fieldCompared } from "./comparison-words.ts";
import { phraseOf } from "./expression-words.ts";
import { asCondition, binds, condition, denied, grouped, joined, listed, tell, value, type Phrase } from "./phrase.ts";
import { emptyWords, filledWords } from "./reading-words.ts";
import { expressionScope, type WordsScope } from "./scope.ts";
import { valueWords } from "./value-words.ts";
import { variableWords } from "./variable-words.ts";

const effects = ["SHOW", "HIDE", "ENABLE", "DISABLE"] as const;
const deepest = 8;

/** The rule of an element of a UI schema as a sentence: where it is shown, hidden, can or cannot be filled in. `path`: where the rule stands. */
export function shownWhenWords(definition: NoticeDefinition, path: string, rule: unknown): Text {
  const effect = isRecord(rule) ? effects.find((one) => one === rule["effect"]) : undefined;
  if (!isRecord(rule) || effect === undefined) return tell("shown.unknown");
  return tell(`shown.${effect}`, { c: grouped(uiConditionPhrase(expressionScope(definition, path), rule["condition"]), binds.or) });
}

/** A condition of a UI schema alone as a sentence. */
export function uiConditionWords(definition: NoticeDefinition, path: string, written: unknown): Text {
  return uiConditionPhrase(expressionScope(definition, path), written).said;
}

function uiConditionPhrase(scope: WordsScope, written: unknown, depth = 0): Phrase {
  const unknown = asPhrase(tell("shown.unknown"));
  if (!isRecord(written) || depth > deepest) return unknown;
  if ("expression" in written) return phraseOf(scope, written["expression"], "condition");
  if (Array.isArray(written["conditions"])) {
    const parts = written["conditions"].map((part: unknown) => uiConditionPhrase(scope, part, depth + 1));
    const [only] = parts;
    if (!only) return unknown;
    return parts.length === 1 ? only : combined(parts, written["type"] === "OR" ? "join.or" : "join.and");
  }
  const pointer = pointerOfScope(written["scope"]);
  if (pointer === null) return unknown;
  const field = variableWords(dottedPath(pointer), scope);
  if ("expectedValue" in written) return equals(field, written["expectedValue"]);
  const phrase = schemaPhrase(field, written["schema"], 0);
  return phrase ?? asPhrase(tell("shown.other", { a: field.said }));
}

const asPhrase = (said: Text): Phrase => ({ said, is: "condition", binds: binds.comparison });

const combined = (parts: readonly Phrase[], between: "join.and" | "join.or"): Phrase => ({
  said: joined(
    parts.map((part) => grouped(part, binds.comparison)),
    between,
  ),
  is: "condition",
  binds: between === "join.and" ? binds.and : binds.or,
});

function equals(field: Phrase, constant: unknown): Phrase {
  if (constant === null || constant === undefined) return emptyWords(field);
  const b = valueWords(constant, field.known);
  return typeof constant === "number" ? condition("compare.same", { a: field.said, b }, "compare.different") : condition("compare.equal", { a: field.said, b }, "compare.unequal");
}

function oneOf(field: Phrase, values: readonly unknown[]): Phrase {
  if (values.length === 1) return equals(field, values[0]);
  const said = values.map((one) => valueWords(one, field.known));
  return said.length === 0 ? condition("compare.inNone", { a: field.said }) : condition("compare.oneOf", { a: field.said, list: listed(said, "join.lastOr") });
}

const bounds = { minimum: ">=", maximum: "<=", exclusiveMinimum: ">", exclusiveMaximum: "<" } as const;

/** A schema that asks something plain of one value; `null` for one that is not told in a sentence. A missing value is judged as null, which numbers' and texts' words let pass. */
function schemaPhrase(field: Phrase, schema: unknown, depth: number): Phrase | null {
  if (typeof schema === "boolean") return asCondition(value(valueWords(schema), { holds: condition(schema ? "truth.always" : "truth.never", {}) }));
  if (!isRecord(schema) || depth > deepest) return null;
  const words = Object.keys(schema).filter((word) => word !== "type");
  const { type } = schema;
  // Of a value that is missing these ask nothing.
  if (type === undefined && (words.includes("minLength") || words.includes("minItems"))) return null;
  if (words.length === 0) return type === "null" ? emptyWords(field) : typeof type === "string" ? filledWords(field) : null;
  const parts = words.map((word) => wordPhrase(field, word, schema[word], depth));
  const told = parts.filter((part) => part !== null);
  if (told.length < parts.length) return null;
  const [only] = told;
  const all = only && told.length === 1 ? only : combined(told, "join.and");
  const passesNull = type === undefined && words.every((word) => Object.hasOwn(bounds, word) || word === "contains");
  return passesNull ? combined([emptyWords(field), all], "join.or") : all;
}

function wordPhrase(field: Phrase, word: string, given: unknown, depth: number): Phrase | null {
  if (word === "const") return equals(field, given);
  if (word === "enum") return Array.isArray(given) ? oneOf(field, given) : null;
  if (word === "not") {
    const inner = schemaPhrase(field, given, depth + 1);
    return inner && denied(inner);
  }
  if (word === "contains" && isRecord(given) && "const" in given && Object.keys(given).length === 1)
    return condition("compare.contains", { a: field.said, b: valueWords(given["const"], field.known) });
  if ((word === "allOf" || word === "anyOf") && Array.isArray(given)) {
    const parts = given.map((one: unknown) => schemaPhrase(field, one, depth + 1));
    const told = parts.filter((part) => part !== null);
    const [only] = told;
    if (!only || told.length < parts.length) return null;
    return told.length === 1 ? only : combined(told, word === "allOf" ? "join.and" : "join.or");
  }
  const bound = Object.hasOwn(bounds, word) ? bounds[word as keyof typeof bounds] : null;
  if (bound !== null && typeof given === "number") return fieldCompared(bound, field, given);
  if ((word === "minLength" || word === "minItems") && given === 1) return filledWords(field);
  return null;
}
