import { type Draft, routes, type Touched } from "@shenbao/contract";
import { Spinner } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { publishingTexts as texts } from "@shenbao/texts/publishing";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import { useText } from "../language/use-text.ts";
import { Answered } from "../pages/Answered.tsx";
import { DataTable } from "../pages/DataTable.tsx";
import { useJudgedDrafts } from "./use-judged-drafts.ts";
import { Failure } from "../pages/Failure.tsx";

/** Whom publishing a draft touches: applications by version and track, and what becomes of the drafts among them. */
export function TouchedApplications({ draft }: { draft: Draft }) {
  const t = useText();
  const query = useQuery({
    queryKey: ["draft", draft.id, "touched", draft.revision],
    queryFn: async ({ signal }) => (await api.call(routes.getTouched, { params: { id: draft.id }, signal })).rows,
    refetchOnWindowFocus: false,
  });
  return (
    <section className="sb-stack" aria-labelledby="touched-title">
      <h3 id="touched-title">{say(texts["touched.title"], t.locale)}</h3>
      <Answered query={query}>
        {(rows) => (rows.length === 0 ? <p className="sb-muted">{say(texts["touched.none"], t.locale)}</p> : <TouchedRows draft={draft} rows={rows} />)}
      </Answered>
    </section>
  );
}

function TouchedRows({ draft, rows }: { draft: Draft; rows: Touched[] }) {
  const t = useText();
  const total = rows.filter(({ concerns }) => concerns).reduce((sum, { drafts }) => sum + drafts, 0);
  return (
    <>
      <DataTable<Touched>
        caption={say(texts["touched.title"], t.locale)}
        rows={rows}
        rowId={({ version, track }) => `${version}/${track}`}
        columns={[
          { id: "track", main: true, title: say(texts["touched.track"], t.locale), cell: (row) => t.of(row.title) },
          { id: "version", title: say(texts["touched.version"], t.locale), whole: true, cell: (row) => say(texts["touched.versionOf"], t.locale, { version: row.version }) },
          { id: "drafts", title: say(texts["touched.drafts"], t.locale), align: "right", cell: (row) => row.drafts },
          { id: "submitted", title: say(texts["touched.submitted"], t.locale), align: "right", cell: (row) => row.submitted },
          { id: "effect", title: say(texts["touched.effect"], t.locale), cell: (row) => say(texts[row.concerns ? "touched.concerns" : "touched.not"], t.locale) },
        ]}
      />
      <p>{say(texts["touched.submittedStay"], t.locale)}</p>
      {total > 0 && <JudgedDrafts draft={draft} total={total} />}
    </>
  );
}

const kinds = ["homeless", "losing", "required", "wrong", "unchanged"] as const;

/** What the correction does to the drafts of the tracks it concerns, counted while one reads. */
function JudgedDrafts({ draft, total }: { draft: Draft; total: number }) {
  const t = useText();
  const { counts, done, error } = useJudgedDrafts(draft.id, draft.revision);
  if (error !== null) return <Failure error={error} />;
  return (
    <div className="sb-stack" data-judged={done}>
      {done ? (
        <p>{say(texts["drafts.counted"], t.locale, { done: counts.judged })}</p>
      ) : (
        <>
          <p>
            <Spinner locale={t.locale} /> {say(texts["drafts.counting"], t.locale, { done: counts.judged, total })}
          </p>
          <progress value={counts.judged} max={total} aria-hidden="true" />
        </>
      )}
      <ul>
        {kinds
          .filter((kind) => counts[kind] > 0)
          .map((kind) => (
            <li key={kind}>{say(texts[`drafts.${kind}`], t.locale, { count: counts[kind] })}</li>
          ))}
      </ul>
    </div>
  );
}
