import { usesTexts } from "@shenbao/texts/uses";
import { sayAll } from "@shenbao/texts";
import type { NoticeDefinition } from "../definition.generated.ts";
import { forbiddenNames } from "../forbidden-names.ts";
import { dottedPath } from "../pointer.ts";
import { namesIt } from "./names-it.ts";
import type { Reference } from "./reference.ts";
import { RenameError, type Subject } from "./subject.ts";
import { writtenCopy } from "./written-copy.ts";

const shapes = { field: /^[a-z][A-Za-z0-9]{0,63}$/, clause: /^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$/, id: /^[a-z][a-z0-9-]{0,63}$/ };

/**
 * The definition with a thing renamed everywhere. The one given is not written into. Where the notice itself names a field by a path that
 * several application forms have (a table's column), the field is renamed in all of them: to the notice it is one.
 * @throws RenameError where the name is taken or cannot be one, or the thing is not there.
 */
export function rename(definition: NoticeDefinition, subject: Subject, to: string): NoticeDefinition {
  const shape = subject.kind === "field" ? shapes.field : subject.kind === "clause" ? shapes.clause : shapes.id;
  if (!shape.test(to) || forbiddenNames.has(to)) throw new RenameError(sayAll(usesTexts["rename.shape"], { name: to.slice(0, 80) }));
  const depth = subject.kind === "field" ? dottedPath(subject.pointer).split(".").length - 1 : 0;
  return writtenCopy(definition, (references) => {
    const subjects = sharers(references, subject);
    for (const one of subjects) judge(references, one, to);
    for (const reference of references) if (subjects.some((one) => namesIt(reference, one))) reference.rename(to, depth);
  });
}

/** The same thing in all forms that something names at once. */
function sharers(references: readonly Reference[], subject: Subject): Subject[] {
  if (!("form" in subject)) return [subject];
  const forms = new Set([subject.form]);
  for (let before = 0; before < forms.size;) {
    before = forms.size;
    for (const reference of references)
      if ("forms" in reference.named && reference.named.forms.length > 1 && [...forms].some((form) => namesIt(reference, { ...subject, form })))
        for (const form of reference.named.forms) forms.add(form);
  }
  return [...forms].map((form) => ({ ...subject, form }));
}

function judge(references: readonly Reference[], subject: Subject, to: string): void {
  const next: Subject = subject.kind === "field" ? { ...subject, pointer: subject.pointer.replace(/[^/]*$/, to) } : { ...subject, id: to };
  const stands = (wanted: Subject): boolean => references.some((reference) => reference.how === "itself" && namesIt(reference, wanted));
  if (!stands(subject)) throw new RenameError(usesTexts["rename.unknown"]);
  if (stands(next)) throw new RenameError(sayAll(usesTexts["rename.taken"], { name: to }));
}
