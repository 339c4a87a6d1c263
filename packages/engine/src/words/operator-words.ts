import { arithmeticWords } from "./arithmetic-words.ts";
import { comparisonWords } from "./comparison-words.ts";
import { dateWords } from "./date-words.ts";
import { listWords } from "./list-words.ts";
import { logicWords } from "./logic-words.ts";
import { readingWords } from "./reading-words.ts";
import { registerWords } from "./register-words.ts";
import type { OperatorWords } from "./sayer.ts";
import { textWords } from "./text-words.ts";

/** The words of every operator of the language; a test compares it with the operators. The object has no prototype: `constructor` is no operator. */
export const operatorWords: Readonly<Record<string, OperatorWords>> = Object.freeze(
  Object.assign(Object.create(null) as Record<string, OperatorWords>, readingWords, logicWords, comparisonWords, arithmeticWords, listWords, textWords, dateWords, registerWords),
);
