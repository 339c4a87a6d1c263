import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import type { SummaryTable } from "@shenbao/contract";
import { useText } from "../language/use-text.ts";
import { cellOfTable } from "./cell-of-table.ts";

export interface RowOfTableProps {
  table: SummaryTable;
  row: SummaryTable["rows"][number];
  index: number;
  count: number;
  onMove: ((from: number, to: number) => void) | undefined;
}

/** A row with its handle and its buttons. */
export function RowOfTable({ table, row, index, count, onMove }: RowOfTableProps) {
  const t = useText();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: row.applicationId, disabled: !onMove });
  return (
    <tr ref={setNodeRef} className={isDragging ? "ad-dragging" : undefined} style={{ transform: CSS.Translate.toString(transform), transition }}>
      {onMove && (
        <td className="ad-move ad-no-print" data-label={t("tables.move")}>
          <button type="button" className="ad-handle" ref={setActivatorNodeRef} {...attributes} {...listeners} aria-label={t("tables.drag", { place: index + 1 })}>
            <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
              <path fill="currentColor" d="M6 4h2v2H6zM12 4h2v2h-2zM6 9h2v2H6zM12 9h2v2h-2zM6 14h2v2H6zM12 14h2v2h-2z" />
            </svg>
          </button>
          <button type="button" className="ad-step" disabled={index === 0} aria-label={t("tables.up", { place: index + 1 })} onClick={() => onMove(index, index - 1)}>
            ↑
          </button>
          <button type="button" className="ad-step" disabled={index === count - 1} aria-label={t("tables.down", { place: index + 1 })} onClick={() => onMove(index, index + 1)}>
            ↓
          </button>
        </td>
      )}
      {table.columns.map((column) => (
        <td key={column.id} data-label={t.of(column.title)} className={column.kind === "number" ? "ad-right sb-number" : undefined}>
          {cellOfTable(column, row.cells[column.id] ?? null, t.locale)}
        </td>
      ))}
    </tr>
  );
}
