import type { Text } from "@shenbao/texts";
import { asValue, binds, condition, denied, grouped, listed, tell, type Known, type Phrase, type WordsKey } from "./phrase.ts";
import { emptyWords, filledWords } from "./reading-words.ts";
import type { OperatorWords, Sayer } from "./sayer.ts";
import { valueWords } from "./value-words.ts";

type Order = "<" | "<=" | ">" | ">=";

const turned: Record<Order, Order> = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" };
const opposite: Record<Order, Order> = { "<": ">=", "<=": ">", ">": "<=", ">=": "<" };
const numbers: Record<Order, WordsKey> = { "<": "compare.less", "<=": "compare.atMost", ">": "compare.more", ">=": "compare.atLeast" };
const moments: Record<Order, WordsKey> = { "<": "compare.earlier", "<=": "compare.notLater", ">": "compare.later", ">=": "compare.notEarlier" };

/** Whether an operand is a constant: said by what stands beside it. */
export const isConstant = (operand: unknown): boolean => typeof operand !== "object" || operand === null || (Array.isArray(operand) && operand.every(isConstant));

const isMoment = (...sides: readonly Phrase[]): boolean => sides.some(({ known }) => known?.type === "date" || known?.type === "month");

/** The operands as values, each constant by what is known of the others. */
function sides(operands: readonly unknown[], say: Sayer): Phrase[] {
  const read = operands.map((operand) => (isConstant(operand) ? null : say.value(operand)));
  const known: Known | undefined = read.find((side) => side?.known !== undefined)?.known;
  return operands.map((operand, i) => read[i] ?? say.value(operand, known));
}

function ordered(order: Order): OperatorWords {
  return (operands, say) => {
    const said = sides(operands, say);
    const [a, b, c] = said as [Phrase, Phrase, Phrase | undefined];
    if (c) return between(order, a, b, c);
    if (isConstant(operands[0]) && !isConstant(operands[1])) return compared(turned[order], b, a, operands[0]);
    return compared(order, a, b, operands[1]);
  };
}

/** The middle one of three lies between the others, or is no more and no less than both. */
function between(order: Order, a: Phrase, b: Phrase, c: Phrase): Phrase {
  const [low, high] = order === "<" || order === "<=" ? [a, c] : [c, a];
  const key = order === "<=" || order === ">=" ? "compare.between" : "compare.within";
  return condition(key, { a: grouped(low, binds.sum), b: grouped(b, binds.sum), c: grouped(high, binds.sum) });
}

function compared(order: Order, a: Phrase, b: Phrase, written: unknown): Phrase {
  const special = typeof written === "number" ? (counted(order, a, written) ?? elapsed(order, a, written)) : null;
  if (special) return special;
  const keys = isMoment(a, b) ? moments : numbers;
  return condition(keys[order], { a: grouped(a, binds.sum), b: grouped(b, binds.sum) }, keys[opposite[order]]);
}

/** «At least three rows» rather than «the number of rows is not less than 3». */
function counted(order: Order | "==", { counted: count }: Phrase, bound: number): Phrase | null {
  if (!count || !Number.isInteger(bound)) return null;
  const atLeast = order === ">" ? bound + 1 : order === ">=" ? bound : null;
  const atMost = order === "<" ? bound - 1 : order === "<=" ? bound : null;
  const limit = atLeast ?? atMost ?? bound;
  if (limit < (atMost === null && order !== "==" ? 1 : 0)) return null;
  const how = order === "==" ? "Equal" : atLeast !== null ? "AtLeast" : "AtMost";
  return condition(`compare.${count.by}${how}`, { a: count.what, count: limit });
}

