import type { Application } from "@shenbao/contract";
import type { Facts, Form, FormOutcome, FormValidator } from "@shenbao/engine";
import { NoticeForm } from "@shenbao/renderer";
import { useCallback, useSyncExternalStore } from "react";
import { organisationChoices } from "../client/organisation-choices.ts";
import { useLocale } from "../client/locale.ts";
import type { DraftSaver } from "../draft/draft-saver.ts";

interface FormStepProps {
  application: Application;
  form: Form;
  formId: string;
  year: number;
  facts: Facts;
  validate: FormValidator;
  saver: DraftSaver;
  step: number;
  tried: boolean;
  onOutcome(outcome: FormOutcome): void;
}

/** One step of the form; every key goes to the saver. */
export function FormStep({ application, form, formId, year, facts, validate, saver, step, tried, onOutcome }: FormStepProps) {
  const locale = useLocale();
  const answers = useSyncExternalStore(saver.subscribe, () => saver.answers);
  const organisations = useCallback((level: string) => organisationChoices(level, year), [year]);
  const onChange = useCallback((changed: typeof answers) => saver.edit(changed), [saver]);
  return (
    <NoticeForm
      form={form}
      formId={`${application.id}-${formId}`}
      year={year}
      locale={locale}
      facts={facts}
      answers={answers}
      onChange={onChange}
      open={application.open}
      validate={validate}
      layout="steps"
      step={step}
      show={tried ? "all" : "touched"}
      organisations={organisations}
      reasons={application.reasons}
      onOutcome={onOutcome}
    />
  );
}
