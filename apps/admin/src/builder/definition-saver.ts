import { type Draft, Problem } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import type { DefinitionCopies } from "./definition-copies.ts";

export type SaveState =
  | { kind: "saved" }
  /** Edited, kept here, and sent in a moment. */
  | { kind: "waiting" }
  | { kind: "saving" }
  /** The server cannot be reached; tried again by itself. */
  | { kind: "offline" }
  /** Changed elsewhere: nothing is sent until the person chooses. */
  | { kind: "conflict"; theirs: Draft }
  /** The server refuses what is there, and says why; the next edit is tried again. */
  | { kind: "refused"; problem: Problem };

export interface DefinitionServer {
  save(definition: NoticeDefinition, revision: number): Promise<Draft>;
  /** Keeps which places are confirmed. */
  confirm(confirmed: readonly string[], revision: number): Promise<Draft>;
  load(): Promise<Draft>;
}

export interface DefinitionSaverOptions {
  server: DefinitionServer;
  copies: DefinitionCopies;
  draft: Draft;
  now(): number;
  /** Pause after the last edit before it is sent, in milliseconds. */
  pause?: number;
  /** Pauses between tries where the server cannot be reached, in milliseconds; the last one goes on. */
  retries?: readonly number[];
}

const usualRetries = [2_000, 5_000, 10_000, 20_000, 30_000];
/** What may go away by itself: the server is busy, or was stopped in the middle. */
const passing = new Set(["busy", "internal", "too-many-tries"]);

/**
 * Saves a definition under work by itself: every edit is kept in this browser and sent after a short pause, one request at a time, each against
 * the revision it was made on. What somebody else saved meanwhile is never overwritten and never merged. Places that are confirmed go the
 * same way, after the edits they belong to; of two who confirm at once both count.
 */
export class DefinitionSaver {
  #draft: Draft;
  #definition: NoticeDefinition;
  #confirmed: readonly string[];
  #state: SaveState = { kind: "saved" };
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #listeners = new Set<() => void>();
  readonly #options: DefinitionSaverOptions;

  constructor(options: DefinitionSaverOptions) {
    this.#options = options;
    this.#draft = options.draft;
    this.#definition = options.draft.definition;
    this.#confirmed = options.draft.confirmed;
  }

