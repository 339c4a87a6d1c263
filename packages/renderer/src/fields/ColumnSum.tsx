import { useCallback, useSyncExternalStore } from "react";
import { displayValue, type Field, type Json } from "@shenbao/engine";
import { readAnswer } from "../form/answers-at.ts";
import type { FormSetting } from "../form/form-context.ts";
import { columnSum } from "./column-sum.ts";

/** The sum of a column, as the cells are typed. It is not spoken with every key: it can be read where it stands. */
export function ColumnSum({ setting: { store, locale }, table, column }: { setting: FormSetting; table: string; column: Field }) {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [store.drawValue(table, listener), store.drawOutcome(listener)];
      return () => stops.forEach((stop) => stop());
    },
    [store, table],
  );
  const below = column.pointer.slice(column.pointer.lastIndexOf("/*") + 2);
  const sum = useSyncExternalStore(subscribe, () => {
    const value = column.computed ? store.computedValue(table) : store.value(table);
    const cells = Array.isArray(value)
      ? value.map((row): Json | undefined => (typeof row === "object" && row !== null && !Array.isArray(row) ? readAnswer(row, below) : undefined))
      : [];
    return columnSum(cells);
  });
  return (
    <>
      <span className="sb-cell-label" aria-hidden="true">
        {column.title[locale]}
        {column.unit && ` (${column.unit[locale]})`}
      </span>
      <output className="sb-number" aria-live="off">
        {sum === null ? "—" : displayValue(column, sum, locale)}
      </output>
    </>
  );
}
