import type { Answers, FieldTypeId, Finding, FormOutcome, Json } from "@shenbao/engine";
import { readAnswer, writeAnswer } from "./answers-at.ts";
import { FindingIndex } from "./finding-index.ts";
import type { NoticeFormProps, PlaceReason } from "./notice-form-props.ts";

/** What a control needs to know of its place beside the value. Replaced, never changed. */
export interface PlaceState {
  hidden: boolean;
  required: boolean;
  /** By a rule of the form (DISABLE, ENABLE). */
  disabled: boolean;
  /** It, or something in it, is open by the form's `open`; computed and read-only fields are not the store's business. */
  open: boolean;
  /** Those to be shown now. */
  findings: readonly Finding[];
  reasons: readonly PlaceReason[];
  /** Counts what came from outside (loaded, computed, a row moved), so that a control knows to show it. */
  given: number;
}

/** What the form's owner sets. */
export type StoreSettings = Pick<NoticeFormProps, "open" | "show" | "reasons">;

export interface Judge {
  evaluate(answers: Answers, changed?: string[]): FormOutcome;
}

const none: readonly never[] = [];
/** After the last key, before the form is judged: long enough not to fall between two keys of a quick typist. */
const pause = 250;

/** The answers of a form that is being filled, with a subscription for each place. Without React. */
export class FormStore {
  answers: Answers;
  outcome: FormOutcome;
  /** Called with every change that the person makes. */
  onChange: (answers: Answers, changed: string[]) => void = () => {};
  onOutcome: (outcome: FormOutcome) => void = () => {};

