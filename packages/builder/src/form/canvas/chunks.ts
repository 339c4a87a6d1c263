import { childrenOf, type UiNode } from "../commands/ui-tree.ts";

/** Elements that follow each other, from an index to before another one. */
export interface Chunk {
  from: number;
  to: number;
  /** How many elements are in it, those inside of others too. */
  size: number;
}

/** From so many elements on, a layout is drawn in parts. */
const many = 60;
const part = 20;

const sizes = new WeakMap<UiNode, number>();

/** An element and all inside of it, counted once. */
export function sizeOf(node: UiNode): number {
  const known = sizes.get(node);
  if (known !== undefined) return known;
  const size = childrenOf(node).reduce((sum, child) => sum + sizeOf(child), 1);
  sizes.set(node, size);
  return size;
}

/** The parts in which what is inside of an element is drawn; `null` where it is little enough to be drawn at once. */
export function chunksOf(node: UiNode): Chunk[] | null {
  if (sizeOf(node) <= many || node.type === "HorizontalLayout") return null;
  const chunks: Chunk[] = [];
  let open: Chunk = { from: 0, to: 0, size: 0 };
  childrenOf(node).forEach((child, index) => {
    const size = sizeOf(child);
    if (open.size > 0 && open.size + size > part) {
      chunks.push(open);
      open = { from: index, to: index, size: 0 };
    }
    open = { from: open.from, to: index + 1, size: open.size + size };
  });
  return [...chunks, open];
}
