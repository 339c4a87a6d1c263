import { type Assignment, type OfflinePreview, routes } from "@shenbao/contract";
import { Card } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { noticeQuery } from "../notice/notice-queries.ts";
import { Failure } from "../pages/Failure.tsx";
import { OfflineDialog } from "./OfflineDialog.tsx";

/** For each round with open sheets: its workbook, out and back. */
export function OfflineCard({ rows }: { rows: Assignment[] }) {
  const t = useText();
  const open = rows.filter(({ status }) => status === "waiting" || status === "begun");
  const rounds = [...new Map(open.map(({ noticeId, review }) => [`${noticeId} ${review}`, { noticeId, review }])).values()];
  if (rounds.length === 0) return null;
  return (
    <Card title={t("offline.title")}>
      <div className="sb-stack">
        <p className="sb-muted">{t("offline.text")}</p>
        {rounds.map((round) => (
          <Round key={`${round.noticeId} ${round.review}`} {...round} />
        ))}
      </div>
    </Card>
  );
}

function Round(params: { noticeId: string; review: string }) {
  const t = useText();
  const notice = useQuery(noticeQuery(params.noticeId));
  const input = useRef<HTMLInputElement>(null);
  const [preview, setPreview] = useState<OfflinePreview | null>(null);
  const [error, setError] = useState<unknown>(null);
  const review = t.of(notice.data?.definition.reviews[params.review]?.title);
  const send = async (file: File | undefined) => {
    if (!file) return;
    setError(null);
    try {
      setPreview(await api.call(routes.previewScores, { params, file }));
    } catch (failure) {
      setError(failure);
    } finally {
      if (input.current) input.current.value = "";
    }
  };
  return (
    <div className="sb-stack">
      {error !== null && <Failure error={error} />}
      <div className="sb-buttons">
        <a className="sb-button sb-button-secondary" href={api.href(routes.getScoreWorkbook, { params })} download>
          {t("offline.download", { review })}
        </a>
        <label className="sb-button sb-button-secondary ad-file-button">
          {t("offline.upload", { review })}
          <input
            ref={input}
            type="file"
            className="sb-hidden"
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onChange={({ target }) => void send(target.files?.[0])}
          />
        </label>
      </div>
      <OfflineDialog params={params} preview={preview} onClose={() => setPreview(null)} />
    </div>
  );
}
