import type { OrganisationChoice } from "./notice-form-props.ts";

export type OrganisationState = { state: "loading" } | { state: "failed" } | { state: "ready"; choices: readonly OrganisationChoice[] };

const loading: OrganisationState = { state: "loading" };

/** The organisations of each level: asked for once, when a field first needs them. */
export class OrganisationSource {
  readonly #levels = new Map<string, OrganisationState>();
  readonly #listeners = new Set<() => void>();

  constructor(private readonly fetch: (level: string) => Promise<readonly OrganisationChoice[]>) {}

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  at(level: string): OrganisationState {
    return this.#levels.get(level) ?? loading;
  }

  /** Asks for a level, unless it is there or under way. */
  need(level: string): void {
    if (this.#levels.has(level) && this.at(level).state !== "failed") return;
    this.#set(level, loading);
    this.fetch(level).then(
      (choices) => this.#set(level, { state: "ready", choices }),
      () => this.#set(level, { state: "failed" }),
    );
  }

  #set(level: string, state: OrganisationState): void {
    this.#levels.set(level, state);
    for (const listener of [...this.#listeners]) listener();
  }
}
