import { pointerBelow, segmentsOf, type Form } from "@shenbao/engine";
import { everyNode, pathOfPlace, placeOfPath, pointerOf, uiOf, type Place } from "./commands/ui-tree.ts";

/** The form that a path of the definition is in, and what of it the path names. */
export interface FormPlace {
  id: string;
  /** The element of its layout; of a field the one that shows it (or the group or table that it is in). */
  place: Place;
  /** The field as a pointer into the answers, rows as `*`: that of the element, or a column of its table. `null` for elements without one. */
  pointer: string | null;
}

/**
 * What a path of the definition names in a form: an element of its layout (`/forms/x/ui/elements/0`, and what is in its rule and options), or a field
 * of its schema (`/forms/x/schema/properties/a/items/properties/b`). `null` for every other path, and for what is not shown.
 */
export function formAt(path: string, form: Form): FormPlace | null {
  const [forms, id, part] = segmentsOf(path);
  if (forms !== "forms" || id === undefined) return null;
  const below = path.slice(formPath(id).length);
  if (part === "ui") {
    const place = placeOfPath(/^\/ui(?:\/elements\/\d+)*/.exec(below)?.[0] ?? "");
    if (!place) return null;
    const node = everyNodeOf(form).find((one) => samePlace(one.place, place))?.node;
    return node ? { id, place, pointer: pointerOf(node) } : null;
  }
  if (part !== "schema") return null;
  const pointer = pointerOfSchemaPath(below.slice("/schema".length));
  const shown = showing(form, pointer);
  return shown && { id, ...shown };
}

/** The pointer into the answers that a path of the schema leads to, as far as it does: `/properties/a/items/properties/b/title` is `/a/*` + `/b`. */
export function pointerOfSchemaPath(path: string): string {
  return [...path.matchAll(/\/(properties)\/([^/]+)|\/(items)(?=\/properties|$)/gy)]
    .map(([, , name]) => (name === undefined ? "/*" : `/${name}`))
    .join("")
    .replace(/\/\*$/, "");
}

function showing(form: Form, pointer: string): { place: Place; pointer: string } | null {
  const controls = controlsOf(form);
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const place = controls.get(at);
    if (place) return { place, pointer };
  }
  // A group that is shown field by field: its first field.
  const inside = [...controls].find(([one]) => one.startsWith(`${pointer}/`));
  return pointer !== "" && inside ? { place: inside[1], pointer: inside[0] } : null;
}

const kept = new WeakMap<object, { all: ReturnType<typeof everyNode>; controls: Map<string, Place> }>();

function read(form: Form) {
  const known = kept.get(form.ui) ?? { all: everyNode(uiOf(form)), controls: new Map<string, Place>() };
  if (!kept.has(form.ui)) {
    for (const { node, place } of known.all) {
      const pointer = pointerOf(node);
      if (pointer !== null && !known.controls.has(pointer)) known.controls.set(pointer, place);
    }
    kept.set(form.ui, known);
  }
  return known;
}

const everyNodeOf = (form: Form) => read(form).all;
const controlsOf = (form: Form) => read(form).controls;
const samePlace = (one: Place, other: Place): boolean => one.length === other.length && one.every((index, i) => index === other[i]);

/** The path of a form in the definition. */
export function formPath(id: string): string {
  return pointerBelow("/forms", id);
}

/** The path of an element of its layout. */
export function elementPath(id: string, place: Place): string {
  return formPath(id) + pathOfPlace(place);
}
