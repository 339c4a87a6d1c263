import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import type { SummaryTable } from "@shenbao/contract";
import type { Json } from "@shenbao/engine";
import { useMemo } from "react";
import { useText } from "../language/use-text.ts";
import { RowOfTable } from "./RowOfTable.tsx";

export interface RowsTableProps {
  table: SummaryTable;
  rows: SummaryTable["rows"];
  /** Moves a row; positions from 0. Absent: the order is fixed. */
  onMove?: ((from: number, to: number) => void) | undefined;
  /** Saves an open cell. Absent: none can be filled in. */
  onCell?: ((applicationId: string, column: string, value: Json) => Promise<void>) | undefined;
}

/** The rows of a summary table, ordered by dragging, by the keyboard, or by buttons; what happens is read out in the page's language. */
export function RowsTable({ table, rows, onMove, onCell }: RowsTableProps) {
  const t = useText();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }), useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }));
  const ids = useMemo(() => rows.map((row) => row.applicationId), [rows]);
  const place = (id: string | number | undefined) => ids.indexOf(String(id)) + 1;
  const count = ids.length;
  const end = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) onMove?.(place(active.id) - 1, place(over.id) - 1);
  };
  const body = (
    <tbody>
      {rows.map((row, index) => (
        <RowOfTable key={row.applicationId} table={table} row={row} index={index} count={count} onMove={onMove} onCell={onCell} />
      ))}
    </tbody>
  );
  const sheet = (
    <div className="ad-table-box" tabIndex={0} role="region" aria-label={t.of(table.title)}>
      <table className="ad-table ad-sheet-table">
        <caption className="sb-hidden">{t.of(table.title)}</caption>
        <thead>
          <tr>
            {onMove && (
              <th scope="col" className="ad-no-print">
                {t("tables.move")}
              </th>
            )}
            {table.columns.map((column) => (
              <th key={column.id} scope="col" className={column.kind === "number" ? "ad-right" : undefined} style={{ minWidth: `${widthOf(column.width ?? 6)}em` }}>
                {t.of(column.title)}
              </th>
            ))}
          </tr>
        </thead>
        {onMove ? (
          <SortableContext items={ids} strategy={verticalListSortingStrategy}>
            {body}
          </SortableContext>
        ) : (
          body
        )}
      </table>
    </div>
  );
  if (!onMove) return sheet;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={end}
      accessibility={{
        screenReaderInstructions: { draggable: t("tables.dragHelp") },
        announcements: {
          onDragStart: ({ active }) => t("tables.dragStart", { place: place(active.id), count }),
          onDragOver: ({ over }) => (over ? t("tables.dragOver", { place: place(over.id), count }) : undefined),
          onDragEnd: ({ over }) => (over ? t("tables.dragEnd", { place: place(over.id), count }) : t("tables.dragCancel")),
          onDragCancel: () => t("tables.dragCancel"),
        },
      }}
    >
      {sheet}
    </DndContext>
  );
}

/** The width of a sheet's column, as wide as a screen wants it: names wrap once, long texts do not make the row high. */
function widthOf(characters: number): number {
  return characters > longText ? 24 : Math.min(Math.max(characters, 4), 13);
}

/** From so many characters on a column holds sentences. */
const longText = 30;
