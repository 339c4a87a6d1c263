import { binds, condition, grouped, listed, quotable, tell, value } from "./phrase.ts";
import type { OperatorWords } from "./sayer.ts";

/** Texts. */
export const textWords: Record<string, OperatorWords> = {
  cat(operands, say) {
    const parts = operands.map((operand) => say.value(operand));
    const [only] = parts;
    return only && parts.length === 1 ? only : value(tell("text.cat", { a: listed(parts.map((part) => grouped(part, binds.word))) }));
  },
  substr([text, start, length], say) {
    const a = grouped(say.value(text), binds.word);
    const whole = (part: unknown): part is number => typeof part === "number" && Number.isInteger(part);
    if (whole(start) && (length === undefined || length === null || (whole(length) && length >= 0))) {
      const count = whole(length) ? length : null;
      if (start < 0 && count === null) return value(tell("text.last", { a, count: -start }));
      if (start === 0 && count !== null) return value(tell("text.first", { a, count }));
      if (start >= 0) return value(tell(count === null ? "text.from" : "text.part", { a, start: start + 1, ...(count !== null && { count }) }));
    }
    const from = say.value(start).said;
    if (length === undefined || length === null) return value(tell("text.after", { a, start: from }));
    if (whole(length) && length < 0) return value(tell("text.afterWithout", { a, start: from, count: -length }));
    return value(tell("text.afterPart", { a, start: from, count: say.value(length).said }));
  },
  length([operand], say) {
    const of = say.value(operand);
    return value(tell(of.rows === undefined ? "count.length" : "count.items", { a: grouped(of, binds.word) }), { known: { type: "number" } });
  },
  matches([text, pattern], say) {
    const a = grouped(say.value(text), binds.word);
    return condition("compare.matches", { a, pattern: typeof pattern === "string" ? quotable(pattern) : say.value(pattern).said });
  },
};
