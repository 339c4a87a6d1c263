import { deadlineNamed, placeholdersIn, renamePlaceholder } from "../../messages/placeholders.ts";
import type { Action, Column, NoticeDefinition } from "../definition.generated.ts";
import { formPlaces } from "../form-places.ts";
import { dottedPath } from "../pointer.ts";
import { clauseReference } from "./clause-reference.ts";
import { expressionReferences } from "./expression-references.ts";
import { FormReferences } from "./form-references.ts";
import { PersonaReferences } from "./persona-references.ts";
import type { How, Named, Note, Reference, User } from "./reference.ts";
import { ruleReferences } from "./rule-references.ts";
import type { Subject } from "./subject.ts";
import { renameInPointer, renameKey, takeOut } from "./written-name.ts";

type Holder = Record<string, unknown>;
type SimpleKind = Exclude<Subject["kind"], "field" | "evidence" | "rule">;

/** Everything in a definition that names another thing of it, and where each thing stands. Renaming and taking out write into the definition given. */
export function definitionReferences(definition: NoticeDefinition): Reference[] {
  const found: Reference[] = [];
  new DefinitionReferences(definition, (reference) => found.push(reference)).all();
  return found;
}

class DefinitionReferences {
  readonly #forms: ReadonlyMap<string, FormReferences>;

  constructor(
    readonly definition: NoticeDefinition,
    readonly note: Note,
  ) {
    this.#forms = new Map(Object.entries(definition.forms).map(([id, form]) => [id, new FormReferences(id, form, formPlaces(form), definition.year, note)] as const));
  }

  all(): void {
    const { definition } = this;
    this.#keys("form", definition.forms, "/forms");
    for (const form of this.#forms.values()) {
      form.all();
      this.#filled(form);
      this.#about(form);
    }
    this.#notice();
    this.#workflow();
    for (const [id, review] of Object.entries(definition.reviews)) this.#review(id, review as unknown as Holder, review.ties);
    this.#tables();
    definition.personas.forEach((persona, i) => {
      const track = definition.tracks.find(({ id }) => id === persona.track);
      const form = track && this.#forms.get(track.form);
      new PersonaReferences(definition.personas, i, form, this.note).all();
    });
  }

