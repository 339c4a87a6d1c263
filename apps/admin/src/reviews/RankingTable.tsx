import type { Ranking } from "@shenbao/contract";
import { type State } from "@shenbao/engine";
import { StateTag } from "@shenbao/renderer";
import { Link } from "react-router-dom";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { DataTable } from "../pages/DataTable.tsx";
import { ScoreList } from "./ScoreList.tsx";

type Row = Ranking["rows"][number];
/** How what would become of an application is coloured. */
export const proposalTones: Record<Row["proposal"], State["tone"]> = {
  selected: "success",
  reserve: "progress",
  "passed-over": "neutral",
  tied: "attention",
  "below-pass-mark": "failure",
  incomplete: "progress",
};

/** The applications by rank, with each expert's score, the spread, what would happen now, and why. */
export function RankingTable({ ranking }: { ranking: Ranking }) {
  const t = useText();
  const { definition, base } = useNotice();
  const number = (value: number | null) => (value === null ? "–" : new Intl.NumberFormat(t.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value));
  return (
    <DataTable
      caption={t("reviews.ranking")}
      rows={ranking.rows}
      rowId={(row) => row.applicationId}
      columns={[
        { id: "place", title: t("reviews.place"), align: "right", cell: (row) => (row.score === null ? "–" : row.place) },
        {
          id: "name",
          main: true,
          title: t("reviews.name"),
          cell: (row) => (
            <>
              <Link to={`${base}/applications/${row.applicationId}`}>{row.name}</Link>
              <div className="sb-muted sb-small">{`${row.number} · ${row.applicant}`}</div>
            </>
          ),
        },
        { id: "track", title: t("reviews.track"), cell: (row) => t.of(definition.tracks.find(({ id }) => id === row.track)?.title) },
        { id: "score", title: t("reviews.score"), align: "right", cell: (row) => <strong>{number(row.score)}</strong> },
        {
          id: "spread",
          title: t("reviews.spread"),
          align: "right",
          cell: (row) => (
            <>
              {number(row.spread)}
              {row.deviation !== null && <div className="sb-muted sb-small ad-whole">{t("spread.deviationOf", { deviation: number(row.deviation) })}</div>}
            </>
          ),
        },
        {
          id: "scores",
          title: t("reviews.scores"),
          cell: (row) => <ScoreList scores={row.scores} />,
        },
        {
          id: "proposal",
          title: t("reviews.proposal"),
          cell: (row) => (
            <>
              {ranking.selection?.released ? (
                <StateTag title={t.of(definition.workflow.states[row.state]?.title)} tone={definition.workflow.states[row.state]?.tone ?? "neutral"} />
              ) : (
                <StateTag title={t(`selection.proposal.${row.proposal}`)} tone={proposalTones[row.proposal]} />
              )}
              {row.reserve !== null && <span className="sb-small"> {t("selection.reserveAt", { position: row.reserve })}</span>}
              <div className="sb-muted sb-small">{row.reason}</div>
            </>
          ),
        },
      ]}
    />
  );
}
