import type { Form } from "../definition.generated.ts";
import { formPlaces } from "../form-places.ts";
import { dottedPath, segmentsOf } from "../pointer.ts";
import { FormReferences } from "./form-references.ts";
import type { Reference } from "./reference.ts";

/** A place of a form's own layout, rules, calculations and evidence that names a field, be it in the form or not. */
export interface FieldMention {
  /** JSON Pointer into the form. */
  path: string;
  /** The field's dotted path, rows left out. */
  place: string;
}

/** Every path counts as a field: also what is not there is named. */
const everything: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true });

function references(form: Form): Reference[] {
  const found: Reference[] = [];
  const { texts: _texts, ...rest } = form;
  new FormReferences("form", rest, { ...formPlaces(form), paths: everything }, 0, (reference) => found.push(reference)).all();
  return found.filter(({ path, named, how }) => named.kind === "field" && how !== "itself" && !path.startsWith("/forms/form/schema"));
}

const placeOf = ({ named }: Reference): string => (named.kind === "field" ? named.place : "");

/** The fields that a form's layout, conditions, calculations, rules and evidence name, those that are not there too. */
export function fieldMentions(form: Form): FieldMention[] {
  return references(form).map((reference) => ({ path: reference.path.slice("/forms/form".length), place: placeOf(reference) }));
}

/**
 * A form whose layout, conditions, calculations, rules and evidence name fields at other places than before: each field of `moves`, and what is
 * inside of it, stands where its pointer leads now. The schema and the English texts are left as they are. The form given is not written into.
 */
export function moveFields(form: Form, moves: ReadonlyMap<string, string>): Form {
  const copy = structuredClone({ ...form, schema: {} });
  const ways = [...moves].map(([from, to]) => ({ from: dottedPath(from), depth: segmentsOf(from).length, to: segmentsOf(to) }));
  for (const reference of references({ ...copy, schema: form.schema })) {
    const place = placeOf(reference);
    const way = ways.find(({ from }) => place === from || place.startsWith(`${from}.`));
    if (way) reference.move?.(way.depth, way.to);
  }
  return { ...copy, schema: form.schema };
}
