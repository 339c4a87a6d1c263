import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { elementType } from "../form/element-testers.ts";
import { useForm } from "../form/form-context.ts";
import { asOwn, type OwnProps } from "../form/own-renderers.ts";
import { useElementHidden } from "../form/use-element-hidden.ts";
import { drawElements } from "./draw-elements.tsx";
import { elementsOf } from "./layout-props.ts";

function HorizontalLayout(props: OwnProps) {
  const setting = useForm();
  const hidden = useElementHidden(props.uischema, props.path);
  return hidden ? null : <div className="sb-row">{drawElements(setting, elementsOf(props), props.schema, props.path)}</div>;
}

/** Elements beside each other, below each other on phones. */
export const horizontalLayout: JsonFormsRendererRegistryEntry = { tester: elementType(10, "HorizontalLayout"), renderer: asOwn(HorizontalLayout) };
