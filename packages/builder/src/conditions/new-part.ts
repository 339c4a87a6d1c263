import type { Json } from "@shenbao/engine";
import { knownIn, type Known, type WordsScope } from "@shenbao/engine/words";
import { fits, operationNamed, slotOf, type Operation } from "./operations.ts";
import { operationOf } from "./part-at.ts";
import { comparison, firstValue, predicatesAt } from "./predicates.ts";
import { readablesIn } from "./readables.ts";
import { listOrNone, valueShape } from "./value-shape.ts";

/** A new condition: on the first thing that can be read here, as things of its kind are usually judged. */
export function newCondition(scope: WordsScope): Json {
  const all = readablesIn(scope).filter(({ name }) => name !== "accumulator");
  // A column rather than the row as a whole.
  const first = all.find(({ name }) => name !== "" && name !== "current") ?? all[0];
  if (!first) return true;
  const subject = { var: first.name };
  return comparison(predicatesAt(scope, subject).fitting[0] ?? "filled", subject, knownIn(scope, subject), scope.year);
}

/** The first table or list that can be read here; an empty list where there is none. */
export function newList(scope: WordsScope): Json {
  const found = readablesIn(scope).find(({ name }) => name !== "" && knownIn(scope, { var: name }).rows !== undefined);
  return found ? { var: found.name } : [];
}

/** Where a value comes from: a fixed one, something read, a calculation. */
export type Source = "constant" | "list" | "if" | "condition" | "percent" | "orNone" | `read:${string}` | `operation:${string}`;

/** What stands at a value's place once somebody has chosen where it comes from. A calculation keeps the value as its first part. */
export function withSource(part: Json, source: Source, scope: WordsScope, beside: Known | undefined): Json {
  if (source.startsWith("read:")) return { var: source.slice(5) };
  const first = firstValue(beside ?? {}, scope.year);
  const kept: Json = valueShape(part).kind === "kept" ? 0 : part;
  if (source === "constant") return first;
  if (source === "list") return [first];
  if (source === "condition") return newCondition(scope);
  if (source === "if") return { if: [newCondition(scope), kept, null] };
  if (source === "percent") return { "/": [{ "*": [kept, 100] }, 1] };
  if (source === "orNone") {
    const list = valueShape(newList(scope));
    return listOrNone(list.kind === "read" ? list.name : nameHere(scope));
  }
  const operation = operationNamed(source.slice("operation:".length));
  if (!operation) return part;
  const same = ofSameKind(part, operation);
  if (same) return { [operation.operator]: same };
  const operands = Array.from({ length: operation.begins }, (_, i): Json => {
    const spec = slotOf(operation, i);
    if (spec.role === "list") return i === 0 && knownIn(scope, kept).rows !== undefined ? kept : newList(scope);
    if (spec.role === "name") return nameHere(scope);
    if (spec.role === "register") return firstRegister(scope);
    if (spec.role === "column") return scope.definition.registers?.[firstRegister(scope)]?.columns?.[0]?.id ?? "";
    if (spec.role === "names") return [nameHere(scope)];
    return i === 0 && spec.role === "value" ? kept : spec.first;
  });
  return { [operation.operator]: operands };
}

/** The operands of a calculation that go into another one of its kind as they are: those of a sum into a product. */
function ofSameKind(part: Json, { operator, group }: Operation): Json[] | null {
  const shape = valueShape(part);
  const found = shape.kind === "calculation" ? operationOf(part) : null;
  if (!found || shape.kind !== "calculation" || shape.operation.group !== group || (group !== "group.numbers" && group !== "group.dates")) return null;
  const alone = ["round", "year-of"];
  return !alone.includes(operator) && !alone.includes(found.operator) && fits(operator, found.operands.length) ? (found.operands as Json[]) : null;
}

/** The name of a field that can be read here. */
export const nameHere = (scope: WordsScope): string => readablesIn(scope).find(({ name }) => name !== "" && name !== "accumulator")?.name ?? "";

/** The register that a new look-up names: the first there is. */
const firstRegister = ({ definition }: WordsScope): string => Object.keys(definition.registers ?? {})[0] ?? "";
