import { say } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import type { Json } from "@shenbao/engine";
import { useAnswer, type Control } from "../form/use-control.ts";
import { groupFrame } from "./field-frame.tsx";

export interface RadiosProps {
  control: Control;
  options: readonly { value: Json; label: string }[];
  /** Beside each other: for two short words. */
  inline?: boolean;
}

/** One of a few, all in sight. Where nothing has to be chosen, a choice can be taken back. */
export function Radios({ control, options, inline = false }: RadiosProps) {
  const value = useAnswer(control);
  const {
    setting: { store, locale },
    pointer,
    field,
    id,
    state,
  } = control;
  const wrong = state.findings.some((finding) => finding.severity === "error");
  return groupFrame(
    control,
    <div className={inline ? "sb-options sb-options-inline" : "sb-options"} onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || store.leave(pointer)}>
      {options.map((option, index) => (
        <label key={index} className="sb-option">
          <input
            type="radio"
            name={id}
            id={index === 0 ? id : undefined}
            checked={value === option.value}
            aria-invalid={wrong || undefined}
            onChange={() => store.set(pointer, option.value, field.type)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {!state.required && value !== undefined && (
        <button type="button" className="sb-button sb-button-quiet sb-button-small" onClick={() => store.set(pointer, undefined, field.type)}>
          {say(rendererTexts["choice.clear"], locale)}
          <span className="sb-hidden"> {field.title[locale]}</span>
        </button>
      )}
    </div>,
  );
}
