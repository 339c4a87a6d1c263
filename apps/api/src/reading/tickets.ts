import { Problem, routes } from "@shenbao/contract";
import { noteTicket as withNote, settleTicket as withStanding, type Ticket } from "@shenbao/engine/tickets";
import { loadApplication, type LoadedApplication } from "../applications/load-application.ts";
import { authorOf } from "../applications/transition-of.ts";
import { may } from "../authorisation/may.ts";
import { refuse } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import type { Services } from "../services.ts";
import { raisedBy } from "./ticket-view.ts";

/** Settles an answered ticket, or takes that back: those may who raised it, while the applicant has not the application in hand. */
export const settleTicket = bind(routes.settleTicket, async ({ params, body, caller, revision, locale, now }, services) => {
  const loaded = await loadApplication(services, caller, params.id);
  const { record, version, guarded, role } = loaded;
  const ticket = seenTicket(loaded, params.ticket);
  const denial = may(caller, version.definition, { to: "settle", application: guarded, raised: raisedBy(ticket) });
  if (denial) throw refuse(denial, locale);
  return keep(services, loaded, revision, withStanding(record.tickets, ticket.id, body.settled, now, authorOf(caller, role)));
});

/** Keeps what the applicant writes to an open ticket. */
export const noteTicket = bind(routes.noteTicket, async ({ params, body, caller, revision, locale, now }, services) => {
  const loaded = await loadApplication(services, caller, params.id);
  const ticket = seenTicket(loaded, params.ticket);
  const denial = may(caller, loaded.version.definition, { to: "edit", application: loaded.guarded, now });
  if (denial) throw refuse(denial, locale);
  return keep(services, loaded, revision, withNote(loaded.record.tickets, ticket.id, body.note));
});

function seenTicket({ record, sight }: LoadedApplication, id: string): Ticket {
  const ticket = record.tickets.find((one) => one.id === id);
  if (!ticket || sight.assigned || !sight.seesPlace(ticket.at)) throw new Problem("not-found");
  return ticket;
}

async function keep({ store }: Services, { record }: LoadedApplication, revision: number, tickets: Ticket[] | null) {
  if (record.revision !== revision) throw new Problem("stale");
  if (!tickets) throw new Problem("ticket-standing");
  if (!(await store.applications.setTickets({ id: record.id, revision, state: record.state, tickets }))) throw new Problem("stale");
  return { body: { revision: revision + 1 }, etag: revision + 1 };
}
