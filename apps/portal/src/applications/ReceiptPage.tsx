import { routes } from "@shenbao/contract";
import { Banner, buttonClass, Card, DescriptionList, PageHeader } from "@shenbao/renderer";
import { Link, useLoaderData } from "react-router";
import { href } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { PaperNotes } from "../notices/PaperNotes.tsx";
import { sayInstant } from "../notices/say-moment.ts";
import { usePageTitle } from "../shell/use-page-title.ts";
import { DownloadButton } from "./DownloadButton.tsx";
import { NextSteps } from "./NextSteps.tsx";
import type { loader } from "./receipt.route.ts";

/** What proves that the application was taken: number, time and fingerprint of what was submitted. */
export function ReceiptPage() {
  const { application, definition, receipt, waivers } = useLoaderData<typeof loader>();
  const { say, text, locale } = useSay();
  const title = say("receipt.title");
  usePageTitle(title);
  const action = definition.workflow.actions.find((one) => one.id === receipt.action);
  const state = definition.workflow.states[application.state];
  const track = definition.tracks.find((one) => one.id === application.track);
  return (
    <>
      <PageHeader title={title} caption={text(definition.title)}>
        <DownloadButton href={href(routes.getReceiptDocument, { params: { id: application.id } })} name={`${receipt.number}-receipt.pdf`}>
          {say("receipt.pdf")}
        </DownloadButton>
      </PageHeader>
      <div className="sb-stack sb-measure">
        <Banner tone="success" locale={locale} title={action ? text(action.done ?? action.title) : say("receipt.taken")}>
          <p>{say("receipt.text")}</p>
        </Banner>
        <Card>
          <p className="p-receipt-label">{say("receipt.number")}</p>
          <p className="p-receipt-number">{receipt.number}</p>
          <DescriptionList
            items={[
              { term: say("receipt.at"), value: sayInstant(receipt.at, locale, definition, "second") },
              ...(application.applicant
                ? [{ term: say("receipt.applicant"), value: [application.applicant.name, application.applicant.creditCode].filter(Boolean).join("\n") }]
                : []),
              ...(track ? [{ term: say("application.track"), value: text(track.title) }] : []),
              ...(application.name ? [{ term: say("receipt.project"), value: application.name }] : []),
              ...(application.receiver ? [{ term: say("application.receiver"), value: text(application.receiver.name) }] : []),
              { term: say("receipt.hash"), value: <code className="p-hash">{receipt.contentHash}</code> },
              { term: say("receipt.event"), value: <code className="p-hash">{`${receipt.event.sequence} · ${receipt.event.hash}`}</code> },
            ]}
          />
          <p className="sb-muted sb-small p-receipt-note">{say("receipt.hashNote")}</p>
        </Card>
        <div className="sb-buttons p-noprint">
          <DownloadButton href={href(routes.getDocument, { params: { id: application.id } })} name={`${receipt.number}.pdf`}>
            {say("application.pdf")}
          </DownloadButton>
          <Link className={buttonClass("secondary")} to={`/applications/${application.id}`}>
            {say("receipt.follow")}
          </Link>
        </div>
        <PaperNotes definition={definition} />
        {state && <NextSteps application={application} definition={definition} state={state} waivers={waivers} />}
      </div>
    </>
  );
}
