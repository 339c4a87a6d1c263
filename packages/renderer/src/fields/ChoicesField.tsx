import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { fieldType } from "../form/element-testers.ts";
import { useAnswer, type Control } from "../form/use-control.ts";
import { groupFrame } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";

function ChoicesField({ control }: { control: Control }) {
  const value = useAnswer(control);
  const {
    setting: { store, locale },
    pointer,
    field,
    id,
    state,
  } = control;
  const chosen = Array.isArray(value) ? value : [];
  const choices = field.choices ?? [];
  const wrong = state.findings.some((finding) => finding.severity === "error");
  // In the order of the choices, whatever the order of the ticks; values that are no choice any more stay.
  const toggle = (option: string, on: boolean) => {
    const others = chosen.filter((item) => !choices.some((choice) => choice.value === item));
    const now = choices.map((choice) => choice.value).filter((item) => (item === option ? on : chosen.includes(item)));
    const next = [...now, ...others];
    store.set(pointer, next.length > 0 ? next : undefined, field.type);
  };
  return groupFrame(
    control,
    <div className="sb-options sb-options-many" onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || store.leave(pointer)}>
      {choices.map((choice, index) => (
        <label key={choice.value} className="sb-option">
          <input
            type="checkbox"
            id={index === 0 ? id : undefined}
            checked={chosen.includes(choice.value)}
            aria-invalid={wrong || undefined}
            onChange={(event) => toggle(choice.value, event.target.checked)}
          />
          <span>{choice.title[locale]}</span>
        </label>
      ))}
    </div>,
  );
}

/** Several of several: boxes to tick. */
export const choicesField: JsonFormsRendererRegistryEntry = { tester: fieldType(10, "choices"), renderer: fieldRenderer((control) => <ChoicesField control={control} />) };
