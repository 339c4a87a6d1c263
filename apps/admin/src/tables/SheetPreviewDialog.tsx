import { routes, type SheetPreview, type SummaryTable } from "@shenbao/contract";
import { Banner, Button, Dialog } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { valueTexts } from "@shenbao/texts/values";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { DataTable, type DataColumn } from "../pages/DataTable.tsx";
import { Failure } from "../pages/Failure.tsx";
import { useDoing } from "../pages/use-doing.ts";
import { useSheetText } from "./use-sheet-text.ts";

export interface SheetPreviewDialogProps {
  table: SummaryTable;
  preview: SheetPreview;
  onClose(): void;
  onWritten(table: SummaryTable, count: number): void;
}

type Place = Pick<SheetPreview["refusals"][number], "at" | "row" | "name" | "column">;

/** What a file would change, cell by cell, what of it is not taken and why; written when it is confirmed. */
export function SheetPreviewDialog({ table, preview, onClose, onWritten }: SheetPreviewDialogProps) {
  const t = useText();
  const s = useSheetText();
  const { noticeId } = useNotice();
  const once = useOnceKey();
  const { busy, error, run } = useDoing();
  const { changes, moved, refusals, conflicts } = preview;
  const count = changes.length + moved.length;
  const write = async () => {
    await run(async () => {
      const body = { changes: changes.map(({ applicationId, columnId, value }) => ({ applicationId, column: columnId, value })), order: preview.order, preview: preview.seal };
      const next = await api.call(routes.changeTable, { params: { noticeId, table: table.table }, body, revision: preview.revision, key: once.keyFor([preview.seal]) });
      once.done();
      onWritten(next, count);
    });
  };
  const shown = (value: string | number | boolean | null) =>
    value === null || value === "" ? s("event.empty") : typeof value === "boolean" ? say(valueTexts[value ? "value.yes" : "value.no"], t.locale) : String(value);
  const place = <Row extends Place>(): DataColumn<Row>[] => [
    { id: "project", title: s("preview.project"), main: true, cell: (row) => row.name ?? "–" },
    { id: "column", title: s("preview.column"), cell: (row) => t.of(row.column) || "–" },
    { id: "cell", title: s("preview.cell"), cell: (row) => row.at ?? (row.row === null ? "–" : `${s("preview.row")} ${row.row}`) },
  ];
  return (
    <Dialog
      open
      wide
      title={s("preview.title", { name: preview.name })}
      locale={t.locale}
      onClose={onClose}
      actions={
        <>
          {count > 0 && (
            <Button kind="primary" busy={busy} onClick={() => void write()}>
              {s("preview.apply", { count })}
            </Button>
          )}
          <Button onClick={onClose}>{s("preview.close")}</Button>
        </>
      }
    >
      <div className="sb-stack ad-sheet-preview">
        {error !== null && <Failure error={error} />}
        <p>
          <strong>
            {count + refusals.length + conflicts.length === 0 ? s("preview.none") : s("preview.summary", { changes: count, refused: refusals.length, conflicts: conflicts.length })}
          </strong>
        </p>
        {preview.made < preview.revision && <p className="sb-muted">{s("preview.older", { revision: preview.made, now: preview.revision })}</p>}
        {preview.notes.map((note) => (
          <Banner key={note} tone="info" locale={t.locale}>
            <p>{note}</p>
          </Banner>
        ))}
        {refusals.length > 0 && (
          <section>
            <h3>{`${s("preview.refused")}（${refusals.length}）`}</h3>
            <DataTable
              caption={s("preview.refused")}
              rows={refusals}
              rowId={(row) => JSON.stringify([row.at, row.row, row.name, row.why])}
              columns={[
                ...place<SheetPreview["refusals"][number]>(),
                { id: "before", title: s("preview.before"), cell: (row) => shown(row.before) },
                { id: "after", title: s("preview.file"), cell: (row) => shown(row.after) },
                { id: "why", title: s("preview.why"), cell: (row) => <strong>{row.why}</strong> },
              ]}
            />
          </section>
        )}
        {conflicts.length > 0 && (
          <section>
            <h3>{`${s("preview.conflicts")}（${conflicts.length}）`}</h3>
            <p className="sb-muted">{s("preview.conflictsText")}</p>
            <DataTable
              caption={s("preview.conflicts")}
              rows={conflicts}
              rowId={(row) => JSON.stringify([row.at, row.name, row.column])}
              columns={[
                ...place<SheetPreview["conflicts"][number]>(),
                { id: "base", title: s("preview.base"), cell: (row) => shown(row.base) },
                { id: "now", title: s("preview.now"), cell: (row) => shown(row.now) },
                { id: "file", title: s("preview.file"), cell: (row) => shown(row.file) },
              ]}
            />
          </section>
        )}
        {moved.length > 0 && (
          <section>
            <h3>{`${s("preview.order")}（${moved.length}）`}</h3>
            <DataTable
              caption={s("preview.order")}
              rows={moved}
              rowId={(row) => `${row.name} ${row.before}`}
              columns={[
                { id: "project", title: s("preview.project"), main: true, cell: (row) => row.name },
                { id: "before", title: s("preview.before"), align: "right", cell: (row) => row.before },
                { id: "after", title: s("preview.after"), align: "right", cell: (row) => row.after },
              ]}
            />
          </section>
        )}
        {changes.length > 0 && (
          <section>
            <h3>{`${s("preview.changes")}（${changes.length}）`}</h3>
            <DataTable
              caption={s("preview.changes")}
              rows={changes}
              rowId={(row) => `${row.applicationId} ${row.columnId}`}
              columns={[
                ...place<SheetPreview["changes"][number]>(),
                { id: "before", title: s("preview.before"), cell: (row) => shown(row.before) },
                { id: "after", title: s("preview.after"), cell: (row) => <strong>{shown(row.after)}</strong> },
              ]}
            />
          </section>
        )}
      </div>
    </Dialog>
  );
}
