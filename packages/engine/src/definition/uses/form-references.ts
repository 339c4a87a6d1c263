import { textOf } from "../../form/text-of.ts";
import type { SchemaNode } from "../../form/schema-tree.ts";
import { childrenOf, pointerOfScope, uiElement, type UiElement } from "../../form/ui-element.ts";
import { keepElementTexts } from "../../form/keep-element-texts.ts";
import type { Form, Rule } from "../definition.generated.ts";
import { isRecord } from "../json.ts";
import { dottedPath, pointerBelow } from "../pointer.ts";
import { clauseReference } from "./clause-reference.ts";
import { ruleReferences } from "./rule-references.ts";
import { expressionReferences, type Reads } from "./expression-references.ts";
import type { How, Note, User } from "./reference.ts";
import { listAt, moveInPointer, moveInScope, renameInPointer, renameInScope, renameKey, takeOut } from "./written-name.ts";
import type { FormPlaces } from "../form-places.ts";

type Holder = Record<string, unknown>;

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
    this.#schema();
    this.#ui(this.form.ui, `${this.#root}/ui`, [], 0);
    this.#texts();
    this.form.computed?.forEach((value, i) => {
      const path = `${this.#root}/computed/${i}`;
      const user = this.userOf(value.at);
      this.#pointer(value, "at", `${path}/at`, "how.computes", user, () => takeOut(this.form.computed ?? [], value));
      this.#expression(value, "value", `${path}/value`, user, [value.at]);
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
      this.#expression(required, "when", `${path}/when`, user, required.at);
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
      this.#expression(item, "when", `${path}/when`, user);
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

  #expression(holder: object, key: string, path: string, user: User, at?: readonly string[]): void {
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

  /** Where fields stand in the schema, and the words beside them that name them. */
  #schema(): void {
    const seen = new Set<unknown>();
    const visit = (node: SchemaNode, path: string): void => {
      if (node.pointer !== "" && typeof node.schema["clause"] === "string") clauseReference(node.schema as { clause?: string }, path, this.userOf(node.pointer), this.note);
      const holder = node.row ?? node.schema;
      const own = node.row ? this.#pathOf(node.schema["items"], `${path}/items`) : path;
      const first = !seen.has(holder);
      seen.add(holder);
      const properties = holder["properties"];
      if (!isRecord(properties)) return;
      for (const child of node.children) {
        const below = pointerBelow(`${own}/properties`, child.name);
        const written = properties[child.name];
        this.#itself(child, below, properties, holder, first);
        visit(child, this.#pathOf(written, below));
      }
      this.#words(node, holder, own);
    };
    const root = this.places.nodes.get("");
    if (root) visit(root, `${this.#root}/schema`);
  }

  #pathOf(written: unknown, path: string): string {
    const ref = isRecord(written) && typeof written["$ref"] === "string" ? written["$ref"].slice(1) : null;
    return ref === null ? path : `${this.#root}/schema${ref}`;
  }

  #itself(child: SchemaNode, path: string, properties: Holder, holder: Holder, first: boolean): void {
    const place = dottedPath(child.pointer);
    const own = place.split(".").length - 1;
    this.note({
      path,
      named: { kind: "field", forms: [this.id], place },
      user: this.userOf(child.pointer),
      how: "itself",
      rename(to, depth) {
        if (depth !== own || !first) return;
        renameKey(properties, child.name, to);
        const required = listAt(holder, "required");
        if (required.includes(child.name)) required[required.indexOf(child.name)] = to;
      },
      drop() {
        Reflect.deleteProperty(properties, child.name);
        takeOut(listAt(holder, "required"), child.name);
        if (listAt(holder, "required").length === 0) Reflect.deleteProperty(holder, "required");
      },
    });
  }

  /** Summed columns, and the names in conditions and alternatives of the schema. */
  #words(node: SchemaNode, holder: Holder, path: string): void {
    const prefix = dottedPath(node.pointer);
    const named = (list: unknown[], name: unknown, at: string, how: How, drop?: () => void): void => {
      if (typeof name !== "string") return;
      const place = prefix === "" ? name : `${prefix}.${name}`;
      const own = place.split(".").length - 1;
      this.note({
        path: at,
        named: { kind: "field", forms: [this.id], place },
        user: this.userOf(node.pointer),
        how,
        drop,
        rename(to, depth) {
          if (depth === own && list.includes(name)) list[list.indexOf(name)] = to;
        },
      });
    };
    const sums = listAt(node.schema, "sums");
    sums.forEach((name, i) => named(sums, name, `${path}/sums/${i}`, "how.sums", () => takeOut(sums, name)));
    const part = (value: unknown, at: string, depth: number): void => {
      if (!isRecord(value) || depth > 6) return;
      if (depth > 0) {
        const required = listAt(value, "required");
        required.forEach((name, i) => named(required, name, `${at}/required/${i}`, "how.requires"));
        const { properties } = value;
        if (isRecord(properties)) for (const name of Object.keys(properties)) this.#key(properties, name, prefix, `${at}/properties/${name}`, node.pointer);
      }
      for (const word of ["allOf", "anyOf", "oneOf"]) listAt(value, word).forEach((one, i) => part(one, `${at}/${word}/${i}`, depth + 1));
      for (const word of ["not", "if", "then", "else"]) part(value[word], `${at}/${word}`, depth + 1);
    };
    part(holder, path, 0);
  }

  #key(holder: Holder, name: string, prefix: string, path: string, pointer: string): void {
    const place = prefix === "" ? name : `${prefix}.${name}`;
    const own = place.split(".").length - 1;
    this.note({
      path,
      named: { kind: "field", forms: [this.id], place },
      user: this.userOf(pointer),
      how: "how.reads",
      rename: (to, depth) => {
        if (depth === own) renameKey(holder, name, to);
      },
    });
  }

  #ui(value: unknown, path: string, above: UiElement[], depth: number): void {
    const element = uiElement(value);
    if (!element || depth > 24) return;
    const pointer = element.type === "Control" ? pointerOfScope(element.scope) : null;
    if (pointer !== null) this.#scope(element as unknown as Holder, path, "how.shows", this.userOf(pointer), () => keepElementTexts(this.form, () => takeElement(element, above)));
    if (isRecord(element.rule))
      this.#condition(element.rule["condition"], `${path}/rule/condition`, pointer === null ? this.#elementUser(element) : this.userOf(pointer), element.rule, 0);
    childrenOf(element).forEach((child, i) => this.#ui(child, `${path}/elements/${i}`, [...above, element], depth + 1));
  }

  #elementUser(element: UiElement): User {
    const words = typeof element.label === "string" ? element.label : typeof element.text === "string" ? element.text : "";
    return { subject: { kind: "form", id: this.id }, title: words === "" ? this.form.title : { "zh-CN": words, en: words } };
  }

  #condition(written: unknown, path: string, user: User, holder: Holder, depth: number): void {
    if (!isRecord(written) || depth > 8) return;
    if ("expression" in written) return this.#expression(written, "expression", `${path}/expression`, user);
    listAt(written, "conditions").forEach((part, i) => this.#condition(part, `${path}/conditions/${i}`, user, holder, depth + 1));
    if (typeof written["scope"] === "string") this.#scope(written, `${path}`, "how.reads", user, undefined);
  }

  #scope(holder: Holder, path: string, how: How, user: User, drop: (() => void) | undefined): void {
    const place = dottedPath(pointerOfScope(holder["scope"]) ?? "");
    this.note({
      path: `${path}/scope`,
      named: { kind: "field", forms: [this.id], place },
      user,
      how,
      drop,
      rename: (to, depth) => (holder["scope"] = renameInScope(holder["scope"] as string, to, depth)),
      move: (from, names) => (holder["scope"] = moveInScope(holder["scope"] as string, from, names)),
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

/** Takes an element out of the one around it, and what is left empty by it. */
function takeElement(element: UiElement, above: readonly UiElement[]): void {
  let gone: UiElement = element;
  for (const parent of [...above].reverse()) {
    const elements = parent.elements ?? [];
    takeOut(elements, gone);
    if (elements.length > 0) return;
    gone = parent;
  }
}
