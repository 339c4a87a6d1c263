import { routes, type Application } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { buttonClass, Card, DescriptionList } from "@shenbao/renderer";
import { Link } from "react-router";
import { href } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { sayInstant } from "../notices/say-moment.ts";
import { DownloadButton } from "./DownloadButton.tsx";

/** Number, track, receiver and times of an application, and its papers. */
export function ApplicationFactsCard({ application, definition }: { application: Application; definition: NoticeDefinition }) {
  const { say, text, locale } = useSay();
  const track = definition.tracks.find((one) => one.id === application.track);
  const moment = (at: string) => sayInstant(at, locale, definition);
  return (
    <Card title={say("application.facts")}>
      <DescriptionList
        items={[
          { term: say("application.number"), value: application.number ?? say("application.noNumber") },
          ...(track ? [{ term: say("application.track"), value: text(track.title) }] : []),
          ...(application.receiver ? [{ term: say("application.receiver"), value: text(application.receiver.name) }] : []),
          { term: say("application.begun"), value: moment(application.createdAt) },
          { term: say("application.changed"), value: moment(application.updatedAt) },
          ...(application.submittedAt ? [{ term: say("application.submitted"), value: moment(application.submittedAt) }] : []),
          { term: say("application.version"), value: String(application.version) },
        ]}
      />
      <div className="p-papers">
        <Link className={buttonClass("secondary", { wide: true })} to={`/applications/${application.id}/content`}>
          {say("application.content")}
        </Link>
        <DownloadButton wide href={href(routes.getDocument, { params: { id: application.id } })} name={`${application.number ?? application.id}.pdf`}>
          {say("application.pdf")}
        </DownloadButton>
        <DownloadButton wide href={href(routes.getWordDocument, { params: { id: application.id } })} name={`${application.number ?? application.id}.docx`}>
          {say("application.word")}
        </DownloadButton>
        {/* Not fetched into memory first: it may be large. */}
        <a className={buttonClass("secondary", { wide: true })} href={href(routes.getCase, { params: { id: application.id } })} download>
          {say("application.case")}
        </a>
        {application.submittedAt !== null && (
          <Link className={buttonClass("secondary", { wide: true })} to={`/applications/${application.id}/receipt`}>
            {say("application.receipt")}
          </Link>
        )}
      </div>
    </Card>
  );
}
