import type { Text } from "@shenbao/texts";
import { isRecord } from "../definition/json.ts";
import { operandsOf } from "../expression/operator.ts";
import { sameValue } from "../expression/same-value.ts";
import { asCondition, binds, demanded, denied, grouped, joined, tell, type Binds, type Phrase } from "./phrase.ts";
import type { OperatorWords, Sayer } from "./sayer.ts";
import { filledWords } from "./reading-words.ts";

const combined =
  (between: "join.and" | "join.or", own: Binds): OperatorWords =>
  (operands, say) => {
    const parts = operands.map((operand) => say.condition(operand));
    const [only] = parts;
    if (only && parts.length === 1) return only;
    // Bracketed wherever one stands in another: nobody has to know which binds more.
    const said = joined(
      parts.map((part) => grouped(part, binds.comparison)),
      between,
    );
    const must = () =>
      between === "join.and" && parts.every(({ binds: tight }) => tight >= binds.comparison) ? joined(parts.map(demanded), between) : tell("logic.must", { a: said });
    return { said, must, is: "condition", binds: own };
  };

/** Choosing and combining. */
export const logicWords: Record<string, OperatorWords> = {
  and: combined("join.and", binds.and),
  or: combined("join.or", binds.or),
  "!"([operand], say) {
    if (isRecord(operand) && Object.hasOwn(operand, "empty") && Object.keys(operand).length === 1) {
      const inner = operandsOf(operand["empty"]);
      if (inner.length === 1) return filledWords(say.value(inner[0]));
    }
    return denied(say.condition(operand));
  },
  "!!": ([operand], say) => say.condition(operand),
  if: (operands, say) => listOrNothing(operands, say) ?? choosing(operands, say),
};

/** «X, an empty list where there is none»: `{"if": [{"empty": X}, [], X]}`, which is how lists that may be missing are put together. */
export function wrappedList(part: unknown): unknown {
  if (!isRecord(part) || Object.keys(part).length !== 1 || !Array.isArray(part["if"])) return undefined;
  const [test, none, list] = part["if"] as unknown[];
  if (part["if"].length !== 3 || !Array.isArray(none) || none.length > 0 || !isRecord(test) || !Object.hasOwn(test, "empty")) return undefined;
  const asked = operandsOf(test["empty"]);
  return asked.length === 1 && Object.keys(test).length === 1 && sameValue(asked[0], list) ? list : undefined;
}

function listOrNothing(operands: readonly unknown[], say: Sayer): Phrase | null {
  const list = wrappedList({ if: operands });
  if (list === undefined) return null;
  const inner = say.value(list);
  return { ...inner, said: tell("logic.orNone", { a: inner.said }) };
}

function choosing(operands: readonly unknown[], say: Sayer): Phrase {
  if (operands.length === 1) return say.phrase(operands[0]);
  const results = operands.flatMap((operand, i) => (i % 2 === 1 || (i === operands.length - 1 && i % 2 === 0) ? [say.phrase(operand)] : []));
  const asked = results.some((result) => result.is === "condition");
  const written = operands.filter((_, i) => i % 2 === 1 || (i === operands.length - 1 && i % 2 === 0));
  const branch = (i: number): Phrase => (asked ? asCondition(results[i] as Phrase) : (results[i] as Phrase));
  const said = [];
  const must: (() => Text)[] = [];
  for (let i = 0; i * 2 + 1 < operands.length; i++) {
    const c = grouped(say.condition(operands[i * 2]), binds.and);
    const v = branch(i);
    const key = asked ? "logic.if" : written[i] === null ? "logic.ifNothing" : "logic.ifValue";
    said.push(tell(key, { c, v: grouped(v, binds.and) }));
    must.push(() => tell(key, { c, v: v.binds < binds.and ? grouped(v, binds.and) : demanded(v) }));
  }
  if (operands.length % 2 === 1) {
    const v = branch(results.length - 1);
    const key = asked ? "logic.else" : written.at(-1) === null ? "logic.elseNothing" : "logic.elseValue";
    said.push(tell(key, { v: grouped(v, binds.and) }));
    must.push(() => tell(key, { v: v.binds < binds.and ? grouped(v, binds.and) : demanded(v) }));
  }
  const known = results.find((result) => result.known !== undefined)?.known;
  return asked
    ? {
        said: joined(said, "join.then"),
        must: () =>
          joined(
            must.map((one) => one()),
            "join.then",
          ),
        is: "condition",
        binds: binds.sentence,
      }
    : { said: joined(said, "join.then"), is: "value", binds: binds.sentence, ...(known && { known }) };
}
