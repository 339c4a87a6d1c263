import type { Target } from "../commands/layout-commands.ts";
import type { Place } from "../commands/ui-tree.ts";

/** A line on the screen that shows where something will be dropped, in pixels of the viewport. */
export interface Line {
  x: number;
  y: number;
  length: number;
  upright: boolean;
}

export interface Drop {
  target: Target;
  line: Line;
}

const edge = 14;
const side = 0.16;

/**
 * Where something dragged would be dropped at a point of the page. Elements of the canvas say their place as `data-place` (`0/2`) and, where they
 * hold others, `data-holds` (`column` or `row`); the tab of a step says `data-step`. `null` where there is nothing to drop on.
 * @param step whether a whole step is dragged: those go between the tabs alone
 */
export function dropAt(root: HTMLElement, x: number, y: number, step: boolean): Drop | null {
  const under = window.document.elementFromPoint(x, y);
  const tab = under?.closest<HTMLElement>("[data-step]");
  if (tab && root.contains(tab)) return onTab(tab, x, step);
  if (step || !under || !root.contains(under)) return null;
  const element = under.closest<HTMLElement>("[data-place][data-element]");
  const canvas = root.querySelector<HTMLElement>("[data-canvas]");
  if (!canvas || !canvas.contains(under)) return null;
  if (!element) return inHolder(canvas, y, x);
  return element.dataset["holds"] ? onHolder(element, x, y) : onLeaf(element, x, y);
}

const placeOf = (element: HTMLElement): Place => (element.dataset["place"] ?? "").split("/").flatMap((part) => (part === "" ? [] : [Number(part)]));
const above = (place: Place): Place => place.slice(0, -1);
const last = (place: Place): number => place.at(-1) ?? 0;
const across = (rect: DOMRect, y: number): Line => ({ x: rect.left, y, length: rect.width, upright: false });
const upright = (rect: DOMRect, x: number): Line => ({ x, y: rect.top, length: rect.height, upright: true });

function onTab(tab: HTMLElement, x: number, step: boolean): Drop | null {
  const index = Number(tab.dataset["step"]);
  if (!Number.isInteger(index)) return null;
  const rect = tab.getBoundingClientRect();
  if (!step) return { target: { kind: "gap", gap: { parent: [index], index: Number(tab.dataset["count"]) } }, line: across(rect, rect.bottom) };
  const after = x > rect.left + rect.width / 2;
  return { target: { kind: "gap", gap: { parent: [], index: index + (after ? 1 : 0) } }, line: upright(rect, after ? rect.right : rect.left) };
}

function onLeaf(element: HTMLElement, x: number, y: number): Drop {
  const rect = element.getBoundingClientRect();
  const place = placeOf(element);
  const inRow = element.parentElement?.closest<HTMLElement>("[data-element]")?.dataset["holds"] === "row";
  const share = (x - rect.left) / rect.width;
  if (inRow || share < side || share > 1 - side) {
    const after = share > 0.5;
    const line = upright(rect, after ? rect.right : rect.left);
    if (inRow) return { target: { kind: "gap", gap: { parent: above(place), index: last(place) + (after ? 1 : 0) } }, line };
    return { target: { kind: "beside", place, side: after ? "after" : "before" }, line };
  }
  const after = y > rect.top + rect.height / 2;
  return { target: { kind: "gap", gap: { parent: above(place), index: last(place) + (after ? 1 : 0) } }, line: across(rect, after ? rect.bottom : rect.top) };
}

function onHolder(element: HTMLElement, x: number, y: number): Drop | null {
  const rect = element.getBoundingClientRect();
  const place = placeOf(element);
  if (y < rect.top + edge || y > rect.bottom - edge) {
    const after = y > rect.top + rect.height / 2;
    return { target: { kind: "gap", gap: { parent: above(place), index: last(place) + (after ? 1 : 0) } }, line: across(rect, after ? rect.bottom : rect.top) };
  }
  return inHolder(element, y, x);
}

/** Between the elements that a holder has, by their middles. */
function inHolder(holder: HTMLElement, y: number, x: number): Drop | null {
  const place = placeOf(holder);
  const inside = [...holder.querySelectorAll<HTMLElement>("[data-element]")].filter((one) => placeOf(one).length === place.length + 1);
  const row = holder.dataset["holds"] === "row";
  const rects = inside.map((one) => one.getBoundingClientRect());
  const before = rects.findIndex((rect) => (row ? x < rect.left + rect.width / 2 : y < rect.top + rect.height / 2));
  const index = before < 0 ? inside.length : before;
  const near = rects[before < 0 ? rects.length - 1 : before];
  const rect = near ?? holder.getBoundingClientRect();
  const atEnd = before < 0 && near !== undefined;
  const line = row ? upright(rect, atEnd ? rect.right : rect.left) : across(rect, atEnd ? rect.bottom : rect.top);
  return { target: { kind: "gap", gap: { parent: place, index } }, line };
}
