import type { Answers } from "@shenbao/engine";
import type { AnswersSource } from "@shenbao/renderer";

/** Answers that are kept nowhere but here. */
export class LocalAnswers implements AnswersSource {
  #answers: Answers;
  #listeners = new Set<() => void>();

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  get answers(): Answers {
    return this.#answers;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  edit(answers: Answers): void {
    this.#answers = answers;
    for (const listener of this.#listeners) listener();
  }
}
