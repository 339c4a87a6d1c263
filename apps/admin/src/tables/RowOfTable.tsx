import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import type { SummaryTable } from "@shenbao/contract";
import { useText } from "../language/use-text.ts";
import type { Json } from "@shenbao/engine";
import { useRef, useState } from "react";
import { CellForm } from "./CellForm.tsx";
import { useSheetText } from "./use-sheet-text.ts";
import { cellOfTable } from "./cell-of-table.ts";

export interface RowOfTableProps {
  table: SummaryTable;
  row: SummaryTable["rows"][number];
  index: number;
  count: number;
  onMove: ((from: number, to: number) => void) | undefined;
  /** Saves an open cell. Absent: none can be filled in. */
  onCell: ((applicationId: string, column: string, value: Json) => Promise<void>) | undefined;
}

/** A row with its handle and its buttons. */
export function RowOfTable({ table, row, index, count, onMove, onCell }: RowOfTableProps) {
  const t = useText();
  const s = useSheetText();
  const [editing, setEditing] = useState<string | null>(null);
  const opener = useRef(new Map<string, HTMLButtonElement>());
  const said = (column: SummaryTable["columns"][number]) => cellOfTable(column, row.cells[column.id] ?? null, t.locale);
  const close = () => {
    const column = editing;
    setEditing(null);
    // Back to where it was opened, once it is there again.
    if (column !== null) requestAnimationFrame(() => opener.current.get(column)?.focus());
  };
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
          {onCell && column.open?.kind === "field" ? (
            editing === column.id ? (
              <CellForm row={row} column={column.id} open={column.open} onSave={(value) => onCell(row.applicationId, column.id, value)} onClose={close} />
            ) : (
              <button
                type="button"
                className="ad-cell-open"
                ref={(node) => void (node && opener.current.set(column.id, node))}
                aria-label={`${s("tables.edit", { column: t.of(column.title), place: index + 1 })}${said(column) === "" ? "" : `：${said(column)}`}`}
                onClick={() => setEditing(column.id)}
              >
                {said(column) || <span className="sb-muted ad-no-print">{s("tables.fill")}</span>}
              </button>
            )
          ) : (
            said(column)
          )}
        </td>
      ))}
    </tr>
  );
}
