/** The reasons of returns as tickets, each with a standing of its own. Pure: who, when and ids are arguments. */
export type * from "./ticket.ts";
export { answerTickets, followFile, noteTicket, raiseTickets, settleTicket, ticketFor } from "./ticket-steps.ts";
