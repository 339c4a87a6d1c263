import { formReadingTexts as texts } from "@shenbao/texts/form-reading";
import type { DraftEvidence, DraftNode, DraftNote, DraftSection, Unit } from "./draft.ts";
import { labelOf } from "./label.ts";
import type { Ledger } from "./ledger.ts";
import { asksForSeal, levelOfNumber, saysNothing } from "./plain-words.ts";
import type { LeftCode, Reason } from "./reason.ts";
import type { MeasuringUnit } from "./units.ts";

/** Headings within a table that have no number stand below every heading outside. */
export const withinTable = 7;

/** The form as it grows while a file is read from top to bottom: sections open and close, what is found goes into the last one. */
export class Outline {
  readonly root: DraftNode[] = [];
  readonly evidence: DraftEvidence[] = [];
  /** The unit that words above a table gave («单位：万元»). */
  unit: MeasuringUnit | null = null;
  #open: DraftSection[] = [];

  constructor(readonly ledger: Ledger) {}

  get children(): DraftNode[] {
    return this.#open.at(-1)?.children ?? this.root;
  }

  get section(): DraftSection | null {
    return this.#open.at(-1) ?? null;
  }

  /** The headings around what comes now, the highest first. */
  get headings(): readonly DraftSection[] {
    return this.#open;
  }

  add(...nodes: DraftNode[]): void {
    this.children.push(...nodes);
  }

  leave(units: readonly Unit[], code: LeftCode): void {
    for (const unit of units) this.ledger.leave(unit, code);
  }

  /** Opens a section: those that do not stand above it end. */
  heading(text: string, level: number, units: readonly Unit[], reason: Reason, open: boolean): DraftSection {
    while ((this.#open.at(-1)?.level ?? -1) >= level) this.#open.pop();
    const { title, description, maxLength, unit } = labelOf(text);
    this.unit = unit;
    const section: DraftSection = {
      ...{
        kind: "section",
        title: [title, text.trim()].find((one) => one !== "") ?? texts["element.untitled"]["zh-CN"],
        description,
        level,
        children: [],
        open,
        reasons: [reason],
        units: [...units],
      },
      ...(maxLength !== null && { maxLength }),
    };
    this.children.push(section);
    this.#open.push(section);
    return section;
  }

  /** Opens a section for as long as `fill` runs, whatever stands around it. */
  within(text: string, units: readonly Unit[], reason: Reason, fill: () => void): void {
    const before = [...this.#open];
    const section = this.heading(text, (before.at(-1)?.level ?? 0) + 0.01, units, reason, false);
    // Headings inside must not close it.
    section.level = -1;
    const { unit } = this;
    fill();
    section.level = (before.at(-1)?.level ?? 0) + 0.01;
    this.unit = unit;
    this.#open = before;
  }

  /** Ends the headings that stood within a table. */
  endTable(): void {
    while ((this.#open.at(-1)?.level ?? 0) >= withinTable) this.#open.pop();
  }

  note(text: string, units: readonly Unit[], reason: Reason): void {
    if (saysNothing(text)) return this.leave(units, "blank");
    if (asksForSeal(text) && text.length < 60) return this.leave(units, "seal");
    if (text.length > 4_000) return this.leave(units, "long");
    const last = this.children.at(-1);
    if (last?.kind === "note" && last.text.length + text.length < 2_000 && last.reasons[0]?.code === reason.code) {
      last.text += `\n${text.trim()}`;
      last.units.push(...units);
      return;
    }
    const note: DraftNote = { kind: "note", text: text.trim(), reasons: [reason], units: [...units] };
    this.add(note);
  }
}

/** The level of a heading by its number, else the given one. */
export function levelOf(text: string, otherwise: number): number {
  return levelOfNumber(text) ?? otherwise;
}
