import { Banner, Button, Card, formatMoment } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Answered } from "../pages/Answered.tsx";
import { DataTable } from "../pages/DataTable.tsx";
import { progressQuery } from "./progress-query.ts";
import { RemindDialog } from "./RemindDialog.tsx";
import { TakeOutDrawer, type TakingOut } from "./TakeOutDrawer.tsx";

/** How each expert gets on, whom to remind, whom to take out, and what was done in the round. */
export function ProgressCard({ reviewId, decided }: { reviewId: string; decided: boolean }) {
  const t = useText();
  const { noticeId, definition } = useNotice();
  const query = useQuery(progressQuery(noticeId, reviewId));
  const [reminding, setReminding] = useState<{ experts: string[] | null } | null>(null);
  const [taking, setTaking] = useState<TakingOut | null>(null);
  const moment = (at: string | null) => (at === null ? t("progress.never") : formatMoment(at, t.locale, definition.timezone));
  return (
    <Card
      title={t("progress.title")}
      aside={
        query.data?.until && (
          <span className="sb-muted sb-small">
            {t("progress.until")} {moment(query.data.until)}
          </span>
        )
      }
    >
      <Answered query={query}>
        {({ experts, log }) => (
          <div className="sb-stack">
            {experts.flatMap(({ expert, name, stated }) =>
              stated.map(({ application, name: about, reason }) => (
                <Banner key={`${expert} ${application}`} tone="warning" locale={t.locale}>
                  <p>{t("progress.stated", { name, application: about, reason })}</p>
                  {!decided && (
                    <Button small onClick={() => setTaking({ expert, name, application: { id: application, name: about } })}>
                      {t("takeOut.title")}
                    </Button>
                  )}
                </Banner>
              )),
            )}
            <DataTable
              caption={t("progress.title")}
              rows={experts}
              rowId={(row) => row.expert}
              columns={[
                {
                  id: "name",
                  main: true,
                  title: t("reviews.expert"),
                  cell: (row) => (
                    <>
                      {row.name}
                      <div className="sb-muted sb-small">{t.of(row.organisation)}</div>
                    </>
                  ),
                },
                { id: "waiting", title: t("progress.waiting"), align: "right", cell: (row) => row.waiting },
                { id: "begun", title: t("progress.begun"), align: "right", cell: (row) => row.begun },
                { id: "scored", title: t("progress.scored"), align: "right", cell: (row) => `${row.scored} / ${row.waiting + row.begun + row.scored}` },
                { id: "conflict", title: t("progress.conflict"), align: "right", cell: (row) => row.conflict },
                { id: "seen", title: t("progress.seen"), cell: (row) => moment(row.seenAt) },
                { id: "reminded", title: t("progress.reminded"), cell: (row) => moment(row.remindedAt) },
                {
                  id: "do",
                  title: t("progress.do"),
                  cell: (row) =>
                    !decided && (
                      <span className="sb-buttons">
                        {row.waiting + row.begun > 0 && (
                          <Button small onClick={() => setReminding({ experts: [row.expert] })}>
                            {t("progress.remindOne")}
                          </Button>
                        )}
                        {row.waiting + row.begun + row.scored > 0 && (
                          <Button small kind="quiet" onClick={() => setTaking({ expert: row.expert, name: row.name })}>
                            {t("takeOut.do")}
                          </Button>
                        )}
                      </span>
                    ),
                },
              ]}
            />
            {experts.some((row) => row.waiting + row.begun > 0) && !decided && (
              <div>
                <Button onClick={() => setReminding({ experts: null })}>{t("progress.remind")}</Button>
              </div>
            )}
            {log.length > 0 && (
              <details>
                <summary>{t("progress.log")}</summary>
                <ul className="ad-round-log sb-small">
                  {log.map((one, index) => (
                    <li key={index}>
                      <span className="sb-muted">{t("progress.log.line", { at: moment(one.at), by: one.by })}</span>{" "}
                      {t(`progress.log.${one.what}`, { experts: one.experts.join(t.locale === "en" ? ", " : "、"), applications: one.applications, reason: one.reason ?? "" })}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
        )}
      </Answered>
      <RemindDialog open={reminding !== null} reviewId={reviewId} experts={reminding?.experts ?? null} onClose={() => setReminding(null)} />
      <TakeOutDrawer taking={taking} reviewId={reviewId} onClose={() => setTaking(null)} />
    </Card>
  );
}
