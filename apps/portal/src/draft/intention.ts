import { Problem } from "@shenbao/contract";
import { idempotencyKey } from "./idempotency-key.ts";

/**
 * What a person means to have done once. The key goes with every try, through a lost answer and a reload of the page, until the
 * server has said yes or a definite no; something else meant gets a key of its own.
 */
export class Intention {
  readonly #place: string;
  #memory: string | null = null;

  /**
   * @param name tells this intention from others of the page
   * @param outlivesPage false where what is meant holds a secret, which is never stored
   */
  constructor(
    name: string,
    private readonly outlivesPage = true,
  ) {
    this.#place = `shenbao:intention:${name}`;
  }

  /** The key of exactly this. */
  keyOf(meant: unknown): string {
    const what = JSON.stringify(meant) ?? "";
    const kept = this.#read();
    if (kept?.what === what) return kept.key;
    const key = idempotencyKey();
    this.#write(JSON.stringify({ what, key }));
    return key;
  }

  /** Does it, and forgets the key once the outcome is known. */
  async carryOut<T>(meant: unknown, act: (key: string) => Promise<T>): Promise<T> {
    try {
      const outcome = await act(this.keyOf(meant));
      this.#write(null);
      return outcome;
    } catch (problem) {
      const unknown = !(problem instanceof Problem) || problem.code === "busy" || problem.code === "internal";
      if (!unknown && problem.code !== "not-signed-in") this.#write(null);
      throw problem;
    }
  }

  #read(): { what: string; key: string } | null {
    try {
      const kept = this.outlivesPage ? sessionStorage.getItem(this.#place) : null;
      return JSON.parse(kept ?? this.#memory ?? "null") as { what: string; key: string } | null;
    } catch {
      return null;
    }
  }

  #write(text: string | null): void {
    this.#memory = text;
    if (!this.outlivesPage) return;
    try {
      if (text === null) sessionStorage.removeItem(this.#place);
      else sessionStorage.setItem(this.#place, text);
    } catch {
      // Without storage the key lives as long as the page.
    }
  }
}
