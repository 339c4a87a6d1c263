import type { Application } from "@shenbao/contract";
import type { Answers, FormValidator, NoticeDefinition } from "@shenbao/engine";
import { NoticeForm, Spinner } from "@shenbao/renderer";
import { useEffect, useMemo, useState } from "react";
import { FormProblem } from "../account/FormProblem.tsx";
import { session } from "../client/api.ts";
import { formValidator } from "../client/form-validator.ts";
import { organisationChoices } from "../client/organisation-choices.ts";
import { useSay } from "../client/use-say.ts";
import { applicationFacts } from "./application-facts.ts";

interface ActionFormProps {
  application: Application;
  definition: NoticeDefinition;
  formId: string;
  input: Answers;
  onInput(input: Answers): void;
  onBlocking(blocking: boolean): void;
  showAll: boolean;
}

/** The form that an action asks its actor to fill. */
export function ActionForm({ application, definition, formId, input, onInput, onBlocking, showAll }: ActionFormProps) {
  const { locale } = useSay();
  const [validate, setValidate] = useState<FormValidator>();
  const [problem, setProblem] = useState<unknown>(null);
  const facts = useMemo(() => applicationFacts(definition, application, session.now()), [definition, application]);
  useEffect(() => {
    formValidator(application.noticeId, application.version, formId).then((loaded) => setValidate(() => loaded), setProblem);
  }, [application.noticeId, application.version, formId]);
  const form = definition.forms[formId];
  if (problem !== null) return <FormProblem problem={problem} />;
  if (!form || !validate) return <Spinner locale={locale} block />;
  return (
    <NoticeForm
      form={form}
      formId={formId}
      year={definition.year}
      locale={locale}
      facts={facts}
      answers={input}
      onChange={onInput}
      open="all"
      validate={validate}
      layout="page"
      show={showAll ? "all" : "touched"}
      organisations={(level) => organisationChoices(level, definition.year)}
      onOutcome={(outcome) => onBlocking(outcome.blocking)}
    />
  );
}
