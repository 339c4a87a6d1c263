import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { useId } from "react";
import { sameItems, useDefinition } from "../document/use-definition.ts";
import { useSpeak } from "../language/locale-context.ts";
import "./form.css";

export interface FormChoiceProps {
  /** The form that is under work. */
  id: string;
  onChoose(id: string): void;
  /** How many of what the section is about each form has, by its id. */
  counts?: Readonly<Record<string, number>>;
}

/** Which form of the notice is under work: those that applicants fill in first, then the others. */
export function FormChoice({ id, onChoose, counts }: FormChoiceProps) {
  const speak = useSpeak();
  const selectId = useId();
  const ids = useDefinition(({ forms }) => Object.keys(forms), sameItems);
  const titles = useDefinition(({ forms }) => ids.map((one) => forms[one]?.title), sameItems);
  const applied = useDefinition(({ tracks }) => tracks.map(({ form }) => form), sameItems);
  const option = (one: string) => (
    <option key={one} value={one}>
      {speak(titles[ids.indexOf(one)] ?? { "zh-CN": one, en: one })}
      {counts && ` · ${counts[one] ?? 0}`}
    </option>
  );
  return (
    <>
      <label className="sb-hidden" htmlFor={selectId}>
        {speak(texts["manage.choose"])}
      </label>
      <select className="sb-input bf-forms" id={selectId} value={id} onChange={({ target }) => onChoose(target.value)}>
        <optgroup label={speak(texts["manage.applications"])}>{ids.filter((one) => applied.includes(one)).map(option)}</optgroup>
        <optgroup label={speak(texts["manage.others"])}>{ids.filter((one) => !applied.includes(one)).map(option)}</optgroup>
      </select>
    </>
  );
}
