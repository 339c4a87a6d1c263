import type { Answers } from "@shenbao/engine";

/** Where the answers of a form are kept while it is filled in. Who shows all of them subscribes; the page itself draws nothing at a key. */
export interface AnswersSource {
  readonly answers: Answers;
  subscribe(listener: () => void): () => void;
  edit(answers: Answers): void;
}
