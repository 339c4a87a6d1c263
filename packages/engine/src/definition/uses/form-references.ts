import { textOf } from "../../form/text-of.ts";
import type { Form, Rule } from "../definition.generated.ts";
import { dottedPath, pointerBelow } from "../pointer.ts";
import { clauseReference } from "./clause-reference.ts";
import { ruleReferences } from "./rule-references.ts";
import { expressionReferences, type Reads } from "./expression-references.ts";
import { layoutReferences } from "./layout-references.ts";
import type { How, Note, User } from "./reference.ts";
import type { Holder } from "./reference-finder.ts";
import { schemaReferences } from "./schema-references.ts";
import { moveInPointer, renameInPointer, renameKey, takeOut } from "./written-name.ts";
import type { FormPlaces } from "../form-places.ts";

/** Tells everything that a form names: its own fields, rules, evidence and forms of others in its expressions. */
export class FormReferences {
  readonly #reads: Reads["answers"];
  readonly #root: string;

  constructor(
    readonly id: string,
    readonly form: Form,
    readonly places: FormPlaces,
    readonly year: number,
    readonly note: Note,
  ) {
    this.#reads = new Map([[id, places.paths]]);
    this.#root = `/forms/${id}`;
  }

  all(): void {
    schemaReferences(this);
    layoutReferences(this);
    this.#texts();
    this.form.computed?.forEach((value, i) => {
      const path = `${this.#root}/computed/${i}`;
      const user = this.userOf(value.at);
      this.#pointer(value, "at", `${path}/at`, "how.computes", user, () => takeOut(this.form.computed ?? [], value));
      this.expression(value, "value", `${path}/value`, user, [value.at]);
    });
    this.form.requiredWhen?.forEach((required, i) => {
      const path = `${this.#root}/requiredWhen/${i}`;
      const user = this.userOf(required.at[0] ?? "");
      required.at.forEach((_, n) => {
        const entry = required.at[n];
        this.#pointer(required.at as unknown as Holder, String(n), `${path}/at/${n}`, "how.requires", user, () => {
          takeOut(required.at, entry);
          if (required.at.length === 0) takeOut(this.form.requiredWhen ?? [], required);
        });
      });
      this.expression(required, "when", `${path}/when`, user, required.at);
      clauseReference(required, path, user, this.note);
    });
    const cover = this.form.print?.coverFields ?? [];
    const printed: User = { subject: { kind: "form", id: this.id }, title: this.form.title };
    cover.forEach((pointer, i) =>
      this.#pointer(cover as unknown as Holder, String(i), `${this.#root}/print/coverFields/${i}`, "how.cover", printed, () => takeOut(cover, pointer)),
    );
    const holder: User = { subject: { kind: "form", id: this.id }, title: this.form.title };
    this.form.blocks?.forEach(({ fields }, i) =>
      fields.forEach((field, n) => this.#pointer(field, "at", `${this.#root}/blocks/${i}/fields/${n}/at`, "how.fromBlock", holder, () => takeOut(fields, field))),
    );
    this.form.rules?.forEach((rule, i) => this.#rule(rule, `${this.#root}/rules/${i}`));
    this.form.evidence?.forEach((item, i) => {
      const path = `${this.#root}/evidence/${i}`;
      const user: User = { subject: { kind: "evidence", form: this.id, id: item.id }, title: item.title };
      this.note({
        path,
        named: { kind: "evidence", forms: [this.id], id: item.id },
        user,
        how: "itself",
        rename: (to) => (item.id = to),
        drop: () => takeOut(this.form.evidence ?? [], item),
      });
      this.expression(item, "when", `${path}/when`, user);
      clauseReference(item, path, user, this.note);
    });
  }

  /** The field at a pointer as a user. */
  userOf(pointer: string): User {
    const node = this.places.nodes.get(pointer);
    const title = node && typeof node.schema["title"] === "string" ? node.schema["title"] : pointer;
    return { subject: { kind: "field", form: this.id, pointer }, title: textOf(this.form, `${dottedPath(pointer)}.label`, title, this.year) };
  }

  #rule(rule: Rule, path: string): void {
    const user: User = { subject: { kind: "rule", form: this.id, id: rule.id }, title: rule.message };
    this.note({
      path,
      named: { kind: "rule", forms: [this.id], id: rule.id },
      user,
      how: "itself",
      rename: (to) => (rule.id = to),
      drop: () => takeOut(this.form.rules ?? [], rule),
    });
    ruleReferences(rule, path, this.#reads, undefined, user, this.note);
  }

  /** What an expression of the form reads. */
  expression(holder: object, key: string, path: string, user: User, at?: readonly string[]): void {
    if (Object.hasOwn(holder, key)) expressionReferences(holder as Holder, key, path, { answers: this.#reads, user, at }, this.note);
  }

  #pointer(holder: object, key: string, path: string, how: How, user: User, drop: (() => void) | undefined): void {
    const at = holder as Holder;
    const place = dottedPath(at[key] as string);
    if (!this.places.paths.has(place)) return;
    this.note({
      path,
      named: { kind: "field", forms: [this.id], place },
      user,
      how,
      drop,
      rename: (to, depth) => (at[key] = renameInPointer(at[key] as string, to, depth)),
      move: (from, names) => (at[key] = moveInPointer(at[key] as string, from, names)),
    });
  }

  /** The English of fields and choices, by keys that begin with the field's dotted path. */
  #texts(): void {
    const texts = this.form.texts?.en;
    if (!texts) return;
    const user: User = { subject: { kind: "form", id: this.id }, title: this.form.title };
    for (const key of Object.keys(texts)) {
      const place = this.#placeOfKey(key);
      if (place === null) continue;
      const rest = key.slice(place.length);
      let now = place;
      this.note({
        path: pointerBelow(`${this.#root}/texts/en`, key),
        named: { kind: "field", forms: [this.id], place },
        user,
        how: "how.translates",
        drop: () => Reflect.deleteProperty(texts, now + rest),
        rename(to, depth) {
          const next = now
            .split(".")
            .map((name, i) => (i === depth ? to : name))
            .join(".");
          renameKey(texts, now + rest, next + rest);
          now = next;
        },
      });
    }
  }

  /** The longest path of a field that a text's key begins with. */
  #placeOfKey(key: string): string | null {
    for (let end = key.lastIndexOf("."); end > 0; end = key.lastIndexOf(".", end - 1)) if (this.places.paths.has(key.slice(0, end))) return key.slice(0, end);
    return null;
  }
}
