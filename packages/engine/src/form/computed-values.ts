import type { Computed, FilledBy, Form } from "../definition/definition.generated.ts";
import { isRecord, type Answers, type Json } from "../definition/json.ts";
import { readPointer } from "../definition/read-pointer.ts";
import { dottedPath, segmentsOf } from "../definition/pointer.ts";
import { evaluateWith } from "../expression/evaluate.ts";
import { roundTo } from "../expression/operators/arithmetic.ts";
import { sameValue } from "../expression/same-value.ts";
import { variablesOf } from "../expression/variables-of.ts";
import type { Dependent } from "./dependency-index.ts";
import { readsIn, rowPlaces } from "./row-places.ts";
import type { SchemaNode } from "./schema-tree.ts";

/** A computed value with what it last came to. */
export interface ComputedValue extends Dependent {
  at: string;
  path: string;
  source: Computed | null;
  /** Of a field that others fill: where it comes from. */
  filled: FilledBy | undefined;
  /** Of a read-only field without an expression: its default. */
  fixed: Json | undefined;
  values: Map<string, Json>;
}

/** The values of a form that nobody types, in the order they are computed. */
export function computedValues(form: Form, nodes: Iterable<SchemaNode>): ComputedValue[] {
  const made = (form.computed ?? []).map((source): ComputedValue => valueAt(source.at, source, undefined, readsIn(variablesOf(source.value), [source.at])));
  const named = new Set(made.map(({ at }) => at));
  const filled = new Map((form.filledBy ?? []).map((one) => [one.at, one]));
  for (const { kind, pointer, schema } of nodes) {
    if (kind === "leaf" && schema["readOnly"] === true && !named.has(pointer)) made.push(valueAt(pointer, null, schema["default"], readsIn([], [pointer]), filled.get(pointer)));
  }
  return made;
}

function valueAt(at: string, source: Computed | null, fixed: Json | undefined, reads: string[], filled?: FilledBy): ComputedValue {
  return { at, path: dottedPath(at), source, filled, fixed, values: new Map(), reads, dirty: true };
}

/** Computes what is dirty and puts every value into the answers (which are changed). Calls `changed` with the paths of values that are other than before. */
export function placeComputed(values: readonly ComputedValue[], answers: Answers, facts: Record<string, unknown>, changed: (path: string) => void): void {
  for (const value of values) {
    if (value.dirty) {
      value.dirty = false;
      const before = value.values;
      value.values = compute(value, answers, facts);
      if (!sameMaps(before, value.values)) changed(value.path);
    }
    for (const [pointer, result] of value.values) place(answers, pointer, result);
  }
}

function compute({ at, source, filled, fixed }: ComputedValue, answers: Answers, facts: Record<string, unknown>): Map<string, Json> {
  const results = new Map<string, Json>();
  for (const { fill, index, facts: rowFacts } of rowPlaces([at], answers, facts)) {
    const raw = source ? evaluateWith(source.value, answers, rowFacts) : filled ? filledValue(filled, index, facts) : fixed;
    if (raw === null || raw === undefined || typeof raw === "function" || (typeof raw === "number" && !Number.isFinite(raw))) continue;
    results.set(fill(at), typeof raw === "number" && source?.decimals !== undefined ? roundTo(raw, source.decimals) : (raw as Json));
  }
  return results;
}

/** What others filled in, where whoever shows the form gave it. */
function filledValue({ form, field }: FilledBy, index: number | null, facts: Record<string, unknown>): unknown {
  const opinions = facts["$filled"];
  const opinion = isRecord(opinions) && Object.hasOwn(opinions, form) ? opinions[form] : undefined;
  return opinion === undefined ? undefined : readPointer(opinion, index === null ? field : field.replace("/*", `/${index}`));
}

function sameMaps(a: Map<string, Json>, b: Map<string, Json>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (!b.has(key) || !sameValue(value, b.get(key))) return false;
  return true;
}

/** Groups on the way that are not there yet are made; a missing row is not. */
function place(answers: Answers, pointer: string, value: Json): void {
  const segments = segmentsOf(pointer);
  const last = segments.at(-1);
  let at: unknown = answers;
  for (const segment of segments.slice(0, -1)) {
    if (Array.isArray(at)) at = at[Number(segment)] as unknown;
    else if (isRecord(at)) at = Object.hasOwn(at, segment) ? at[segment] : (at[segment] = {});
    else return;
  }
  if (last !== undefined && isRecord(at)) at[last] = value;
}
