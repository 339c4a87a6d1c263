import { binds, grouped, tell, value } from "./phrase.ts";
import { isConstant } from "./comparison-words.ts";
import type { OperatorWords } from "./sayer.ts";

function between(unit: "year" | "month" | "day"): OperatorWords {
  return ([start, end], say) => {
    const dates = { type: "date" } as const;
    const [from, to] = [start, end].map((one) => {
      const moment = say.value(one, isConstant(one) ? dates : undefined);
      return { ...moment, said: grouped(moment, binds.word) };
    }) as [ReturnType<typeof value>, ReturnType<typeof value>];
    const params = { from: from.said, to: to.said };
    const said = unit === "day" ? tell("date.days", params) : tell("date.between", { ...params, unit: tell(unit === "year" ? "date.wholeYears" : "date.wholeMonths") });
    return value(said, { span: { from, to, unit }, known: { type: "number", unit: tell(`unit.${unit}`) } });
  };
}

/** Dates. */
export const dateWords: Record<string, OperatorWords> = {
  "years-between": between("year"),
  "months-between": between("month"),
  "days-between": between("day"),
  "year-of": ([moment], say) => value(tell("date.year", { a: grouped(say.value(moment), binds.word) }), { known: { type: "year" } }),
};
