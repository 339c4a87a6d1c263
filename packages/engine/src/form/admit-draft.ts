import type { Text } from "@shenbao/texts";
import type { Form } from "../definition/definition.generated.ts";
import type { Answers } from "../definition/json.ts";
export type DraftAdmission = { answers: Answers } | { refused: { at: string; message: Text } };
export function admitDraft(_form: Form, _answers: unknown): DraftAdmission { throw new Error("in the making"); }
