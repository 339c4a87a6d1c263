import { useMemo } from "react";
import type { ControlElement, JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import { isRecord } from "@shenbao/engine";
import { ClauseNote } from "../clauses/ClauseNote.tsx";
import { fieldType } from "../form/element-testers.ts";
import { asOwn, type OwnProps } from "../form/own-renderers.ts";
import { useControl } from "../form/use-control.ts";
import { drawElements } from "../layouts/draw-elements.tsx";
import { GroupFrame } from "../layouts/GroupFrame.tsx";
import { pathOf } from "../form/scope-pointer.ts";

function GroupField(props: OwnProps) {
  const control = useControl(props);
  const { setting, field, pointer, state } = control;
  const properties = field.schema["properties"];
  const elements = useMemo<ControlElement[]>(
    () => (isRecord(properties) ? Object.keys(properties).map((name) => ({ type: "Control", scope: `#/properties/${name}` })) : []),
    [properties],
  );
  if (state.hidden) return null;
  return (
    <GroupFrame
      title={field.title[setting.locale]}
      description={field.description?.[setting.locale]}
      reading={setting.reading}
      pointer={pointer}
      clause={field.clause !== undefined && <ClauseNote id={field.clause} locale={setting.locale} />}
    >
      {drawElements(setting, elements, field.schema, pathOf(pointer))}
    </GroupFrame>
  );
}

/** An object: its properties under its title. */
export const groupField: JsonFormsRendererRegistryEntry = { tester: fieldType(10, "group"), renderer: asOwn(GroupField) };
