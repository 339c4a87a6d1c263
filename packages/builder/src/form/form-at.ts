import { segmentsOf } from "@shenbao/engine";
import { pathOfPlace, placeOfPath, type Place } from "./commands/ui-tree.ts";

/** The form and the element of its layout that a path of the definition names; `null` for every other path. */
export function formAt(path: string): { id: string; place: Place } | null {
  const [forms, id] = segmentsOf(path);
  if (forms !== "forms" || id === undefined) return null;
  const place = placeOfPath(path.slice(formPath(id).length));
  return place && { id, place };
}

/** The path of a form in the definition. */
export function formPath(id: string): string {
  return `/forms/${id.replace(/~/g, "~0").replace(/\//g, "~1")}`;
}

/** The path of an element of its layout. */
export function elementPath(id: string, place: Place): string {
  return formPath(id) + pathOfPlace(place);
}
