import type { Finding } from "@shenbao/engine";
import type { PlaceReason } from "./notice-form-props.ts";

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
  /** Its own, and those of its rows. */
  reasons: readonly PlaceReason[];
  /** Counts what came from outside (loaded, computed, a row moved), so that a control knows to show it. */
  given: number;
}

/** Something that draws the state of a place. */
export interface Drawer {
  redraw(): void;
}

/** A place that something on the page draws from. */
export interface Place {
  state: PlaceState;
  /** Counts what came from outside. */
  given: number;
  /** Who draws the state: called when it is another. */
  drawers: readonly Drawer[];
  /** Who draws the value: called when it, or something below it, is another. */
  readers: readonly (() => void)[];
}

type Reading = Omit<PlaceState, "findings" | "reasons"> & { findings: readonly Finding[] | undefined; reasons: readonly PlaceReason[] | undefined };

const none: readonly never[] = [];
/** Most places are in one of few states: they share it. */
const plain = new Map<number, PlaceState>();

export function placeState(reading: Reading): PlaceState {
  const { hidden, required, disabled, open, findings = none, reasons = none, given } = reading;
  const make = (): PlaceState => ({ hidden, required, disabled, open, findings, reasons, given });
  if (findings.length > 0 || reasons.length > 0 || given > 0) return make();
  const key = (hidden ? 1 : 0) + (required ? 2 : 0) + (disabled ? 4 : 0) + (open ? 8 : 0);
  let shared = plain.get(key);
  if (!shared) plain.set(key, (shared = make()));
  return shared;
}

/** Whether two states look the same. */
export function sameState(a: PlaceState, b: PlaceState): boolean {
  return (
    a === b ||
    (a.hidden === b.hidden &&
      a.required === b.required &&
      a.disabled === b.disabled &&
      a.open === b.open &&
      a.given === b.given &&
      a.findings.length === b.findings.length &&
      a.findings.every((finding, index) => finding.code === b.findings[index]?.code && finding.message["zh-CN"] === b.findings[index]?.message["zh-CN"]) &&
      a.reasons.length === b.reasons.length &&
      a.reasons.every((reason, index) => reason.text === b.reasons[index]?.text && reason.at === b.reasons[index]?.at))
  );
}

/** Whether `pointer` is `place` or below it. */
export function isWithin(pointer: string, place: string): boolean {
  return pointer === place || (pointer.startsWith(place) && pointer[place.length] === "/");
}

/** Whether a place is a row of the table at `pointer`. */
export function isRowOf(place: string, pointer: string): boolean {
  return place.startsWith(`${pointer}/`) && /^\d+$/.test(place.slice(pointer.length + 1));
}
