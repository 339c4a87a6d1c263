import { routes } from "@shenbao/contract";
import { Banner, Button, Dialog, Empty, formatMoment } from "@shenbao/renderer";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../api/api.ts";
import { useOnceKey } from "../api/once-key.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { noticesQuery } from "../notice/notice-queries.ts";
import { Answered } from "../pages/Answered.tsx";
import { Failure } from "../pages/Failure.tsx";
import { NotFoundPage } from "../pages/NotFoundPage.tsx";
import { Page } from "../pages/Page.tsx";
import { ResultView } from "./ResultView.tsx";

/** The result page as the public will see it, to be looked at and published. */
export function ResultPage() {
  const t = useText();
  const { noticeId, definition, duties } = useNotice();
  const queries = useQueryClient();
  const once = useOnceKey();
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
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const publish = async () => {
    setBusy(true);
    setError(null);
    try {
      await api.call(routes.publishResult, { params: { noticeId }, body: {}, key: once.keyFor(noticeId) });
      once.done();
      await Promise.all([queries.invalidateQueries({ queryKey: ["result"] }), queries.invalidateQueries({ queryKey: ["notices"] })]);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
      setAsking(false);
    }
  };
  if (!duties.publishes) return <NotFoundPage />;
  const rows = preview.data?.tracks.reduce((sum, track) => sum + track.rows.length, 0) ?? 0;
  return (
    <Page
      title={t("nav.result")}
      note={t("results.note")}
      actions={
        !isPublished && (
          <Button kind="primary" disabled={rows === 0 || notices.isPending} onClick={() => setAsking(true)}>
            {t("results.publish")}
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
            </p>
          </Banner>
        )}
        <Answered query={preview}>
          {(result) => (rows === 0 ? <Empty title={t("results.empty")} text={t("results.emptyText")} /> : <ResultView result={published.data ?? result} />)}
        </Answered>
      </div>
      <Dialog
        open={asking}
        title={t("results.ask")}
        locale={t.locale}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="primary" busy={busy} onClick={() => void publish()}>
              {t("results.publish")}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
          </>
        }
      >
        <p>{t("results.askText", { count: rows })}</p>
      </Dialog>
    </Page>
  );
}
