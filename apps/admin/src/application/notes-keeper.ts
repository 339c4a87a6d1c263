import { type Notes, type Pin, Problem } from "@shenbao/contract";
import type { Answers } from "@shenbao/engine";

/** What one keeps while reading an application. */
export interface Kept {
  pins: Pin[];
  inputs: Record<string, Answers>;
}

export interface NotesServer {
  load(): Promise<Notes>;
  save(kept: Kept, revision: number): Promise<{ revision: number }>;
}

export type NotesStanding = "saved" | "saving" | "unsaved";

const pause = 500;
const retryAfter = 5_000;

/**
 * Keeps notes on the server, one save at a time, each upon the revision before. What is not acknowledged lies in this tab too. Where they
 * were changed on another computer meanwhile, what was changed here goes on top of it, place by place.
 */
export class NotesKeeper {
  standing: NotesStanding = "saved";
  problem: unknown = null;
  #kept: Kept;
  #base: Kept;
  #revision: number;
  #others: Notes["others"];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(
    loaded: Notes,
    private readonly server: NotesServer,
    private readonly copy: { read(): Kept | null; write(kept: Kept): void; clear(): void },
  ) {
    this.#base = { pins: loaded.pins, inputs: loaded.inputs };
    this.#kept = this.#base;
    this.#revision = loaded.revision;
    this.#others = loaded.others;
    const unsent = copy.read();
    if (unsent) this.edit(() => unsent);
  }

  get kept(): Kept {
    return this.#kept;
  }
  get others(): Notes["others"] {
    return this.#others;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  edit(change: (before: Kept) => Kept): void {
    this.#kept = change(this.#kept);
    this.copy.write(this.#kept);
    this.standing = "saving";
    this.#tell();
    this.#later(pause);
  }

  /** Sends now what is not sent yet. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
    if (this.#kept === this.#base) return;
    this.#running = this.#send().finally(() => (this.#running = null));
    await this.#running;
  }

  /** An action has sent them: what is left is what the server says. */
  async reload(): Promise<void> {
    clearTimeout(this.#timer);
    this.copy.clear();
    this.#take(await this.server.load());
    this.#kept = this.#base;
    this.standing = "saved";
    this.#tell();
  }

  async #send(): Promise<void> {
    const sent = this.#kept;
    try {
      this.#revision = (await this.server.save(sent, this.#revision)).revision;
      this.#base = sent;
      this.problem = null;
      if (this.#kept === sent) {
        this.copy.clear();
        this.standing = "saved";
      } else this.#later(0);
    } catch (problem) {
      await this.#failed(problem);
    }
    this.#tell();
  }

  async #failed(problem: unknown): Promise<void> {
    this.standing = "unsaved";
    if (problem instanceof Problem && problem.code === "stale") {
      try {
        const before = this.#base;
        this.#take(await this.server.load());
        this.#kept = merged(before, this.#kept, this.#base);
        this.#later(0);
        return;
      } catch (other) {
        this.problem = other;
      }
    } else this.problem = problem;
    // What the server refuses for what it says is not sent again until it is another.
    if (!(problem instanceof Problem) || problem.status >= 500) this.#later(retryAfter);
  }

  #take(loaded: Notes): void {
    this.#base = { pins: loaded.pins, inputs: loaded.inputs };
    this.#revision = loaded.revision;
    this.#others = loaded.others;
  }

  #later(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Theirs, with what was changed here on top. */
export function merged(before: Kept, ours: Kept, theirs: Kept): Kept {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  const at = (kept: Kept, place: string) => kept.pins.find((pin) => pin.at === place);
  const touched = new Set([...before.pins, ...ours.pins].map((pin) => pin.at).filter((place) => !same(at(before, place), at(ours, place))));
  const forms = Object.keys(ours.inputs).filter((form) => !same(before.inputs[form], ours.inputs[form]));
  return {
    pins: [...theirs.pins.filter((pin) => !touched.has(pin.at)), ...ours.pins.filter((pin) => touched.has(pin.at))],
    inputs: { ...theirs.inputs, ...Object.fromEntries(forms.map((form) => [form, ours.inputs[form] ?? {}])) },
  };
}
