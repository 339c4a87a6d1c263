import type { Action, Expression, NoticeDefinition } from "@shenbao/engine";
import { expressionWords } from "@shenbao/engine/words";
import type { Locale, Text } from "@shenbao/texts";

let kept: { forms: NoticeDefinition["forms"]; words: WeakMap<object, Text> } | null = null;

/** An expression of the definition as a sentence; kept as long as the forms, whose titles it says, are the same. */
export function keptWords(definition: NoticeDefinition, path: string, expression: Expression): Text {
  if (typeof expression !== "object" || expression === null) return expressionWords(definition, path, expression);
  if (kept?.forms !== definition.forms) kept = { forms: definition.forms, words: new WeakMap() };
  const known = kept.words.get(expression);
  if (known) return known;
  const made = expressionWords(definition, path, expression);
  kept.words.set(expression, made);
  return made;
}

/** Under which condition an action is possible, in words; "" where there is none. */
export function conditionWords(definition: NoticeDefinition, { when }: Action, index: number, locale: Locale): string {
  return when === undefined ? "" : keptWords(definition, `/workflow/actions/${index}/when`, when)[locale];
}
