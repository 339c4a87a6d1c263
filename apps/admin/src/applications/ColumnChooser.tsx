import { closestCenter, DndContext, type DragEndEvent, KeyboardSensor, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { arrayMove, SortableContext, sortableKeyboardCoordinates, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import type { ListColumn } from "@shenbao/engine";
import { Button } from "@shenbao/renderer";
import { useState } from "react";
import { Drawer } from "../layout/Drawer.tsx";
import { useText } from "../language/use-text.ts";

export interface ColumnChooserProps {
  all: ListColumn[];
  /** In their order. */
  shown: string[];
  onShow(names: string[] | null): void;
}

/** Which columns are shown, and in which order: dragged, or moved by the keyboard. The name stays: it leads to the application. */
export function ColumnChooser({ all, shown, onShow }: ColumnChooserProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }), useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }));
  const columns = shown.flatMap((at) => all.find((column) => column.at === at) ?? []);
  const others = all.filter(({ at }) => !shown.includes(at));
  const place = (id: string | number | undefined) => shown.indexOf(String(id)) + 1;
  const end = ({ active, over }: DragEndEvent) => {
    if (over && active.id !== over.id) onShow(arrayMove(shown, place(active.id) - 1, place(over.id) - 1));
  };
  const count = shown.length;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("list.columns")}</Button>
      <Drawer
        open={open}
        title={t("list.columnsShown")}
        onClose={() => setOpen(false)}
        foot={
          <>
            <Button kind="primary" onClick={() => setOpen(false)}>
              {t("list.columnsDone")}
            </Button>
            <Button onClick={() => onShow(null)}>{t("list.columnsReset")}</Button>
          </>
        }
      >
        <div className="sb-stack">
          <p className="sb-muted sb-small">{t("list.columnsHelp")}</p>
          <DndContext
            sensors={sensors}
            collisionDetection={closestCenter}
            onDragEnd={end}
            accessibility={{
              screenReaderInstructions: { draggable: t("list.columnsDragHelp") },
              announcements: {
                onDragStart: ({ active }) => t("tables.dragStart", { place: place(active.id), count }),
                onDragOver: ({ over }) => (over ? t("tables.dragOver", { place: place(over.id), count }) : undefined),
                onDragEnd: ({ over }) => (over ? t("tables.dragEnd", { place: place(over.id), count }) : t("tables.dragCancel")),
                onDragCancel: () => t("tables.dragCancel"),
              },
            }}
          >
            <SortableContext items={shown} strategy={verticalListSortingStrategy}>
              <ul className="ad-column-list">
                {columns.map((column) => (
                  <ShownColumn key={column.at} column={column} onHide={() => onShow(shown.filter((at) => at !== column.at))} />
                ))}
              </ul>
            </SortableContext>
          </DndContext>
          {others.length > 0 && (
            <fieldset className="ad-checks">
              <legend>{t("list.columnsOthers")}</legend>
              {others.map((column) => (
                <label key={column.at} className="ad-check">
                  <input type="checkbox" checked={false} onChange={() => onShow([...shown, column.at])} />
                  {t.of(column.title)}
                </label>
              ))}
            </fieldset>
          )}
        </div>
      </Drawer>
    </>
  );
}

function ShownColumn({ column, onHide }: { column: ListColumn; onHide(): void }) {
  const t = useText();
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = useSortable({ id: column.at });
  const title = t.of(column.title);
  return (
    <li ref={setNodeRef} style={{ transform: CSS.Translate.toString(transform), transition }}>
      <button ref={setActivatorNodeRef} type="button" className="ad-grip" aria-label={t("list.columnMove", { title })} {...attributes} {...listeners}>
        <span aria-hidden="true">⠿</span>
      </button>
      <label className="ad-check">
        <input type="checkbox" checked disabled={column.at === "name"} onChange={onHide} />
        {title}
      </label>
    </li>
  );
}
