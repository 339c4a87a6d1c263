import { patternsComing, type Answers, type FieldTypeId, type FormOutcome, type Json } from "@shenbao/engine";
import { readAnswer, writeAnswer } from "./answers-at.ts";
import { ChangeTeller } from "./change-teller.ts";
import { FindingIndex } from "./finding-index.ts";
import { isRowOf, isWithin, placeState, type Drawer, type PlaceState } from "./place-state.ts";
import { Places } from "./places.ts";
import type { Judge, StoreSettings } from "./store-settings.ts";

/** After the last key, before the form is judged: long enough not to fall between two keys of a quick typist. */
const pause = 250;
/** Field types in which one act is a whole answer: it shows and hides parts at once. */
const atOnce: ReadonlySet<FieldTypeId> = new Set<FieldTypeId>(["choice", "choices", "yes-no", "organisation", "table", "cards"]);

/** The answers of a form that is being filled, with subscriptions by place. Without React. */
export class FormStore {
  outcome: FormOutcome;
  /** Called with what the person changed: see ChangeTeller. */
  onChange: (answers: Answers, changed: string[]) => void = () => {};
  onOutcome: (outcome: FormOutcome) => void = () => {};

  readonly #places = new Places((pointer, given) => this.#read(pointer, given));
  readonly #teller = new ChangeTeller((changed) => {
    this.#told.add(this.answers);
    this.#places.tell(changed);
    this.onChange(this.answers, changed);
  });
  readonly #told = new WeakSet<Answers>();
  #answers: Answers;
  /** Set by the person and not yet written: copying the answers of a large form is not for the time between a key and its frame. */
  readonly #unwritten = new Map<string, Json | undefined>();
  readonly #judged = new Set<() => void>();
  readonly #left = new Set<string>();
  readonly #changed = new Set<string>();
  #findings: FindingIndex;
  #awaiting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private judge: Judge | null,
    opening: FormOutcome | null,
    answers: Answers,
    private settings: StoreSettings,
    private readonly rowsOf: (pointer: string) => number,
  ) {
    this.#answers = answers;
    const outcome = judge?.evaluate(answers) ?? opening;
    if (!outcome) throw new Error("a form begins with a judge, or with an outcome to open with");
    this.outcome = outcome;
    this.#findings = new FindingIndex(this.outcome.findings);
    this.#awaitPatterns();
  }

  get answers(): Answers {
    for (const [pointer, value] of this.#unwritten) this.#answers = writeAnswer(this.#answers, pointer, value, this.rowsOf);
    this.#unwritten.clear();
    return this.#answers;
  }

  /** What is to be known of a place beside its value: the same object until something of it changes. */
  state(pointer: string): PlaceState {
    return this.#places.state(pointer);
  }

  /** From now on `drawer` hears when the state of a place is another. */
  drawState(pointer: string, drawer: Drawer): void {
    this.#places.drawState(pointer, drawer);
  }

  /** `drawer` hears no more. */
  leaveState(pointer: string, drawer: Drawer): void {
    this.#places.leaveState(pointer, drawer);
  }

  /** Hears when the value at a place, or below it, is another: what is typed, after the frame that shows it. */
  drawValue(pointer: string, reader: () => void): () => void {
    return this.#places.drawValue(pointer, reader);
  }

  /** Hears of every judgement. */
  drawOutcome(drawer: () => void): () => void {
    this.#judged.add(drawer);
    return () => this.#judged.delete(drawer);
  }

  value(pointer: string): Json | undefined {
    return readAnswer(this.answers, pointer);
  }

  /** The value that the rules give a place: computed ones are only there. */
  computedValue(pointer: string): Json | undefined {
    return readAnswer(this.outcome.answers, pointer);
  }

  /** What the person did in a control, which shows it already. Choices are judged at once, typing after a pause. */
  set(pointer: string, value: Json | undefined, kind: FieldTypeId): void {
    if (this.value(pointer) === value) return;
    this.#unwritten.set(pointer, value);
    this.#changed.add(pointer);
    if (kind === "table" || kind === "cards" || kind === "group") this.#places.give((place) => place !== pointer && isWithin(place, pointer));
    this.#teller.add(pointer);
    clearTimeout(this.#timer);
    if (atOnce.has(kind)) {
      this.#teller.tell();
      this.#timer = setTimeout(() => this.settle(), 0);
    } else this.#timer = setTimeout(() => this.#judgeWhenIdle(), pause);
  }

  /** The same, where it was not typed into the control itself: a calendar's day. */
  give(pointer: string, value: Json | undefined, kind: FieldTypeId): void {
    this.set(pointer, value, kind);
    this.#places.give((place) => place === pointer);
  }

  /** Whether a place is not shown: by the rules, or because only others are asked for. */
  isHidden(pointer: string): boolean {
    const { only } = this.settings;
    return this.outcome.isHidden(pointer) || (only !== undefined && !only.some((place) => isWithin(pointer, place) || isWithin(place, pointer)));
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
    this.#teller.tell();
    const before = this.#left.size;
    for (let place = pointer; place !== ""; place = place.slice(0, place.lastIndexOf("/"))) this.#left.add(place);
    if (this.#changed.size > 0) this.#judgeWhenIdle();
    else if (this.#left.size !== before) this.#places.refresh();
  }

  /** Other answers from outside; those this store gave out itself change nothing. */
  take(answers: Answers): void {
    if (answers === this.answers || this.#told.has(answers)) return;
    this.#places.tell(this.#teller.forget());
    const before = this.answers;
    this.#answers = answers;
    clearTimeout(this.#timer);
    this.#changed.clear();
    if (this.judge) this.#accept(this.judge.evaluate(answers));
    this.#places.give((place) => readAnswer(before, place) !== readAnswer(answers, place));
  }

  configure(settings: StoreSettings): void {
    const { open, show, reasons, only } = this.settings;
    if (open === settings.open && show === settings.show && reasons === settings.reasons && only === settings.only) return;
    this.settings = settings;
    this.#places.refresh();
    if (only !== settings.only) for (const drawer of [...this.#judged]) drawer();
  }

  /** Whether the outcome is a judgement, and not only what the form was opened with. */
  get isJudged(): boolean {
    return this.judge !== null;
  }

  /** Judges with a validator that came later: nothing else has changed. */
  judgeAgain(): void {
    if (this.judge) this.#accept(this.judge.evaluate(this.answers, this.#takeChanged()));
  }

  /** Judges anew by other facts. */
  judgeBy(judge: Judge): void {
    this.judge = judge;
    this.#takeChanged();
    this.#accept(judge.evaluate(this.answers));
  }

  /** Judges now what waits to be judged. */
  settle(): void {
    this.#teller.tell();
    if (this.#changed.size > 0) this.judgeAgain();
  }

  /** Forgets what waits: the form is gone. */
  stop(): void {
    this.#teller.tell();
    clearTimeout(this.#timer);
  }

  #takeChanged(): string[] {
    clearTimeout(this.#timer);
    const changed = [...this.#changed];
    this.#changed.clear();
    return changed;
  }

  /** Between two frames, so that it is not in the way of a key; Safari has no idle callback. */
  #judgeWhenIdle(): void {
    clearTimeout(this.#timer);
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => this.settle(), { timeout: 500 });
    else this.#timer = setTimeout(() => this.settle(), 0);
  }

  #accept(outcome: FormOutcome): void {
    const before = this.outcome;
    this.outcome = outcome;
    this.#findings = new FindingIndex(outcome.findings);
    this.#places.refresh();
    // A computed value is in the outcome alone; what was typed is not given back.
    this.#places.give((place) => this.value(place) === undefined && readAnswer(before.answers, place) !== readAnswer(outcome.answers, place));
    for (const drawer of [...this.#judged]) drawer();
    this.onOutcome(outcome);
    this.#awaitPatterns();
  }

  /** The engine of patterns comes when a form first needs it: then all is judged again. */
  #awaitPatterns(): void {
    if (this.#awaiting) return;
    const coming = patternsComing();
    this.#awaiting = coming !== null;
    void coming?.then(() => {
      this.#awaiting = false;
      if (this.judge) this.judgeBy(this.judge);
    });
  }

  #read(pointer: string, given: number): PlaceState {
    const { open, show, reasons } = this.settings;
    return placeState({
      hidden: this.isHidden(pointer),
      required: this.outcome.isRequired(pointer),
      disabled: this.outcome.isDisabled(pointer),
      open: open === "all" || (open !== null && open.some((place) => isWithin(pointer, place) || isWithin(place, pointer))),
      findings: show === "all" || this.#left.has(pointer) ? this.#findings.at(pointer) : undefined,
      reasons: reasons?.filter((reason) => reason.at === pointer || isRowOf(reason.at, pointer)),
      given,
    });
  }
}
