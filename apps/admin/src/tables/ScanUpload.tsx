import { routes, type SummaryTable } from "@shenbao/contract";
import { Button } from "@shenbao/renderer";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { api } from "../api/api.ts";
import { newKey } from "../api/once-key.ts";
import { showSize } from "../language/show-size.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Failure } from "../pages/Failure.tsx";

/** The stamped scan of one's own table: choose it, see it go, replace it. */
export function ScanUpload({ table }: { table: SummaryTable }) {
  const t = useText();
  const { noticeId } = useNotice();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number | null>(null);
  const going = useRef<AbortController | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (file: File | undefined) => {
    if (!file) return;
    const controller = new AbortController();
    going.current = controller;
    setShare(0);
    setError(null);
    try {
      await api.call(routes.uploadTableScan, { params: { noticeId, table: table.table }, file, key: newKey(), onProgress: setShare, signal: controller.signal });
      await queries.invalidateQueries({ queryKey: ["tables", noticeId] });
    } catch (failure) {
      if (!controller.signal.aborted) setError(failure);
    } finally {
      setShare(null);
      if (input.current) input.current.value = "";
    }
  };
  useEffect(() => () => going.current?.abort(), []);
  return (
    <div className="ad-upload">
      {error !== null && <Failure error={error} />}
      {table.scan && (
        <p>
          {t("tables.scanHere")} <a href={api.href(routes.getFile, { params: { id: table.scan.id } })}>{table.scan.name}</a>{" "}
          <span className="sb-muted sb-small">{showSize(table.scan.size)}</span>
        </p>
      )}
      {share === null ? (
        <div>
          <input
            ref={input}
            type="file"
            className="sb-hidden"
            tabIndex={-1}
            accept="application/pdf,image/png,image/jpeg"
            aria-label={t("tables.scan")}
            onChange={(event) => void send(event.target.files?.[0])}
          />
          <Button onClick={() => input.current?.click()}>{t(table.scan ? "tables.scanReplace" : "tables.scanChoose")}</Button>
        </div>
      ) : (
        <div className="sb-buttons">
          <span role="status">
            <progress max={1} value={share} aria-label={t("tables.uploading")} /> {t("tables.uploadedShare", { percent: Math.round(share * 100) })}
          </span>
          <Button small onClick={() => going.current?.abort()}>
            {t("tables.uploadCancel")}
          </Button>
        </div>
      )}
    </div>
  );
}
