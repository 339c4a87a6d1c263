import type { Known, Phrase } from "./phrase.ts";
import type { ItemScope, WordsScope } from "./scope.ts";

/** Says the operands of an operator. */
export interface Sayer {
  scope: WordsScope;
  /** As a value. `known`: what stands beside it, by which a constant reads. */
  value(operand: unknown, known?: Known): Phrase;
  /** As what is so or not. */
  condition(operand: unknown): Phrase;
  /** As it is. */
  phrase(operand: unknown, known?: Known): Phrase;
  /** Says what runs for every item. */
  inside(item: ItemScope): Sayer;
}

/** The words of one operator. Gets as many operands as it takes. */
export type OperatorWords = (operands: readonly unknown[], say: Sayer) => Phrase;
