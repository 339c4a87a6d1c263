import { routes } from "@shenbao/contract";
import { Banner, Button, Dialog, Empty, formatMoment } from "@shenbao/renderer";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { noticesQuery } from "../notice/notice-queries.ts";
import { Answered } from "../pages/Answered.tsx";
import { Failure } from "../pages/Failure.tsx";
import { useDoingOnce } from "../pages/use-doing.ts";
import { NotFoundPage } from "../pages/NotFoundPage.tsx";
import { Page } from "../pages/Page.tsx";
import { TextBox } from "../pages/TextBox.tsx";
import { ResultView } from "./ResultView.tsx";

/** The result page as the public will see it, to be looked at and published. */
export function ResultPage() {
  const t = useText();
  const { noticeId, definition, duties } = useNotice();
  const queries = useQueryClient();
  const notices = useQuery(noticesQuery);
  const isPublished = notices.data?.rows.find((row) => row.id === noticeId)?.results === true;
  const published = useQuery({
    queryKey: ["result", noticeId],
    queryFn: ({ signal }) => api.call(routes.getResult, { params: { noticeId }, signal }),
    enabled: duties.publishes && isPublished,
  });
  const preview = useQuery({
    queryKey: ["result", noticeId, "preview"],
    queryFn: ({ signal }) => api.call(routes.previewResult, { params: { noticeId }, signal }),
    enabled: duties.publishes,
  });
  const [note, setNote] = useState("");
  const [asking, setAsking] = useState(false);
  const { busy, error, runOnce } = useDoingOnce();
  const publish = async () => {
    const body = isPublished ? { note: note.trim() } : {};
    await runOnce(async (keyFor) => {
      await api.call(routes.publishResult, { params: { noticeId }, body, key: keyFor([noticeId, body]) });
      setNote("");
      await Promise.all([queries.invalidateQueries({ queryKey: ["result"] }), queries.invalidateQueries({ queryKey: ["notices"] })]);
    });
    setAsking(false);
  };
  if (!duties.publishes) return <NotFoundPage />;
  // As it stands now beside what is published: who would be added, and taken off.
  const changes = { added: preview.data?.changes?.added.length ?? 0, removed: preview.data?.changes?.removed.length ?? 0 };
  const differs = isPublished && changes.added + changes.removed > 0;
  const rows = preview.data?.tracks.reduce((sum, track) => sum + track.rows.length, 0) ?? 0;
  return (
    <Page
      title={t("nav.result")}
      note={t("results.note")}
      actions={
        (!isPublished || differs) && (
          <Button kind="primary" disabled={(rows === 0 && !differs) || notices.isPending} onClick={() => setAsking(true)}>
            {t(isPublished ? "publicity.again" : "results.publish")}
          </Button>
        )
      }
    >
      <div className="sb-stack">
        {error !== null && <Failure error={error} />}
        {published.data && (
          <Banner tone="success" locale={t.locale} title={t("results.published", { at: formatMoment(published.data.publishedAt, t.locale, definition.timezone) })}>
            <p>
              <a href={`/notices/${noticeId}/result`}>{t("results.publicPage")}</a>
              {" · "}
              <a href={api.href(routes.getResultDocument, { params: { noticeId }, query: {} })} download>
                {t("results.pdf")}
              </a>
            </p>
            {published.data.period && (
              <p>{t(published.data.period.over ? "publicity.over" : "publicity.until", { at: formatMoment(published.data.period.until, t.locale, definition.timezone) })}</p>
            )}
          </Banner>
        )}
        {differs && (
          <Banner tone="warning" locale={t.locale}>
            <p>{t("publicity.differs", changes)}</p>
          </Banner>
        )}
        <Answered query={preview}>
          {(result) => (rows === 0 ? <Empty title={t("results.empty")} text={t("results.emptyText")} /> : <ResultView result={differs ? result : (published.data ?? result)} />)}
        </Answered>
      </div>
      <Dialog
        open={asking}
        title={t(isPublished ? "publicity.againAsk" : "results.ask")}
        locale={t.locale}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="primary" busy={busy} disabled={isPublished && note.trim().length < 2} onClick={() => void publish()}>
              {t(isPublished ? "publicity.again" : "results.publish")}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
          </>
        }
      >
        <div className="sb-stack">
          <p>{isPublished ? t("publicity.againText", changes) : t("results.askText", { count: rows })}</p>
          {isPublished && <TextBox label={t("publicity.note")} hint={t("publicity.noteHelp")} value={note} onChange={setNote} rows={3} maxLength={1000} required />}
        </div>
      </Dialog>
    </Page>
  );
}
