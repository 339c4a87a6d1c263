import type { NoticeSummary } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { buttonClass, Countdown } from "@shenbao/renderer";
import { Link, useRevalidator } from "react-router";
import { session } from "../client/api.ts";
import { useSay } from "../client/use-say.ts";
import { WaiverNote } from "../waivers/WaiverNote.tsx";
import { applyDeadline } from "./apply-deadline.ts";
import { sayDeadline, sayInstant } from "./say-moment.ts";

/** A notice that takes applications: what it is, its tracks, and how long there is still time. */
export function OpenNotice({ summary, definition }: { summary: NoticeSummary; definition: NoticeDefinition }) {
  const { say, text, locale } = useSay();
  const { revalidate } = useRevalidator();
  const deadline = applyDeadline(definition, summary.waivers);
  return (
    <li className="sb-card p-notice">
      <div className="p-notice-main">
        <p className="sb-muted">{text(summary.issuer)}</p>
        <h3>
          <Link to={`/notices/${summary.id}`}>{text(summary.title)}</Link>
        </h3>
        <p>{text(summary.summary)}</p>
        <WaiverNote definition={definition} waivers={summary.waivers} />
        <ul className="p-tracks" aria-label={say("notice.tracks")}>
          {definition.tracks.map((track) => (
            <li key={track.id}>{text(track.title)}</li>
          ))}
        </ul>
      </div>
      <div className="p-notice-side">
        {deadline && (
          <>
            <p className="sb-muted">{text(deadline.deadline.title)}</p>
            <p className="p-deadline">{deadline.waiver ? sayInstant(deadline.at, locale, definition) : sayDeadline(deadline.deadline.at, locale)}</p>
            <p className="p-countdown">
              <Countdown until={deadline.at} now={session.now} locale={locale} onOver={() => void revalidate()} />
            </p>
          </>
        )}
        <Link className={buttonClass("primary", { wide: true })} to={`/notices/${summary.id}`}>
          {say("home.view")}
          <span className="sb-hidden">{`: ${text(summary.title)}`}</span>
        </Link>
        {summary.results && <Link to={`/notices/${summary.id}/result`}>{say("home.result")}</Link>}
      </div>
    </li>
  );
}
