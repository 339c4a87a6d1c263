import type { Ranking } from "@shenbao/contract";
import type { Review } from "@shenbao/engine";
import { Card, StateTag } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";
import { DataTable } from "../pages/DataTable.tsx";
import { LeanBar } from "./LeanBar.tsx";

/** How strict or mild each expert is beside the others, and what that does to their totals. */
export function ExpertsCard({ ranking, review }: { ranking: Ranking; review: Review }) {
  const t = useText();
  const number = new Intl.NumberFormat(t.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const signed = new Intl.NumberFormat(t.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "exceptZero" });
  const widest = Math.max(ranking.outliers.expert, ...ranking.experts.map(({ lean }) => Math.abs(lean ?? 0)), 1);
  if (ranking.experts.length === 0) return null;
  return (
    <Card title={t("spread.title")}>
      <p className="sb-muted">{t("spread.text", { ...ranking.outliers })}</p>
      <DataTable
        caption={t("spread.title")}
        rows={ranking.experts}
        rowId={(row) => row.expert}
        columns={[
          { id: "name", main: true, title: t("reviews.expert"), cell: (row) => row.expert },
          { id: "sheets", title: t("spread.sheets"), align: "right", cell: (row) => row.sheets },
          { id: "mean", title: t("spread.mean"), align: "right", cell: (row) => number.format(row.mean) },
          { id: "deviation", title: t("spread.deviation"), align: "right", cell: (row) => number.format(row.deviation) },
          {
            id: "lean",
            title: t("spread.lean"),
            cell: (row) =>
              row.lean === null ? (
                "–"
              ) : (
                <span className="ad-lean">
                  <LeanBar lean={row.lean} widest={widest} measure={ranking.outliers.expert} outlier={row.outlier} />
                  <span className="sb-number">{signed.format(row.lean)}</span>
                  {row.outlier && <StateTag title={t(row.lean < 0 ? "spread.strict" : "spread.mild")} tone="attention" />}
                </span>
              ),
          },
          ...(review.aggregate.method === "normalised" ? [{ id: "how", title: t("spread.how"), cell: (row: Ranking["experts"][number]) => t(`spread.how.${row.how}`) }] : []),
        ]}
      />
    </Card>
  );
}
