import { type Form, type Json, type NoticeDefinition } from "@shenbao/engine";
import type { Fragment } from "@shenbao/engine/fragment";
import { moveFields, remove } from "@shenbao/engine/uses";
import { sayAll, type Text } from "@shenbao/texts";
import { builderBlocksTexts as texts } from "@shenbao/texts/builder-blocks";
import { sameJson } from "../document/same-json.ts";
import { dotted, editSchema, englishAt, freeProperty, holderAndName, propertiesOf, requiredOf, schemaAt, schemaOf, withProperty } from "../form/commands/schema-edits.ts";
import { UiEditing } from "../form/commands/ui-editing.ts";
import { childrenOf, everyNode, pointerOf, scopeOf, uiOf, type Gap, type UiNode } from "../form/commands/ui-tree.ts";
import { isApplication } from "../form/use-fragments.tsx";
import { withoutOutside } from "../form/fragment/without-outside.ts";
import { thingChanges } from "./thing-changes.ts";
import { threeWay, withWords, type WordChange } from "./three-way.ts";
import { saidValue, wordTitle } from "./update-words.ts";

/** One thing that the library changed. */
export interface BlockChange {
  key: string;
  sentence: Text;
  /** It was changed here too: it is taken only where somebody says so. */
  collides: boolean;
  /** It is only told: the layout of what is there stays as it is here. */
  told?: true;
  run(form: Form): Form;
  /** A field that goes; taken out of the whole definition. */
  removes?: string;
}

/** What the newer version of a block would change where an older one was put in. */
export interface BlockUpdate {
  changes: BlockChange[];
  /** The definition with what does not collide, and of what does, what is in `taken`. The names that fields have here stay. */
  apply(taken: ReadonlySet<string>): NoticeDefinition;
}

/** Compares a block as it was put in (`base`) with its newer version, and both with what is here now. `index`: of the entry in the form's `blocks`. */
export function blockUpdate(notice: NoticeDefinition, id: string, index: number, base: Fragment, next: Fragment, version: number): BlockUpdate {
  const form = notice.forms[id];
  const entry = form?.blocks?.[index];
  if (!form || !entry) throw new Error("the block is gone from the form");
  const places = new Map(entry.fields.filter(({ at }) => schemaAt(form, at) !== null).map(({ name, at }) => [name, at]));
  const [before, after] = [propertiesOf(schemaOf(base.form)), propertiesOf(schemaOf(next.form))];
  const holder = holderAndName([...places.values()][0] ?? "/x")[0];
  const added = Object.keys(after).filter((name) => !Object.hasOwn(before, name));
  const taken = new Set(Object.keys(propertiesOf(schemaAt(form, holder) ?? {})));
  for (const name of added) {
    const free = freeProperty(taken, name);
    taken.add(free);
    places.set(name, `${holder}/${free}`);
  }
  const application = isApplication(notice, id);
  const here = (fragment: Fragment): Form => {
    const moves = new Map([...places].map(([name, at]) => [`/${name}`, at]));
    const known = withoutOutside(fragment.form, schemaOf(form), [], notice, application);
    return moveFields({ ...known, schema: fragment.form.schema }, moves);
  };
  const [was, becomes] = [here(base), here(next)];
  const changes: BlockChange[] = [];
  for (const name of Object.keys(after)) {
    const at = places.get(name);
    if (at === undefined) continue;
    if (added.includes(name)) changes.push(addition(next.form, becomes, name, at, Object.keys(after), places));
    else changes.push(...fieldChanges(form, base.form, next.form, name, at));
  }
  const things = thingChanges(form, was, becomes, entry.things ?? []);
  changes.push(...things.changes);
  for (const name of Object.keys(before)) {
    const at = places.get(name);
    if (Object.hasOwn(after, name) || at === undefined) continue;
    const touched = !sameJson(schemaAt(form, at), before[name]);
    changes.push({ key: `remove ${name}`, sentence: sayAll(texts["change.removed"], { field: titleAt(form, at) }), collides: touched, removes: at, run: (made) => made });
  }
  if (!sameJson(pruned(uiOf(base.form), after), pruned(uiOf(next.form), before)))
    changes.push({ key: "layout", sentence: texts["change.layout"], collides: false, told: true, run: (made) => made });

  return {
    changes,
    apply(chosen) {
      const done = changes.filter(({ key, collides }) => !collides || chosen.has(key));
      const gone = new Set(done.flatMap(({ removes }) => removes ?? []));
      const made = done.reduce((now, { run }) => run(now), form);
      const fields = [...places].flatMap(([name, at]) => (gone.has(at) || !Object.hasOwn({ ...after, ...before }, name) ? [] : [{ name, at }]));
      const renamed = [...(entry.things ?? []), ...things.named];
      const blocks = (made.blocks ?? []).map((one, i) => (i === index ? { ...one, version, fields, ...(renamed.length > 0 && { things: renamed }) } : one));
      const whole = { ...notice, forms: { ...notice.forms, [id]: { ...made, blocks } } };
      return [...gone].reduce((now, pointer) => remove(now, { kind: "field", form: id, pointer }).definition, whole);
    },
  };
}

