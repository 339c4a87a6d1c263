import type { Form } from "@shenbao/engine";
import { childrenOf, everyNode, nodeAt, uiOf, type Gap, type Place, type UiNode } from "./ui-tree.ts";

/** The key of an element's English text, by how many of its kind came before. */
const keys: Readonly<Record<string, (n: number) => string>> = {
  Category: (n) => `step.${n}.label`,
  Group: (n) => `group.${n}.label`,
  Label: (n) => `note.${n}.text`,
};
const byOrder = /^(step|group)\.\d+\.label$|^note\.\d+\.text$/;

/**
 * Changes the layout of a form without touching what it was made from. English texts of elements have their order of appearance for a key:
 * here each is known by its element, and `finish` writes the keys anew.
 */
export class UiEditing {
  ui: UiNode;
  readonly #form: Form;
  readonly #english = new Map<UiNode, string>();

  constructor(form: Form) {
    this.#form = form;
    this.ui = uiOf(form);
    this.know(this.ui, form.texts?.en ?? {});
  }

  /** Learns the English texts of elements from another form's. */
  know(ui: UiNode, english: Readonly<Record<string, string>>): void {
    for (const [node, key] of keyed(ui)) {
      const text = Object.hasOwn(english, key) ? english[key] : undefined;
      if (text !== undefined) this.#english.set(node, text);
    }
  }

  /** The English text of an element that is new or says something else now. */
  call(node: UiNode, english: string): void {
    this.#english.set(node, english);
  }

  /** The English text of an element that stands in the form. */
  englishOf(node: UiNode): string | undefined {
    return this.#english.get(node);
  }

  /** The same element with other properties; it keeps its English text. */
  copy(node: UiNode, change: Partial<UiNode>): UiNode {
    const made = { ...node, ...change };
    const english = this.#english.get(node);
    if (english !== undefined) this.#english.set(made, english);
    return made;
  }

  /** Puts another element, or several or none, in place of one. */
  put(place: Place, ...nodes: readonly UiNode[]): void {
    this.ui = this.#put(this.ui, place, nodes);
  }

  insert({ parent, index }: Gap, nodes: readonly UiNode[]): void {
    const holder = nodeAt(this.ui, parent);
    if (!holder) return;
    const made = this.copy(holder, { elements: childrenOf(holder).toSpliced(index, 0, ...nodes) });
    if (parent.length === 0) this.ui = made;
    else this.put(parent, made);
  }

  /** Takes elements out, and with them what holds nothing any more. */
  drop(gone: ReadonlySet<UiNode>): void {
    this.ui = this.#without(this.ui, gone) ?? this.copy(this.ui, { elements: [] });
  }

  /** The form with the layout as it is now. */
  finish(change: Partial<Form> = {}): Form {
    const before = change.texts?.en ?? this.#form.texts?.en ?? {};
    const others = Object.entries(before).filter(([key]) => !byOrder.test(key));
    const own = keyed(this.ui).flatMap(([node, key]) => {
      const english = this.#english.get(node);
      return english === undefined ? [] : [[key, english] as const];
    });
    const next = Object.fromEntries([...others, ...own]);
    const same = Object.keys(next).length === Object.keys(before).length && Object.entries(next).every(([key, text]) => before[key] === text);
    const form: Form = { ...this.#form, ...change, ui: this.ui };
    if (!same) form.texts = { en: next };
    return form;
  }

  #put(node: UiNode, [index, ...rest]: Place, nodes: readonly UiNode[]): UiNode {
    if (index === undefined) return nodes[0] ?? node;
    const children = childrenOf(node);
    const child = children[index];
    if (!child) return node;
    return this.copy(node, { elements: children.toSpliced(index, 1, ...(rest.length === 0 ? nodes : [this.#put(child, rest, nodes)])) });
  }

  #without(node: UiNode, gone: ReadonlySet<UiNode>): UiNode | null {
    if (gone.has(node)) return null;
    const children = childrenOf(node);
    const left = children.map((child) => this.#without(child, gone)).filter((child) => child !== null);
    if (left.length === children.length && left.every((child, i) => child === children[i])) return node;
    return left.length === 0 ? null : this.copy(node, { elements: left });
  }
}

/** The elements with a text of their own, each with the key of its English. */
function keyed(ui: UiNode): [UiNode, string][] {
  const counts = new Map<string, number>();
  return everyNode(ui).flatMap(({ node }): [UiNode, string][] => {
    const key = keys[node.type];
    if (!key) return [];
    const n = (counts.get(node.type) ?? 0) + 1;
    counts.set(node.type, n);
    return [[node, key(n)]];
  });
}
