import type { Application } from "@shenbao/contract";
import type { Form, NoticeDefinition } from "@shenbao/engine";
import { Card, placeTitle, TicketSteps } from "@shenbao/renderer";
import { say } from "@shenbao/texts";
import { ticketTexts as texts } from "@shenbao/texts/tickets";
import { useLocale } from "../client/locale.ts";

/** What returns asked for, and how each stands: to be changed, changed, settled. */
export function TicketsCard({ application, definition, form }: { application: Application; definition: NoticeDefinition; form: Form }) {
  const locale = useLocale();
  const { tickets } = application;
  if (tickets.length === 0) return null;
  return (
    <Card title={say(texts["ticket.title"], locale, { count: tickets.length })}>
      <ul className="sb-tickets">
        {tickets.map((ticket) => (
          <li key={ticket.id}>
            <TicketSteps ticket={ticket} title={placeTitle(form, definition.year, ticket.at, locale, application.evidence)} locale={locale} timeZone={definition.timezone} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
