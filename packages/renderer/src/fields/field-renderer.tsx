import { memo, type ComponentType } from "react";
import type { RendererProps } from "@jsonforms/core";
import { asOwn } from "../form/own-renderers.ts";
import { useControl, type Control } from "../form/use-control.ts";
import { ReadField } from "../read/ReadField.tsx";

/** Makes a renderer of JSON Forms from the widget of a field type: nothing where hidden, the value where it is not open. */
export function fieldRenderer(Widget: ComponentType<{ control: Control }>): ComponentType<RendererProps> {
  return asOwn(
    memo(function Field(props: RendererProps) {
      const control = useControl(props);
      if (control.state.hidden) return null;
      return control.editable ? <Widget control={control} /> : <ReadField control={control} />;
    }),
  );
}
