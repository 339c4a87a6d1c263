import type { Action, Answers } from "@shenbao/engine";
import { InputForm } from "../actions/InputForm.tsx";
import { useNotice } from "../notice/NoticeContext.ts";

/** The form of an action, filled in once for many applications: what it asks of each of them the dry run tells. */
export function BulkForm({ action, input, onInput, show }: { action: Action; input: Answers; onInput(input: Answers): void; show: "touched" | "all" }) {
  const { version, definition } = useNotice();
  const name = action.form ?? "";
  const form = definition.forms[name];
  if (!form) return null;
  return <InputForm definition={definition} version={version} name={name} form={form} formId={`bulk-${action.id}`} facts={{}} input={input} onInput={onInput} show={show} />;
}
