import { isOpen } from "@shenbao/engine";
import { Button, Card, ClausesContext, Countdown, PageHeader } from "@shenbao/renderer";
import { Link, useLoaderData, useRevalidator } from "react-router";
import { session } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { usePageTitle } from "../shell/use-page-title.ts";
import { applyDeadline } from "./apply-deadline.ts";
import { NoticeAttachments } from "./NoticeAttachments.tsx";
import { NoticeBasis } from "./NoticeBasis.tsx";
import { NoticeClauses } from "./NoticeClauses.tsx";
import { NoticeContacts } from "./NoticeContacts.tsx";
import { NoticeDeadlines } from "./NoticeDeadlines.tsx";
import { NoticeLimits } from "./NoticeLimits.tsx";
import type { loader } from "./notice.route.ts";
import { PaperNotes } from "./PaperNotes.tsx";
import { sayDate, sayDeadline, sayInstant } from "./say-moment.ts";
import { TrackCard } from "./TrackCard.tsx";
import { extensionsOf, own } from "../waivers/own-waivers.ts";
import { WaiverNote } from "../waivers/WaiverNote.tsx";

/** A notice whole: what it asks, until when, on which basis, and where to begin. */
export function NoticePage() {
  const { version, results, waivers, own: begun } = useLoaderData<typeof loader>();
  const { say, text, locale } = useSay();
  const { revalidate } = useRevalidator();
  const { definition } = version;
  const title = text(definition.title);
  usePageTitle(title);
  const deadline = applyDeadline(definition, waivers);
  const open = isOpen(definition, session.now(), extensionsOf(waivers), own);

  return (
    <ClausesContext value={definition.clauses}>
      <PageHeader title={title} caption={text(definition.issuer)} note={text(definition.summary)}>
        <Button onClick={() => print()}>{say("print")}</Button>
      </PageHeader>
      <div className="p-columns p-columns-key">
        <div className="p-key">
          <Card title={say(open ? "notice.open" : "notice.closed")}>
            <p className="sb-muted">{say("notice.opens", { date: sayDate(definition.opens, locale) })}</p>
            {deadline && <p className="p-deadline">{deadline.waiver ? sayInstant(deadline.at, locale, definition) : sayDeadline(deadline.deadline.at, locale)}</p>}
            {deadline && open && (
              <p className="p-countdown">
                <Countdown until={deadline.at} now={session.now} locale={locale} onOver={() => void revalidate()} />
              </p>
            )}
            {results && (
              <p>
                <Link to={`/notices/${version.id}/result`}>{say("home.result")}</Link>
              </p>
            )}
          </Card>
        </div>
        <div className="sb-stack p-body">
          <WaiverNote definition={definition} waivers={waivers} />
          <section aria-labelledby="tracks" className="sb-stack">
            <h2 id="tracks">{say("notice.tracks")}</h2>
            <NoticeLimits definition={definition} />
            {definition.tracks.map((track) => (
              <TrackCard key={track.id} definition={definition} track={track} open={open} own={begun} />
            ))}
          </section>
          <NoticeClauses definition={definition} />
        </div>
        <aside className="sb-stack p-aside" aria-label={say("notice.facts")}>
          <NoticeDeadlines definition={definition} waivers={waivers} />
          <PaperNotes definition={definition} />
          <NoticeAttachments noticeId={version.id} attachments={definition.attachments} />
          <NoticeBasis basis={definition.basis} />
          <NoticeContacts contacts={definition.contacts} />
        </aside>
      </div>
    </ClausesContext>
  );
}
