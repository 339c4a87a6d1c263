import { followPlace, type Content, type IsFixed } from "../changes/index.ts";
import type { Ticket, TicketAuthor, TicketDeed, TicketReason } from "./ticket.ts";

/** What a return makes of the tickets: each reason is a new one, or opens the one it names again. The others stay as they are. */
export function raiseTickets(tickets: readonly Ticket[], reasons: readonly TicketReason[], deed: TicketDeed, newId: () => string): Ticket[] {
  const again = new Map(reasons.flatMap((reason) => (reason.ticket !== undefined && tickets.some(({ id }) => id === reason.ticket) ? [[reason.ticket, reason]] : [])));
  const kept = tickets.map((ticket): Ticket => {
    const reason = again.get(ticket.id);
    if (!reason) return ticket;
    return { ...ticket, at: reason.at, text: reason.text, standing: "open", note: null, steps: [...ticket.steps, { what: "reopened", text: reason.text, ...deed }] };
  });
  const fresh = reasons.filter((reason) => again.get(reason.ticket ?? "") !== reason);
  return [...kept, ...fresh.map(({ at, text }): Ticket => ({ id: newId(), at, text, standing: "open", note: null, steps: [{ what: "raised", text, ...deed }] }))];
}

/** What a submission makes of them: the open ones are answered, each with its note, and all follow their row or file to where it stands now. */
export function answerTickets(tickets: readonly Ticket[], before: Content, after: Content, isFixed: IsFixed, deed: TicketDeed): Ticket[] {
  return tickets.map((ticket): Ticket => {
    const at = followPlace(ticket.at, before, after, isFixed);
    if (ticket.standing !== "open") return at === ticket.at ? ticket : { ...ticket, at };
    return { ...ticket, at, standing: "answered", note: null, steps: [...ticket.steps, { what: "answered", text: ticket.note, ...deed }] };
  });
}

/** Settles an answered ticket, or takes that back; null where it does not stand so. */
export function settleTicket(tickets: readonly Ticket[], id: string, settled: boolean, at: number, by: TicketAuthor): Ticket[] | null {
  const from = settled ? "answered" : "settled";
  if (!tickets.some((ticket) => ticket.id === id && ticket.standing === from)) return null;
  return tickets.map((ticket) =>
    ticket.id !== id
      ? ticket
      : {
          ...ticket,
          standing: settled ? "settled" : "answered",
          steps: [...ticket.steps, { what: settled ? "settled" : "unsettled", at, by, text: null, sequence: null }],
        },
  );
}

/** Keeps what the applicant writes to an open ticket; null where it is not open. */
export function noteTicket(tickets: readonly Ticket[], id: string, note: string | null): Ticket[] | null {
  if (!tickets.some((ticket) => ticket.id === id && ticket.standing === "open")) return null;
  return tickets.map((ticket) => (ticket.id === id ? { ...ticket, note } : ticket));
}

/** Tickets and places after a file was replaced: what pointed at it points at what came in its stead. */
export function followFile<P extends { at: string }>(places: readonly P[], evidence: string, gone: string, come: string): P[] {
  return places.map((place) => (place.at === `evidence:${evidence}/${gone}` ? { ...place, at: `evidence:${evidence}/${come}` } : place));
}

/** The ticket that asked for a change at a place, if one did: the nearest, and among those the newest. */
export function ticketFor<T extends { at: string; steps: readonly { at: number }[] }>(tickets: readonly T[], covers: (place: string) => boolean): T | undefined {
  return tickets.filter(({ at }) => covers(at)).sort((a, b) => b.at.length - a.at.length || (b.steps[0]?.at ?? 0) - (a.steps[0]?.at ?? 0))[0];
}
