import { readPointer, type Form } from "@shenbao/engine";
import { englishAt, editSchema, freeProperty, holderAndName, propertiesOf, schemaAt, withProperty, withoutProperty, dotted } from "./schema-edits.ts";
import { childrenOf, everyNode, isAtOrBelow, nodeAt, placeOf, pointerOf, pointersIn, scopeOf, uiOf, type Gap, type Place, type UiNode } from "./ui-tree.ts";
import { UiEditing } from "./ui-editing.ts";
import type { NewField } from "./field-kinds.ts";

/** A form after an edit, and where the thing edited stands now. */
export interface Edited {
  form: Form;
  place: Place;
}

const deepest = 12;

/** The object whose properties a new field at a gap joins: that of the nearest control beside it, else the form itself. */
export function holderAt(form: Form, { parent, index }: Gap): string {
  const siblings = childrenOf(nodeAt(uiOf(form), parent) ?? { type: "" });
  for (const near of [siblings[index - 1], siblings[index]]) {
    const pointer = near && pointersIn(near)[0];
    if (pointer) return holderAndName(pointer)[0];
  }
  return "";
}

/** Adds a field at a gap, under a name that is free there. */
export function addField(form: Form, gap: Gap, field: NewField): Edited {
  const holder = holderAt(form, gap);
  const object = schemaAt(form, holder);
  const name = freeProperty(new Set(Object.keys(propertiesOf(object ?? {}))), field.name);
  const pointer = `${holder}/${name}`;
  const schema = editSchema(form, holder, (before) => withProperty(before, name, field.schema, false));
  const editing = new UiEditing(form);
  const node: UiNode = { type: "Control", scope: scopeOf(pointer) };
  editing.insert(gap, [node]);
  const english = Object.fromEntries(Object.entries(field.english).map(([key, text]) => [`${dotted(pointer)}.${key}`, text]));
  const made = editing.finish({ schema, texts: { en: { ...form.texts?.en, ...english } } });
  return { form: made, place: placeOf(uiOf(made), node) ?? gap.parent };
}

/** Adds an element that shows no answers: a note. */
export function addNote(form: Form, gap: Gap, text: string, english: string): Edited {
  const editing = new UiEditing(form);
  const node: UiNode = { type: "Label", text };
  editing.call(node, english);
  editing.insert(gap, [node]);
  const made = editing.finish();
  return { form: made, place: placeOf(uiOf(made), node) ?? gap.parent };
}

/** Puts an element under a heading of its own, where it stands. */
export function groupElement(form: Form, place: Place, label: string, english: string): Edited | null {
  const inner = nodeAt(uiOf(form), place);
  if (!inner || place.length === 0 || inner.type === "Category" || place.length >= deepest) return null;
  const editing = new UiEditing(form);
  const node: UiNode = { type: "Group", label, elements: [inner] };
  editing.call(node, english);
  editing.put(place, node);
  return { form: editing.finish(), place };
}

/** Moves an element to a gap (as it is before the move); `null` where it cannot stand there. What is read by rules stays where it is: only the layout changes. */
export function moveElement(form: Form, from: Place, to: Gap): Edited | null {
  const ui = uiOf(form);
  const node = nodeAt(ui, from);
  const parent = nodeAt(ui, to.parent);
  if (!node || !parent || from.length === 0 || isAtOrBelow(to.parent, from) || !Array.isArray(parent.elements)) return null;
  if ((node.type === "Category") !== (parent.type === "Categorization")) return null;
  const depth = Math.max(...everyNode(node).map(({ place }) => place.length));
  if (to.parent.length + 1 + depth > deepest && to.parent.length + 1 > from.length) return null;
  const same = to.parent.length === from.length - 1 && isAtOrBelow(from, to.parent);
  const own = from.at(-1) ?? 0;
  if (same && (to.index === own || to.index === own + 1)) return null;
  const editing = new UiEditing(form);
  // A copy goes in before the original is taken out, so that the gap is where it was seen.
  const moved = editing.copy(node, {});
  editing.insert(to, [moved]);
  editing.drop(new Set([node]));
  const made = editing.finish();
  return { form: made, place: placeOf(uiOf(made), moved) ?? [] };
}

