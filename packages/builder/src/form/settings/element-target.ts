import type { Form } from "@shenbao/engine";
import { kindOf, type ElementKind } from "../canvas/kind-of.ts";
import { schemaAt, type Schema } from "../commands/schema-edits.ts";
import { nodeAt, pointerOf, uiOf, type Place, type UiNode } from "../commands/ui-tree.ts";
import { formAt } from "../form-at.ts";

/** What the inspector sets: an element of the layout, the field that it shows, or a column of its table. */
export interface ElementTarget {
  form: string;
  /** The element of the layout; a column has none of its own. */
  place: Place | null;
  /** Into the answers, rows as `*`; `null` for elements without a field. */
  pointer: string | null;
  node: UiNode | null;
  schema: Schema | null;
  kind: ElementKind;
}

/** What a path of the definition selects in a form; `null` where there is nothing to set. */
export function targetAt(form: Form, path: string): ElementTarget | null {
  const at = formAt(path, form);
  if (!at || at.place.length === 0) return null;
  const shown = nodeAt(uiOf(form), at.place);
  if (!shown) return null;
  const own = pointerOf(shown);
  const node = at.pointer === own ? shown : null;
  const schema = at.pointer === null ? null : schemaAt(form, at.pointer);
  if (at.pointer !== null && !schema) return null;
  return { form: at.id, place: node ? at.place : null, pointer: at.pointer, node, schema, kind: kindOf(shown, schema) };
}

/** The path of a field in the form's schema, as far as it goes without following references. */
export function schemaPath(pointer: string): string {
  return `/schema${pointer
    .split("/")
    .slice(1)
    .map((name) => (name === "*" ? "/items" : `/properties/${name}`))
    .join("")}`;
}
