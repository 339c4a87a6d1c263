import { formPlaces } from "../form-places.ts";
import type { NoticeDefinition } from "../definition.generated.ts";
import { dottedPath } from "../pointer.ts";
import { expressionReferences } from "./expression-references.ts";
import { FormReferences } from "./form-references.ts";
import type { How, Named, Note, User } from "./reference.ts";
import type { Subject } from "./subject.ts";
import { renameInPointer, renameKey, takeOut } from "./written-name.ts";

export type Holder = Record<string, unknown>;
type SimpleKind = Exclude<Subject["kind"], "field" | "evidence" | "rule">;

/** Notes what a key of a part of a definition names, by the kind of what it names. */
export class ReferenceFinder {
  readonly forms: ReadonlyMap<string, FormReferences>;

  constructor(
    readonly definition: NoticeDefinition,
    readonly note: Note,
  ) {
    this.forms = new Map(Object.entries(definition.forms).map(([id, form]) => [id, new FormReferences(id, form, formPlaces(form), definition.year, note)] as const));
  }

  applicationForms(tracks?: readonly string[]): string[] {
    return [...new Set(this.definition.tracks.filter(({ id }) => tracks?.includes(id) ?? true).map(({ form }) => form))].filter((id) => this.forms.has(id));
  }

  paths(forms: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
    return new Map(forms.flatMap((id) => (this.forms.has(id) ? [[id, (this.forms.get(id) as FormReferences).places.paths] as const] : [])));
  }

  /** Things that stand under their id. */
  keys(kind: SimpleKind, holder: Record<string, { title: User["title"] }>, path: string): void {
    for (const [id, { title }] of Object.entries(holder))
      this.note({
        path: `${path}/${id}`,
        named: { kind, id },
        user: { subject: { kind, id }, title },
        how: "itself",
        rename: (to) => renameKey(holder, id, to),
        drop: () => Reflect.deleteProperty(holder, id),
      });
  }

  id(kind: SimpleKind, holder: object, key: string, path: string, how: How, user: User): void {
    const at = holder as Holder;
    const id = at[key];
    if (typeof id === "string") this.note({ path: `${path}/${key}`, named: { kind, id } as Named, user, how, rename: (to) => (at[key] = to) });
  }

  /** `mayBeEmpty`: also the last entry can be taken out. */
  list(kind: SimpleKind, holder: object, key: string, path: string, how: How, user: User, mayBeEmpty = false): void {
    const list = (holder as Holder)[key];
    if (!Array.isArray(list)) return;
    list.forEach((id: string, i) =>
      this.note({
        path: `${path}/${i}`,
        named: { kind, id } as Named,
        user,
        how,
        rename: (to) => (list[i] = to),
        drop: mayBeEmpty || list.length > 1 ? () => takeOut(list, id) : undefined,
      }),
    );
  }

  pointers(holder: object, key: string, path: string, how: How, user: User, forms = this.applicationForms()): void {
    const list = (holder as Holder)[key];
    if (!Array.isArray(list)) return;
    (list as string[]).forEach((entry, i) => this.pointer(list, String(i), path, how, user, forms, () => takeOut(list, entry)));
  }

  pointer(holder: object, key: string, path: string, how: How, user: User, among: readonly string[], drop: boolean | (() => void) = false): void {
    const at = holder as Holder;
    const written = at[key];
    if (typeof written !== "string" || !written.startsWith("/")) return;
    const place = dottedPath(written);
    const forms = among.filter((id) => this.forms.get(id)?.places.paths.has(place));
    if (forms.length === 0) return;
    this.note({
      path: `${path}/${key}`,
      named: { kind: "field", forms, place },
      user,
      how,
      rename: (to, depth) => (at[key] = renameInPointer(at[key] as string, to, depth)),
      drop: drop === true ? () => Reflect.deleteProperty(at, key) : drop === false ? undefined : drop,
    });
  }

  evidence(holder: object, key: string, path: string, user: User, how: How = "how.uploads"): void {
    const list = (holder as Holder)[key];
    if (!Array.isArray(list)) return;
    (list as string[]).forEach((id, i) => {
      const forms = this.applicationForms().filter((form) => this.definition.forms[form]?.evidence?.some((item) => item.id === id));
      this.note({ path: `${path}/${i}`, named: { kind: "evidence", forms, id }, user, how, rename: (to) => (list[i] = to), drop: () => takeOut(list, id) });
    });
  }

  expression(holder: object, key: string, path: string, user: User, forms: readonly string[]): void {
    if (Object.hasOwn(holder, key)) expressionReferences(holder as Holder, key, `${path}/${key}`, { answers: this.paths(forms), user }, this.note);
  }
}
