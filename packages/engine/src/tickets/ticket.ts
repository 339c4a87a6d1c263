import type { Text } from "@shenbao/texts";

/** Who did something to a ticket. */
export interface TicketAuthor {
  accountId: string | null;
  name: string | null;
  organisation: { code: string; name: Text } | null;
  role: string;
}

/** What was done to a ticket, when and by whom. `text`: the reason, or the applicant's note. `sequence`: of the event it came with; settling comes with none. */
export interface TicketStep {
  what: "raised" | "answered" | "settled" | "unsettled" | "reopened";
  at: number;
  by: TicketAuthor;
  text: string | null;
  sequence: number | null;
}

/** One reason of a return with its own standing. */
export interface Ticket {
  id: string;
  /** Where it points now: `/field`, `/rows/2`, `evidence:<id>`, `evidence:<id>/<file>`. It follows its row and its file. */
  at: string;
  text: string;
  /** Open: the applicant has to answer. Answered: submitted again since. Settled: a reviewer saw to it. */
  standing: "open" | "answered" | "settled";
  /** What the applicant writes to it, until the next submission sends it. */
  note: string | null;
  steps: TicketStep[];
}

/** A reason as a return gives it; `ticket`: the one it opens again. */
export interface TicketReason {
  at: string;
  text: string;
  ticket?: string | undefined;
}

/** When, by whom, and with which event. */
export interface TicketDeed {
  at: number;
  by: TicketAuthor;
  sequence: number;
}
