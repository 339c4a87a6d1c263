import type { Result } from "@shenbao/contract";
import { Card } from "@shenbao/renderer";
import { useText } from "../language/use-text.ts";
import { DataTable } from "../pages/DataTable.tsx";

/** The lists of a result, track by track. */
export function ResultView({ result }: { result: Result }) {
  const t = useText();
  return (
    <Card title={t.of(result.title)}>
      <div className="sb-stack">
        {result.intro && <p className="sb-measure">{t.of(result.intro)}</p>}
        {result.tracks.map((track) => (
          <section key={track.track}>
            <h3 className="ad-sub">{`${t.of(track.title)}（${track.rows.length}）`}</h3>
            <DataTable<{ id: string; cells: Result["tracks"][number]["rows"][number] }>
              caption={t.of(track.title)}
              rows={track.rows.map((cells, index) => ({ id: String(index), cells }))}
              rowId={(row) => row.id}
              columns={result.columns.map((column) => ({
                id: column.id,
                title: t.of(column.title),
                ...(column.kind === "number" && { align: "right" as const }),
                cell: (row) => row.cells[column.id] ?? "–",
              }))}
            />
          </section>
        ))}
      </div>
    </Card>
  );
}
