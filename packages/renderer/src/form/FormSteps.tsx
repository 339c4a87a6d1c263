import { useCallback, useMemo } from "react";
import type { UISchemaElement } from "@jsonforms/core";
import { fieldsOf, stepsOf } from "@shenbao/engine";
import { say } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { typedKinds } from "../fields/notice-renderers.ts";
import { typedListeners } from "../fields/typed-input.tsx";
import { drawElements } from "../layouts/draw-elements.tsx";
import { useForm } from "./form-context.ts";

/** From so many fields on, those out of sight are left out of layout and paint. */
const longForm = 60;

/** The steps of a form: one of them, or all below each other. Each begins with its heading, which can take the focus. */
export function FormSteps({ only }: { only: number | null }) {
  const setting = useForm();
  const { form, year, locale, schema, reading } = setting;
  const steps = useMemo(() => stepsOf(form, year), [form, year]);
  const drawn = useMemo(
    () =>
      steps.map((step, index) =>
        only !== null && index !== only ? null : (
          <section className="sb-form-step" key={index} aria-labelledby={`${setting.idPrefix}-step-${index}`}>
            <h2 id={`${setting.idPrefix}-step-${index}`} tabIndex={-1} data-step-heading="">
              {step.title[locale]}
            </h2>
            {!reading && only !== null && <p className="sb-form-convention">{say(rendererTexts["form.convention"], locale)}</p>}
            <div className="sb-layout">{drawElements(setting, step.elements as UISchemaElement[], schema, "")}</div>
          </section>
        ),
      ),
    [steps, only, setting, locale, schema, reading],
  );
  const long = useMemo(() => !reading && fieldsOf(form, year).filter((field) => only === null || field.step === only).length > longForm, [form, year, only, reading]);
  const listeners = useMemo(() => typedListeners(setting, typedKinds), [setting]);
  const note = useCallback((form: HTMLElement | null) => void (form && (setting.page.document = form.ownerDocument)), [setting]);
  return (
    <div {...listeners} ref={note} className={`sb-form${long ? " sb-form-long" : ""}${reading ? " sb-form-reading" : ""}`} data-form={setting.formId}>
      {!reading && only === null && <p className="sb-form-convention">{say(rendererTexts["form.convention"], locale)}</p>}
      {drawn}
    </div>
  );
}
