import { Graph, layout } from "@dagrejs/dagre";
import type { BoxSize } from "./box-sizes.ts";
import { loopPath, routeEdges, type Route } from "./route-edges.ts";

export interface Point {
  x: number;
  y: number;
}

/** What is to be placed: boxes and, between them, lines with a labelled box of their own. */
export interface LayoutQuestion {
  nodes: { id: string; size: BoxSize }[];
  edges: { key: string; from: string; to: string; size: BoxSize }[];
}

/** Where it goes: the upper left corner of every box, the middle of every label, and its line. */
export interface Layout {
  nodes: Record<string, Point>;
  edges: Record<string, Route>;
  width: number;
  height: number;
}

/**
 * Places states from left to right by the order of the process: first those that stand first in the definition, the returns led back. Labels have
 * a place of their own, so that they cover no state and no other label.
 */
export function layOut({ nodes, edges }: LayoutQuestion): Layout {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 26, ranksep: 68, edgesep: 14, marginx: 20, marginy: 20 });
  for (const { id, size } of nodes) graph.setNode(id, { ...size });
  for (const { key, from, to, size } of edges) graph.setEdge(from, to, { ...size, labelpos: "c" }, key);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const boxes = new Map(nodes.map(({ id, size }) => [id, { ...(graph.node(id) as unknown as Point), ...size }]));
  const led = edges.map(({ key, from, to, size }) => {
    const { x, y, points } = graph.edge(from, to, key) as unknown as Point & { points: Point[] };
    return { key, from, to, size, label: { x, y }, points };
  });
  const routes = routeEdges(
    boxes,
    led.filter(({ from, to }) => from !== to),
  );
  for (const { key, from, to, label, points } of led) if (from === to) routes.set(key, loopPath(label, points));
  return {
    nodes: Object.fromEntries([...boxes].map(([id, box]) => [id, { x: box.x - box.width / 2, y: box.y - box.height / 2 }])),
    edges: Object.fromEntries(routes),
    width: Number.isFinite(width) ? width : 0,
    height: Number.isFinite(height) ? height : 0,
  };
}
