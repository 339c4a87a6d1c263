import { afterFrame } from "./after-frame.ts";

/**
 * Tells which places were changed: right after the frame that shows it, so that what others draw of it (a count, the owner's
 * page) is not in the way of a key. Changes of one frame are told together, and at once where the page is left.
 */
export class ChangeTeller {
  readonly #changed = new Set<string>();
  #callOff: () => void = () => {};

  readonly #now = () => this.tell();

  constructor(private readonly listen: (changed: string[]) => void) {}

  add(pointer: string): void {
    if (this.#changed.size === 0) {
      const callOff = afterFrame(this.#now);
      // Before anybody who keeps what was told hears that the page is left.
      addEventListener("pagehide", this.#now, { capture: true });
      this.#callOff = () => {
        callOff();
        removeEventListener("pagehide", this.#now, { capture: true });
      };
    }
    this.#changed.add(pointer);
  }

  /** Tells now what waits to be told. */
  tell(): void {
    if (this.#changed.size > 0) this.listen(this.forget());
  }

  /** What waits is not told: other answers have taken its place. @returns the places that were changed */
  forget(): string[] {
    const changed = [...this.#changed];
    this.#callOff();
    this.#changed.clear();
    return changed;
  }
}
