import { memo, useId, useMemo } from "react";
import type { JsonSchema, UISchemaElement } from "@jsonforms/core";
import { fieldAt, openingOutcome, type Form } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";
import { noticeRenderers, typedKinds } from "../fields/notice-renderers.ts";
import { fillTyped } from "../fields/typed-input.tsx";
import { fewestRows } from "../fields/use-rows.ts";
import { elementsOf } from "../layouts/layout-props.ts";
import { drawElement } from "./FormElement.tsx";
import { FormContext, type FormSetting } from "./form-context.ts";
import { FormStore } from "./form-store.ts";
import { OrganisationSource } from "./organisation-source.ts";
import { createRanking } from "./rank-renderer.ts";

export interface FieldSampleProps {
  /** A small form: what its layout holds is drawn. It must have no conditions. The same object means the same picture. */
  form: Form;
  year: number;
  locale: Locale;
}

const settings = { open: "all", show: "touched", reasons: [] } as const;
const sampleRows = new OrganisationSource(() => Promise.resolve([]));

/** Fields as those see them who fill them in, empty and not to be used: for whoever designs a form. Nothing of it is judged. */
export const FieldSample = memo(function FieldSample({ form, year, locale }: FieldSampleProps) {
  const idPrefix = useId();
  const setting = useMemo<FormSetting>(() => {
    const outcome = openingOutcome(form, year, {});
    if (!outcome) throw new Error("a sample has no conditions");
    const store = new FormStore(null, outcome, {}, settings, (pointer) => fewestRows(fieldAt(form, year, pointer)?.schema ?? {}));
    const schema = form.schema as JsonSchema;
    const made: FormSetting = {
      form,
      formId: idPrefix,
      year,
      locale,
      store,
      schema,
      page: { document },
      idPrefix,
      reading: false,
      row: null,
      renderers: noticeRenderers,
      organisations: sampleRows,
      rendererOf: createRanking(noticeRenderers, schema, {}),
      fieldAt: (pointer) => fieldAt(form, year, pointer),
      fill: (input) => fillTyped(made, typedKinds, input),
    };
    return made;
  }, [form, year, locale, idPrefix]);
  const elements = elementsOf({ uischema: form.ui as UISchemaElement });
  return (
    <FormContext value={setting}>
      <div className="sb-form-sample" inert>
        {elements.map((element, index) => drawElement(setting, element, setting.schema, "", index))}
      </div>
    </FormContext>
  );
});
