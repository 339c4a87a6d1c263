import { everywhere, type Text } from "@shenbao/texts";
import { binds, condition, grouped, listed, quotable, tell, value } from "./phrase.ts";
import type { OperatorWords, Sayer } from "./sayer.ts";

/** A register and a column of it, as people call them. */
function named(say: Sayer, id: unknown, column?: unknown): { register: Text; column: Text } {
  const { registers = {} } = say.scope.definition;
  const register = typeof id === "string" && Object.hasOwn(registers, id) ? registers[id] : undefined;
  const found = register?.columns?.find((one) => one.id === column);
  const called = (title: Text | undefined, other: unknown): Text =>
    title ? { "zh-CN": quotable(title["zh-CN"]), en: quotable(title.en) } : everywhere(quotable(typeof other === "string" ? other : "…"));
  return { register: called(register?.title, id), column: called(found?.title, column) };
}

/** Looking up in registers, and thresholds. */
export const registerWords: Record<string, OperatorWords> = {
  registered: ([id, key], say) => condition("register.holds", { a: grouped(say.value(key), binds.word), register: named(say, id).register }, "register.lacks"),
  "register-value": ([id, key, column], say) => value(tell("register.value", { a: grouped(say.value(key), binds.word), ...named(say, id, column) })),
  band([number, ...steps], say) {
    const a = say.value(number);
    const parts = steps.flatMap((limit, i) => (i % 2 === 0 ? [tell("band.step", { limit: say.value(limit, a.known).said, points: say.value(steps[i + 1]).said })] : []));
    return value(tell("band.value", { a: grouped(a, binds.word), steps: listed(parts) }));
  },
};
