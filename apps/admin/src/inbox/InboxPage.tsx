import { routes } from "@shenbao/contract";
import { Button, Card, Empty, formatMoment, Letter, Pagination } from "@shenbao/renderer";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router-dom";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { Answered } from "../pages/Answered.tsx";
import { Failure } from "../pages/Failure.tsx";
import { Page } from "../pages/Page.tsx";
import { inboxQuery, unreadQuery } from "./inbox-queries.ts";

/** What was written to this account. Opening one marks it as read. */
export function InboxPage() {
  const t = useText();
  const queries = useQueryClient();
  const [unread, setUnread] = useState(false);
  const [at, setAt] = useState<{ after?: string; before?: string }>({});
  const [error, setError] = useState<unknown>(null);
  const query = useQuery(inboxQuery({ ...at, ...(unread && { unread: "true" as const }) }));
  const count = useQuery(unreadQuery).data?.unread ?? 0;
  const read = async (ids: string[] | null) => {
    setError(null);
    try {
      await api.call(routes.readInbox, { body: { ids } });
      await queries.invalidateQueries({ queryKey: ["inbox"] });
    } catch (failure) {
      setError(failure);
    }
  };
  const show = (only: boolean) => {
    setAt({});
    setUnread(only);
  };
  return (
    <Page title={t("inbox.title")} actions={count > 0 && <Button onClick={() => void read(null)}>{t("inbox.readAll")}</Button>}>
      <div className="sb-stack sb-measure">
        <div className="ad-chips">
          {[false, true].map((only) => (
            <button key={String(only)} type="button" className="ad-chip" aria-pressed={unread === only} onClick={() => show(only)}>
              {t(only ? "inbox.unreadOnly" : "inbox.all")}
              {only && <span className="ad-chip-count">{count}</span>}
            </button>
          ))}
        </div>
        {error !== null && <Failure error={error} />}
        <Answered query={query}>
          {({ rows, next, previous, count: all }) =>
            rows.length === 0 ? (
              <Empty title={t("inbox.none")} text={t("inbox.noneText")} />
            ) : (
              <>
                <Card>
                  <ul className="sb-letters">
                    {rows.map(({ id, subject, body, at: came, noticeId, noticeTitle, applicationId, readAt }) => (
                      <Letter
                        key={id}
                        subject={t.of(subject)}
                        body={t.of(body)}
                        note={`${formatMoment(came, t.locale)} · ${t.of(noticeTitle)}`}
                        fresh={readAt === null ? t("inbox.unread") : null}
                        onOpen={() => void read([id])}
                      >
                        {applicationId && (
                          <p>
                            <Link to={`/n/${noticeId}/applications/${applicationId}`}>{t("inbox.toApplication")}</Link>
                          </p>
                        )}
                      </Letter>
                    ))}
                  </ul>
                </Card>
                <Pagination
                  locale={t.locale}
                  count={all}
                  onPrevious={previous === null ? undefined : () => setAt({ before: previous })}
                  onNext={next === null ? undefined : () => setAt({ after: next })}
                />
              </>
            )
          }
        </Answered>
      </div>
    </Page>
  );
}
