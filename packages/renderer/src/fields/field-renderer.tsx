import { memo, type ComponentType, type ReactNode } from "react";
import type { RendererProps } from "@jsonforms/core";
import { asOwn } from "../form/own-renderers.ts";
import { useControl, type Control } from "../form/use-control.ts";
import { ReadField } from "../read/ReadField.tsx";

/**
 * Makes a renderer of JSON Forms from what a field type draws: nothing where hidden, the value where it is not open.
 * `useField` is called as a hook, with every render: a field is one component, which counts in forms of a thousand.
 */
export function fieldRenderer(useField: (control: Control) => ReactNode): ComponentType<RendererProps> {
  return asOwn(
    memo(function Field(props: RendererProps) {
      const control = useControl(props);
      const drawn = useField(control);
      if (control.state.hidden) return null;
      return control.editable ? drawn : <ReadField control={control} />;
    }),
  );
}
