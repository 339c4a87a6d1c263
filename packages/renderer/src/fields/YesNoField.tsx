import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { say } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { fieldType } from "../form/element-testers.ts";
import { useAnswer, type Control } from "../form/use-control.ts";
import { controlAttributes, fieldFrame, frameFoot, frameHead, labelContent } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import { Radios } from "./Radios.tsx";
import { Selection } from "./Selection.tsx";

/** Something to agree to (`const: true`): one box to tick. */
function Agreement({ control }: { control: Control }) {
  const value = useAnswer(control);
  const {
    setting: { store },
    pointer,
    field,
    state,
  } = control;
  return (
    <div className={`sb-field${state.findings.length > 0 ? " sb-field-wrong" : ""}`} data-field={pointer}>
      {frameHead(control)}
      <label className="sb-option">
        <input
          {...controlAttributes(control)}
          type="checkbox"
          checked={value === true}
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
  const options = [
    { value: true, label: say(rendererTexts["yesNo.yes"], locale) },
    { value: false, label: say(rendererTexts["yesNo.no"], locale) },
  ];
  if (control.row !== null) return fieldFrame(control, <Selection control={control} options={options} />);
  return <Radios control={control} options={options} inline />;
}

/** 是 or 否; with `const: true` something to agree to. */
export const yesNoField: JsonFormsRendererRegistryEntry = { tester: fieldType(10, "yes-no"), renderer: fieldRenderer((control) => <YesNoField control={control} />) };
