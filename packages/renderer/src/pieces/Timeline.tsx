import type { State } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { rendererTexts } from "@shenbao/texts/renderer";
import { formatMoment } from "./format-moment.ts";

export interface TimelineEvent {
  /** An instant, ISO 8601. */
  at: string;
  title: string;
  by: string;
  note?: string;
  tone?: State["tone"];
  reasons?: { at: string; title: string; text: string }[];
}

export interface TimelineProps {
  /** In the order in which they are to be read. */
  events: readonly TimelineEvent[];
  locale?: Locale;
  /** The notice's time zone. */
  timeZone?: string;
}

/** What happened, when and by whom. */
export function Timeline({ events, locale = "zh-CN", timeZone = "Asia/Shanghai" }: TimelineProps) {
  return (
    <ol className="sb-timeline">
      {events.map((event, index) => (
        <li key={`${event.at} ${index}`} className={`sb-tone-${event.tone ?? "neutral"}`}>
          <p className="sb-timeline-title">{event.title}</p>
          <p className="sb-timeline-meta">
            <time dateTime={event.at}>{formatMoment(event.at, locale, timeZone)}</time>
            {event.by && <span>{` · ${event.by}`}</span>}
          </p>
          {event.note && <p>{event.note}</p>}
          {event.reasons && event.reasons.length > 0 && (
            <ul className="sb-timeline-reasons" aria-label={say(rendererTexts["timeline.reasons"], locale)}>
              {event.reasons.map((reason) => (
                <li key={`${reason.at} ${reason.text}`}>
                  <strong>{reason.title}</strong>
                  {reason.text}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
