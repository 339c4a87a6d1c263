import type { Answers, FormOutcome } from "@shenbao/engine";
import type { NoticeFormProps } from "./notice-form-props.ts";

/** What the form's owner sets. */
export type StoreSettings = Pick<NoticeFormProps, "open" | "show" | "reasons" | "only">;

/** Judges the answers: the engine's evaluator. */
export interface Judge {
  evaluate(answers: Answers, changed?: string[]): FormOutcome;
}
