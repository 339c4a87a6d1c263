import { createRoot } from "react-dom/client";
import type { Answers } from "@shenbao/engine";
import { compileForm } from "@shenbao/engine/ajv";
import { everyFieldForm } from "../../demo/every-field-form.ts";
import "../../theme/tokens.css";
import "../../theme/components.css";
import { NoticeForm } from "../form/NoticeForm.tsx";
import type { NoticeFormProps } from "../form/notice-form-props.ts";

/** A form on the page of a test. */
export interface OpenedForm {
  /** As the caller of NoticeForm keeps them. */
  answers(): Promise<Answers>;
  /** Every place that was told to have changed. */
  changed: string[];
  field(pointer: string): HTMLElement;
  maybe(pointer: string): HTMLElement | null;
  /** The (first) native control of a field. */
  control(pointer: string): HTMLInputElement;
  change(props: Partial<NoticeFormProps>): Promise<void>;
  /** Waits until what was typed is judged. */
  settled(): Promise<void>;
  close(): void;
}

export const districts = [
  { code: "district-a", name: { "zh-CN": "江岸区科经局", en: "Jiang'an" } },
  { code: "district-b", name: { "zh-CN": "武昌区科经局", en: "Wuchang" } },
];

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Opens a form the way an app does: its answers are kept by the caller and given back. */
export async function openForm(given: Partial<NoticeFormProps>): Promise<OpenedForm> {
  const holder = document.createElement("main");
  document.body.append(holder);
  document.documentElement.lang = "zh-CN";
  document.title = "表单";
  const root = createRoot(holder);
  const changed: string[] = [];
  let props: NoticeFormProps = {
    form: everyFieldForm,
    formId: "test",
    year: 2023,
    locale: "zh-CN",
    facts: {},
    answers: {},
    open: "all",
    validate: compileForm(everyFieldForm),
    layout: "steps",
    step: 0,
    show: "touched",
    organisations: () => Promise.resolve(districts),
    onChange(answers, places) {
      changed.push(...places);
      props = { ...props, answers };
      draw();
    },
    ...given,
  };
  let closed = false;
  // A form that is taken away still tells what was typed last: the root takes nothing more by then.
  const draw = () => closed || root.render(<NoticeForm {...props} />);
  const maybe = (pointer: string) => holder.querySelector<HTMLElement>(`[data-field="${pointer}"]`);
  const field = (pointer: string) => {
    const found = maybe(pointer);
    if (!found) throw new Error(`no field ${pointer} on the page`);
    return found;
  };
  draw();
  await pause(50);
  return {
    changed,
    maybe,
    field,
    async answers() {
      await pause(120);
      return props.answers;
    },
    control(pointer) {
      const control = field(pointer).querySelector<HTMLInputElement>("input, select, textarea");
      if (!control) throw new Error(`no control at ${pointer}`);
      return control;
    },
    async change(more) {
      props = { ...props, ...more };
      draw();
      await pause(50);
    },
    settled: () => pause(400),
    close() {
      closed = true;
      root.unmount();
      holder.remove();
    },
  };
}
