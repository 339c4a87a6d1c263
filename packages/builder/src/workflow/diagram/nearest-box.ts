import type { Point } from "./lay-out.ts";

/** A box of the diagram that can have the focus, by its middle. */
export interface FocusBox extends Point {
  key: string;
}

const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;

export type ArrowKey = keyof typeof directions;

export const isArrow = (key: string): key is ArrowKey => Object.hasOwn(directions, key);

/** The box that an arrow leads to: the nearest on that side, what lies straight ahead before what lies aside. */
export function nearestBox(boxes: readonly FocusBox[], from: FocusBox, arrow: ArrowKey): FocusBox | null {
  const [x, y] = directions[arrow];
  let best: FocusBox | null = null;
  let least = Infinity;
  for (const box of boxes) {
    const ahead = (box.x - from.x) * x + (box.y - from.y) * y;
    const aside = Math.abs((box.x - from.x) * y) + Math.abs((box.y - from.y) * x);
    if (box.key === from.key || ahead < 8) continue;
    const cost = ahead + aside * 2;
    if (cost < least) [best, least] = [box, cost];
  }
  return best;
}
