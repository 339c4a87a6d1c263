import type { NoticeDefinition, Register } from "./definition.generated.ts";

type Rows = Record<string, Record<string, number>>;

const kept = new WeakMap<Record<string, Register>, Record<string, Rows>>();
const none: Record<string, Rows> = {};

/** The registers of a notice as expressions look them up (`$registers`): the values of a row by register and key. */
export function registerFacts({ registers }: Pick<NoticeDefinition, "registers">): Record<string, Rows> {
  if (registers === undefined) return none;
  const known = kept.get(registers);
  if (known) return known;
  const facts = Object.fromEntries(Object.entries(registers).map(([id, { rows }]) => [id, Object.fromEntries(rows.map(({ key, values }) => [key, values ?? {}]))]));
  kept.set(registers, facts);
  return facts;
}
