import { useLayoutEffect, type ReactNode } from "react";
import type { Field, FieldTypeId, Json } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";
import type { FormSetting } from "../form/form-context.ts";
import type { Control } from "../form/use-control.ts";
import { controlAttributes, optionText } from "./field-frame.tsx";

/** How the texts of a field type become values, and values texts. */
export interface TypedKind {
  /** What is kept of a typed text; `undefined` for nothing. What cannot be read is kept as it was typed. */
  parse(text: string): Json | undefined;
  /** How a value stands in the input while nobody types in it. */
  show(value: Json | undefined, field: Field, locale: Locale): string;
  /** How it stands there while somebody does. As `show` where absent. */
  edit?(value: Json | undefined): string;
}

export interface NativeAttributes {
  className?: string;
  type?: "text" | "tel";
  inputMode?: "numeric" | "decimal" | "tel" | "email" | "url";
  autoComplete?: string;
  autoCapitalize?: "characters" | "none";
  spellCheck?: boolean;
  placeholder?: string;
}

const shown = ({ setting, pointer, field }: Control, kind: TypedKind) => kind.show(setting.store.value(pointer), field, setting.locale);

/**
 * A native input that keeps its own text: a key reaches the store without rendering anything. Drawn by a function, and
 * heard by `TypedListeners` around the form: a form of a thousand fields has three listeners, not three thousand.
 */
export function typedInput(control: Control, attributes: NativeAttributes, describedBy?: string): ReactNode {
  const placeholder = optionText(control, "placeholder") ?? attributes.placeholder;
  return (
    <input
      className="sb-input"
      type="text"
      autoComplete="off"
      {...attributes}
      {...(placeholder !== undefined && { placeholder })}
      {...controlAttributes(control, describedBy)}
      ref={control.setting.fill}
    />
  );
}

/** Puts a text that came from outside into the control. Only there once something came. */
export function givenText(control: Control, kind: TypedKind): ReactNode {
  return control.state.given === 0 ? null : <Given control={control} text={shown(control, kind)} />;
}

/** Leaves the control as it is, and the focus where it is. */
export function Given({ control, text }: { control: Control; text: string }) {
  const { id, state, setting } = control;
  useLayoutEffect(() => {
    const own = setting.page.document.getElementById(id);
    if (own && isTyped(own) && own.value !== text) own.value = text;
    // `given` counts what came; what the person types is in the control already.
  }, [state.given, id, setting]);
  return null;
}

/** By its name: in a frame it is no instance of this page's classes. */
function isTyped(target: EventTarget): target is HTMLInputElement | HTMLTextAreaElement {
  return "tagName" in target && (target.tagName === "INPUT" || target.tagName === "TEXTAREA");
}

/** The field that an event's target is the typed input of. */
function typedAt(setting: FormSetting, kinds: ReadonlyMap<FieldTypeId, TypedKind>, target: EventTarget) {
  if (!isTyped(target) || !target.id.startsWith(setting.idPrefix)) return null;
  const pointer = target.id.slice(setting.idPrefix.length);
  const field = setting.fieldAt(pointer);
  const kind = field && kinds.get(field.type);
  return field && kind ? { target, pointer, field, kind } : null;
}

/**
 * Puts the stored value into a typed input that has just come onto the page: once, where React's `defaultValue` would set it twice.
 * Comes again when the form's language is another; where somebody is typing nothing is touched.
 */
export function fillTyped(setting: FormSetting, kinds: ReadonlyMap<FieldTypeId, TypedKind>, input: HTMLInputElement | HTMLTextAreaElement | null): void {
  const typed = input && typedAt(setting, kinds, input);
  if (!typed || input.ownerDocument.activeElement === input) return;
  const text = typed.kind.show(setting.store.value(typed.pointer), typed.field, setting.locale);
  if (text !== "") typed.target.value = text;
}

/** Writes a text as it is edited. Who came by key still has the whole of it chosen: what is typed next takes its place. */
function rewrite(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  if (input.value === text) return;
  const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  input.value = text;
  if (whole) input.select();
}

/** What the element around a form listens to for all of its typed inputs. */
export function typedListeners(setting: FormSetting, kinds: ReadonlyMap<FieldTypeId, TypedKind>) {
  const { store, locale } = setting;
  return {
    onInput(event: { target: EventTarget }) {
      const typed = typedAt(setting, kinds, event.target);
      if (typed) store.set(typed.pointer, typed.kind.parse(typed.target.value), typed.field.type);
    },
    onFocus(event: { target: EventTarget }) {
      const typed = typedAt(setting, kinds, event.target);
      if (typed?.kind.edit) rewrite(typed.target, typed.kind.edit(store.value(typed.pointer)));
    },
    onBlur(event: { target: EventTarget }) {
      const typed = typedAt(setting, kinds, event.target);
      if (!typed) return;
      typed.target.value = typed.kind.show(store.value(typed.pointer), typed.field, locale);
      store.leave(typed.pointer);
    },
  };
}
