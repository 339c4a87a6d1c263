import { useCallback, useSyncExternalStore } from "react";
import { NoticeForm } from "../form/NoticeForm.tsx";
import type { NoticeFormProps } from "../form/notice-form-props.ts";
import type { Filling } from "./use-filling.ts";

export interface FillFormProps extends Pick<NoticeFormProps, "formId" | "open" | "organisations" | "reasons"> {
  filling: Filling;
  step: number;
}

/** One step of the form; every key goes to where the answers are kept. */
export function FillForm({ filling, step, formId, open, organisations, reasons }: FillFormProps) {
  const { definition, form, facts, validate, source, tried, locale, onOutcome } = filling;
  const answers = useSyncExternalStore(source.subscribe, () => source.answers);
  const onChange = useCallback((changed: typeof answers) => source.edit(changed), [source]);
  return (
    <NoticeForm
      form={form}
      formId={formId}
      year={definition.year}
      locale={locale}
      facts={facts}
      answers={answers}
      onChange={onChange}
      open={open}
      validate={validate}
      layout="steps"
      step={step}
      show={tried ? "all" : "touched"}
      organisations={organisations}
      reasons={reasons}
      onOutcome={onOutcome}
    />
  );
}
