import { applyPatches, enablePatches, freeze, produceWithPatches, type Draft, type Patch } from "immer";
import type { NoticeDefinition } from "@shenbao/engine";
import type { Text } from "@shenbao/texts";
import { keepOrder } from "./keep-order.ts";
import { shareUnchanged } from "./share-unchanged.ts";

enablePatches();

/** An edit: what it is called in «undo …», and what it does to a draft of the definition. */
export interface Command {
  label: Text;
  /** Edits with the same key, each less than a second after the one before, are one step: the typing in one place. */
  merge?: string;
  /** Changes the draft in place; gives nothing back. */
  recipe(draft: Draft<NoticeDefinition>): void;
}

/** A step of the history: the edit and its inverse. */
interface Step {
  label: Text;
  merge: string | null;
  /** When the last edit in it was made, in milliseconds. */
  at: number;
  forward: Patch[];
  /** In the order in which they are applied. */
  backward: Patch[];
}

/** How long after an edit another one in the same place still belongs to it, in milliseconds. */
const together = 1_000;

/**
 * A definition under work: every edit is a command with its inverse, and all of them can be undone and done again, without limit.
 * The definition itself is immutable; what an edit leaves alone keeps its identity. Knows nothing of React or of where it is stored.
 */
export class DefinitionDocument {
  #definition: NoticeDefinition;
  #done: Step[] = [];
  #undone: Step[] = [];
  #listeners = new Set<() => void>();
  #now: () => number;

  /** `now`: the clock by which typing is one step, in milliseconds. */
  constructor(definition: NoticeDefinition, now: () => number = () => performance.now()) {
    this.#definition = freeze(definition, true);
    this.#now = now;
  }

  get definition(): NoticeDefinition {
    return this.#definition;
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** What would be undone next. */
  get undoLabel(): Text | null {
    return this.#done.at(-1)?.label ?? null;
  }

  /** What would be done again next. */
  get redoLabel(): Text | null {
    return this.#undone.at(-1)?.label ?? null;
  }

  /** Makes an edit. One that changes nothing leaves no step. An error of the recipe is thrown on, and nothing has changed. */
  apply({ label, merge, recipe }: Command): void {
    const [next, forward, backward] = produceWithPatches(this.#definition, (draft) => {
      recipe(draft);
    });
    this.#take(next, {
      label,
      merge: merge ?? null,
      at: this.#now(),
      forward: keepOrder(forward, this.#definition, next),
      backward: keepOrder(backward, next, this.#definition),
    });
  }

  /** Puts another definition in place of this one, as one step: for what the engine makes whole (a rename, a removal). */
  replace(label: Text, definition: NoticeDefinition): void {
    const next = freeze(shareUnchanged(this.#definition, definition), true);
    if (next === this.#definition) return;
    const whole = (value: NoticeDefinition): Patch[] => [{ op: "replace", path: [], value }];
    this.#take(next, { label, merge: null, at: this.#now(), forward: whole(next), backward: whole(this.#definition) });
  }

  /** Begins anew with another definition (a reload): what was done before cannot be undone any more. */
  reset(definition: NoticeDefinition): void {
    this.#definition = freeze(shareUnchanged(this.#definition, definition), true);
    this.#done = [];
    this.#undone = [];
    this.#tell();
  }

  undo(): void {
    const step = this.#done.pop();
    if (!step) return;
    this.#definition = applyPatches(this.#definition, step.backward);
    this.#undone.push(step);
    this.#tell();
  }

  redo(): void {
    const step = this.#undone.pop();
    if (!step) return;
    this.#definition = applyPatches(this.#definition, step.forward);
    // What is typed next is a step of its own.
    this.#done.push({ ...step, merge: null });
    this.#tell();
  }

  /** Calls the listener after every change. Gives back what ends that. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  #take(next: NoticeDefinition, step: Step): void {
    if (step.forward.length === 0) return;
    this.#definition = next;
    const last = this.#done.at(-1);
    if (last && step.merge !== null && last.merge === step.merge && this.#undone.length === 0 && step.at - last.at < together) {
      this.#done[this.#done.length - 1] = joined(last, step);
    } else this.#done.push(step);
    this.#undone = [];
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Two steps as one. Of two that replace the same value only the last and the first are kept, however long somebody types. */
function joined(before: Step, after: Step): Step {
  const [one, other] = [before.forward[0], after.forward[0]];
  const same =
    before.forward.length === 1 &&
    after.forward.length === 1 &&
    one?.op === "replace" &&
    other?.op === "replace" &&
    one.path.length > 0 &&
    one.path.join("\n") === other.path.join("\n");
  return same ? { ...after, backward: before.backward } : { ...after, forward: [...before.forward, ...after.forward], backward: [...after.backward, ...before.backward] };
}
