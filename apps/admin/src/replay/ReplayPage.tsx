import { Empty, formatMoment, Pagination, StateTag } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router-dom";
import { comparedNoticesQuery } from "../compare/compare-queries.ts";
import { useText } from "../language/use-text.ts";
import { Answered } from "../pages/Answered.tsx";
import { DataTable } from "../pages/DataTable.tsx";
import { Page } from "../pages/Page.tsx";
import { replaysQuery } from "./replay-queries.ts";
import { outcomes, stateTones, targetWords } from "./replay-words.ts";
import { ReplayStart } from "./ReplayStart.tsx";

/** Earlier applications by the rules of this definition: begins a replay, and lists those there are. */
export function ReplayPage() {
  const t = useText();
  const { id = "" } = useParams();
  const notices = useQuery(comparedNoticesQuery);
  return (
    <Page title={t("replay.title")} note={t("replay.intro")} back={{ to: `/definitions/${id}/build`, title: t("compare.back") }}>
      <div className="sb-stack">
        <Answered query={notices}>{(all) => <ReplayStart id={id} notices={all} />}</Answered>
        <h2 className="ad-sub">{t("replay.old")}</h2>
        <EarlierReplays id={id} />
      </div>
    </Page>
  );
}

function EarlierReplays({ id }: { id: string }) {
  const t = useText();
  const [at, setAt] = useState<{ after?: string; before?: string }>({});
  const query = useQuery(replaysQuery(at));
  return (
    <Answered query={query}>
      {({ rows, next, previous, count }) =>
        rows.length === 0 && !at.after ? (
          <Empty title={t("replay.oldNone")} text={t("replay.oldNoneText")} />
        ) : (
          <>
            <DataTable
              caption={t("replay.old")}
              rows={rows}
              rowId={(row) => row.id}
              columns={[
                {
                  id: "what",
                  main: true,
                  title: t("replay.one"),
                  cell: (row) => <Link to={`/definitions/${id}/replay/${row.id}`}>{t("replay.of", { source: t.of(row.sourceTitle), target: targetWords(t, row) })}</Link>,
                },
                { id: "at", title: t("compare.state"), cell: (row) => t("replay.startedBy", { by: row.startedBy, at: formatMoment(row.startedAt, t.locale) }) },
                { id: "state", title: t("account.standing"), cell: (row) => <StateTag title={t(`replay.state.${row.state}`)} tone={stateTones[row.state]} /> },
                { id: "done", title: t("replay.trackCount"), align: "right", cell: (row) => `${row.done} / ${row.total}` },
                ...outcomes.slice(0, 2).map((outcome) => ({
                  id: outcome,
                  title: t(`replay.outcome.${outcome}`),
                  align: "right" as const,
                  cell: (row: (typeof rows)[number]) => row.outcomes[outcome],
                })),
              ]}
            />
            <Pagination
              locale={t.locale}
              count={count}
              onPrevious={previous === null ? undefined : () => setAt({ before: previous })}
              onNext={next === null ? undefined : () => setAt({ after: next })}
            />
          </>
        )
      }
    </Answered>
  );
}
