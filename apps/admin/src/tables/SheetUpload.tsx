import { routes, type SheetPreview, type SummaryTable } from "@shenbao/contract";
import { Banner, Button, Card, Spinner } from "@shenbao/renderer";
import { useRef, useState } from "react";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Failure } from "../pages/Failure.tsx";
import { useDoing } from "../pages/use-doing.ts";
import { SheetPreviewDialog } from "./SheetPreviewDialog.tsx";
import { useSheetText } from "./use-sheet-text.ts";

/** Filling in without the page: the Excel file goes out, comes back, is looked at cell by cell and then written. */
export function SheetUpload({ table, onTable }: { table: SummaryTable; onTable(table: SummaryTable): void }) {
  const t = useText();
  const s = useSheetText();
  const { noticeId } = useNotice();
  const input = useRef<HTMLInputElement>(null);
  const { busy, error, run } = useDoing();
  const [preview, setPreview] = useState<SheetPreview | null>(null);
  const [written, setWritten] = useState<number | null>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    setWritten(null);
    await run(async () => setPreview(await api.call(routes.previewSheet, { params: { noticeId, table: table.table }, file })));
    if (input.current) input.current.value = "";
  };
  return (
    <Card title={s("offline.title")}>
      <div className="sb-stack">
        {error !== null && <Failure error={error} />}
        {written !== null && (
          <Banner tone="success" locale={t.locale} live="polite">
            <p>{s("preview.applied", { count: written })}</p>
          </Banner>
        )}
        <p>{s("offline.text")}</p>
        <div className="sb-buttons">
          <a className="sb-button sb-button-secondary" href={api.href(routes.getTableWorkbook, { params: { noticeId, table: table.table }, query: {} })} download>
            {s("offline.download")}
          </a>
          <input
            ref={input}
            type="file"
            className="sb-hidden"
            tabIndex={-1}
            accept=".xlsx"
            aria-label={s("offline.upload")}
            onChange={(event) => void read(event.target.files?.[0])}
          />
          <Button busy={busy} onClick={() => input.current?.click()}>
            {s("offline.upload")}
          </Button>
          {busy && (
            <span role="status">
              <Spinner locale={t.locale} /> {s("offline.reading")}
            </span>
          )}
        </div>
      </div>
      {preview && (
        <SheetPreviewDialog
          table={table}
          preview={preview}
          onClose={() => setPreview(null)}
          onWritten={(next, count) => {
            setPreview(null);
            setWritten(count);
            onTable(next);
          }}
        />
      )}
    </Card>
  );
}
