import { useCallback, useLayoutEffect, useReducer, useSyncExternalStore } from "react";
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

const count = (before: number) => before + 1;

/**
 * What a control's renderer draws from: its field and the state of its place, which alone makes it render again. One
 * effect a field, and none of the bookkeeping of `useSyncExternalStore`: a form of a thousand fields pays for each.
 */
export function useControl(props: Pick<RendererProps, "uischema" | "path">): Control {
  const setting = useForm();
  const element = props.uischema as ControlElement;
  const pointer = scopePointer(element.scope, props.path);
  const { store } = setting;
  const [, render] = useReducer(count, 0);
  const state = store.state(pointer);
  useLayoutEffect(() => {
    const stop = store.drawState(pointer, render);
    // Between drawing and here another effect may have changed it.
    if (store.state(pointer) !== state) render();
    return stop;
    // `state` is only of the render that this effect follows.
  }, [store, pointer]);
  const field = setting.fieldAt(pointer);
  if (!field) throw new Error(`The form has no field at ${pointer}`);
  return {
    setting, element, pointer, field, state,
    id: setting.idPrefix + pointer,
    row: setting.row,
    editable: state.open && !state.disabled && !field.computed && field.schema["readOnly"] !== true,
  };
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
