import type { Application } from "@shenbao/contract";
import { type Action, type Answers, factsOf, type Finding, type Form, inputFindings, type NoticeDefinition } from "@shenbao/engine";
import { NoticeForm, type PlaceReason, Spinner } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo } from "react";
import { applicationFacts } from "../application/application-facts.ts";
import { organisationsFor } from "../applications/organisation-names.ts";
import { useText } from "../language/use-text.ts";
import { validatorQuery } from "../notice/validator-query.ts";
import { Failure } from "../pages/Failure.tsx";
import { serverNow } from "../session/session-store.ts";

export interface ActionFormProps {
  action: Action;
  form: Form;
  application: Application;
  definition: NoticeDefinition;
  input: Answers;
  onInput(input: Answers): void;
  show: "touched" | "all";
  /** Beside its items: what was said before, and whether it still stands. */
  marks?: readonly PlaceReason[] | undefined;
  /** Tells this form from the same one elsewhere on the page. */
  place?: string;
  /** What the form and the action's own rules find, after each change. */
  onFindings?: (findings: Finding[]) => void;
}

/** The form that an action asks for (check-list, opinion), judged as the server will judge it. */
export function ActionForm({ action, form, application, definition, input, onInput, show, marks, place = "", onFindings }: ActionFormProps) {
  const t = useText();
  const { noticeId, version } = application;
  const validator = useQuery(validatorQuery(noticeId, version, action.form ?? ""));
  const known = useMemo(() => applicationFacts(application), [application]);
  const facts = useMemo(() => factsOf(definition, known, serverNow(), input, t.locale), [definition, known, input, t.locale]);
  const organisations = useCallback((level: string) => organisationsFor(level, definition.year), [definition.year]);
  useEffect(() => {
    if (validator.data) onFindings?.(inputFindings(definition, action, known, input, serverNow(), validator.data));
  }, [validator.data, definition, action, known, input, onFindings]);
  if (validator.error) return <Failure error={validator.error} onRetry={() => void validator.refetch()} />;
  if (!validator.data) return <Spinner locale={t.locale} block />;
  return (
    <NoticeForm
      form={form}
      formId={`${application.id}-${action.id}${place}`}
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
      {...(marks && { reasons: marks })}
    />
  );
}
