import type { DiagramModel } from "./diagram-model.ts";
import type { BoxSize } from "./box-sizes.ts";
import type { Layout, Point } from "./lay-out.ts";
import type { FocusBox } from "./nearest-box.ts";
import { straightRoute, type Route } from "./route-edges.ts";

/** Where everything of a diagram is drawn. */
export interface Placed {
  /** The upper left corners of the states. */
  corners: Map<string, Point>;
  routes: Map<string, Route>;
}

/** The layout, and what has come since it was made: new states below, new actions straight across, until the next layout is there. */
export function placeAll({ states, actions }: DiagramModel, layout: Layout): Placed {
  let below = layout.height + 20;
  const corners = new Map<string, Point>();
  const middles = new Map<string, Point>();
  for (const { id, size } of states) {
    const corner = layout.nodes[id] ?? { x: 20, y: below };
    if (!layout.nodes[id]) below += size.height + 20;
    corners.set(id, corner);
    middles.set(id, { x: corner.x + size.width / 2, y: corner.y + size.height / 2 });
  }
  const routes = new Map(actions.map(({ key, from, to }) => [key, layout.edges[key] ?? straightRoute(middles.get(from) ?? { x: 0, y: 0 }, middles.get(to) ?? { x: 0, y: 0 })]));
  return { corners, routes };
}

/** A box that can have the focus, with what brings it into view. */
export interface Box extends FocusBox, BoxSize {
  path: string;
}

/** The boxes that are shown, by their middles. */
export function focusBoxes({ states, actions }: DiagramModel, { corners, routes }: Placed, role: string | null): Box[] {
  return [
    ...states.flatMap(({ id, path, size }): Box[] => {
      const at = corners.get(id);
      return at ? [{ key: id, path, ...size, x: at.x + size.width / 2, y: at.y + size.height / 2 }] : [];
    }),
    ...actions.flatMap(({ key, path, size, by }): Box[] => {
      const at = routes.get(key)?.label;
      return at && (role === null || role === by) ? [{ key, path, ...size, ...at }] : [];
    }),
  ];
}