/** What changed of a field: what is free to be taken as one change, what collides word by word. */
function fieldChanges(form: Form, base: Form, next: Form, name: string, at: string): BlockChange[] {
  const field = titleAt(form, at);
  const schema = schemaAt(form, at) ?? {};
  const words = threeWay(propertiesOf(schemaOf(base))[name] ?? {}, propertiesOf(schemaOf(next))[name] ?? {}, schema);
  const english = threeWay(englishAt(base, `/${name}`), englishAt(next, `/${name}`), englishAt(form, at));
  const [holder, own] = holderAndName(at);
  const asked = (part: Form, where: string, what: string): Record<string, boolean> => ({ required: requiredOf(schemaAt(part, where) ?? {}).includes(what) });
  const required = threeWay(asked(base, "", name), asked(next, "", name), asked(form, holder, own));
  const all = [
    ...words.taken.map((change) => ({ change, run: (made: Form) => ({ ...made, schema: editSchema(made, at, (now) => withWords(now, [change])) }) })),
    ...english.taken.map((change) => ({ change: { ...change, path: ["english"] }, run: (made: Form) => withEnglish(made, at, change) })),
    ...required.taken.map((change) => ({ change, run: (made: Form) => withRequired(made, holder, own, change.value === true) })),
  ];
  const changes: BlockChange[] = [];
  if (all.length > 0) {
    const what = [...new Map(all.map(({ change }) => wordTitle(change.path)).map((title) => [title.en, title])).values()];
    const titles = { "zh-CN": what.map((one) => one["zh-CN"]).join(texts["between"]["zh-CN"]), en: what.map((one) => one.en).join(texts["between"].en) };
    changes.push({
      key: `field ${name}`,
      sentence: sayAll(texts["change.field"], { field, what: titles }),
      collides: false,
      run: (made) => all.reduce((now, { run }) => run(now), made),
    });
  }
  const collided = (change: WordChange, run: (made: Form) => Form, title = wordTitle(change.path)) =>
    changes.push({
      key: `field ${name} ${change.path.join("/")}${title === texts["word.english"] ? " english" : ""}`,
      sentence: sayAll(texts["change.collides"], { field, what: title, here: saidValue(change.here), there: saidValue(change.value) }),
      collides: true,
      run,
    });
  for (const change of words.collided) collided(change, (made) => ({ ...made, schema: editSchema(made, at, (now) => withWords(now, [change])) }));
  for (const change of english.collided) collided(change, (made) => withEnglish(made, at, change), texts["word.english"]);
  return changes;
}

function withEnglish(form: Form, at: string, { path, value }: WordChange): Form {
  const key = `${dotted(at)}.${path.join(".")}`;
  const { [key]: _before, ...others } = form.texts?.en ?? {};
  return { ...form, texts: { en: typeof value === "string" ? { ...others, [key]: value } : others } };
}

function withRequired(form: Form, holder: string, own: string, wanted: boolean): Form {
  const schema = editSchema(form, holder, ({ required, ...object }) => {
    const names = requiredOf({ required: required ?? [] }).filter((other) => other !== own);
    const made = wanted ? [...names, own] : names;
    return made.length > 0 ? { ...object, required: made } : object;
  });
  return { ...form, schema };
}

/** A field that the block has now: after the one that is before it there and stands here. */
function addition(next: Form, becomes: Form, name: string, at: string, order: readonly string[], places: ReadonlyMap<string, string>): BlockChange {
  const schema = propertiesOf(schemaOf(next))[name] ?? {};
  const [holder, own] = holderAndName(at);
  const before = order.slice(0, order.indexOf(name)).reverse();
  const run = (form: Form): Form => {
    const made = editSchema(form, holder, (object) => withProperty(object, own, schema, requiredOf(schemaOf(next)).includes(name)));
    const english = Object.entries(englishAt(next, `/${name}`)).map(([key, text]): [string, string] => [`${dotted(at)}.${key}`, text]);
    const node: UiNode = everyNode(uiOf(becomes)).find((one) => pointerOf(one.node) === at)?.node ?? { type: "Control", scope: scopeOf(at) };
    const editing = new UiEditing(form);
    editing.insert(
      gapAfter(
        uiOf(form),
        [...before, ...order].flatMap((other) => places.get(other) ?? []),
      ),
      [node],
    );
    return editing.finish({ schema: made, texts: { en: { ...form.texts?.en, ...Object.fromEntries(english) } } });
  };
  const title = { "zh-CN": typeof schema["title"] === "string" ? schema["title"] : name, en: next.texts?.en[`${name}.label`] ?? name };
  return { key: `add ${name}`, sentence: sayAll(texts["change.added"], { field: title }), collides: false, run };
}

/** The gap after the first of some fields that has a place of its own, outside of the row it stands in; else at the end. */
function gapAfter(ui: UiNode, pointers: readonly string[]): Gap {
  const nodes = everyNode(ui);
  for (const pointer of pointers) {
    const found = nodes.find(({ node }) => pointerOf(node) === pointer);
    if (!found) continue;
    const inRow = nodes.find(({ place }) => place.join() === found.place.slice(0, -1).join())?.node.type === "HorizontalLayout";
    const place = inRow ? found.place.slice(0, -1) : found.place;
    return { parent: place.slice(0, -1), index: (place.at(-1) ?? 0) + 1 };
  }
  const last = childrenOf(ui).length - 1;
  return ui.type === "Categorization" ? { parent: [last], index: childrenOf(childrenOf(ui)[last] ?? ui).length } : { parent: [], index: last + 1 };
}

function titleAt(form: Form, at: string): Text {
  const title = schemaAt(form, at)?.["title"];
  const chinese = typeof title === "string" ? title : at;
  return { "zh-CN": chinese, en: form.texts?.en[`${dotted(at)}.label`] ?? chinese };
}

/** A layout with only those fields that the other version has too. */
function pruned(node: UiNode, known: Readonly<Record<string, unknown>>): Json {
  const pointer = pointerOf(node);
  if (pointer !== null) return Object.hasOwn(known, pointer.split("/")[1] ?? "") ? (node as unknown as Json) : null;
  if (!Array.isArray(node.elements)) return node as unknown as Json;
  const elements = childrenOf(node)
    .map((child) => pruned(child, known))
    .filter((child) => child !== null);
  return elements.length === 0 ? null : ({ ...node, elements } as unknown as Json);
}
