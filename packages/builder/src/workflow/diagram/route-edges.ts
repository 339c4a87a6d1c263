import type { BoxSize } from "./box-sizes.ts";
import type { Point } from "./lay-out.ts";

/** The line of an action. */
export interface Route {
  /** The middle of its label. */
  label: Point;
  /** As the `d` of an SVG path. */
  path: string;
  /** Where it arrives, and the point before. */
  end: [Point, Point];
}

type Box = Point & BoxSize;

/** An edge as the layout leads it: from state to state by the middles of the columns between. */
export interface LedEdge {
  key: string;
  from: string;
  to: string;
  size: BoxSize;
  label: Point;
  points: readonly Point[];
}

/** Where an edge touches a box: at which side, and beside which others in what order. */
interface Port {
  key: string;
  start: boolean;
  /** How high the edge goes on from there. */
  towards: number;
}

const round = (value: number) => Math.round(value * 10) / 10;
const said = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
const middle = (one: Point, other: Point): Point => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });

/**
 * Leads edges so that they climb only between the columns of states and labels, and pass through a column level, where the layout left
 * them room: so no line runs beneath a box that is not its own. The edges of a box's side touch it one below the other, without crossing.
 */
export function routeEdges(boxes: ReadonlyMap<string, Box>, edges: readonly LedEdge[]): Map<string, Route> {
  const halves = columnHalves([...boxes.values(), ...edges.map(({ label, size }) => ({ ...label, ...size }))]);
  const ports = portsOf(boxes, edges);
  return new Map(
    edges.map(({ key, label, points }) => {
      const [start, end] = [ports.get(`${key} start`), ports.get(`${key} end`)];
      if (!start || !end) throw new Error(`The edge ${key} has no place at its states`);
      const direction = end.x < start.x ? -1 : 1;
      const between = points.slice(1, -1).flatMap(({ x, y }): Point[] => {
        const half = halves.get(Math.round(x)) ?? 0;
        return [
          { x: x - half * direction, y },
          { x: x + half * direction, y },
        ];
      });
      const all = [start, ...between, end];
      return [key, { label, path: levelPath(all), end: [all.at(-2) ?? start, end] }];
    }),
  );
}

/** The line of an action that leads to its own state, its corners rounded. */
export function loopPath(label: Point, points: readonly Point[]): Route {
  const first = points[0] ?? label;
  const last = points.at(-1) ?? label;
  const corners = points.slice(1, -1);
  const path = corners.map((corner, i) => `Q ${said(corner)} ${said(i === corners.length - 1 ? last : middle(corner, corners[i + 1] ?? last))}`);
  return { label, path: [`M ${said(first)}`, ...path].join(" "), end: [corners.at(-1) ?? first, last] };
}

/** Where an action is drawn that the layout does not know yet: straight across, its label between. */
export function straightRoute(from: Point, to: Point): Route {
  return { label: middle(from, to), path: `M ${said(from)} L ${said(to)}`, end: [from, to] };
}

/** Level at every point, climbing in between. */
function levelPath([first, ...rest]: readonly Point[]): string {
  if (!first) return "";
  let before = first;
  let path = `M ${said(first)}`;
  for (const point of rest) {
    const half = (before.x + point.x) / 2;
    path += before.y === point.y ? ` H ${round(point.x)}` : ` C ${said({ x: half, y: before.y })} ${said({ x: half, y: point.y })} ${said(point)}`;
    before = point;
  }
  return path;
}

/** Half the width of each column, by its middle. */
function columnHalves(boxes: readonly Box[]): Map<number, number> {
  const halves = new Map<number, number>();
  for (const { x, width } of boxes) halves.set(Math.round(x), Math.max(halves.get(Math.round(x)) ?? 0, width / 2));
  return halves;
}

function portsOf(boxes: ReadonlyMap<string, Box>, edges: readonly LedEdge[]): Map<string, Point> {
  const sides = new Map<string, Port[]>();
  const add = (id: string, port: Port, next: Point) => {
    const side = `${(boxes.get(id)?.x ?? 0) < next.x ? "right" : "left"} ${id}`;
    sides.set(side, [...(sides.get(side) ?? []), port]);
  };
  for (const { key, from, to, label, points } of edges) {
    const next = points[1] ?? label;
    const last = points.at(-2) ?? label;
    add(from, { key, start: true, towards: next.y }, next);
    add(to, { key, start: false, towards: last.y }, last);
  }
  const found = new Map<string, Point>();
  for (const [side, ports] of sides) {
    const id = side.slice(side.indexOf(" ") + 1);
    const box = boxes.get(id);
    if (!box) continue;
    const x = box.x + (side.startsWith("right") ? box.width / 2 : -box.width / 2);
    const sorted = [...ports].sort((one, other) => one.towards - other.towards);
    sorted.forEach(({ key, start }, i) => found.set(`${key} ${start ? "start" : "end"}`, { x, y: box.y - box.height / 2 + (box.height * (i + 1)) / (sorted.length + 1) }));
  }
  return found;
}
