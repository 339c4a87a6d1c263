import { isRecord } from "../definition/json.ts";
import { pointerOfScope } from "../form/ui-element.ts";
import type { Entry } from "./align.ts";
import { textLikeness } from "./text-difference.ts";

/** An element of a form's layout: what it is known by, and where it stands. */
export interface LayoutElement extends Entry {
  value: unknown;
  type: string;
  /** JSON Pointer below the form. */
  path: string;
  parent: LayoutElement | null;
  children: LayoutElement[];
  /** Of a control: the field it shows. */
  pointer: string | null;
}

const deepest = 24;

/** The elements of a layout in their order, the outermost first. `renamed`: how a field of a control is called in the other form. */
export function layoutElements(ui: unknown, renamed: (pointer: string) => string = (pointer) => pointer): LayoutElement[] {
  const found: LayoutElement[] = [];
  const seen = new Map<string, number>();
  function visit(value: unknown, path: string, parent: LayoutElement | null, segment: string, depth: number): LayoutElement {
    const record = isRecord(value) ? value : null;
    const type = record && typeof record["type"] === "string" ? record["type"] : "";
    const pointer = type === "Control" ? pointerOfScope(record?.["scope"]) : null;
    const element: LayoutElement = { key: "", segment, value, type, path, parent, children: [], pointer };
    found.push(element);
    const inner = record && Array.isArray(record["elements"]) && depth < deepest ? (record["elements"] as unknown[]) : [];
    element.children = inner.map((child, i) => visit(child, `${path}/elements/${i}`, element, String(i), depth + 1));
    return element;
  }
  visit(ui, "/ui", null, "", 0);
  for (const element of found) {
    const known = keyOf(element, renamed);
    const again = (seen.get(known) ?? 0) + 1;
    seen.set(known, again);
    element.key = again === 1 ? known : `${known} #${again}`;
  }
  return found;
}

function keyOf({ value, type, pointer, parent, children }: LayoutElement, renamed: (pointer: string) => string): string {
  if (parent === null) return "outermost";
  if (!isRecord(value)) return JSON.stringify(value) ?? "";
  if (pointer !== null) return `Control ${renamed(pointer)}`;
  const said = value["label"] ?? value["text"];
  if (typeof said === "string") return `${type} ${said}`;
  const first = firstField(children);
  return `${type} of ${first === null ? "nothing" : renamed(first)}`;
}

function firstField(children: readonly LayoutElement[]): string | null {
  for (const child of children) {
    const found = child.pointer ?? firstField(child.children);
    if (found !== null) return found;
  }
  return null;
}

/** How alike two elements of one type are: by what they say, or by what they hold. */
export function elementLikeness(before: Entry, after: Entry): number {
  const [one, other] = [before as LayoutElement, after as LayoutElement];
  if (one.type !== other.type || one.pointer !== null || other.pointer !== null || one.type === "") return 0;
  if (one.children.length > 0 || other.children.length > 0) {
    const keys = new Set(one.children.map(({ key }) => key));
    const common = other.children.filter(({ key }) => keys.has(key)).length;
    return common / Math.max(one.children.length, other.children.length, 1);
  }
  return textLikeness(saidBy(one), saidBy(other));
}

const saidBy = ({ value }: LayoutElement): string => (isRecord(value) ? String(value["label"] ?? value["text"] ?? "") : "");
