import { Button, Card, Empty, formatMoment, PageHeader } from "@shenbao/renderer";
import { Link, useLoaderData } from "react-router";
import { useSay } from "../client/use-say.ts";
import { usePageTitle } from "../shell/use-page-title.ts";
import type { loader } from "./result.route.ts";

/** The published result of a notice: public, and made to be printed. */
export function ResultPage() {
  const result = useLoaderData<typeof loader>();
  const { say, text, locale } = useSay();
  const title = text(result.title);
  usePageTitle(title);
  return (
    <>
      <PageHeader
        title={title}
        caption={<Link to={`/notices/${result.noticeId}`}>{say("result.toNotice")}</Link>}
        note={say("result.publishedAt", { at: formatMoment(result.publishedAt, locale) })}
      >
        <Button onClick={() => print()}>{say("print")}</Button>
      </PageHeader>
      <div className="sb-stack">
        {result.intro && <p className="sb-measure">{text(result.intro)}</p>}
        {result.tracks.every((track) => track.rows.length === 0) && <Empty title={say("result.none")} />}
        {result.tracks
          .filter((track) => track.rows.length > 0)
          .map((track) => (
            <Card key={track.track} title={text(track.title)} aside={<span className="sb-muted">{say("result.count", { count: track.rows.length })}</span>}>
              <div className="p-scroll" tabIndex={0} role="region" aria-label={text(track.title)}>
                <table className="p-table">
                  <thead>
                    <tr>
                      <th scope="col">{say("result.number")}</th>
                      {result.columns.map((column) => (
                        <th key={column.id} scope="col" className={column.kind === "number" ? "p-right-cell" : undefined}>
                          {text(column.title)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {track.rows.map((row, index) => (
                      <tr key={index}>
                        <td>{index + 1}</td>
                        {result.columns.map((column) => (
                          <td key={column.id} className={column.kind === "number" ? "p-right-cell" : undefined}>
                            {row[column.id] ?? ""}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </Card>
          ))}
      </div>
    </>
  );
}
