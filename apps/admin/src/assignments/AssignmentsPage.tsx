import { Countdown, Empty, StateTag } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { Answered } from "../pages/Answered.tsx";
import { DataTable } from "../pages/DataTable.tsx";
import { Page } from "../pages/Page.tsx";
import { serverNow } from "../session/session-store.ts";
import { assignmentsQuery } from "./assignment-queries.ts";
import { assignmentTone } from "./assignment-tone.ts";
import { DueBanner } from "./DueBanner.tsx";
import { InterestsCard } from "./InterestsCard.tsx";
import { OfflineCard } from "./OfflineCard.tsx";
import { OwnScoresCard } from "./OwnScoresCard.tsx";

const order = ["begun", "waiting", "scored", "conflict"];

/** What I was assigned to score: what waits first; then my scores beside each other, and the conflicts I stated. */
export function AssignmentsPage() {
  const t = useText();
  const query = useQuery(assignmentsQuery);
  const number = new Intl.NumberFormat(t.locale, { maximumFractionDigits: 2 });
  return (
    <Page title={t("nav.assignments")}>
      <div className="sb-stack">
        <Answered query={query}>
          {({ rows }) => {
            if (rows.length === 0) return <Empty title={t("assignments.none")} text={t("assignments.noneText")} />;
            const scored = rows.flatMap((row) => (row.standing === null || row.status === "conflict" ? [] : [{ ...row, standing: row.standing }]));
            return (
              <>
                <DueBanner rows={rows} />
                <DataTable
                  caption={t("nav.assignments")}
                  rows={[...rows].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status) || a.number.localeCompare(b.number))}
                  rowId={(row) => row.id}
                  columns={[
                    { id: "number", whole: true, title: t("assignments.number"), cell: (row) => row.number },
                    {
                      id: "name",
                      main: true,
                      title: t("reviews.name"),
                      cell: (row) => (row.status === "conflict" ? row.name : <Link to={`/assignments/${row.id}`}>{row.name || row.number}</Link>),
                    },
                    {
                      id: "status",
                      title: t("assignments.standing"),
                      cell: (row) => (
                        <>
                          <StateTag title={t(`assignments.status.${row.status}`)} tone={assignmentTone[row.status]} />
                          {row.stated && <div className="sb-muted sb-small">{t("own.stated")}</div>}
                        </>
                      ),
                    },
                    { id: "total", title: t("assignments.total"), align: "right", cell: (row) => (row.standing === null ? "–" : number.format(row.standing)) },
                    {
                      id: "until",
                      title: t("assignments.until"),
                      cell: (row) => (row.until === null ? "–" : <Countdown until={Date.parse(row.until)} now={serverNow} locale={t.locale} />),
                    },
                  ]}
                />
                <OfflineCard rows={rows} />
                {scored.length > 1 && <OwnScoresCard rows={scored} />}
              </>
            );
          }}
        </Answered>
        <InterestsCard />
      </div>
    </Page>
  );
}
