import { everywhere, type Text } from "@shenbao/texts";
import { displayValue } from "../form/display-value.ts";
import { writeNumber } from "../form/field-types/write-number.ts";
import { listed, quotable, tell, type Known } from "./phrase.ts";

const day = /^\d{4}-\d{2}-\d{2}/;
const month = /^\d{4}-\d{2}$/;

/** A constant in words: as the values of the field beside it read (the title of a choice, the unit of a number, a date written out). */
export function valueWords(constant: unknown, known: Known = {}): Text {
  if (constant === null || constant === undefined) return tell("value.null");
  if (typeof constant === "boolean") return tell(constant ? "value.yes" : "value.no");
  if (typeof constant === "number") return numberWords(constant, known);
  if (typeof constant === "string") return textWords(constant, known);
  if (Array.isArray(constant)) return constant.length === 0 ? tell("value.emptyList") : listed(constant.map((one: unknown) => valueWords(one, known)));
  return tell("value.unknown");
}

function numberWords(number: number, { type, unit }: Known): Text {
  if (!Number.isFinite(number)) return tell("value.unknown");
  if (type === "year") return tell("value.year", { value: String(number) });
  const said = writeNumber(number);
  // No money is no money in every currency.
  if (!unit || number === 0) return everywhere(said);
  // «3 × 10,000 CNY», not «3 10,000 CNY».
  if (/^\d/.test(unit.en)) return { "zh-CN": said + quotable(unit["zh-CN"]), en: `${said} × ${quotable(unit.en)}` };
  return { "zh-CN": said + quotable(unit["zh-CN"]), en: unit.en === "%" ? `${said}%` : `${said} ${quotable(unit.en)}` };
}

function textWords(text: string, { type, choices }: Known): Text {
  if (text === "") return tell("value.emptyText");
  if (choices) {
    const title = choices.find(({ value }) => value === text)?.title;
    return title ? tell("value.quoted", { value: { "zh-CN": quotable(title["zh-CN"]), en: quotable(title.en) } }) : tell("value.gone", { value: quotable(text) });
  }
  if (type === "date" && day.test(text)) return dated(text.slice(0, 10), "date");
  if ((type === "month" || type === "date") && month.test(text)) return dated(text, "month");
  return tell("value.quoted", { value: quotable(text) });
}

function dated(text: string, type: "date" | "month"): Text {
  const field = { pointer: "", type, schema: {}, title: everywhere(""), required: false, computed: false, step: 0 } as const;
  return { "zh-CN": displayValue(field, text, "zh-CN"), en: displayValue(field, text, "en") };
}
