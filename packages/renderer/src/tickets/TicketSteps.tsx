import type { TicketView } from "@shenbao/contract";
import { say, type Locale } from "@shenbao/texts";
import { ticketTexts as texts } from "@shenbao/texts/tickets";
import type { ReactNode } from "react";
import { formatMoment } from "../pieces/format-moment.ts";
import { StateTag } from "../pieces/StateTag.tsx";

export interface TicketStepsProps {
  ticket: TicketView;
  /** What it is about. */
  title: ReactNode;
  locale: Locale;
  timeZone: string;
}

const tones = { open: "attention", answered: "progress", settled: "success" } as const;
const words = { raised: "ticket.raised", reopened: "ticket.reopened", answered: "ticket.answer", settled: "ticket.settle", unsettled: "ticket.unsettle" } as const;

/** A ticket: its place, how it stands, and what was said and done, the oldest first. */
export function TicketSteps({ ticket, title, locale, timeZone }: TicketStepsProps) {
  return (
    <div className="sb-ticket">
      <div className="sb-ticket-head">
        <strong>{title}</strong>
        <StateTag title={say(texts[`ticket.${ticket.standing}`], locale)} tone={tones[ticket.standing]} />
      </div>
      <ol className="sb-ticket-steps">
        {ticket.steps.map((step, index) => (
          <li key={index}>
            <span className="sb-muted sb-small">
              {[say(texts[words[step.what]], locale), step.by.organisation?.[locale], step.by.name, formatMoment(step.at, locale, timeZone)].filter(Boolean).join(" · ")}
            </span>
            {step.text !== null && <p>{step.text}</p>}
          </li>
        ))}
      </ol>
    </div>
  );
}
