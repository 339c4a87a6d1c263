import { dottedPath } from "../pointer.ts";
import type { Reference } from "./reference.ts";
import type { Subject } from "./subject.ts";

/** Whether a reference names a thing, or what is inside it: a form's fields, the fields of a group or a table. */
export function namesIt({ named }: Reference, subject: Subject): boolean {
  if (named.kind === "field") {
    if (subject.kind !== "field" || !named.forms.includes(subject.form)) return false;
    const place = dottedPath(subject.pointer);
    return named.place === place || named.place.startsWith(`${place}.`);
  }
  if (subject.kind === "field" || named.kind !== subject.kind) return false;
  return named.id === subject.id && (!("forms" in named) || ("form" in subject && named.forms.includes(subject.form)));
}
