import { routes } from "@shenbao/contract";
import { Button, Card, Empty, formatMoment, PageHeader } from "@shenbao/renderer";
import { useState } from "react";
import { Link, useLoaderData, useNavigate, useRevalidator } from "react-router";
import { DownloadButton } from "../applications/DownloadButton.tsx";
import { href } from "../client/api.ts";
import { useSession } from "../client/use-session.ts";
import { ObjectDialog } from "../objections/ObjectDialog.tsx";
import { useSay } from "../client/use-say.ts";
import { usePageTitle } from "../shell/use-page-title.ts";
import { PublicityBanner } from "./PublicityBanner.tsx";
import type { loader } from "./result.route.ts";

/** The published result of a notice: public, and made to be printed. */
export function ResultPage() {
  const result = useLoaderData<typeof loader>();
  const { say, text, locale } = useSay();
  const title = text(result.title);
  usePageTitle(title);
  const { account } = useSession();
  const { revalidate } = useRevalidator();
  const navigate = useNavigate();
  const [against, setAgainst] = useState<{ applicationId: string; name: string } | null>(null);
  const objecting = result.objections?.possible === true;
  const here = `/notices/${result.noticeId}/result`;
  // What a row is about: its first texts that are not its number.
  const nameOf = (row: (typeof result.tracks)[number]["rows"][number]) =>
    result.columns
      .slice(0, 2)
      .map(({ id }) => row[id])
      .filter((value) => value !== null && value !== undefined)
      .join(" ");
  return (
    <>
      <PageHeader
        title={title}
        caption={<Link to={`/notices/${result.noticeId}`}>{say("result.toNotice")}</Link>}
        note={say("result.publishedAt", { at: formatMoment(result.publishedAt, locale) })}
      >
        <DownloadButton href={href(routes.getResultDocument, { params: { noticeId: result.noticeId }, query: { edition: result.edition } })} name={`${title}.pdf`}>
          {say("result.pdf")}
        </DownloadButton>
      </PageHeader>
      <div className="sb-stack">
        <PublicityBanner result={result} onOver={() => void revalidate()} />
        {result.objections && (
          <p>
            {account ? <Link to="/objections">{say("objections.own")}</Link> : objecting && <Link to={`/login?to=${encodeURIComponent(here)}`}>{say("objections.signIn")}</Link>}
          </p>
        )}
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
                      {objecting && account && <th scope="col">{say("objections.title")}</th>}
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
                        {objecting && account && (
                          <td>
                            <Button
                              small
                              aria-label={say("objections.makeOf", { name: nameOf(row) })}
                              onClick={() => setAgainst({ applicationId: track.applications[index] ?? "", name: nameOf(row) })}
                            >
                              {say("objections.make")}
                            </Button>
                          </td>
                        )}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </Card>
          ))}
      </div>
      <ObjectDialog
        noticeId={result.noticeId}
        against={against}
        onClose={() => setAgainst(null)}
        onMade={() => {
          setAgainst(null);
          void navigate("/objections");
        }}
      />
    </>
  );
}
