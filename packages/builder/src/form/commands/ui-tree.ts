import { isRecord, type Form, type Json } from "@shenbao/engine";

/** An element of a form's layout, as JSON Forms writes it. */
export interface UiNode {
  readonly type: string;
  readonly scope?: string;
  readonly label?: string;
  readonly text?: string;
  readonly elements?: readonly UiNode[];
  readonly options?: Readonly<Record<string, Json>>;
  readonly rule?: Json;
}

/** Where an element stands: the indexes on the way down from the layout's root. */
export type Place = readonly number[];

/** A gap between elements: before the `index`th of the element at `parent`. */
export interface Gap {
  parent: Place;
  index: number;
}

/** The layout of a form. */
export function uiOf(form: Form): UiNode {
  return form.ui as UiNode;
}

export function childrenOf(node: UiNode): readonly UiNode[] {
  return Array.isArray(node.elements) ? node.elements.filter((child) => isRecord(child) && typeof child.type === "string") : [];
}

/** The element at a place; `null` where there is none. */
export function nodeAt(ui: UiNode, place: Place): UiNode | null {
  let node: UiNode | null = ui;
  for (const index of place) node = node && (childrenOf(node)[index] ?? null);
  return node;
}

/** The place of an element, by identity. */
export function placeOf(ui: UiNode, wanted: UiNode): Place | null {
  if (ui === wanted) return [];
  for (const [index, child] of childrenOf(ui).entries()) {
    const below = placeOf(child, wanted);
    if (below) return [index, ...below];
  }
  return null;
}

/** Whether a place is another one or inside of it. */
export function isAtOrBelow(place: Place, above: Place): boolean {
  return above.every((index, depth) => place[depth] === index);
}

/** Every element at or below one, in the order of appearance, with its place. */
export function everyNode(node: UiNode, place: Place = []): { node: UiNode; place: Place }[] {
  return [{ node, place }, ...childrenOf(node).flatMap((child, index) => everyNode(child, [...place, index]))];
}

/** The pointers of the controls at or below an element, in the order of appearance. */
export function pointersIn(node: UiNode): string[] {
  return everyNode(node).flatMap((one) => pointerOf(one.node) ?? []);
}

/** The pointer into the answers that a control shows; `null` for every other element. */
export function pointerOf(node: UiNode): string | null {
  return node.type === "Control" && typeof node.scope === "string" ? node.scope.slice(1).replace(/\/properties\//g, "/") : null;
}

/** `/a/b` as a scope. */
export function scopeOf(pointer: string): string {
  return `#${pointer.replace(/\//g, "/properties/")}`;
}

/** The JSON Pointer of an element below the form's own: `/ui/elements/0/elements/2`. */
export function pathOfPlace(place: Place): string {
  return `/ui${place.map((index) => `/elements/${index}`).join("")}`;
}

/** The place that such a JSON Pointer names; `null` for every other. */
export function placeOfPath(path: string): Place | null {
  const found = /^\/ui((?:\/elements\/\d+)*)$/.exec(path);
  return found ? [...(found[1] ?? "").matchAll(/\d+/g)].map(([digits]) => Number(digits)) : null;
}
