import type { NoticeDefinition } from "../definition.generated.ts";
import { clauseReference } from "./clause-reference.ts";
import type { FormReferences } from "./form-references.ts";
import { noticeReferences } from "./notice-references.ts";
import { PersonaReferences } from "./persona-references.ts";
import type { Reference } from "./reference.ts";
import { ReferenceFinder, type Holder } from "./reference-finder.ts";
import { tableReferences } from "./table-references.ts";
import { reviewReferences, workflowReferences } from "./workflow-references.ts";
import { takeOut } from "./written-name.ts";

/** Everything in a definition that names another thing of it, and where each thing stands. Renaming and taking out write into the definition given. */
export function definitionReferences(definition: NoticeDefinition): Reference[] {
  const found: Reference[] = [];
  const finder = new ReferenceFinder(definition, (reference) => found.push(reference));
  finder.keys("form", definition.forms, "/forms");
  for (const form of finder.forms.values()) {
    form.all();
    filledReferences(finder, form);
    aboutReferences(finder, form);
  }
  noticeReferences(finder);
  workflowReferences(finder);
  for (const [id, review] of Object.entries(definition.reviews)) reviewReferences(finder, id, review as unknown as Holder, review.ties);
  tableReferences(finder);
  definition.personas.forEach((persona, i) => {
    const track = definition.tracks.find(({ id }) => id === persona.track);
    const form = track && finder.forms.get(track.form);
    new PersonaReferences(definition.personas, i, form, finder.note).all();
  });
  return found;
}

/** What items of a form look at. */
function aboutReferences(finder: ReferenceFinder, form: FormReferences): void {
  const entries = form.form.about ?? [];
  entries.forEach((entry, i) => {
    const path = `/forms/${form.id}/about/${i}`;
    const user = form.userOf(entry.at);
    finder.pointer(entry, "at", path, "how.looksAt", user, [form.id], () => takeOut(entries, entry));
    finder.pointers(entry, "fields", `${path}/fields`, "how.looksAt", user);
    finder.evidence(entry, "evidence", `${path}/evidence`, user, "how.looksAt");
  });
}

/** What fields show that others fill in: where it comes from, and from when on. */
function filledReferences(finder: ReferenceFinder, form: FormReferences): void {
  const entries = form.form.filledBy ?? [];
  entries.forEach((entry, i) => {
    const path = `/forms/${form.id}/filledBy/${i}`;
    const user = form.userOf(entry.at);
    finder.pointer(entry, "at", path, "how.filledFrom", user, [form.id], () => takeOut(entries, entry));
    finder.id("form", entry, "form", path, "how.filledFrom", user);
    finder.pointer(entry, "field", path, "how.filledFrom", user, [entry.form]);
    finder.list("state", entry, "released", `${path}/released`, "how.releases", user);
    clauseReference(entry, path, user, finder.note);
  });
}
