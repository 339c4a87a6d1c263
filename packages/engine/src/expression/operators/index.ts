import type { Operator } from "../operator.ts";
import { arithmetic } from "./arithmetic.ts";
import { bands } from "./bands.ts";
import { comparison } from "./comparison.ts";
import { dates } from "./dates.ts";
import { lists } from "./lists.ts";
import { logic } from "./logic.ts";
import { registers } from "./registers.ts";
import { texts } from "./texts.ts";
import { variables } from "./variables.ts";

/** Every operator of the language. The object has no prototype: `constructor` is no operator. */
export const operators: Readonly<Record<string, Operator>> = Object.freeze(
  Object.assign(Object.create(null) as Record<string, Operator>, variables, logic, comparison, arithmetic, lists, texts, dates, bands, registers),
);

/** Operators whose second operand runs for every item of the first. */
export const iterations: ReadonlySet<string> = new Set(["map", "filter", "reduce", "all", "some", "none"]);
