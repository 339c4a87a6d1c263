import { isRecord } from "../definition/json.ts";
import { operandsOf } from "../expression/operator.ts";
import { binds, condition, grouped, listed, tell, value, type Phrase, type WordsKey } from "./phrase.ts";
import { wrappedList } from "./logic-words.ts";
import type { ItemScope } from "./scope.ts";
import type { OperatorWords, Sayer } from "./sayer.ts";
import { columnOfItem } from "./variable-words.ts";

/** What is known of the items of a list. */
export const itemOf = ({ places = [], rows = "item", known }: Phrase, reduced = false): ItemScope => ({ places, rows, known: rows === "item" ? known : undefined, reduced });

const rowWord = ({ rows = "item" }: Phrase) => tell(rows === "row" ? "row.row" : "row.item");

function quantified(key: WordsKey): OperatorWords {
  return ([list, test], say) => {
    const of = say.value(list);
    const p = say.inside(itemOf(of)).condition(test);
    return condition(key, { list: grouped(of, binds.word), row: rowWord(of), p: grouped(p, binds.or) }, undefined, { binds: binds.sentence });
  };
}

/** Something worked out for each item, named by its bare title where it is just a column. */
function eachOf(of: Phrase, result: unknown, say: Sayer): Phrase {
  const inside = say.inside(itemOf(of));
  const path: unknown = isRecord(result) && Object.keys(result).length === 1 ? result["var"] : undefined;
  const column = typeof path === "string" ? columnOfItem(path, inside.scope) : null;
  const v = column ?? inside.value(result);
  const said = tell(column ? "list.map" : "list.mapped", { list: grouped(of, binds.word), row: rowWord(of), v: v.said });
  return value(said, { rows: "item", known: v.known });
}

/** The sum over items that a reduction works out, where it is just that. */
function summed(step: unknown, first: unknown): { of: unknown } | null {
  if (first !== 0 || !isRecord(step) || Object.keys(step).length !== 1 || !Array.isArray(step["+"]) || step["+"].length !== 2) return null;
  const isSoFar = (part: unknown) => isRecord(part) && Object.keys(part).length === 1 && operandsOf(part["var"])[0] === "accumulator";
  const [one, other] = step["+"] as [unknown, unknown];
  return isSoFar(one) ? { of: other } : isSoFar(other) ? { of: one } : null;
}

/** The parts of lists put together, each without the words for where it is missing: what is missing adds nothing. */
function merged(operands: readonly unknown[], say: Sayer): Phrase {
  const parts = operands.map((operand) => say.value(wrappedList(operand) ?? operand));
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const places = parts.flatMap((part) => part.places ?? []);
  const rows = parts.every((part) => part.rows === "row") ? "row" : "item";
  return value(tell("list.merge", { a: listed(parts.map((part) => grouped(part, binds.word))) }), { places, rows, known: parts.find((part) => part.known)?.known });
}

/** Lists and iterations. */
export const listWords: Record<string, OperatorWords> = {
  map: ([list, result], say) => eachOf(say.value(list), result, say),
  filter([list, test], say) {
    const of = say.value(list);
    const p = say.inside(itemOf(of)).condition(test);
    const said = tell("list.filter", { list: grouped(of, binds.word), row: rowWord(of), p: p.said });
    return value(said, { places: of.places, rows: of.rows ?? "item", known: of.known });
  },
  reduce([list, step, first], say) {
    const of = say.value(list);
    const inside = say.inside(itemOf(of, true));
    const sum = summed(step, first);
    if (sum) {
      const path: unknown = isRecord(sum.of) && Object.keys(sum.of).length === 1 ? sum.of["var"] : undefined;
      const column = typeof path === "string" && path.startsWith("current.") ? columnOfItem(path.slice(8), say.inside(itemOf(of)).scope) : null;
      const v = column ?? inside.value(sum.of);
      const each = tell(column ? "list.map" : "list.mapped", { list: grouped(of, binds.word), row: rowWord(of), v: v.said });
      return value(tell("count.sum", { a: each }), { known: v.known });
    }
    return value(tell("list.reduce", { list: grouped(of, binds.word), row: rowWord(of), first: say.value(first).said, step: inside.value(step).said }));
  },
  all: quantified("list.every"),
  some: quantified("list.some"),
  none: quantified("list.none"),
  merge: merged,
  count([list], say) {
    const of = say.value(list);
    const a = grouped(of, binds.word);
    if (of.rows === "row") return value(tell("count.rows", { a }), { counted: { what: a, by: "rows" }, known: { type: "number" } });
    if (of.known?.type === "choices" && of.places?.some(({ pointer }) => !pointer.includes("/*")))
      return value(tell("count.choices", { a }), { counted: { what: a, by: "choices" }, known: { type: "number" } });
    return value(tell("count.filled", { a }), { known: { type: "number" } });
  },
  distinct: ([list], say) => condition("compare.distinct", { a: grouped(say.value(list), binds.word) }, "compare.repeated"),
};
