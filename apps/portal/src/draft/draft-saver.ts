import { Problem } from "@shenbao/contract";
import { canonicalJson, type Answers } from "@shenbao/engine";
import type { DraftCopies } from "./draft-copy.ts";

export type SaveState =
  | { kind: "saved"; at: number | null }
  | { kind: "saving" }
  /** Typed, kept here, and sent in a moment. */
  | { kind: "waiting" }
  /** The server cannot be reached; tried again by itself. */
  | { kind: "offline" }
  | { kind: "signed-out" }
  /** Changed elsewhere: the person chooses. */
  | { kind: "conflict"; theirs: Answers; revision: number }
  /** The server refuses what was typed, and says why. */
  | { kind: "refused"; problem: Problem };

export interface DraftServer {
  save(answers: Answers, revision: number): Promise<{ revision: number; savedAt: string }>;
  load(): Promise<{ answers: Answers; revision: number }>;
}

export interface DraftSaverOptions {
  server: DraftServer;
  copies: DraftCopies;
  /** What the server keeps of answers: without computed values. */
  kept(answers: Answers): Answers;
  answers: Answers;
  revision: number;
  now(): number;
  /** Pause after the last change before it is sent, ms. */
  pause?: number;
}

const retryAfter = [2_000, 5_000, 10_000, 20_000, 30_000];

/**
 * Saves a draft by itself. Every change is kept in this browser at once and sent after a short pause, one request at a time, each
 * against the revision it was made on; the copy goes only when the server has acknowledged exactly what is on the page.
 */
export class DraftSaver {
  #answers: Answers;
  #base: Answers;
  #revision: number;
  #state: SaveState = { kind: "saved", at: null };
  #dirty = false;
  #running: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #listeners = new Set<() => void>();
  readonly #options: DraftSaverOptions;

  constructor(options: DraftSaverOptions) {
    this.#options = options;
    this.#answers = options.answers;
    this.#base = options.answers;
    this.#revision = options.revision;
  }

  get state(): SaveState {
    return this.#state;
  }
  get answers(): Answers {
    return this.#answers;
  }
  get revision(): number {
    return this.#revision;
  }
  /** Whether something typed is not acknowledged. */
  get dirty(): boolean {
    return this.#dirty;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes what was typed. */
  edit(answers: Answers): void {
    this.#answers = answers;
    this.#dirty = true;
    this.#keep();
    if (this.#state.kind === "conflict") return this.#tell();
    if (this.#state.kind === "saved" || this.#state.kind === "refused") this.#state = { kind: "waiting" };
    this.#tell();
    // Signed out, the person is not asked again at every key; while the server is away, its own rhythm goes on.
    if (this.#state.kind === "signed-out" || (this.#state.kind === "offline" && this.#timer !== undefined)) return;
    this.#later(this.#options.pause ?? 700);
  }

  /** Takes up answers that were kept from an earlier visit, typed on `base` at `revision`. */
  restore(copy: { answers: Answers; base: Answers; revision: number }): void {
    const { answers, revision } = this;
    if (this.#same(copy.answers, answers)) return this.#options.copies.clear();
    this.#answers = copy.answers;
    this.#dirty = true;
    this.#keep();
    const moved = copy.revision !== revision && !this.#same(copy.base, answers);
    this.#state = moved ? { kind: "conflict", theirs: answers, revision } : { kind: "waiting" };
    this.#tell();
    if (!moved) this.#later(0);
  }

  /** Sends now what is not sent yet. Resolves to whether everything is acknowledged. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#running) await this.#running;
    if (!this.#dirty || this.#state.kind === "conflict") return !this.#dirty;
    this.#running = this.#send().finally(() => (this.#running = undefined));
    await this.#running;
    return this.#dirty && this.#state.kind === "waiting" ? this.flush() : !this.#dirty;
  }

  /** The person chose after a conflict: these answers go on top of the other version. */
  resolve(answers: Answers): void {
    if (this.#state.kind !== "conflict") return;
    this.#base = this.#state.theirs;
    this.#revision = this.#state.revision;
    this.#answers = answers;
    this.#dirty = !this.#same(answers, this.#base);
    this.#state = this.#dirty ? { kind: "waiting" } : { kind: "saved", at: null };
    if (this.#dirty) this.#keep();
    else this.#options.copies.clear();
    this.#tell();
    if (this.#dirty) this.#later(0);
  }

  /** Something else of this page (a file, an action) moved the revision on. */
  advance(revision: number): void {
    if (revision > this.#revision) this.#revision = revision;
  }

  /** Another tab saved: takes its version where nothing was typed here. */
  async follow(): Promise<void> {
    if (this.#dirty || this.#running) return;
    const loaded = await this.#options.server.load();
    if (this.#dirty || this.#running || loaded.revision <= this.#revision) return;
    this.#answers = loaded.answers;
    this.#base = loaded.answers;
    this.#revision = loaded.revision;
    this.#tell();
  }

  /** Stops the clockwork; what is not acknowledged stays in this browser. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #send(): Promise<void> {
    const sent = this.#answers;
    this.#become({ kind: "saving" });
    try {
      const saved = await this.#options.server.save(this.#options.kept(sent), this.#revision);
      this.#acknowledged(sent, saved.revision, Date.parse(saved.savedAt));
    } catch (problem) {
      await this.#failed(problem);
    }
  }

  #acknowledged(sent: Answers, revision: number, at: number): void {
    this.#failures = 0;
    this.#revision = Math.max(this.#revision, revision);
    this.#base = sent;
    this.#dirty = this.#answers !== sent;
    if (this.#dirty) {
      this.#keep();
      this.#become({ kind: "waiting" });
      this.#later(this.#options.pause ?? 700);
    } else {
      this.#options.copies.clear();
      this.#become({ kind: "saved", at });
    }
  }

  async #failed(problem: unknown): Promise<void> {
    if (!(problem instanceof Problem) || problem.code === "busy" || problem.code === "internal" || problem.code === "too-many-tries") {
      this.#become({ kind: "offline" });
      this.#later(retryAfter[Math.min(this.#failures, retryAfter.length - 1)] ?? 30_000);
      this.#failures += 1;
    } else if (problem.code === "not-signed-in" || problem.code === "csrf") {
      this.#become({ kind: "signed-out" });
    } else if (problem.code === "stale") {
      await this.#compare();
    } else {
      this.#become({ kind: "refused", problem });
    }
  }

  /** A stale revision: where the other side left the answers alone (a file was uploaded), there is nothing to choose. */
  async #compare(): Promise<void> {
    try {
      const theirs = await this.#options.server.load();
      if (this.#same(theirs.answers, this.#base) || this.#same(theirs.answers, this.#answers)) {
        this.#base = theirs.answers;
        this.#revision = theirs.revision;
        this.#become({ kind: "waiting" });
        this.#later(0);
      } else {
        this.#become({ kind: "conflict", theirs: theirs.answers, revision: theirs.revision });
      }
    } catch (problem) {
      if (problem instanceof Problem && problem.code === "stale") throw problem;
      await this.#failed(problem);
    }
  }

  #same(one: Answers, other: Answers): boolean {
    return canonicalJson(this.#options.kept(one)) === canonicalJson(this.#options.kept(other));
  }

  #keep(): void {
    this.#options.copies.write({ answers: this.#answers, base: this.#base, revision: this.#revision, at: this.#options.now() });
  }

  #later(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.flush();
    }, pause);
  }

  #become(state: SaveState): void {
    this.#state = state;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
