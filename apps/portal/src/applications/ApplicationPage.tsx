import { Card, ClausesContext, PageHeader, StateTag } from "@shenbao/renderer";
import { useState } from "react";
import { Link, useLoaderData, useRevalidator } from "react-router";
import { useSay } from "../client/use-say.ts";
import { CorrectionBanner } from "../corrections/CorrectionBanner.tsx";
import { MessageList } from "../messages/MessageList.tsx";
import { usePageTitle } from "../shell/use-page-title.ts";
import { ApplicationEvents } from "./ApplicationEvents.tsx";
import { ApplicationFactsCard } from "./ApplicationFactsCard.tsx";
import type { loader } from "./application.route.ts";
import { DoneBanner } from "./DoneBanner.tsx";
import { LaterUploads } from "./LaterUploads.tsx";
import { NextSteps } from "./NextSteps.tsx";
import { OpinionCards } from "./OpinionCards.tsx";
import { OwnActions } from "./OwnActions.tsx";
import { ReturnReasons } from "./ReturnReasons.tsx";
import { TicketsCard } from "./TicketsCard.tsx";
import { StandingCard } from "./StandingCard.tsx";
import { useRevision } from "./use-revision.ts";
import { WaiverNote } from "../waivers/WaiverNote.tsx";

/** Where an application stands: its state, what happens next, what its applicant can do, and what has happened. */
export function ApplicationPage() {
  const { application, definition, form, events, messages, standings, waivers } = useLoaderData<typeof loader>();
  const { say, text } = useSay();
  const { revalidate } = useRevalidator();
  const [done, setDone] = useState<string | null>(null);
  const { revision, onRevision } = useRevision(application.revision, revalidate);
  const state = definition.workflow.states[application.state];
  const track = definition.tracks.find((one) => one.id === application.track);
  const title = application.name || (track ? text(track.title) : say("own.unnamed"));
  usePageTitle(title);

  return (
    <ClausesContext value={definition.clauses}>
      <PageHeader
        title={title}
        caption={
          <>
            <Link to="/applications">{say("shell.applications")}</Link>
            {` / ${text(definition.title)}`}
          </>
        }
      >
        {state && <StateTag title={text(state.title)} tone={state.tone} />}
      </PageHeader>
      <div className="p-columns">
        <div className="sb-stack">
          <DoneBanner done={done} />
          <CorrectionBanner application={application} onTaken={() => void revalidate()} />
          <WaiverNote definition={definition} waivers={waivers} />
          {state && <NextSteps application={application} definition={definition} state={state} waivers={waivers} />}
          <StandingCard standings={standings} />
          <ReturnReasons application={application} definition={definition} form={form} />
          <TicketsCard application={application} definition={definition} form={form} />
          <OpinionCards application={application} definition={definition} />
          <LaterUploads application={application} form={form} revision={revision} onRevision={onRevision} />
          <OwnActions
            application={application}
            definition={definition}
            revision={revision}
            onStale={() => void revalidate()}
            onDone={(sentence) => {
              setDone(sentence);
              void revalidate();
            }}
          />
          {messages.length > 0 && (
            <Card title={say("messages.ofApplication")} aside={<Link to="/messages">{say("messages.all")}</Link>}>
              <MessageList messages={messages} />
            </Card>
          )}
          <Card title={say("application.events")}>
            <ApplicationEvents events={events} definition={definition} form={form} />
          </Card>
        </div>
        <aside className="sb-stack p-aside" aria-label={say("application.facts")}>
          <ApplicationFactsCard application={application} definition={definition} />
        </aside>
      </div>
    </ClausesContext>
  );
}
