import type { Form } from "@shenbao/engine";
import { builderFormTexts as texts } from "@shenbao/texts/builder-form";
import { newField, type FieldKind, type LayoutKind } from "./field-kinds.ts";
import { addField, addNote, moveElement, type Edited } from "./form-commands.ts";
import { UiEditing } from "./ui-editing.ts";
import { childrenOf, everyNode, isAtOrBelow, nodeAt, placeOf, uiOf, type Gap, type Place, type UiNode } from "./ui-tree.ts";

/** What the palette adds. */
export type NewKind = FieldKind | LayoutKind;

const deepest = 12;

/**
 * Adds what the palette offers at a gap. A group, a row or a step begins with a field of text (a row with two), because one without anything in it is
 * none. A step comes after the step that the gap is in; the first step of a form takes all that is there into it.
 */
export function addElement(form: Form, gap: Gap, kind: NewKind, level: string): Edited {
  if (kind === "note") return addNote(form, gap, texts["new.note"]["zh-CN"], texts["new.note"].en);
  if (kind === "step") return addStep(form, gap, level);
  if (kind !== "group" && kind !== "row") return addField(form, gap, newField(kind, level));
  const first = addField(form, gap, newField("text", level));
  if (kind === "group") return wrapped(first, "Group");
  const second = addField(first.form, { parent: gap.parent, index: (first.place.at(-1) ?? 0) + 1 }, newField("text", level));
  return moveBeside(second.form, second.place, first.place, "after") ?? second;
}

function wrapped({ form, place }: Edited, type: "Group"): Edited {
  const inner = nodeAt(uiOf(form), place);
  if (!inner || place.length >= deepest) return { form, place };
  const editing = new UiEditing(form);
  const node: UiNode = { type, label: texts["kind.group"]["zh-CN"], elements: [inner] };
  editing.call(node, texts["kind.group"].en);
  editing.put(place, node);
  return { form: editing.finish(), place };
}

function addStep(before: Form, gap: Gap, level: string): Edited {
  const form = withSteps(before);
  const steps = childrenOf(uiOf(form)).length;
  const after = uiOf(before).type === "Categorization" ? (gap.parent[0] ?? gap.index - 1) : steps - 1;
  const place = [Math.min(after + 1, steps)];
  const editing = new UiEditing(form);
  const node: UiNode = { type: "Category", label: texts["kind.step"]["zh-CN"], elements: [] };
  editing.call(node, texts["kind.step"].en);
  editing.insert({ parent: [], index: place[0] ?? 0 }, [node]);
  return { form: addField(editing.finish(), { parent: place, index: 0 }, newField("text", level)).form, place };
}

/** A form whose layout is steps: what was not is its first step. */
export function withSteps(form: Form): Form {
  const ui = uiOf(form);
  if (ui.type === "Categorization") return form;
  const editing = new UiEditing(form);
  const step: UiNode = { type: "Category", label: form.title["zh-CN"], elements: ui.type === "VerticalLayout" ? childrenOf(ui) : [ui] };
  editing.call(step, form.title.en);
  editing.ui = { type: "Categorization", elements: [step] };
  return editing.finish();
}

/** Moves an element beside another one, in a row with it; `null` where it cannot stand there. */
export function moveBeside(form: Form, from: Place, target: Place, side: "before" | "after"): Edited | null {
  const ui = uiOf(form);
  const [node, other] = [nodeAt(ui, from), nodeAt(ui, target)];
  const parent = nodeAt(ui, target.slice(0, -1));
  if (!node || !other || !parent || target.length === 0 || isAtOrBelow(target, from) || [node.type, other.type].includes("Category")) return null;
  const index = target.at(-1) ?? 0;
  if (parent.type === "HorizontalLayout") return moveElement(form, from, { parent: target.slice(0, -1), index: side === "before" ? index : index + 1 });
  const depth = Math.max(...[node, other].flatMap((one) => everyNode(one).map(({ place }) => place.length)));
  if (node.type === "HorizontalLayout" || target.length + 1 + depth > deepest) return null;
  const editing = new UiEditing(form);
  const moved = editing.copy(node, {});
  editing.put(target, { type: "HorizontalLayout", elements: side === "before" ? [moved, other] : [other, moved] });
  editing.drop(new Set([node]));
  const made = editing.finish();
  const place = placeOf(uiOf(made), moved);
  return place && { form: made, place };
}

/** Where an element comes: into a gap, or beside another in a row. */
export type Target = { kind: "gap"; gap: Gap } | { kind: "beside"; place: Place; side: "before" | "after" };

/** Moves an element to where it was dropped; `null` where it cannot stand there, or stands there already. */
export function moveTo(form: Form, from: Place, target: Target): Edited | null {
  return target.kind === "gap" ? moveElement(form, from, target.gap) : moveBeside(form, from, target.place, target.side);
}

/** Adds what the palette offers where it was dropped. */
export function addAt(form: Form, target: Target, kind: NewKind, level: string): Edited {
  if (target.kind === "gap") return addElement(form, target.gap, kind, level);
  const parent = target.place.slice(0, -1);
  const index = (target.place.at(-1) ?? 0) + 1;
  const made = addElement(form, { parent, index }, kind, level);
  return moveBeside(made.form, made.place, target.place, target.side) ?? made;
}
