import { condition, grouped, binds, listed, tell, value, type Phrase } from "./phrase.ts";
import type { OperatorWords, Sayer } from "./sayer.ts";
import { valueWords } from "./value-words.ts";
import { variableWords } from "./variable-words.ts";

/** Reading the answers. */
export const readingWords: Record<string, OperatorWords> = {
  var([path, otherwise], say) {
    const read = variableWords(typeof path === "string" ? path : String(path), say.scope);
    if (otherwise === undefined || otherwise === null) return read;
    const { said, known, rows, places } = read;
    return value(tell("field.otherwise", { a: said, b: say.value(otherwise, known).said }), { known, rows, places });
  },
  empty: ([operand], say) => emptyWords(say.value(operand)),
  missing(operands, say) {
    const fields = namedBy(operands, say);
    const a = listed(fields.map(({ said }) => said));
    const [only] = fields;
    const holds = only && fields.length === 1 ? condition("compare.empty", { a }, "compare.filled") : condition("list.anyMissing", { a }, "list.noneMissing");
    return value(tell(fields.length === 1 ? "list.oneMissing" : "list.missing", { a }), { rows: "item", holds });
  },
  missing_some([least, names], say) {
    const a = listed(namedBy([names], say).map(({ said }) => said));
    const b = say.value(least).said;
    return value(tell("list.missingSome", { a, b }), { rows: "item", holds: condition("list.fewerThan", { a, b }, "list.enough") });
  },
};

/** The fields that names written as texts stand for; anything else is said as it is. */
function namedBy(operands: readonly unknown[], say: Sayer): Phrase[] {
  const [only] = operands;
  const names = operands.length === 1 && Array.isArray(only) ? (only as unknown[]) : operands;
  return names.length === 0 ? [value(valueWords([]))] : names.map((name) => (typeof name === "string" ? variableWords(name, say.scope) : say.value(name)));
}

/** What «is filled in» is called of a part. */
export function filledWords(phrase: Phrase): Phrase {
  const a = grouped(phrase, binds.word);
  return condition("compare.filled", { a }, "compare.empty", { must: () => tell("compare.mustFill", { a }) });
}

/** What «is not filled in» is called of a part. */
export function emptyWords(phrase: Phrase): Phrase {
  const a = grouped(phrase, binds.word);
  return condition("compare.empty", { a }, "compare.filled", { must: () => tell("compare.mustBeEmpty", { a }) });
}
