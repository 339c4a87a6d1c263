import { routes } from "@shenbao/contract";
import { Card, Empty, formatMoment } from "@shenbao/renderer";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import { ChartCard } from "../charts/ChartCard.tsx";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { Answered } from "../pages/Answered.tsx";
import { overviewCharts } from "./overview-charts.ts";

/** How the notice goes, as charts: by state, day, receiving organisation and track; tables and rounds. */
export function OverviewCharts() {
  const t = useText();
  const { noticeId, definition, base } = useNotice();
  const query = useQuery({
    queryKey: ["overview", noticeId],
    queryFn: ({ signal }) => api.call(routes.getOverview, { params: { noticeId }, signal }),
    refetchInterval: 120_000,
  });
  return (
    <section className="sb-stack ad-overview" aria-labelledby="ad-overview">
      <h2 id="ad-overview">{t("overview.title")}</h2>
      <Answered query={query}>
        {(overview) =>
          overview.total === 0 ? (
            <Card>
              <Empty title={t("overview.none")} text={t("overview.noneText")} />
            </Card>
          ) : (
            <>
              <p className="sb-muted sb-small">{t("overview.at", { at: formatMoment(overview.at, t.locale, definition.timezone), total: overview.total })}</p>
              <div className="ad-charts">
                {overviewCharts(t, overview, definition, base).map((chart) => (
                  <ChartCard
                    key={chart.title}
                    chart={chart}
                    at={overview.at}
                    note={
                      chart.title === t("overview.tables") &&
                      overview.tables
                        .filter(({ missing }) => missing.length > 0)
                        .map(({ table, missing }) => (
                          <p key={table} className="sb-small sb-muted">
                            {t("overview.missing", { names: missing.map(({ name }) => t.of(name)).join("、") })}
                          </p>
                        ))
                    }
                  />
                ))}
              </div>
            </>
          )
        }
      </Answered>
    </section>
  );
}
