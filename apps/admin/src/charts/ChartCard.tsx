import { Banner, Button, Card, formatMoment } from "@shenbao/renderer";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Link } from "react-router-dom";
import { saveFile } from "./save-file.ts";
import { useText } from "../language/use-text.ts";
import { useNotice } from "../notice/NoticeContext.ts";
import { DataTable } from "../pages/DataTable.tsx";
import { Failure } from "../pages/Failure.tsx";
import type { Chart } from "./chart.ts";
import { chartHeight } from "./chart-option.ts";

/** A chart with its table and its pictures to save. What draws is loaded with the first chart. */
export function ChartCard({ chart, at, note }: { chart: Chart; /** When it was counted. */ at: string; note?: ReactNode }) {
  const t = useText();
  const { definition } = useNotice();
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const drawn = JSON.stringify(chart);
  useEffect(() => {
    let end: (() => void) | undefined;
    let over = false;
    import("./draw.ts").then(
      ({ draw }) => {
        if (!over && place.current) end = draw(place.current, JSON.parse(drawn) as Chart);
      },
      () => setFailed(true),
    );
    return () => {
      over = true;
      end?.();
    };
  }, [drawn]);
  const heading = { title: chart.title, note: `${t.of(definition.title)}　${formatMoment(at, t.locale, definition.timezone)}` };
  const save = async (format: "png" | "svg") => {
    setError(null);
    try {
      const { pngOf, svgOf } = await import("./draw.ts");
      const blob = format === "png" ? await pngOf(chart, heading) : new Blob([svgOf(chart, heading)], { type: "image/svg+xml" });
      saveFile(blob, `${chart.title} ${at.slice(0, 10)}.${format}`);
    } catch (failure) {
      setError(failure);
    }
  };
  const values = chart.rows
    .slice(0, 12)
    .map((row) => `${row.name} ${row.values.join("/")}`)
    .join("，");
  return (
    <Card
      title={chart.title}
      aside={
        <span className="ad-rows-aside ad-no-print">
          {(["png", "svg"] as const).map((format) => (
            <Button key={format} kind="quiet" small aria-label={t("chart.saveName", { title: chart.title, format: format.toUpperCase() })} onClick={() => void save(format)}>
              {t(format === "png" ? "chart.savePng" : "chart.saveSvg")}
            </Button>
          ))}
        </span>
      }
    >
      {error !== null && <Failure error={error} />}
      {failed ? (
        <Banner tone="warning" locale={t.locale}>
          <p>{t("chart.failed")}</p>
        </Banner>
      ) : (
        <div
          className="ad-chart"
          ref={place}
          role="img"
          aria-label={t("chart.says", { title: chart.title, values })}
          data-rows={chart.rows.length}
          style={{ height: chartHeight(chart) }}
        />
      )}
      {note}
      <details className="ad-chart-table" open={failed || undefined}>
        <summary>{t("chart.table")}</summary>
        <DataTable
          caption={chart.title}
          rows={chart.rows}
          rowId={({ id }) => id}
          columns={[
            {
              id: "name",
              main: true,
              title: chart.kind === "days" ? t("overview.day") : t("overview.name"),
              cell: (row) => (row.to ? <Link to={row.to}>{row.name}</Link> : row.name),
            },
            ...chart.series.map((series, index) => ({
              id: `v${index}`,
              title: series.name,
              align: "right" as const,
              cell: (row: Chart["rows"][number]) => row.values[index] ?? 0,
            })),
          ]}
        />
      </details>
    </Card>
  );
}
