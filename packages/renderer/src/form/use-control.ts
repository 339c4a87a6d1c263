import { useCallback, useSyncExternalStore } from "react";
import type { ControlElement, RendererProps } from "@jsonforms/core";
import type { Field, Json } from "@shenbao/engine";
import { useForm, type FormSetting } from "./form-context.ts";
import type { PlaceState } from "./place-state.ts";
import { scopePointer } from "./scope-pointer.ts";

/** A control as its renderer needs it. */
export interface Control {
  setting: FormSetting;
  element: ControlElement;
  pointer: string;
  field: Field;
  state: PlaceState;
  /** Of the control element; help, error and reasons hang their ids on it. */
  id: string;
  /** The name of the row, in a table. */
  row: string | null;
  /** Whether the person may change it now. */
  editable: boolean;
}

/** The control of an element, as its place is now. @throws Error where the form has no such field */
export function controlOf(setting: FormSetting, { uischema, path }: Pick<RendererProps, "uischema" | "path">): Control {
  const element = uischema as ControlElement;
  const place = scopePointer(element.scope, path);
  const field = setting.fieldAt(place);
  if (!field) throw new Error(`The form has no field at ${place}`);
  // The same text once: outside of tables the field has it already.
  const pointer = field.pointer === place ? field.pointer : place;
  const state = setting.store.state(pointer);
  return {
    setting,
    element,
    pointer,
    field,
    state,
    id: setting.idPrefix + pointer,
    row: setting.row,
    editable: state.open && !state.disabled && !field.computed && field.schema["readOnly"] !== true,
  };
}

/** The control of an element, drawn again when the state of its place is another. */
export function useControl(props: Pick<RendererProps, "uischema" | "path">): Control {
  const setting = useForm();
  const { store } = setting;
  const pointer = scopePointer((props.uischema as ControlElement).scope, props.path);
  const subscribe = useCallback(
    (redraw: () => void) => {
      const drawer = { redraw };
      store.drawState(pointer, drawer);
      return () => store.leaveState(pointer, drawer);
    },
    [store, pointer],
  );
  useSyncExternalStore(subscribe, () => store.state(pointer));
  return controlOf(setting, props);
}

/** The value at a control's place, as it changes. */
export function useAnswer(control: Control): Json | undefined {
  return useAnswerAt(control.setting, control.pointer);
}

/** The value at a place, as it changes; computed ones from the outcome. */
export function useAnswerAt({ store }: FormSetting, pointer: string): Json | undefined {
  const subscribe = useCallback((listener: () => void) => store.drawValue(pointer, listener), [store, pointer]);
  return useSyncExternalStore(subscribe, () => store.value(pointer) ?? store.computedValue(pointer));
}
