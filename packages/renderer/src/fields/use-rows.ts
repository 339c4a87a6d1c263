import { useCallback, useRef, useSyncExternalStore } from "react";
import type { Json } from "@shenbao/engine";
import { say } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import type { Control } from "../form/use-control.ts";

/** The rows of a table or of cards. */
export interface Rows {
  count: number;
  /** The label the form gives the row, or its number. */
  label(index: number): string;
  /** Absent where rows are fixed, at the limit, or not open. */
  add?: () => void;
  remove?: (index: number) => void;
}

/** How many rows there are at least: as many as have labels, or as the schema asks for. */
export function fewestRows(schema: Record<string, Json>): number {
  const { rowLabels, minItems } = schema;
  if (Array.isArray(rowLabels)) return rowLabels.length;
  return typeof minItems === "number" ? minItems : 0;
}

/** The rows of a control's value; only their number makes it render again. `focus` is called when a row came or went. */
export function useRows(control: Control, focus: (row: number) => void): Rows {
  const {
    setting: { store, locale },
    pointer,
    field,
  } = control;
  const fewest = fewestRows(field.schema);
  const subscribe = useCallback((listener: () => void) => store.drawValue(pointer, listener), [store, pointer]);
  const count = useSyncExternalStore(subscribe, () => {
    const value = store.value(pointer) ?? store.computedValue(pointer);
    return Math.max(Array.isArray(value) ? value.length : 0, fewest);
  });
  const later = useRef(focus);
  later.current = focus;
  const label = (index: number) => field.rowLabels?.[index]?.[locale] ?? say(rendererTexts["rows.number"], locale, { number: index + 1 });
  if (field.rowLabels || !store.opens(pointer) || field.computed) return { count, label };
  const rows = (): Json[] => {
    const value = store.value(pointer);
    const own = Array.isArray(value) ? [...value] : [];
    while (own.length < fewest) own.push({});
    return own;
  };
  const { maxItems } = field.schema;
  const full = typeof maxItems === "number" && count >= maxItems;
  return {
    count,
    label,
    add: full
      ? undefined
      : () => {
          store.set(pointer, [...rows(), {}], field.type);
          requestAnimationFrame(() => later.current(count));
        },
    remove:
      count <= fewest
        ? undefined
        : (index) => {
            const left = rows().filter((_, row) => row !== index);
            store.forget(pointer);
            store.set(pointer, left.length > 0 ? left : undefined, field.type);
            requestAnimationFrame(() => later.current(Math.min(index, count - 2)));
          },
  };
}
