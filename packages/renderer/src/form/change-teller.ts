import type { Answers } from "@shenbao/engine";
import { afterFrame } from "./after-frame.ts";

/**
 * Tells the form's owner what was changed: right after the frame that shows it, so that what the owner draws (and saves) is
 * not in the way of a key. Changes of one frame are told together.
 */
export class ChangeTeller {
  readonly #told = new WeakSet<Answers>();
  #answers: Answers | null = null;
  #changed: string[] = [];
  #callOff: () => void = () => {};

  constructor(private readonly listen: (answers: Answers, changed: string[]) => void) {}

  add(answers: Answers, pointer: string): void {
    if (!this.#changed.includes(pointer)) this.#changed.push(pointer);
    this.#told.add(answers);
    if (this.#answers === null) this.#callOff = afterFrame(() => this.tell());
    this.#answers = answers;
  }

  /** Whether these answers came from here. */
  told(answers: Answers): boolean {
    return this.#told.has(answers);
  }

  /** Tells now what waits to be told. */
  tell(): void {
    const answers = this.#answers;
    const changed = this.#changed;
    if (answers === null) return;
    this.forget();
    this.listen(answers, changed);
  }

  /** What waits is not told: other answers have taken its place. */
  forget(): void {
    this.#callOff();
    this.#answers = null;
    this.#changed = [];
  }
}