  #notice(): void {
    const { definition } = this;
    definition.clauses.forEach((clause, i) => {
      const user: User = { subject: { kind: "clause", id: clause.id }, title: clause.heading ?? { "zh-CN": clause.id, en: clause.id } };
      this.note({
        path: `/clauses/${i}`,
        named: { kind: "clause", id: clause.id },
        user,
        how: "itself",
        rename: (to) => (clause.id = to),
        drop: () => takeOut(definition.clauses, clause),
      });
    });
    this.#keys("role", definition.roles, "/roles");
    for (const [id, { title, sees }] of Object.entries(definition.roles)) {
      const user: User = { subject: { kind: "role", id }, title };
      const path = `/roles/${id}/sees`;
      this.#list("state", sees, "states", `${path}/states`, "how.sees", user, true);
      this.#pointers(sees, "hides", `${path}/hides`, "how.hides", user);
      this.#evidence(sees, "hidesEvidence", `${path}/hidesEvidence`, user, "how.hides");
      this.#list("form", sees, "opinions", `${path}/opinions`, "how.sees", user, true);
    }
    definition.tracks.forEach((track, i) => {
      const path = `/tracks/${i}`;
      const user: User = { subject: { kind: "track", id: track.id }, title: track.title };
      this.note({ path, named: { kind: "track", id: track.id }, user, how: "itself", rename: (to) => (track.id = to), drop: () => takeOut(definition.tracks, track) });
      this.#id("form", track, "form", path, "how.fills", user);
      this.#pointers(track, "list", `${path}/list`, "how.shows", user, [track.form]);
      this.#pointer(track, "name", path, "how.shows", user, [track.form], true);
      clauseReference(track, path, user, this.note);
    });
    this.#keys("deadline", definition.deadlines, "/deadlines");
    for (const [id, deadline] of Object.entries(definition.deadlines))
      clauseReference(deadline, `/deadlines/${id}`, { subject: { kind: "deadline", id }, title: deadline.title }, this.note);
    this.#quotas();
    this.#limits();
    this.#print();
    this.#messages();
    const { registers } = definition;
    if (registers) {
      this.#keys("register", registers, "/registers");
      for (const [id, register] of Object.entries(registers))
        clauseReference(register, `/registers/${id}`, { subject: { kind: "register", id }, title: register.title }, this.note);
    }
  }

  #print(): void {
    const { print, attachments, title } = this.definition;
    if (print?.paper) {
      const user: User = { subject: null, title };
      this.#id("deadline", print.paper, "until", "/print/paper", "how.until", user);
      clauseReference(print.paper, "/print/paper", user, this.note);
    }
    attachments?.forEach((attachment, i) => {
      const user: User = { subject: null, title: attachment.title };
      // An attachment is nothing without what it is of.
      for (const kind of ["form", "table"] as const) {
        const id = attachment[kind];
        if (id === undefined) continue;
        const path = `/attachments/${i}/${kind}`;
        this.note({ path, named: { kind, id }, user, how: "how.attaches", rename: (to) => (attachment[kind] = to), drop: () => takeOut(attachments, attachment) });
      }
    });
  }

  #messages(): void {
    const { definition } = this;
    this.#id("role", definition, "messagesBy", "", "how.keeps-outbox", { subject: null, title: definition.title });
    const { messages } = definition;
    if (!messages) return;
    this.#keys("message", messages, "/messages");
    for (const [id, message] of Object.entries(messages)) {
      const path = `/messages/${id}`;
      const user: User = { subject: { kind: "message", id }, title: message.title };
      this.#list("action", message, "actions", `${path}/actions`, "how.announces", user);
      this.#id("deadline", message, "deadline", path, "how.reminds", user);
      this.#list("state", message, "states", `${path}/states`, "how.takes", user);
      this.#list("role", message, "to", `${path}/to`, "how.receives-message", user);
      this.#expression(message, "when", path, user, this.#applicationForms());
      for (const part of ["subject", "body"] as const)
        for (const placeholder of placeholdersIn(message[part])) {
          const deadline = deadlineNamed(placeholder);
          if (deadline === null) continue;
          this.note({
            path: `${path}/${part}`,
            named: { kind: "deadline", id: deadline },
            user,
            how: "how.says",
            rename: (to) => (message[part] = renamePlaceholder(message[part], `deadline.${deadline}`, `deadline.${to}`)),
          });
        }
    }
  }

  #limits(): void {
    const { limits } = this.definition;
    if (!limits) return;
    this.#keys("limit", limits, "/limits");
    for (const [id, limit] of Object.entries(limits)) {
      const path = `/limits/${id}`;
      const user: User = { subject: { kind: "limit", id }, title: limit.title };
      this.#list("track", limit, "tracks", `${path}/tracks`, "how.counts", user);
      this.#list("state", limit, "states", `${path}/states`, "how.counts", user);
      const forms = this.#applicationForms(limit.tracks);
      this.#pointer(limit, "members", path, "how.counts", user, forms, true);
      this.#pointer(limit, "at", path, "how.counts", user, forms);
      clauseReference(limit, path, user, this.note);
    }
  }

  #quotas(): void {
    const { quotas } = this.definition;
    this.#keys("quota", quotas, "/quotas");
    for (const [id, quota] of Object.entries(quotas)) {
      const path = `/quotas/${id}`;
      const user: User = { subject: { kind: "quota", id }, title: quota.title };
      this.#list("track", quota, "tracks", `${path}/tracks`, "how.counts", user);
      this.#list("state", quota, "states", `${path}/states`, "how.counts", user);
      const { limits } = quota;
      if (quota.scope === "track" && limits)
        for (const track of Object.keys(limits))
          this.note({
            path: `${path}/limits/${track}`,
            named: { kind: "track", id: track },
            user,
            how: "how.counts",
            rename: (to) => renameKey(limits, track, to),
            drop: () => Reflect.deleteProperty(limits, track),
          });
      quota.addOns?.forEach((addOn, i) => {
        if (quota.scope === "track") this.#id("track", addOn, "for", `${path}/addOns/${i}`, "how.counts", user);
        clauseReference(addOn, `${path}/addOns/${i}`, user, this.note);
      });
      this.#expression(quota, "exempt", path, user, this.#applicationForms(quota.tracks));
      clauseReference(quota, path, user, this.note);
    }
  }

  #workflow(): void {
    const { workflow, forms } = this.definition;
    const notice: User = { subject: null, title: this.definition.title };
    this.#id("state", workflow, "initial", "/workflow", "how.begins", notice);
    this.#pointer(workflow, "receivedBy", "/workflow", "how.receives", notice, this.#applicationForms());
    this.#keys("state", workflow.states, "/workflow/states");
    for (const [id, state] of Object.entries(workflow.states))
      this.#evidence(state, "uploads", `/workflow/states/${id}/uploads`, { subject: { kind: "state", id }, title: state.title });
    workflow.actions.forEach((action, i) => this.#action(action, `/workflow/actions/${i}`, Object.keys(forms)));
  }

  #action(action: Action, path: string, forms: readonly string[]): void {
    const { actions } = this.definition.workflow;
    const user: User = { subject: { kind: "action", id: action.id }, title: action.title };
    this.note({ path, named: { kind: "action", id: action.id }, user, how: "itself", rename: (to) => (action.id = to), drop: () => takeOut(actions, action) });
    this.#list("state", action, "from", `${path}/from`, "how.leaves", user);
    this.#id("state", action, "to", path, "how.enters", user);
    this.#id("role", action, "by", path, "how.acts", user);
    this.#id("deadline", action, "until", path, "how.until", user);
    this.#id("deadline", action, "after", path, "how.after", user);
    this.#id("form", action, "form", path, "how.fills", user);
    this.#evidence(action, "needsUploads", `${path}/needsUploads`, user);
    const answers = this.#applicationForms();
    this.#expression(action, "when", path, user, answers);
    const input = action.form !== undefined && forms.includes(action.form) ? action.form : undefined;
    action.requires?.forEach((rule, i) =>
      ruleReferences(rule, `${path}/requires/${i}`, this.#paths(input === undefined ? answers : [input, ...answers]), input, { ...user, title: rule.message }, this.note),
    );
    clauseReference(action, path, user, this.note);
  }

  #review(id: string, review: Holder, ties: { by: string }[]): void {
    const path = `/reviews/${id}`;
    const { title, select } = this.definition.reviews[id] as (typeof this.definition.reviews)[string];
    const user: User = { subject: { kind: "review", id }, title };
    this.note({
      path,
      named: { kind: "review", id },
      user,
      how: "itself",
      rename: (to) => renameKey(this.definition.reviews, id, to),
      drop: () => Reflect.deleteProperty(this.definition.reviews, id),
    });
    for (const key of ["by", "assignedBy"]) this.#id("role", review, key, path, "how.acts", user);
    for (const key of ["from", "in"]) this.#id("state", review, key, path, "how.takes", user);
    this.#id("deadline", review, "until", path, "how.until", user);
    this.#id("action", review, "start", path, "how.does", user);
    for (const key of ["selected", "rest"]) this.#id("action", select, key, `${path}/select`, "how.does", user);
    this.#list("quota", select, "quotas", `${path}/select/quotas`, "how.limits", user);
    if (select.reserve) for (const key of ["action", "promote"]) this.#id("action", select.reserve, key, `${path}/select/reserve`, "how.does", user);
    select.preferences?.forEach((preference, i) => {
      const at = `${path}/select/preferences/${i}`;
      this.#expression(preference, "when", at, user, this.#applicationForms());
      clauseReference(preference, at, user, this.note);
    });
    const sheet = [review["form"] as string];
    this.#id("form", review, "form", path, "how.fills", user);
    this.#pointers(review, "blindFields", `${path}/blindFields`, "how.hides", user);
    this.#evidence(review, "blindEvidence", `${path}/blindEvidence`, user, "how.hides");
    this.#pointer(review, "participants", path, "how.counts", user, this.#applicationForms(), true);
    this.#pointer(review, "score", path, "how.scores", user, sheet);
    ties.forEach((tie, i) => this.#pointer(tie, "by", `${path}/ties/${i}`, "how.scores", user, sheet));
    clauseReference(review, path, user, this.note);
  }

  #tables(): void {
    const { tables, publication } = this.definition;
    this.#keys("table", tables, "/tables");
    for (const [id, table] of Object.entries(tables)) {
      const path = `/tables/${id}`;
      const user: User = { subject: { kind: "table", id }, title: table.title };
      this.#id("role", table, "by", path, "how.acts", user);
      this.#list("track", table, "tracks", `${path}/tracks`, "how.takes", user);
      this.#list("state", table, "states", `${path}/states`, "how.takes", user);
      this.#columns(table.columns, `${path}/columns`, user, this.#applicationForms(table.tracks));
      this.#id("action", table.handIn, "action", `${path}/handIn`, "how.does", user);
      this.#id("deadline", table.handIn, "until", `${path}/handIn`, "how.until", user);
      clauseReference(table, path, user, this.note);
    }
    const user: User = { subject: null, title: publication.title };
    this.#id("role", publication, "by", "/publication", "how.acts", user);
    this.#list("state", publication, "states", "/publication/states", "how.shows", user);
    this.#columns(publication.columns, "/publication/columns", user, this.#applicationForms());
    const { period, objections } = publication;
    if (period) clauseReference(period, "/publication/period", user, this.note);
    if (!objections) return;
    this.#id("role", objections, "handledBy", "/publication/objections", "how.acts", user);
    this.#id("action", objections, "upheld", "/publication/objections", "how.does", user);
    clauseReference(objections, "/publication/objections", user, this.note);
  }

  #columns(columns: Column[], path: string, user: User, forms: readonly string[]): void {
    columns.forEach((column, i) => {
      expressionReferences(column as unknown as Holder, "value", `${path}/${i}/value`, { answers: this.#paths(forms), user, how: "how.shows" }, this.note);
      this.#pointer(column, "choicesFrom", `${path}/${i}`, "how.shows", user, forms);
    });
  }

  /** What items of a form look at. */
  #about(form: FormReferences): void {
    const entries = form.form.about ?? [];
    entries.forEach((entry, i) => {
      const path = `/forms/${form.id}/about/${i}`;
      const user = form.userOf(entry.at);
      this.#pointer(entry, "at", path, "how.looksAt", user, [form.id], () => takeOut(entries, entry));
      this.#pointers(entry, "fields", `${path}/fields`, "how.looksAt", user);
      this.#evidence(entry, "evidence", `${path}/evidence`, user, "how.looksAt");
    });
  }

  /** What fields show that others fill in: where it comes from, and from when on. */
  #filled(form: FormReferences): void {
    const entries = form.form.filledBy ?? [];
    entries.forEach((entry, i) => {
      const path = `/forms/${form.id}/filledBy/${i}`;
      const user = form.userOf(entry.at);
      this.#pointer(entry, "at", path, "how.filledFrom", user, [form.id], () => takeOut(entries, entry));
      this.#id("form", entry, "form", path, "how.filledFrom", user);
      this.#pointer(entry, "field", path, "how.filledFrom", user, [entry.form]);
      this.#list("state", entry, "released", `${path}/released`, "how.releases", user);
      clauseReference(entry, path, user, this.note);
    });
  }

  #applicationForms(tracks?: readonly string[]): string[] {
    return [...new Set(this.definition.tracks.filter(({ id }) => tracks?.includes(id) ?? true).map(({ form }) => form))].filter((id) => this.#forms.has(id));
  }

  #paths(forms: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
    return new Map(forms.flatMap((id) => (this.#forms.has(id) ? [[id, (this.#forms.get(id) as FormReferences).places.paths] as const] : [])));
  }

  /** Things that stand under their id. */
  #keys(kind: SimpleKind, holder: Record<string, { title: User["title"] }>, path: string): void {
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

  #id(kind: SimpleKind, holder: object, key: string, path: string, how: How, user: User): void {
    const at = holder as Holder;
    const id = at[key];
    if (typeof id === "string") this.note({ path: `${path}/${key}`, named: { kind, id } as Named, user, how, rename: (to) => (at[key] = to) });
  }

  /** `mayBeEmpty`: also the last entry can be taken out. */
  #list(kind: SimpleKind, holder: object, key: string, path: string, how: How, user: User, mayBeEmpty = false): void {
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

  #pointers(holder: object, key: string, path: string, how: How, user: User, forms = this.#applicationForms()): void {
    const list = (holder as Holder)[key];
    if (!Array.isArray(list)) return;
    (list as string[]).forEach((entry, i) => this.#pointer(list, String(i), path, how, user, forms, () => takeOut(list, entry)));
  }

  #pointer(holder: object, key: string, path: string, how: How, user: User, among: readonly string[], drop: boolean | (() => void) = false): void {
    const at = holder as Holder;
    const written = at[key];
    if (typeof written !== "string" || !written.startsWith("/")) return;
    const place = dottedPath(written);
    const forms = among.filter((id) => this.#forms.get(id)?.places.paths.has(place));
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

  #evidence(holder: object, key: string, path: string, user: User, how: How = "how.uploads"): void {
    const list = (holder as Holder)[key];
    if (!Array.isArray(list)) return;
    (list as string[]).forEach((id, i) => {
      const forms = this.#applicationForms().filter((form) => this.definition.forms[form]?.evidence?.some((item) => item.id === id));
      this.note({ path: `${path}/${i}`, named: { kind: "evidence", forms, id }, user, how, rename: (to) => (list[i] = to), drop: () => takeOut(list, id) });
    });
  }

  #expression(holder: object, key: string, path: string, user: User, forms: readonly string[]): void {
    if (Object.hasOwn(holder, key)) expressionReferences(holder as Holder, key, `${path}/${key}`, { answers: this.#paths(forms), user }, this.note);
  }
}
