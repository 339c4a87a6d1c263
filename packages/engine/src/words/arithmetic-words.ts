import type { Text } from "@shenbao/texts";
import { isRecord } from "../definition/json.ts";
import { binds, grouped, listed, tell, value, type Binds, type Known, type Phrase, type WordsKey } from "./phrase.ts";
import type { OperatorWords, Sayer } from "./sayer.ts";
import { isConstant } from "./comparison-words.ts";

const sign = (chinese: string, english: string): Text => ({ "zh-CN": chinese, en: ` ${english} ` });

function written(parts: readonly Text[], between: Text): Text {
  const join = (locale: "zh-CN" | "en") => parts.map((part) => part[locale]).join(between[locale]);
  return { "zh-CN": join("zh-CN"), en: join("en") };
}

/** The unit that all of some values have. */
function common(phrases: readonly Phrase[]): { known: Known } {
  const units = phrases.flatMap(({ known }) => (known?.unit ? [known] : []));
  const [first] = units;
  return { known: { type: "number", ...(first && units.every(({ unit }) => unit?.["zh-CN"] === first.unit?.["zh-CN"]) && { unit: first.unit as Text }) } };
}

/** Constants among values are told in their unit. */
function values(operands: readonly unknown[], say: Sayer): Phrase[] {
  const read = operands.map((operand) => (isConstant(operand) ? null : say.value(operand)));
  const { known } = common(read.filter((one) => one !== null));
  return operands.map((operand, i) => read[i] ?? say.value(operand, known));
}

/** Of one operand that is a list, of its items; else of the operands. */
function over(key: WordsKey): OperatorWords {
  return (operands, say) => {
    const all = values(operands, say);
    const [only] = all;
    const a = only && all.length === 1 ? grouped(only, binds.word) : listed(all.map((one) => grouped(one, binds.sum)));
    return value(tell(key, { a }), common(all));
  };
}

const infix =
  (between: Text, own: Binds): OperatorWords =>
  (operands, say) => {
    const all = own === binds.sum ? values(operands, say) : operands.map((operand) => say.value(operand));
    const [only] = all;
    if (only && all.length === 1) return only;
    // What comes after a minus or a division sign is bracketed where it is of the same kind.
    const strict = between["zh-CN"] === "－" || between["zh-CN"] === "÷";
    const parts = all.map((one, i) => grouped(one, (i > 0 && strict ? own + 1 : own) as Binds));
    return { said: written(parts, between), is: "value", binds: own, ...(own === binds.sum ? common(all) : { known: { type: "number" as const } }) };
  };

const yearShift = (operands: readonly unknown[], direction: 1 | -1): Phrase | null => {
  const [one, other] = operands;
  const [read, by] = direction === 1 && typeof one === "number" ? [other, one] : [one, other];
  if (operands.length !== 2 || typeof by !== "number" || !Number.isInteger(by) || by === 0) return null;
  const path = isRecord(read) && Object.keys(read).length === 1 ? read["var"] : undefined;
  if ((Array.isArray(path) ? path[0] : path) !== "$notice.year") return null;
  const shift = by * direction;
  const said =
    shift === -1
      ? tell("fact.yearBefore")
      : shift === 1
        ? tell("fact.yearAfter")
        : shift < 0
          ? tell("fact.yearsBefore", { count: -shift })
          : tell("fact.yearsAfter", { count: shift });
  return value(said, { known: { type: "year" } });
};

/** «A as a percentage of B»: A × 100 ÷ B, or A ÷ B × 100. */
function percentage(operator: "*" | "/", operands: readonly unknown[], say: Sayer): Phrase | null {
  const inner = (part: unknown, name: string): unknown[] | null =>
    isRecord(part) && Object.keys(part).length === 1 && Array.isArray(part[name]) && part[name].length === 2 ? (part[name] as unknown[]) : null;
  let of: [unknown, unknown] | null = null;
  if (operands.length === 2 && operator === "/") {
    const [a, hundred] = inner(operands[0], "*") ?? [];
    if (hundred === 100) of = [a, operands[1]];
    else if (a === 100) of = [hundred, operands[1]];
  } else if (operands.length === 2 && (operands[0] === 100 || operands[1] === 100)) {
    const pair = inner(operands[0] === 100 ? operands[1] : operands[0], "/");
    if (pair) of = [pair[0], pair[1]];
  }
  if (!of) return null;
  const [a, b] = of.map((one) => grouped(say.value(one), binds.word)) as [Text, Text];
  return value(tell("count.percent", { a, b }), { known: { type: "number", unit: tell("unit.percent") } });
}

const plus = infix(sign("＋", "+"), binds.sum);
const minus = infix(sign("－", "−"), binds.sum);
const times = infix(sign("×", "×"), binds.product);
const divide = infix(sign("÷", "÷"), binds.product);

/** Arithmetic. */
export const arithmeticWords: Record<string, OperatorWords> = {
  "+": (operands, say) => yearShift(operands, 1) ?? plus(operands, say),
  "-"(operands, say) {
    if (operands.length > 1) return yearShift(operands, -1) ?? minus(operands, say);
    const inner = say.value(operands[0]);
    return { said: tell("count.minus", { a: grouped(inner, binds.word) }), is: "value", binds: binds.product, ...common([inner]) };
  },
  "*": (operands, say) => percentage("*", operands, say) ?? times(operands, say),
  "/": (operands, say) => percentage("/", operands, say) ?? divide(operands, say),
  "%": ([a, b], say) => value(tell("count.remainder", { a: grouped(say.value(a), binds.word), b: grouped(say.value(b), binds.word) }), { known: { type: "number" } }),
  max: over("count.max"),
  min: over("count.min"),
  sum: over("count.sum"),
  avg: over("count.avg"),
  round([operand, places], say) {
    const inner = say.value(operand);
    const a = grouped(inner, binds.word);
    const known = common([inner]);
    if (places === undefined || places === 0) return value(tell("count.whole", { a }), known);
    return value(tell("count.round", { a, b: say.value(places).said }), known);
  },
};
