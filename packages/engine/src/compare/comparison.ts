import { everywhere, type Text } from "@shenbao/texts";
import type { NoticeDefinition } from "../definition/definition.generated.ts";
import { pointerBelow } from "../definition/pointer.ts";
import type { Change, ChangeKind, ChangePart } from "./change.ts";
import { changeParts } from "./change.ts";
import { Renames } from "./renames.ts";
import { tell } from "./words-of.ts";

/** Where a walk through two definitions stands: one value in each, and how people call the place. */
export interface Place {
  /** JSON Pointers; of what is not there, where it would be. */
  before: string;
  after: string;
  part: ChangePart;
  heading: Text | null;
  /** The thing that the place belongs to, by kind and name; `null` for the notice itself. */
  owner: Text | null;
  /** The place inside of it. */
  label: Text | null;
}

/** What a sentence tells of. */
interface Told {
  kind: ChangeKind;
  sentence: Text;
  before?: string | null;
  after?: string | null;
  also?: readonly string[];
  texts?: { before: Text; after: Text };
}

/** A comparison under way: both definitions, what was renamed between them, and what was found. */
export class Comparison {
  readonly renames = new Renames();
  readonly changes: Change[] = [];

  constructor(
    readonly before: NoticeDefinition,
    readonly after: NoticeDefinition,
  ) {}

  report({ part, heading, ...place }: Place, told: Told): void {
    const { kind, sentence, texts, also = [] } = told;
    const before = told.before === undefined ? (kind === "added" ? null : place.before) : told.before;
    const after = told.after === undefined ? (kind === "removed" ? null : place.after) : told.after;
    this.changes.push({ kind, part, heading, before, after, also: [...also], sentence, ...(texts && { texts }) });
  }

  /** By part, in the order of the notice; within a part as they were found. */
  inOrder(): Change[] {
    const places = new Map(changeParts.map((part, i) => [part, i]));
    const placed = this.changes.map((change, i) => ({ change, at: places.get(change.part) ?? 0, i }));
    return placed.sort((a, b) => a.at - b.at || a.i - b.i).map(({ change }) => change);
  }
}

/** How the place is called in a sentence: “正文”, or 条款「1.2」的“正文”. */
export function placeWords({ owner, label }: Place): Text {
  if (label === null) return owner ?? everywhere("");
  return owner === null ? tell("owner.notice", { label }) : tell("owner.label", { owner, label });
}

/** A part of the place. */
export function below(place: Place, segment: string, label: Text | null, after = segment): Place {
  const within = place.label !== null && label !== null ? tell("label.within", { outer: place.label, inner: label }) : (label ?? place.label);
  return { ...place, before: pointerBelow(place.before, segment), after: pointerBelow(place.after, after), label: within };
}
