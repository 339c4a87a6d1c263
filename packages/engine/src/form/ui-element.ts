import { isRecord } from "../definition/json.ts";

/** An element of a JSON Forms UI schema, read defensively. */
export interface UiElement {
  type: string;
  scope?: string;
  label?: unknown;
  text?: unknown;
  elements?: unknown[];
  options?: Record<string, unknown>;
  rule?: unknown;
}

/** The element that a value is, or `null`. */
export function uiElement(value: unknown): UiElement | null {
  return isRecord(value) && typeof value["type"] === "string" ? (value as unknown as UiElement) : null;
}

/** The children of an element. */
export function childrenOf(element: UiElement): UiElement[] {
  if (!Array.isArray(element.elements)) return [];
  return element.elements.map(uiElement).filter((child): child is UiElement => child !== null);
}

/** `#/properties/a/properties/b` → `/a/b`; `#` → ``. `null` for what is no such scope. */
export function pointerOfScope(scope: unknown): string | null {
  if (scope === "#") return "";
  if (typeof scope !== "string" || !/^#(\/properties\/[A-Za-z][A-Za-z0-9]{0,63})+$/.test(scope)) return null;
  return scope.slice(1).replace(/\/properties\//g, "/");
}