/** «For three years» rather than «the whole years are not less than 3»; «no later than» for no day in between. */
function elapsed(order: Order, { span }: Phrase, bound: number): Phrase | null {
  if (!span || !Number.isInteger(bound)) return null;
  const { from, to, unit } = span;
  // In days, and between two months, 0 is the very day; in whole months and years it may also be a little before.
  const exact = unit === "day" || (unit === "month" && from.known?.type === "month" && to.known?.type === "month");
  // The field comes first: «founded no later than today».
  const backwards = from.places !== undefined && to.places === undefined;
  if (bound === 0 && exact) {
    const way = backwards ? turned[order] : order;
    return condition(moments[way], backwards ? { a: from.said, b: to.said } : { a: to.said, b: from.said }, moments[opposite[way]]);
  }
  if (bound === 0 && (order === ">=" || order === "<")) {
    const keys: [WordsKey, WordsKey] = ["compare.spanNotLater", "compare.spanLater"];
    const [is, isNot] = order === ">=" ? keys : [keys[1], keys[0]];
    return condition(is, { a: from.said, b: to.said, unit: tell(`unit.${unit}`) }, isNot);
  }
  if (bound <= 0 || order === ">" || order === "<=") return null;
  const params = { from: from.said, to: to.said, count: bound, unit: tell(`unit.${unit}`) };
  return order === ">=" ? condition("compare.spanAtLeast", params, "compare.spanLess") : condition("compare.spanLess", params, "compare.spanAtLeast");
}

function equality(wanted: boolean): OperatorWords {
  return (operands, say) => {
    const [one, other] = operands;
    const [written, read] = isConstant(one) && !isConstant(other) ? [one, other] : [other, one];
    const phrase = say.phrase(read);
    const a = asValue(phrase);
    if (written === null && !isConstant(read)) return wanted ? emptyWords(a) : filledWords(a);
    if (typeof written === "boolean" && phrase.is === "condition") return written === wanted ? phrase : denied(phrase);
    const special = wanted && typeof written === "number" ? counted("==", a, written) : null;
    if (special) return special;
    const b = say.value(written, a.known);
    const [is, isNot]: [WordsKey, WordsKey] = isConstant(written) && typeof written !== "number" ? ["compare.equal", "compare.unequal"] : ["compare.same", "compare.different"];
    const params = { a: grouped(a, binds.sum), b: grouped(b, binds.sum) };
    return wanted ? condition(is, params, isNot) : condition(isNot, params, is);
  };
}

/** One of some values; a choice among those made; a text within another. */
const within: OperatorWords = ([item, whole], say) => {
  if (Array.isArray(whole)) {
    const a = say.value(item);
    const list = whole.map((one: unknown) => say.value(one, a.known));
    const [only] = list;
    const subject: Text = grouped(a, binds.sum);
    if (!only) return condition("compare.inNone", { a: subject });
    if (list.length === 1) return condition("compare.equal", { a: subject, b: grouped(only, binds.sum) }, "compare.unequal");
    return condition("compare.oneOf", {
      a: subject,
      list: listed(
        list.map((one) => grouped(one, binds.sum)),
        "join.lastOr",
      ),
    });
  }
  const b = say.value(whole);
  const a = say.value(item, b.rows === undefined && b.known?.choices === undefined ? {} : b.known);
  return condition(b.rows === undefined && b.known?.choices === undefined ? "compare.containsText" : "compare.contains", { a: grouped(b, binds.sum), b: grouped(a, binds.sum) });
};

/** Comparing. */
export const comparisonWords: Record<string, OperatorWords> = {
  "<": ordered("<"),
  "<=": ordered("<="),
  ">": ordered(">"),
  ">=": ordered(">="),
  "==": equality(true),
  "===": equality(true),
  "!=": equality(false),
  "!==": equality(false),
  in: within,
};

/** What a condition on one value of a field says, where it is no expression: for the conditions of JSON Forms. */
export const fieldCompared = (order: Order, field: Phrase, bound: number): Phrase =>
  condition(numbers[order], { a: field.said, b: valueWords(bound, field.known) }, numbers[opposite[order]]);
