import { useCallback, useSyncExternalStore } from "react";
import type { ControlElement, UISchemaElement } from "@jsonforms/core";
import { useForm } from "./form-context.ts";
import { scopePointer } from "./scope-pointer.ts";

/** The scopes of all controls in an element, itself included. */
function scopesIn(element: UISchemaElement): string[] {
  if (element.type === "Control") return [(element as ControlElement).scope];
  const elements = "elements" in element && Array.isArray(element.elements) ? (element.elements as UISchemaElement[]) : [];
  return elements.flatMap(scopesIn);
}

/** Whether the rules hide an element: by its own rule, a control by its place, a layout when everything in it is hidden. */
export function useElementHidden(element: UISchemaElement, path: string | undefined): boolean {
  const { store } = useForm();
  const subscribe = useCallback((listener: () => void) => store.drawOutcome(listener), [store]);
  return useSyncExternalStore(subscribe, () => {
    if (store.outcome.isElementHidden(element)) return true;
    const scopes = scopesIn(element);
    return scopes.length > 0 && scopes.every((scope) => store.isHidden(scopePointer(scope, path)));
  });
}
