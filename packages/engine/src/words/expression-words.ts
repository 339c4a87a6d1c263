import type { Text } from "@shenbao/texts";
import type { Expression, NoticeDefinition } from "../definition/definition.generated.ts";
import { isRecord } from "../definition/json.ts";
import { segmentsOf } from "../definition/pointer.ts";
import { operandsOf } from "../expression/operator.ts";
import { operators } from "../expression/operators/index.ts";
import { operatorWords } from "./operator-words.ts";
import { asCondition, asValue, condition, quotable, tell, value, type Known, type Phrase } from "./phrase.ts";
import type { Sayer } from "./sayer.ts";
import { expressionScope, inItems, type WordsScope } from "./scope.ts";
import { valueWords } from "./value-words.ts";

/** As deep and as many as a checked expression can be. */
const deepest = 40;
const mostParts = 3000;

/** Names of parts of a definition that are a calculation; every other expression is a condition where it can be one. */
const calculated: ReadonlySet<string> = new Set(["value"]);

/**
 * The expression that stands at a JSON Pointer of a definition, as a sentence: fields by their titles, values by those of their choices and with
 * their units, organisations, tracks and states as they are called. Never throws and is never empty: what nobody understands, and what goes
 * deeper than an expression may, says so.
 */
export function expressionWords(definition: NoticeDefinition, path: string, expression: Expression): Text {
  return wordsOf(expressionScope(definition, path), expression, calculated.has(segmentsOf(path).at(-1) ?? "") ? "value" : "condition");
}

/** A part of an expression in words, in the scope it stands in. `as`: whether it is asked whether it is so. */
export function wordsOf(scope: WordsScope, part: unknown, as: "value" | "condition"): Text {
  return phraseOf(scope, part, as).said;
}

/** A part of an expression as a phrase. */
export function phraseOf(scope: WordsScope, part: unknown, as: "value" | "condition"): Phrase {
  let left = mostParts;

  function phrase(of: unknown, within: WordsScope, depth: number, known?: Known): Phrase {
    if (depth > deepest || --left < 0) return value(tell("value.tooDeep"));
    if (Array.isArray(of)) return arrayWords(of, within, depth, known);
    if (!isRecord(of)) return constantWords(of, known);
    const names = Object.keys(of);
    const [name] = names;
    if (name === undefined || names.length > 1) return value(tell("value.unknown"));
    const words = operatorWords[name];
    const operands = operandsOf(of[name]);
    const [least, most] = operators[name]?.takes ?? [0, 0];
    if (!words) return value(tell("value.unknownOperator", { name: quotable(name) }));
    return operands.length < least || operands.length > most ? value(tell("value.unknown")) : words(operands, sayer(within, depth + 1));
  }

  function arrayWords(items: readonly unknown[], within: WordsScope, depth: number, known?: Known): Phrase {
    const parts = items.slice(0, Math.max(left, 0)).map((item) => asValue(phrase(item, within, depth + 1, known)).said);
    if (parts.length === 0) return value(valueWords([]), { rows: "item" });
    const join = (locale: "zh-CN" | "en") => parts.map((said) => said[locale]).join(locale === "en" ? ", " : "、");
    return value({ "zh-CN": join("zh-CN"), en: join("en") }, { rows: "item" });
  }

  function sayer(within: WordsScope, depth: number): Sayer {
    return {
      scope: within,
      phrase: (operand, known) => phrase(operand, within, depth, known),
      value: (operand, known) => asValue(phrase(operand, within, depth, known)),
      condition: (operand) => asCondition(phrase(operand, within, depth)),
      inside: (item) => sayer(inItems(within, item), depth),
    };
  }

  const said = phrase(part, scope, 0);
  return as === "value" ? said : asCondition(said);
}

function constantWords(constant: unknown, known?: Known): Phrase {
  const said = value(valueWords(constant, known));
  if (constant === true) return { ...said, holds: condition("truth.always", {}, "truth.never", { must: () => tell("truth.alwaysMust") }) };
  if (constant === false || constant === null) return { ...said, holds: condition("truth.never", {}, "truth.always", { must: () => tell("truth.neverMust") }) };
  return said;
}
