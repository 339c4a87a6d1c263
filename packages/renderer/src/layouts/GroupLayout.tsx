import type { JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { elementText } from "@shenbao/engine";
import { elementType } from "../form/element-testers.ts";
import { useForm } from "../form/form-context.ts";
import { asOwn, type OwnProps } from "../form/own-renderers.ts";
import { useElementHidden } from "../form/use-element-hidden.ts";
import { drawElements } from "./draw-elements.tsx";
import { GroupFrame } from "./GroupFrame.tsx";
import { elementsOf } from "./layout-props.ts";

function GroupLayout(props: OwnProps) {
  const setting = useForm();
  const hidden = useElementHidden(props.uischema, props.path);
  if (hidden) return null;
  const title = elementText(setting.form, props.uischema, setting.year)?.[setting.locale] ?? "";
  return (
    <GroupFrame title={title} reading={setting.reading}>
      {drawElements(setting, elementsOf(props), props.schema, props.path)}
    </GroupFrame>
  );
}

/** Elements under a heading. */
export const groupLayout: JsonFormsRendererRegistryEntry = { tester: elementType(10, "Group"), renderer: asOwn(GroupLayout) };
