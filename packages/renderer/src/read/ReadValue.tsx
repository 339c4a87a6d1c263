import { displayValue } from "@shenbao/engine";
import { showText } from "../fields/text-values.ts";
import { useAnswer, type Control } from "../form/use-control.ts";
import { useOrganisations } from "../form/use-organisations.ts";

/** A value as it reads, with its unit; «—» where there is none. */
export function ReadValue({ control }: { control: Control }) {
  const value = useAnswer(control);
  const {
    field,
    setting: { locale },
    row,
  } = control;
  const known = useOrganisations(control);
  const nameOf = (code: string) => (known.state === "ready" ? known.choices.find((choice) => choice.code === code)?.name[locale] : undefined) ?? code;
  // A value of another type than the field's (a draft may hold one) reads as it was typed.
  const text = value === undefined ? "" : displayValue(field, value, locale, nameOf) || (typeof value === "object" ? "" : showText(value));
  // In a column of numbers also what is not there stands at their side.
  if (text === "") return <span className={row !== null && field.type === "number" ? "sb-nothing sb-number" : "sb-nothing"}>—</span>;
  const unit = row === null && field.unit ? field.unit[locale] : "";
  return (
    <span className={field.type === "number" ? "sb-number" : "sb-text"}>
      {text}
      {unit && !text.endsWith(unit) && <span className="sb-read-unit">{` ${unit}`}</span>}
    </span>
  );
}
