import type { Application } from "@shenbao/contract";
import { type Action, type Answers, factsOf, type Finding, type Form, inputFindings, type NoticeDefinition } from "@shenbao/engine";
import type { PlaceReason } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { applicationFacts } from "../application/application-facts.ts";
import { useText } from "../language/use-text.ts";
import { validatorQuery } from "../notice/validator-query.ts";
import { serverNow } from "../session/session-store.ts";
import { InputForm } from "./InputForm.tsx";

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
  useEffect(() => {
    if (validator.data) onFindings?.(inputFindings(definition, action, known, input, serverNow(), validator.data));
  }, [validator.data, definition, action, known, input, onFindings]);
  return (
    <InputForm
      definition={definition}
      version={version}
      name={action.form ?? ""}
      form={form}
      formId={`${application.id}-${action.id}${place}`}
      facts={facts}
      input={input}
      onInput={onInput}
      show={show}
      reasons={marks}
    />
  );
}
