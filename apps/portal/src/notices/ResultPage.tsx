import { routes } from "@shenbao/contract";
import { Button, Card, Empty, formatMoment, PageHeader } from "@shenbao/renderer";
import { useState } from "react";
import { Link, useLoaderData, useNavigate, useRevalidator } from "react-router";
import { DownloadButton } from "../applications/DownloadButton.tsx";
import { href } from "../client/api.ts";
import { useSession } from "../client/use-session.ts";
import { NamedObjectDialog } from "../objections/NamedObjectDialog.tsx";
import { ObjectDialog, type ObjectedTo } from "../objections/ObjectDialog.tsx";
import { ObjectionNote } from "../objections/ObjectionNote.tsx";
import { putReceipt } from "../objections/receipt-in-hand.ts";
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
  const [against, setAgainst] = useState<ObjectedTo | null>(null);
  const objecting = result.objections?.possible === true;
  const anyone = result.objections?.by === "anyone";
  const canObject = objecting && (account !== null || anyone);
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
        {(["xlsx", "csv"] as const).map((as) => (
          <DownloadButton key={as} href={href(routes.getResultFile, { params: { noticeId: result.noticeId }, query: { as, edition: result.edition } })} name={`${title}.${as}`}>
            {say(`result.file.${as}`)}
          </DownloadButton>
        ))}
      </PageHeader>
      <div className="sb-stack">
        <PublicityBanner result={result} onOver={() => void revalidate()} />
        {result.objections && <ObjectionNote objections={result.objections} noticeId={result.noticeId} signedIn={account !== null} />}
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
                      {canObject && (
                        <th scope="col" className="p-act-cell">
                          {say("objections.title")}
                        </th>
                      )}
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
                        {canObject && (
                          <td className="p-act-cell">
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
      {against && !account && (
        <NamedObjectDialog
          noticeId={result.noticeId}
          against={against}
          open={result.objections?.open === true}
          onClose={() => setAgainst(null)}
          onMade={(receipt) => {
            putReceipt(result.noticeId, receipt);
            void navigate(`/notices/${result.noticeId}/objection`);
          }}
        />
      )}
      <ObjectDialog
        noticeId={result.noticeId}
        against={account ? against : null}
        onClose={() => setAgainst(null)}
        onMade={() => {
          setAgainst(null);
          void navigate("/objections");
        }}
      />
    </>
  );
}
