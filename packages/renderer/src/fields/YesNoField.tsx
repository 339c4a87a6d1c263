import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { say } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { fieldType } from "../form/element-testers.ts";
import { useAnswer, type Control } from "../form/use-control.ts";
import { controlAttributes, frameFoot, frameHead, labelContent } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import { Radios } from "./Radios.tsx";

/** Something to agree to (`const: true`): one box to tick. */
function Agreement({ control }: { control: Control }) {
  const value = useAnswer(control);
  const { setting: { store }, pointer, field, state } = control;
  return (
    <div className={`sb-field${state.findings.length > 0 ? " sb-field-wrong" : ""}`} data-field={pointer}>
      {frameHead(control)}
      <label className="sb-option">
        <input
          {...controlAttributes(control)}
          type="checkbox" checked={value === true}
          onChange={(event) => store.set(pointer, event.target.checked || undefined, field.type)}
          onBlur={() => store.leave(pointer)}
        />
        <span>{labelContent(control)}</span>
      </label>
      {frameFoot(control)}
    </div>
  );
}

function YesNoField({ control }: { control: Control }) {
  const { locale } = control.setting;
  if (control.field.schema["const"] === true && control.row === null) return <Agreement control={control} />;
  return (
    <Radios
      control={control}
      options={[
        { value: true, label: say(rendererTexts["yesNo.yes"], locale) },
        { value: false, label: say(rendererTexts["yesNo.no"], locale) },
      ]}
    />
  );
}

/** 是 or 否; with `const: true` something to agree to. */
export const yesNoField: JsonFormsRendererRegistryEntry = { tester: fieldType(10, "yes-no"), renderer: fieldRenderer(YesNoField) };
