import { useLayoutEffect, type InputHTMLAttributes, type ReactNode } from "react";
import type { Json } from "@shenbao/engine";
import type { Control } from "../form/use-control.ts";
import { controlAttributes, optionText } from "./field-frame.tsx";

export interface TypedInputProps {
  /** What is kept of a typed text; `undefined` for nothing. What cannot be read is kept as it was typed. */
  parse(text: string): Json | undefined;
  /** How a value stands in the input while nobody types in it. */
  show(value: Json | undefined): string;
  /** How it stands there while somebody does. As `show` where absent. */
  edit?(value: Json | undefined): string;
  describedBy?: string;
  input?: InputHTMLAttributes<HTMLInputElement>;
}

/** A native input that keeps its own text: a key reaches the store without rendering anything. Drawn by a function, not a component. */
export function typedInput(control: Control, { parse, show, edit, describedBy, input }: TypedInputProps): ReactNode {
  const {
    setting: { store },
    pointer,
    field,
  } = control;
  return (
    <input
      className="sb-input"
      type="text"
      autoComplete="off"
      placeholder={optionText(control, "placeholder")}
      {...input}
      {...controlAttributes(control, describedBy)}
      defaultValue={show(store.value(pointer))}
      onFocus={edit && ((event) => (event.target.value = edit(store.value(pointer))))}
      onInput={(event) => store.set(pointer, parse(event.currentTarget.value), field.type)}
      onBlur={(event) => {
        event.target.value = show(store.value(pointer));
        store.leave(pointer);
      }}
    />
  );
}

/** Puts a text that came from outside into the control. Only there once something came. */
export function givenText(control: Control, show: TypedInputProps["show"]): ReactNode {
  return control.state.given === 0 ? null : <Given control={control} text={show(control.setting.store.value(control.pointer))} />;
}

/** Leaves the control as it is, and the focus where it is. */
function Given({ control, text }: { control: Control; text: string }) {
  const { id, state } = control;
  useLayoutEffect(() => {
    const own = document.getElementById(id);
    if ((own instanceof HTMLInputElement || own instanceof HTMLTextAreaElement) && own.value !== text) own.value = text;
    // `given` counts what came; what the person types is in the control already.
  }, [state.given, id]);
  return null;
}
