import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { fieldType } from "../form/element-testers.ts";
import type { Control } from "../form/use-control.ts";
import { fieldFrame } from "./field-frame.tsx";
import { fieldRenderer } from "./field-renderer.tsx";
import { Radios } from "./Radios.tsx";
import { Selection } from "./Selection.tsx";

const mostInSight = 5;

function ChoiceField({ control }: { control: Control }) {
  const { field, setting, row } = control;
  const options = (field.choices ?? []).map((choice) => ({ value: choice.value, label: choice.title[setting.locale] }));
  if (row === null && options.length <= mostInSight) return <Radios control={control} options={options} />;
  return fieldFrame(control, <Selection control={control} options={options} />);
}

/** One of several: up to five as radio buttons, more as a select. */
export const choiceField: JsonFormsRendererRegistryEntry = { tester: fieldType(10, "choice"), renderer: fieldRenderer((control) => <ChoiceField control={control} />) };
