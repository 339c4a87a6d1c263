import { useCallback, useContext, useSyncExternalStore } from "react";
import type { ControlElement, RendererProps } from "@jsonforms/core";
import type { Field, Json } from "@shenbao/engine";
import { CellContext } from "./cell-context.ts";
import type { PlaceState } from "./form-store.ts";
import { useForm, type FormSetting } from "./form-context.ts";
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

/** What a control's renderer draws from: its field and the state of its place, which alone makes it render again. */
export function useControl(props: Pick<RendererProps, "uischema" | "path">): Control {
  const setting = useForm();
  const cell = useContext(CellContext);
  const element = props.uischema as ControlElement;
  const pointer = scopePointer(element.scope, props.path);
  const { store } = setting;
  const subscribe = useCallback((listener: () => void) => store.subscribe(pointer, listener), [store, pointer]);
  const state = useSyncExternalStore(subscribe, () => store.state(pointer));
  const field = setting.fieldAt(pointer);
  if (!field) throw new Error(`The form has no field at ${pointer}`);
  return {
    setting, element, pointer, field, state,
    id: setting.idPrefix + pointer,
    row: cell ? cell.row : null,
    editable: state.open && !state.disabled && !field.computed && field.schema["readOnly"] !== true,
  };
}

/** The value at a control's place, as it changes. */
export function useAnswer(control: Control): Json | undefined {
  return useAnswerAt(control.setting, control.pointer);
}

/** The value at a place, as it changes; computed ones from the outcome. */
export function useAnswerAt({ store }: FormSetting, pointer: string): Json | undefined {
  const subscribe = useCallback((listener: () => void) => store.subscribe(pointer, listener), [store, pointer]);
  return useSyncExternalStore(subscribe, () => store.value(pointer) ?? store.computedValue(pointer));
}
