import { operators, type Json } from "@shenbao/engine";
import type { conditionsTexts } from "@shenbao/texts/conditions";

type TextKey = keyof typeof conditionsTexts;

/** What stands in a slot: something that is so or not, a value, a list, the name of a field, of a register or of its column, a pattern. */
export type Role = "condition" | "value" | "list" | "name" | "pattern" | "names" | "register" | "column";

/** Where an operand of an operation goes. */
export interface SlotSpec {
  label: TextKey & `slot.${string}`;
  role: Role;
  /** What runs for every item of the first operand. */
  inside?: "item" | "reduction";
  /** What stands there at first. */
  first: Json;
}

/** A calculation that the editor takes apart: its slots by their order; where there are more operands the last ones repeat. */
export interface Operation {
  operator: string;
  group: TextKey & `group.${string}`;
  label: TextKey & `operation.${string}`;
  slots: readonly SlotSpec[];
  /** How many operands a new one has. */
  begins: number;
  /** How many of the last slots repeat together. */
  repeats: number;
}

const slot = (label: SlotSpec["label"], first: Json, role: Role = "value", inside?: SlotSpec["inside"]): SlotSpec => ({ label, role, first, ...(inside && { inside }) });
const list = slot("slot.list", [], "list");

const operation = (operator: string, group: Operation["group"], begins: number, ...slots: SlotSpec[]): Operation => ({
  operator,
  group,
  label: `operation.${operator}` as Operation["label"],
  slots,
  begins,
  repeats: 1,
});

/** Every operator that gives a value and has operands. `var`, `if` and conditions are edited in their own way; a test compares all with the language. */
export const operations: readonly Operation[] = [
  operation("+", "group.numbers", 2, slot("slot.part", 0)),
  operation("-", "group.numbers", 2, slot("slot.minuend", 0), slot("slot.subtrahend", 0)),
  operation("*", "group.numbers", 2, slot("slot.part", 1)),
  operation("/", "group.numbers", 2, slot("slot.dividend", 0), slot("slot.divisor", 1)),
  operation("%", "group.numbers", 2, slot("slot.dividend", 0), slot("slot.divisor", 1)),
  operation("sum", "group.numbers", 1, slot("slot.part", 0)),
  operation("avg", "group.numbers", 1, slot("slot.part", 0)),
  operation("max", "group.numbers", 2, slot("slot.part", 0)),
  operation("min", "group.numbers", 2, slot("slot.part", 0)),
  operation("round", "group.numbers", 2, slot("slot.number", 0), slot("slot.decimals", 2)),
  operation("count", "group.lists", 1, list),
  operation("length", "group.lists", 1, slot("slot.text", "")),
  operation("filter", "group.lists", 2, list, slot("slot.test", true, "condition", "item")),
  operation("map", "group.lists", 2, list, slot("slot.each", { var: "" }, "value", "item")),
  operation("reduce", "group.lists", 3, list, slot("slot.step", { var: "accumulator" }, "value", "reduction"), slot("slot.start", 0)),
  operation("merge", "group.lists", 2, { ...list, label: "slot.part" }),
  operation("missing", "group.lists", 1, slot("slot.field", "", "name")),
  operation("missing_some", "group.lists", 2, slot("slot.least", 1), slot("slot.names", [""], "names")),
  operation("days-between", "group.dates", 2, slot("slot.from", { var: "$today" }), slot("slot.to", { var: "$today" })),
  operation("months-between", "group.dates", 2, slot("slot.from", { var: "$today" }), slot("slot.to", { var: "$today" })),
  operation("years-between", "group.dates", 2, slot("slot.from", { var: "$today" }), slot("slot.to", { var: "$today" })),
  operation("year-of", "group.dates", 1, slot("slot.date", { var: "$today" })),
  { ...operation("band", "group.numbers", 3, slot("slot.number", 0), slot("slot.bandFrom", 1), slot("slot.bandPoints", 1)), repeats: 2 },
  operation("registered", "group.registers", 2, slot("slot.register", "", "register"), slot("slot.key", { var: "$applicant.creditCode" })),
  operation("register-value", "group.registers", 3, slot("slot.register", "", "register"), slot("slot.key", { var: "$applicant.creditCode" }), slot("slot.column", "", "column")),
  operation("cat", "group.texts", 2, slot("slot.part", "")),
  operation("substr", "group.texts", 3, slot("slot.text", ""), slot("slot.position", 0), slot("slot.length", 1)),
];

const byOperator = new Map(operations.map((one) => [one.operator, one]));

/** The operation of that name, where it is one that is taken apart. */
export const operationNamed = (operator: string): Operation | undefined => byOperator.get(operator);

/** The slot of an operand: the one at its index, or of those that repeat. */
export function slotOf({ slots, repeats }: Operation, index: number): SlotSpec {
  const further = index - slots.length;
  return slots[further < 0 ? index : slots.length - repeats + (further % repeats)] as SlotSpec;
}

/** The operands that go when one goes: it alone, or with those it repeats together with. */
export function goingWith({ slots, repeats }: Operation, index: number): { from: number; count: number } {
  const first = slots.length - repeats;
  return index < first ? { from: index, count: 1 } : { from: index - ((index - first) % repeats), count: repeats };
}

/** Whether an operator gets as many operands as it takes. */
export function fits(operator: string, count: number): boolean {
  const [least, most] = operators[operator]?.takes ?? [1, 0];
  return count >= least && count <= most && (count - least) % (byOperator.get(operator)?.repeats ?? 1) === 0;
}