/** The gap to which a key moves an element: one up or down (over the edge into the next step), into the group before it, or out of its own. */
export function gapBeside(ui: UiNode, place: Place, way: "up" | "down" | "in" | "out"): Gap | null {
  const parent = place.slice(0, -1);
  const index = place.at(-1);
  const holder = nodeAt(ui, parent);
  if (index === undefined || !holder) return null;
  const siblings = childrenOf(holder);
  const outward = (after: boolean): Gap | null => {
    const at = parent.at(-1);
    return at === undefined || holder.type === "Category" ? null : { parent: parent.slice(0, -1), index: at + (after ? 1 : 0) };
  };
  if (way === "out") return outward(true);
  if (way === "in") {
    const before = siblings[index - 1];
    return before && ["Group", "HorizontalLayout", "VerticalLayout"].includes(before.type) ? { parent: [...parent, index - 1], index: childrenOf(before).length } : null;
  }
  const step = way === "up" ? -1 : 1;
  if (siblings[index + step]) return { parent, index: way === "up" ? index - 1 : index + 2 };
  if (holder.type !== "Category") return outward(way === "down");
  const neighbour = [...parent.slice(0, -1), (parent.at(-1) ?? 0) + step];
  const category = neighbour.some((at) => at < 0) ? null : nodeAt(ui, neighbour);
  return category ? { parent: neighbour, index: way === "up" ? childrenOf(category).length : 0 } : null;
}

/** Takes an element out, with the fields that nothing else shows; `null` where the form would have nothing left. */
export function removeElement(form: Form, place: Place): Form | null {
  const node = nodeAt(uiOf(form), place);
  if (!node || place.length === 0) return null;
  const editing = new UiEditing(form);
  editing.drop(new Set([node]));
  if (childrenOf(editing.ui).length === 0) return null;
  const left = new Set(pointersIn(editing.ui));
  let schema = form.schema;
  let english = form.texts?.en ?? {};
  for (const pointer of pointersIn(node).filter((one) => !left.has(one))) {
    const [holder, name] = holderAndName(pointer);
    schema = editSchema({ ...form, schema }, holder, (object) => withoutProperty(object, name));
    const prefix = `${dotted(pointer)}.`;
    english = Object.fromEntries(Object.entries(english).filter(([key]) => !key.startsWith(prefix)));
  }
  return editing.finish({ schema, ...(form.texts && { texts: { en: english } }) });
}

/** Puts a copy of an element after it; its fields get names that are free. Steps, and fields that a table holds, are not copied so. */
export function duplicateElement(form: Form, place: Place): Edited | null {
  const node = nodeAt(uiOf(form), place);
  const index = place.at(-1);
  if (!node || index === undefined || place.length >= deepest) return null;
  const editing = new UiEditing(form);
  const names = new Map<string, string>();
  let schema = form.schema;
  let english: Record<string, string> = { ...form.texts?.en };
  for (const pointer of new Set(pointersIn(node))) {
    const own = schemaAt(form, pointer);
    if (!own) return null;
    const [holder, name] = holderAndName(pointer);
    const object = schemaAt({ ...form, schema }, holder) ?? {};
    const free = freeProperty(new Set(Object.keys(propertiesOf(object))), name);
    const required = readPointer(object, "/required");
    const wanted = Array.isArray(required) && required.includes(name);
    schema = editSchema({ ...form, schema }, holder, (before) => withProperty(before, free, own, wanted));
    names.set(pointer, `${holder}/${free}`);
    for (const [key, text] of Object.entries(englishAt(form, pointer))) english = { ...english, [`${dotted(`${holder}/${free}`)}.${key}`]: text };
  }
  const copied = (one: UiNode): UiNode => {
    const pointer = pointerOf(one);
    const change = pointer === null ? {} : { scope: scopeOf(names.get(pointer) ?? pointer) };
    return editing.copy(one, { ...change, ...(Array.isArray(one.elements) && { elements: childrenOf(one).map(copied) }) });
  };
  const made = copied(node);
  editing.insert({ parent: place.slice(0, -1), index: index + 1 }, [made]);
  const form2 = editing.finish({ schema, ...(form.texts && { texts: { en: english } }) });
  return { form: form2, place: placeOf(uiOf(form2), made) ?? place };
}