  readonly #emitted = new WeakSet<Answers>();
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #states = new Map<string, PlaceState>();
  readonly #given = new Map<string, number>();
  readonly #left = new Set<string>();
  readonly #changed = new Set<string>();
  #findings: FindingIndex;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private judge: Judge,
    answers: Answers,
    private settings: StoreSettings,
    private readonly rowsOf: (pointer: string) => number,
  ) {
    this.answers = answers;
    this.outcome = judge.evaluate(answers);
    this.#findings = new FindingIndex(this.outcome.findings);
  }

  /** Hears of changes of the value at, above or below a place, and of its state. */
  subscribe(pointer: string, listener: () => void): () => void {
    let listeners = this.#listeners.get(pointer);
    if (!listeners) this.#listeners.set(pointer, (listeners = new Set()));
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(pointer) === listeners) {
        this.#listeners.delete(pointer);
        this.#states.delete(pointer);
      }
    };
  }

  /** The same object until something of it changes. */
  state(pointer: string): PlaceState {
    let state = this.#states.get(pointer);
    if (!state) this.#states.set(pointer, (state = this.#read(pointer)));
    return state;
  }

  value(pointer: string): Json | undefined {
    return readAnswer(this.answers, pointer);
  }

  /** The value that the rules give a place: computed ones are only there. */
  computedValue(pointer: string): Json | undefined {
    return readAnswer(this.outcome.answers, pointer);
  }

  /**
   * What the person did. The place itself is not told that it was "given" the value.
   * @param kind by which it is known how soon to judge: a choice shows and hides parts at once, typing waits for a pause
   */
  set(pointer: string, value: Json | undefined, kind: FieldTypeId): void {
    if (readAnswer(this.answers, pointer) === value) return;
    this.answers = writeAnswer(this.answers, pointer, value, this.rowsOf);
    this.#emitted.add(this.answers);
    this.#changed.add(pointer);
    if (kind === "table" || kind === "cards" || kind === "group") this.#give(pointer);
    this.#tell(pointer);
    this.onChange(this.answers, [pointer]);
    this.#judgeIn(kind === "choice" || kind === "choices" || kind === "yes-no" || kind === "organisation" || kind === "table" || kind === "cards" ? 0 : pause);
  }

  /** The same, where it was not typed into the control itself: a calendar's day. */
  give(pointer: string, value: Json | undefined, kind: FieldTypeId): void {
    this.set(pointer, value, kind);
    this.#give(pointer);
    this.#call(pointer);
  }

  /** Whether a whole place may be edited, not only something in it. */
  opens(pointer: string): boolean {
    const { open } = this.settings;
    return open === "all" || (open !== null && open.some((place) => isWithin(pointer, place)));
  }

  /** Forgets that places below were left: their rows are others now. */
  forget(pointer: string): void {
    for (const place of this.#left) if (place !== pointer && isWithin(place, pointer)) this.#left.delete(place);
  }

  /** The person left a place: what is wrong there may be said now. */
  leave(pointer: string): void {
    const before = this.#left.size;
    for (let place = pointer; place !== ""; place = place.slice(0, place.lastIndexOf("/"))) this.#left.add(place);
    if (this.#changed.size > 0) this.#judgeIn(0);
    else if (this.#left.size !== before) this.#refresh();
  }

  /** Other answers from outside; those this store gave out itself change nothing. */
  take(answers: Answers): void {
    if (answers === this.answers || this.#emitted.has(answers)) return;
    const before = this.answers;
    this.answers = answers;
    clearTimeout(this.#timer);
    this.#changed.clear();
    for (const pointer of this.#listeners.keys()) {
      if (readAnswer(before, pointer) !== readAnswer(answers, pointer)) this.#given.set(pointer, (this.#given.get(pointer) ?? 0) + 1);
    }
    this.#accept(this.judge.evaluate(answers));
    for (const pointer of [...this.#listeners.keys()]) this.#call(pointer);
  }

  configure(settings: StoreSettings): void {
    this.settings = settings;
    this.#refresh();
  }

  /** Judges anew by other facts, or with a validator that came later. */
  judgeBy(judge: Judge): void {
    this.judge = judge;
    this.#accept(judge.evaluate(this.answers));
  }

  /** Forgets what waits: the form is gone. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Judges now what waits to be judged. */
  settle(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#changed.size === 0) return;
    const changed = [...this.#changed];
    this.#changed.clear();
    this.#accept(this.judge.evaluate(this.answers, changed));
  }

  #judgeIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(), milliseconds);
  }

  #accept(outcome: FormOutcome): void {
    const before = this.outcome;
    this.outcome = outcome;
    this.#findings = new FindingIndex(outcome.findings);
    for (const pointer of this.#listeners.keys()) {
      // A computed value is in the outcome alone; what was typed is not "given" back.
      if (readAnswer(this.answers, pointer) === undefined && readAnswer(before.answers, pointer) !== readAnswer(outcome.answers, pointer)) {
        this.#given.set(pointer, (this.#given.get(pointer) ?? 0) + 1);
      }
    }
    this.#refresh();
    this.onOutcome(outcome);
  }

  #read(pointer: string): PlaceState {
    const { open, show, reasons } = this.settings;
    const shown = show === "all" || this.#left.has(pointer);
    return {
      hidden: this.outcome.isHidden(pointer),
      required: this.outcome.isRequired(pointer),
      disabled: this.outcome.isDisabled(pointer),
      open: open === "all" || (open !== null && open.some((place) => isWithin(pointer, place) || isWithin(place, pointer))),
      findings: shown ? this.#findings.at(pointer) : none,
      reasons: reasons?.filter((reason) => reason.at === pointer) ?? none,
      given: this.#given.get(pointer) ?? 0,
    };
  }

  #refresh(): void {
    const changed: string[] = [];
    for (const [pointer, before] of this.#states) {
      const after = this.#read(pointer);
      if (sameState(before, after)) continue;
      this.#states.set(pointer, after);
      changed.push(pointer);
    }
    for (const pointer of changed) this.#call(pointer);
    this.#call("");
  }

  #give(pointer: string): void {
    for (const place of this.#listeners.keys()) {
      if (!isWithin(place, pointer)) continue;
      this.#given.set(place, (this.#given.get(place) ?? 0) + 1);
      if (this.#states.has(place)) this.#states.set(place, this.#read(place));
      if (place !== pointer) this.#call(place);
    }
  }

  #tell(pointer: string): void {
    for (let place = pointer; place !== ""; place = place.slice(0, place.lastIndexOf("/"))) this.#call(place);
  }

  #call(pointer: string): void {
    const listeners = this.#listeners.get(pointer);
    if (listeners) for (const listener of [...listeners]) listener();
  }
}

function isWithin(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}

function sameState(a: PlaceState, b: PlaceState): boolean {
  return (
    a.hidden === b.hidden && a.required === b.required && a.disabled === b.disabled && a.open === b.open && a.given === b.given &&
    a.findings.length === b.findings.length && a.findings.every((finding, index) => finding.code === b.findings[index]?.code && finding.message["zh-CN"] === b.findings[index]?.message["zh-CN"]) &&
    a.reasons.length === b.reasons.length && a.reasons.every((reason, index) => reason.text === b.reasons[index]?.text)
  );
}
