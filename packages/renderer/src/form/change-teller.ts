import type { Answers } from "@shenbao/engine";

/** Where no frame comes (the page is in the background), the owner hears after so many milliseconds. */
const latest = 100;

/**
 * Tells the form's owner what was changed: right after the frame that shows it, so that what the owner draws (and saves) is
 * not in the way of a key. Changes of one frame are told together.
 */
export class ChangeTeller {
  readonly #told = new WeakSet<Answers>();
  #answers: Answers | null = null;
  #changed: string[] = [];
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly listen: (answers: Answers, changed: string[]) => void) {}

  add(answers: Answers, pointer: string): void {
    if (!this.#changed.includes(pointer)) this.#changed.push(pointer);
    this.#told.add(answers);
    if (this.#answers === null) {
      this.#timer = setTimeout(() => this.tell(), latest);
      this.#frame = requestAnimationFrame(() => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.tell(), 0);
      });
    }
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
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
    this.#answers = null;
    this.#changed = [];
  }
}
