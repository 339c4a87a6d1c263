import { useLayoutEffect, useRef, type InputHTMLAttributes } from "react";
import type { Json } from "@shenbao/engine";
import type { Control } from "../form/use-control.ts";
import { controlAttributes, optionText } from "./field-frame.tsx";

export interface TypedInputProps {
  control: Control;
  /** What is kept of a typed text; `undefined` for nothing. What cannot be read is kept as it was typed. */
  parse(text: string): Json | undefined;
  /** How a value stands in the input while nobody types in it. */
  show(value: Json | undefined): string;
  /** How it stands there while somebody does. As `show` where absent. */
  edit?(value: Json | undefined): string;
  describedBy?: string;
  input?: InputHTMLAttributes<HTMLInputElement>;
}

/** A native input that keeps its own text: a key reaches the store without rendering anything. */
export function TypedInput({ control, parse, show, edit, describedBy, input }: TypedInputProps) {
  const element = useRef<HTMLInputElement>(null);
  const { store } = control.setting;
  const { pointer, field, state } = control;
  useLayoutEffect(() => {
    const own = element.current;
    const value = store.value(pointer);
    if (own && parse(own.value) !== value) own.value = show(value);
    // `given` counts what came from outside; what the person types is in the input already.
  }, [state.given, store, pointer]);
  return (
    <input
      ref={element}
      className="sb-input"
      type="text"
      autoComplete="off"
      placeholder={optionText(control, "placeholder")}
      {...input}
      {...controlAttributes(control, { describedBy })}
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
