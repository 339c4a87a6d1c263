import type { Answers, Form, Facts, NoticeDefinition } from "@shenbao/engine";
import { NoticeForm, type PlaceReason, Spinner } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { organisationsFor } from "../applications/organisation-names.ts";
import { useText } from "../language/use-text.ts";
import { validatorQuery } from "../notice/validator-query.ts";
import { Failure } from "../pages/Failure.tsx";

export interface InputFormProps {
  definition: NoticeDefinition;
  version: number;
  /** The form's name in the definition. */
  name: string;
  form: Form;
  formId: string;
  facts: Facts;
  input: Answers;
  onInput(input: Answers): void;
  show: "touched" | "all";
  reasons?: readonly PlaceReason[] | undefined;
}

/** A form that is filled in with an action: for one application, or once for many. */
export function InputForm({ definition, version, name, form, formId, facts, input, onInput, show, reasons }: InputFormProps) {
  const t = useText();
  const validator = useQuery(validatorQuery(definition.id, version, name));
  const organisations = useCallback((level: string) => organisationsFor(level, definition.year), [definition.year]);
  if (validator.error) return <Failure error={validator.error} onRetry={() => void validator.refetch()} />;
  if (!validator.data) return <Spinner locale={t.locale} block />;
  return (
    <NoticeForm
      form={form}
      formId={formId}
      year={definition.year}
      locale={t.locale}
      facts={facts}
      answers={input}
      onChange={onInput}
      open="all"
      validate={validator.data}
      layout="page"
      show={show}
      organisations={organisations}
      {...(reasons && { reasons })}
    />
  );
}
