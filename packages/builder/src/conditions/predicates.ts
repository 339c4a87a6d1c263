import { formats, isRecord, variableOf, type Json, type ListColumn, type ListOperator } from "@shenbao/engine";
import { knownIn, type Known, type WordsScope } from "@shenbao/engine/words";
import type { conditionsTexts } from "@shenbao/texts/conditions";
import { isPattern } from "./is-pattern.ts";
import { fits } from "./operations.ts";
import { operationOf, partAt } from "./part-at.ts";

/** How two or three things are compared, or one is judged. */
export type PredicateId =
  | "equal"
  | "unequal"
  | "less"
  | "atMost"
  | "more"
  | "atLeast"
  | "between"
  | "within"
  | "descending"
  | "falling"
  | "oneOf"
  | "noneOf"
  | "contains"
  | "lacks"
  | "filled"
  | "empty"
  | "matches"
  | "mismatches"
  | "distinct"
  | "repeated"
  | "holds";

/** A comparison as it stands in an expression: where its parts are. */
export interface Compared {
  predicate: PredicateId;
  /** Where the thing compared stands, below the comparison. */
  subject: string;
  /** Where what it is compared with stands. */
  others: { at: string; label: keyof typeof conditionsTexts & `slot.${string}`; role: "value" | "choices" | "pattern" }[];
}

const pairs: Readonly<Record<string, PredicateId>> = {
  "==": "equal",
  "===": "equal",
  "!=": "unequal",
  "!==": "unequal",
  "<": "less",
  "<=": "atMost",
  ">": "more",
  ">=": "atLeast",
};
const triples: Readonly<Record<string, PredicateId>> = { "<=": "between", "<": "within", ">=": "descending", ">": "falling" };
const denials: Readonly<Partial<Record<PredicateId, PredicateId>>> = { oneOf: "noneOf", contains: "lacks", empty: "filled", matches: "mismatches", distinct: "repeated" };

/** The comparison that a part is; `null` for what is none. Anything that is a value is judged by whether it holds. */
export function comparedIn(part: unknown): Compared | null {
  const found = operationOf(part);
  if (!found || !fits(found.operator, found.operands.length)) return null;
  const { operator, operands, at } = found;
  const [first = "", second = "", third = ""] = at;
  if (operator === "!") {
    const inner = comparedIn(operands[0]);
    const predicate = inner && denials[inner.predicate];
    return inner && predicate ? { predicate, subject: first + inner.subject, others: inner.others.map((other) => ({ ...other, at: first + other.at })) } : null;
  }
  if (operands.length === 3 && Object.hasOwn(triples, operator)) {
    const predicate = triples[operator] as PredicateId;
    const between = predicate === "between" || predicate === "within";
    if (!between) return { predicate, subject: first, others: [other(second, "slot.middle"), other(third, "slot.low")] };
    return { predicate, subject: second, others: [other(first, "slot.low"), other(third, "slot.high")] };
  }
  if (Object.hasOwn(pairs, operator)) return { predicate: pairs[operator] as PredicateId, subject: first, others: [other(second, "slot.other")] };
  if (operator === "in") {
    const chosen = operands[1];
    if (Array.isArray(chosen) && chosen.every((one) => typeof one !== "object"))
      return { predicate: "oneOf", subject: first, others: [{ at: second, label: "slot.choices", role: "choices" }] };
    return { predicate: "contains", subject: second, others: [other(first, "slot.other")] };
  }
  if (operator === "empty") return { predicate: "empty", subject: first, others: [] };
  if (operator === "distinct") return { predicate: "distinct", subject: first, others: [] };
  if (operator === "matches") return { predicate: "matches", subject: first, others: [{ at: second, label: "slot.pattern", role: "pattern" }] };
  return null;
}

const other = (at: string, label: Compared["others"][number]["label"]): Compared["others"][number] => ({ at, label, role: "value" });

const ordering: readonly PredicateId[] = ["atLeast", "atMost", "more", "less", "between", "within"];

/** What fits a thing by what is known of it, the usual first; and everything else that can be said. */
export function predicatesFor(known: Known & { rows?: string }): { fitting: PredicateId[]; others: PredicateId[] } {
  const { type } = known;
  const fitting: PredicateId[] =
    known.rows !== undefined || type === "table" || type === "cards" || type === "group"
      ? known.choices
        ? ["contains", "lacks", "filled", "empty"]
        : ["filled", "empty", "distinct", "repeated", "contains", "lacks"]
      : type === "yes-no"
        ? ["holds", "equal", "unequal", "filled", "empty"]
        : known.choices || type === "organisation"
          ? ["equal", "unequal", "oneOf", "noneOf", "filled", "empty"]
          : type === "number" || type === "year" || type === "date" || type === "month" || known.unit
            ? [...ordering, "equal", "unequal", "filled", "empty"]
            : type === undefined
              ? ["equal", "unequal", ...ordering, "oneOf", "noneOf", "filled", "empty"]
              : ["filled", "empty", "equal", "unequal", "contains", "lacks", "matches", "mismatches", "oneOf", "noneOf"];
  return { fitting, others: allPredicates.filter((id) => !fitting.includes(id)) };
}

