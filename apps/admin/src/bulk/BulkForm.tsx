import { type Action, type Answers } from "@shenbao/engine";
import { NoticeForm, Spinner } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { organisationsFor } from "../applications/organisation-names.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { validatorQuery } from "../notice/validator-query.ts";
import { Failure } from "../pages/Failure.tsx";

/** The form of an action, filled in once for many applications: what it asks of each of them the dry run tells. */
export function BulkForm({ action, input, onInput, show }: { action: Action; input: Answers; onInput(input: Answers): void; show: "touched" | "all" }) {
  const t = useText();
  const { noticeId, version, definition } = useNotice();
  const form = definition.forms[action.form ?? ""];
  const validator = useQuery(validatorQuery(noticeId, version, action.form ?? ""));
  const organisations = useCallback((level: string) => organisationsFor(level, definition.year), [definition.year]);
  if (validator.error) return <Failure error={validator.error} onRetry={() => void validator.refetch()} />;
  if (!validator.data || !form) return <Spinner locale={t.locale} block />;
  return (
    <NoticeForm
      form={form}
      formId={`bulk-${action.id}`}
      year={definition.year}
      locale={t.locale}
      facts={{}}
      answers={input}
      onChange={onInput}
      open="all"
      validate={validator.data}
      layout="page"
      show={show}
      organisations={organisations}
    />
  );
}
