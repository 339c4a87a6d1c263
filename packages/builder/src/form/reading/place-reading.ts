import type { Form, NoticeDefinition } from "@shenbao/engine";
import { withSteps } from "../commands/layout-commands.ts";
import { childrenOf, uiOf, type Place } from "../commands/ui-tree.ts";
import { elementPath, formPath } from "../form-at.ts";
import { fragmentFormat, type Fragment, type LeftOut } from "../fragment/fragment.ts";
import { placeFragment } from "../fragment/place-fragment.ts";
import type { FormReading, ReadAt, ReadElement } from "./form-reading.ts";

/** What was read, as a part that can be put into a form. */
export function fragmentOfReading({ form }: FormReading): Fragment {
  return { format: fragmentFormat, title: form.title, form };
}

/** A form after a draft was put into it, and where the elements of the draft stand. */
export interface PlacedReading {
  form: Form;
  place: Place;
  left: LeftOut[];
  /** The path of an element in the definition. */
  pathOf(element: ReadElement): string;
}

/** Puts a draft at the end of a form, as its last steps. `null` where it cannot stand there. */
export function placeReading(id: string, before: Form, reading: FormReading, notice: NoticeDefinition, evidence: boolean): PlacedReading | null {
  const stepwise = withSteps(before);
  const known = (stepwise.evidence ?? []).length;
  const placed = placeFragment(stepwise, { parent: [], index: childrenOf(uiOf(stepwise)).length }, fragmentOfReading(reading), notice, evidence);
  if (!placed) return null;
  const pathOf = ({ at }: ReadElement) =>
    pathIn(id, at, {
      field: (name) => placed.names.get(name) ?? name,
      place: ([step = 0, ...rest]) => [...(placed.places[step] ?? [step]), ...rest],
      evidence: known,
      ids: (reading.form.evidence ?? []).map((one) => one.id),
    });
  return { form: placed.form, place: placed.places[0] ?? [], left: placed.left, pathOf };
}

/** The path of an element of a draft that is a form of its own. */
export function pathInNewForm(id: string, { at }: ReadElement, { form }: FormReading): string {
  return pathIn(id, at, { field: (name) => name, place: (place) => place, evidence: 0, ids: (form.evidence ?? []).map((one) => one.id) });
}

interface Moves {
  field(name: string): string;
  place(place: number[]): Place;
  /** How many things to hand in stand before those of the draft, and the draft's own, in order. */
  evidence: number;
  ids: string[];
}

function pathIn(id: string, at: ReadAt, moves: Moves): string {
  if ("place" in at) return elementPath(id, moves.place(at.place));
  if ("evidence" in at) return `${formPath(id)}/evidence/${moves.evidence + Math.max(0, moves.ids.indexOf(at.evidence))}`;
  const [name = "", ...rest] = at.field.slice(1).split("/");
  const below = rest.map((segment) => (segment === "*" ? "/items" : `/properties/${segment}`)).join("");
  return `${formPath(id)}/schema/properties/${moves.field(name)}${below}`;
}
