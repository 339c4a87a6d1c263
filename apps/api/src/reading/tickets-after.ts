import type { Answers } from "@shenbao/engine";
import { fixedTables } from "@shenbao/engine/changes";
import { answerTickets, raiseTickets, type Ticket, type TicketDeed, type TicketReason } from "@shenbao/engine/tickets";
import { newId } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import type { LoadedApplication } from "../applications/load-application.ts";
import type { Services } from "../services.ts";

interface Step {
  reasons: TicketReason[];
  /** Of a submission, the answers it stores. */
  submitted: Answers | null;
  deed: TicketDeed;
}

/** The tickets of an application after an action: a return raises them, a submission answers them. The same list where nothing becomes of them. */
export async function ticketsAfter(services: Services, { record, version }: LoadedApplication, { reasons, submitted, deed }: Step, tx: ClientSession): Promise<Ticket[]> {
  if (reasons.length > 0) return raiseTickets(record.tickets, reasons, deed, newId);
  if (submitted === null || record.tickets.length === 0) return record.tickets;
  const after = { answers: submitted, evidence: record.evidence };
  const before = (await services.store.events.lastSubmission(record.id, tx))?.content ?? after;
  return answerTickets(record.tickets, before, after, fixedTables(version.formOf(record.track).form, version.definition.year), deed);
}
