import type { Json } from "@shenbao/engine";
import { say } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { useAnswer, type Control } from "../form/use-control.ts";
import { controlAttributes, optionText } from "./field-frame.tsx";

export interface SelectionProps {
  control: Control;
  options: readonly { value: Json; label: string }[];
  /** What stands there while nothing is chosen. */
  empty?: string;
}

/** One of many: a native select. A value that is not among the options stays, and is shown as it is. */
export function Selection({ control, options, empty }: SelectionProps) {
  const value = useAnswer(control);
  const {
    setting: { store, locale },
    pointer,
    field,
  } = control;
  const text = value === undefined ? "" : String(value);
  return (
    <select
      {...controlAttributes(control)}
      className="sb-input sb-select"
      value={text}
      onChange={(event) => {
        const chosen = options.find((option) => String(option.value) === event.target.value);
        store.set(pointer, chosen ? chosen.value : event.target.value || undefined, field.type);
      }}
      onBlur={() => store.leave(pointer)}
    >
      <option value="">{empty ?? optionText(control, "placeholder") ?? say(rendererTexts["choice.choose"], locale)}</option>
      {text !== "" && !options.some((option) => option.value === value) && <option value={text}>{text}</option>}
      {options.map((option) => (
        <option key={String(option.value)} value={String(option.value)}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
