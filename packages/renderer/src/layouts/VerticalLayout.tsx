import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { elementType } from "../form/element-testers.ts";
import { useForm } from "../form/form-context.ts";
import { asOwn, type OwnProps } from "../form/own-renderers.ts";
import { useElementHidden } from "../form/use-element-hidden.ts";
import { drawElements } from "./draw-elements.tsx";
import { elementsOf } from "./layout-props.ts";

function VerticalLayout(props: OwnProps) {
  const setting = useForm();
  const hidden = useElementHidden(props.uischema, props.path);
  return hidden ? null : <div className="sb-layout">{drawElements(setting, elementsOf(props), props.schema, props.path)}</div>;
}

/** Elements below each other. */
export const verticalLayout: JsonFormsRendererRegistryEntry = { tester: elementType(10, "VerticalLayout", "Category", "Categorization"), renderer: asOwn(VerticalLayout) };
