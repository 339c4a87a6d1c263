import { type Action, type Answers, findAction, type Form } from "@shenbao/engine";
import { useCallback } from "react";
import type { Desk } from "../application/desk.ts";
import { type SaidBefore, useSaidBefore } from "../changes/use-said-before.ts";
import { useAccount } from "../session/use-session.ts";

const noAnswers: Answers = {};

export interface ActionInput {
  input: Answers;
  setInput(input: Answers): void;
  /** What this organisation said on the same form before, and what of it still stands. */
  before: SaidBefore | null;
}

/** What is filled in of an action's form: as it was kept while reading, else as it was decided and waits for its release, else what was said before as far as it still stands. */
export function useInput(desk: Desk, action: Action, ownForm: Form | undefined): ActionInput {
  const { application, definition, form, notes } = desk;
  const organisation = useAccount()?.organisation.name["zh-CN"];
  const id = action.form ?? "";
  const opinion = application.opinions.find((one) => one.form === id && one.organisation["zh-CN"] === organisation);
  const before = useSaidBefore(application, definition, form, ownForm, opinion);
  const { setInput: keep } = notes;
  const setInput = useCallback((input: Answers) => keep(id, input), [keep, id]);
  const decided = findAction(definition, application.decision?.action ?? "")?.form === id ? application.decision?.input : undefined;
  return { input: notes.inputs[id] ?? (decided as Answers | null | undefined) ?? before?.offered ?? noAnswers, setInput, before };
}
