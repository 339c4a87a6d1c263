import type { TicketView } from "@shenbao/contract";
import { isApplicantRole } from "@shenbao/engine";
import type { Ticket } from "@shenbao/engine/tickets";
import type { LoadedApplication } from "../applications/load-application.ts";
import { may } from "../authorisation/may.ts";
import type { Caller } from "../http/handler.ts";

/** A ticket as somebody sees it: to applicants people of other organisations are their organisation, and what an applicant still writes is nobody else's. */
export function ticketView(ticket: Ticket, { version: { definition }, role, guarded }: LoadedApplication, caller: Caller): TicketView {
  const applicant = isApplicantRole(definition, role);
  return {
    id: ticket.id,
    at: ticket.at,
    text: ticket.text,
    standing: ticket.standing,
    note: applicant ? ticket.note : null,
    steps: ticket.steps.map(({ what, at, by, text }) => ({
      what,
      at: new Date(at).toISOString(),
      by: { name: applicant && by.organisation?.code !== caller.organisation.code ? null : by.name, organisation: by.organisation?.name ?? null },
      text,
    })),
    mine: may(caller, definition, { to: "settle", application: guarded, raised: raisedBy(ticket) }) === null,
  };
}

/** Who raised a ticket. */
export function raisedBy(ticket: Ticket): { role: string; organisation: string | null } {
  const by = ticket.steps[0]?.by;
  return { role: by?.role ?? "", organisation: by?.organisation?.code ?? null };
}
