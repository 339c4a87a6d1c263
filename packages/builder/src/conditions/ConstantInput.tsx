import { formats, type Json } from "@shenbao/engine";
import type { Known } from "@shenbao/engine/words";
import { parseDate, parseMonth, parseNumber } from "@shenbao/renderer";
import { conditionsTexts as texts } from "@shenbao/texts/conditions";
import { useId, useState } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { GroupedSelect } from "./GroupedSelect.tsx";

export interface ConstantInputProps {
  label: string;
  value: Json;
  /** What stands beside it: whose choices, which unit. */
  known: Known;
  onChange(value: Json, typing: boolean): void;
}

type Type = "text" | "number" | "yesNo" | "null";

const typeOf = (value: Json): Type => (typeof value === "boolean" ? "yesNo" : typeof value === "number" ? "number" : value === null ? "null" : "text");
const firsts: Record<Type, Json> = { text: "", number: 0, yesNo: true, null: null };

/** A fixed value, as the field beside it would be filled in. */
export function ConstantInput({ label, value, known, onChange }: ConstantInputProps) {
  const speak = useSpeak();
  const { choices, type, unit } = known;
  if (choices) {
    const gone = typeof value === "string" && choices.some((choice) => choice.value === value) ? [] : [String(value)];
    return (
      <GroupedSelect
        label={label}
        value={String(value)}
        groups={[
          {
            choices: [
              ...gone.map((one) => ({ value: one, title: speak(texts["source.gone"], { name: one }) })),
              ...choices.map((choice) => ({ value: choice.value, title: speak(choice.title) })),
            ],
          },
        ]}
        onChoose={(chosen) => onChange(chosen, false)}
      />
    );
  }
  const number = type === "number" || type === "year" || unit !== undefined;
  const fixed: Type | null = type === "yes-no" ? "yesNo" : number ? "number" : type !== undefined ? "text" : null;
  const own = typeOf(value);
  // Beside a number a text may stand all the same: it is shown as what it is.
  const asked = fixed === null || fixed !== own ? own : fixed;
  return (
    <span className="bc-constant">
      {(fixed === null || fixed !== own) && (
        <GroupedSelect
          className="bc-type"
          label={speak(texts["edit.typeOf"])}
          value={own}
          groups={[{ choices: (["number", "text", "yesNo", "null"] as const).map((one) => ({ value: one, title: speak(texts[`type.${one}`]) })) }]}
          onChoose={(chosen) => onChange(firsts[chosen as Type], false)}
        />
      )}
      {asked === "yesNo" && (
        <GroupedSelect
          label={label}
          value={String(value)}
          groups={[{ choices: [true, false].map((one) => ({ value: String(one), title: speak(texts[one ? "value.yes" : "value.no"]) })) }]}
          onChoose={(chosen) => onChange(chosen === "true", false)}
        />
      )}
      {asked === "number" && <TypedValue label={label} value={value} kind="number" onChange={onChange} />}
      {asked === "text" && <TypedValue label={label} value={value} kind={type === "date" || type === "month" ? type : "text"} onChange={onChange} />}
      {unit && <span className="sb-unit">{speak(unit)}</span>}
    </span>
  );
}

const kinds = {
  text: { read: (typed: string): Json | undefined => typed, fault: texts["edit.number"] },
  number: { read: (typed: string) => asNumber(parseNumber(typed)), fault: texts["edit.number"] },
  date: { read: (typed: string) => asMoment(parseDate(typed), "date"), fault: texts["edit.date"] },
  month: { read: (typed: string) => asMoment(parseMonth(typed), "year-month"), fault: texts["edit.month"] },
};

const asNumber = (value: Json | undefined): Json | undefined => (typeof value === "number" ? value : undefined);
const asMoment = (value: Json | undefined, format: string): Json | undefined => (typeof value === "string" && formats[format]?.(value) ? value : undefined);

/** A typed value: what is no whole value yet stays in the field and says so, and is not written. */
function TypedValue({ label, value, kind, onChange }: { label: string; value: Json; kind: keyof typeof kinds; onChange: ConstantInputProps["onChange"] }) {
  const speak = useSpeak();
  const id = useId();
  const [typed, setTyped] = useState<{ text: string; of: Json } | null>(null);
  const shown = typed !== null && typed.of === value ? typed.text : String(value);
  const { read, fault } = kinds[kind];
  const wrong = typed !== null && typed.of === value && read(typed.text) === undefined;
  return (
    <>
      <input
        className={`sb-input${kind === "number" ? " sb-input-number" : ""}`}
        aria-label={label}
        size={kind === "date" ? 11 : kind === "month" ? 8 : undefined}
        inputMode={kind === "number" ? "decimal" : undefined}
        value={shown}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? id : undefined}
        autoComplete="off"
        onChange={({ target }) => {
          const next = read(target.value);
          setTyped({ text: target.value, of: next ?? value });
          if (next !== undefined) onChange(next, true);
        }}
        onBlur={() => !wrong && setTyped(null)}
      />
      {wrong && (
        <span id={id} className="sb-error bc-fault">
          {speak(fault)}
        </span>
      )}
    </>
  );
}