  get state(): SaveState {
    return this.#state;
  }
  /** The draft as the server last acknowledged it. */
  get draft(): Draft {
    return this.#draft;
  }
  /** Keys of the places that are confirmed, acknowledged or not. */
  get confirmed(): readonly string[] {
    return this.#confirmed;
  }
  /** Whether something is not acknowledged. */
  get dirty(): boolean {
    return this.#state.kind !== "saved";
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes what the definition is now. */
  edit(definition: NoticeDefinition): void {
    if (definition === this.#definition) return;
    this.#definition = definition;
    this.#keep();
    this.#wait();
  }

  /** Confirms places, or takes that back. */
  confirm(keys: readonly string[], confirmed: boolean): void {
    const next = new Set(this.#confirmed);
    for (const key of keys) {
      if (confirmed) next.add(key);
      else next.delete(key);
    }
    this.#confirmed = [...next];
    this.#wait();
    // Told even where it waits already: who shows what is confirmed listens here.
    this.#tell();
  }

  /** The definition is one that was made before this visit, upon `revision`: sent, or asked about where somebody saved another since. */
  restore(definition: NoticeDefinition, revision: number): void {
    if (same(definition, this.#draft.definition)) return this.#options.copies.clear();
    this.#definition = definition;
    this.#keep();
    if (revision !== this.#draft.revision) return this.#become({ kind: "conflict", theirs: this.#draft });
    this.#become({ kind: "waiting" });
    this.#later(0);
  }

  /** Sends now what is not sent yet. Resolves to whether everything is acknowledged. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#running) await this.#running;
    if (!this.dirty || this.#state.kind === "conflict") return !this.dirty;
    this.#running = this.#send().finally(() => (this.#running = undefined));
    await this.#running;
    return this.#state.kind === "waiting" ? this.flush() : !this.dirty;
  }

  /** The draft is now this one, for everybody: a publication, or another version taken over. */
  take(draft: Draft): void {
    clearTimeout(this.#timer);
    this.#draft = draft;
    this.#definition = draft.definition;
    this.#confirmed = draft.confirmed;
    this.#options.copies.clear();
    this.#become({ kind: "saved" });
  }

  /** Stops the clockwork; what is not acknowledged stays in this browser. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #send(): Promise<void> {
    const sent = this.#definition;
    const confirmed = this.#confirmed;
    this.#become({ kind: "saving" });
    try {
      const { server } = this.#options;
      if (sent !== this.#draft.definition) this.#took(sent, this.#draft.confirmed, await server.save(sent, this.#draft.revision));
      if (!sameKeys(confirmed, this.#draft.confirmed)) this.#took(sent, confirmed, await server.confirm(confirmed, this.#draft.revision));
      this.#acknowledged();
    } catch (problem) {
      await this.#failed(sent, problem);
    }
  }

  /** What was sent is kept by its identity, so that nothing is drawn anew. */
  #took(definition: NoticeDefinition, confirmed: readonly string[], draft: Draft): void {
    this.#draft = { ...draft, definition, confirmed: [...confirmed] };
  }

  #acknowledged(): void {
    this.#failures = 0;
    if (this.#definition === this.#draft.definition && sameKeys(this.#confirmed, this.#draft.confirmed)) {
      this.#options.copies.clear();
      return this.#become({ kind: "saved" });
    }
    this.#keep();
    this.#become({ kind: "waiting" });
    this.#later(this.#options.pause ?? 800);
  }

  async #failed(sent: NoticeDefinition, problem: unknown): Promise<void> {
    if (problem instanceof Problem && problem.code === "stale") return this.#compare(sent);
    if (problem instanceof Problem && !passing.has(problem.code)) return this.#become({ kind: "refused", problem });
    const pauses = this.#options.retries ?? usualRetries;
    this.#become({ kind: "offline" });
    this.#later(pauses[Math.min(this.#failures, pauses.length - 1)] ?? 30_000);
    this.#failures += 1;
  }

  /** A stale revision: where the answer to an earlier save was lost, or nothing is different, there is nothing to choose. */
  async #compare(sent: NoticeDefinition): Promise<void> {
    try {
      const theirs = await this.#options.server.load();
      const arrived = same(theirs.definition, sent);
      if (!arrived && !same(theirs.definition, this.#draft.definition)) return this.#become({ kind: "conflict", theirs });
      this.#confirmed = joined(this.#draft.confirmed, this.#confirmed, theirs.confirmed);
      if (arrived) {
        this.#took(sent, theirs.confirmed, theirs);
        return this.#acknowledged();
      }
      this.#draft = theirs;
      this.#become({ kind: "waiting" });
      this.#later(0);
    } catch (problem) {
      if (problem instanceof Problem && problem.code === "stale") throw problem;
      await this.#failed(sent, problem);
    }
  }

  #keep(): void {
    this.#options.copies.write({ definition: this.#definition, revision: this.#draft.revision, at: this.#options.now() });
  }

  #later(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.flush();
    }, pause);
  }

  /** Something is to be sent in a moment. */
  #wait(): void {
    const { kind } = this.#state;
    if (kind === "conflict") return;
    if (kind === "saved" || kind === "refused") this.#become({ kind: "waiting" });
    // While the server is away, its own rhythm goes on.
    if (kind !== "offline") this.#later(this.#options.pause ?? 800);
  }

  #become(state: SaveState): void {
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Whether two definitions say the same, in the same order: the order of names is part of a form. */
function same(one: NoticeDefinition, other: NoticeDefinition): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function sameKeys(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((key) => other.includes(key)));
}

/** Keys of two who confirmed upon the same beginning: what either added, without what either took back. */
function joined(before: readonly string[], ours: readonly string[], theirs: readonly string[]): string[] {
  return [...new Set([...ours, ...theirs])].filter((key) => (ours.includes(key) && theirs.includes(key)) || !before.includes(key));
}