/** What is usually asked first: a text for a part of it, a number or a day for its bounds. */
const listOrder: readonly ListOperator[] = ["contains", "from", "is", "in", "empty"];

const ofOperators: Readonly<Record<ListOperator, readonly PredicateId[]>> = {
  is: ["equal", "unequal"],
  in: ["oneOf", "noneOf"],
  contains: ["contains", "lacks"],
  from: ordering,
  to: [],
  empty: ["filled", "empty"],
};

/** What can be asked of a thing where it is read: of a column of a list what the list can be asked. */
export function predicatesAt(scope: WordsScope, subject: Json): { fitting: PredicateId[]; others: PredicateId[] } {
  const column = columnAt(scope, subject);
  if (!column) return predicatesFor(knownIn(scope, subject));
  const fitting = listOrder
    .filter((operator) => column.operators.includes(operator))
    .flatMap((operator): readonly PredicateId[] => (column.type === "choices" && operator === "in" ? ofOperators.contains : ofOperators[operator]));
  return { fitting, others: [] };
}

/** The column of the list that a part reads. */
function columnAt({ list }: WordsScope, part: Json): ListColumn | undefined {
  const read = operationOf(part);
  return read?.operator === "var" ? list?.find((column) => variableOf(column) === read.operands[0]) : undefined;
}

export const allPredicates: readonly PredicateId[] = [
  ...["equal", "unequal", "less", "atMost", "more", "atLeast", "between", "within", "oneOf", "noneOf", "contains", "lacks"],
  ...["filled", "empty", "matches", "mismatches", "distinct", "repeated", "holds", "descending", "falling"],
] as PredicateId[];

/** What a constant beside a thing is at first: its first choice, 是, the first day of the year, 0. */
export function firstValue(known: Known, year: number): Json {
  const { type, choices, unit } = known;
  if (choices?.[0]) return choices[0].value;
  if (type === "yes-no") return true;
  if (type === "year") return year;
  if (type === "date") return `${String(year).padStart(4, "0")}-01-01`;
  if (type === "month") return `${String(year).padStart(4, "0")}-01`;
  return type === "number" || type === undefined || unit !== undefined ? 0 : "";
}

/** Whether a written value can stand beside a thing: the choice it has, a number for a number, a day for a day. */
export function stays(value: unknown, known: Known): boolean {
  if (value === undefined || Array.isArray(value)) return false;
  if (isRecord(value)) return true;
  if (known.choices) return known.choices.some((choice) => choice.value === value);
  if (known.type === "yes-no") return typeof value === "boolean";
  if (known.type === "number" || known.type === "year" || known.unit) return typeof value === "number";
  if (known.type === "date" || known.type === "month") return typeof value === "string" && formats[known.type === "date" ? "date" : "year-month"]?.(value) === true;
  return known.type === undefined || typeof value === "string";
}

/** A comparison of a thing by a predicate. What it was compared with stays, where it can. */
export function comparison(predicate: PredicateId, subject: Json, known: Known, year: number, before: readonly unknown[] = []): Json {
  const given = before.find((one) => stays(one, known) && one !== null) as Json | undefined;
  const value = given ?? firstValue(known, year);
  const chosen = (before.find((one) => Array.isArray(one)) as Json[] | undefined) ?? [value];
  const pattern = before.find((one): one is string => typeof one === "string" && isPattern(one)) ?? "";
  const inner = before.length > 1 ? (before[1] as Json) : value;
  switch (predicate) {
    case "equal":
      return { "==": [subject, value] };
    case "unequal":
      return { "!=": [subject, value] };
    case "less":
      return { "<": [subject, value] };
    case "atMost":
      return { "<=": [subject, value] };
    case "more":
      return { ">": [subject, value] };
    case "atLeast":
      return { ">=": [subject, value] };
    case "between":
      return { "<=": [value, subject, inner] };
    case "within":
      return { "<": [value, subject, inner] };
    case "descending":
      return { ">=": [subject, value, inner] };
    case "falling":
      return { ">": [subject, value, inner] };
    case "oneOf":
      return { in: [subject, chosen] };
    case "noneOf":
      return { "!": [{ in: [subject, chosen] }] };
    case "contains":
      return { in: [value, subject] };
    case "lacks":
      return { "!": [{ in: [value, subject] }] };
    case "filled":
      return { "!": [{ empty: [subject] }] };
    case "empty":
      return { empty: [subject] };
    case "matches":
      return { matches: [subject, pattern] };
    case "mismatches":
      return { "!": [{ matches: [subject, pattern] }] };
    case "distinct":
      return { distinct: [subject] };
    case "repeated":
      return { "!": [{ distinct: [subject] }] };
    case "holds":
      return subject;
  }
}

/** A comparison by another predicate: the thing compared and what it is compared with stay, where they can. */
export function withPredicate(part: Json, compared: Compared, predicate: PredicateId, known: Known, year: number): Json {
  const before = compared.others.map(({ at }) => partAt(part, at));
  return comparison(predicate, partAt(part, compared.subject) as Json, known, year, before);
}
