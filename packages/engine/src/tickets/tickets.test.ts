import { describe, expect, it } from "vitest";
import type { Content } from "../changes/index.ts";
import { answerTickets, followFile, noteTicket, raiseTickets, settleTicket, ticketFor, type Ticket, type TicketDeed } from "./index.ts";

const by = (role: string) => ({ accountId: role, name: role, organisation: null, role });
const deed = (role: string, sequence: number): TicketDeed => ({ at: sequence * 1000, by: by(role), sequence });
let made = 0;
const newId = () => `t${++made}`;
const content = (parts: string[]): Content => ({ answers: { parts: parts.map((label) => ({ label })) }, evidence: {} });

describe("tickets", () => {
  it("are raised, answered with a note, settled, and opened again by the next return", () => {
    made = 0;
    let tickets = raiseTickets(
      [],
      [
        { at: "/name", text: "核对" },
        { at: "/parts/1", text: "补充" },
      ],
      deed("district", 3),
      newId,
    );
    expect(tickets.map(({ id, standing }) => [id, standing])).toEqual([
      ["t1", "open"],
      ["t2", "open"],
    ]);
    expect(settleTicket(tickets, "t1", true, 1, by("district"))).toBeNull();
    tickets = noteTicket(tickets, "t2", "已补充发票") ?? [];
    tickets = answerTickets(tickets, content(["甲", "乙"]), content(["甲", "乙改"]), () => false, deed("applicant", 4));
    expect(tickets.map(({ standing, note }) => [standing, note])).toEqual([
      ["answered", null],
      ["answered", null],
    ]);
    expect(tickets[1]?.steps.at(-1)).toMatchObject({ what: "answered", text: "已补充发票", sequence: 4 });
    expect(noteTicket(tickets, "t1", "晚了")).toBeNull();
    tickets = settleTicket(tickets, "t1", true, 5000, by("district")) ?? [];
    expect(settleTicket(tickets, "t1", false, 5001, by("district"))?.[0]?.standing).toBe("answered");
    tickets = raiseTickets(tickets, [{ at: "/parts/1", text: "仍不清楚", ticket: "t2" }], deed("district", 5), newId);
    expect(tickets.map(({ id, standing, text }) => [id, standing, text])).toEqual([
      ["t1", "settled", "核对"],
      ["t2", "open", "仍不清楚"],
    ]);
    expect(tickets[1]?.steps.map(({ what }) => what)).toEqual(["raised", "answered", "reopened"]);
  });

  it("follow their row, and a file that came in its stead", () => {
    const [ticket] = answerTickets(
      raiseTickets([], [{ at: "/parts/2", text: "补充" }], deed("district", 3), newId),
      content(["甲", "乙", "丙"]),
      content(["乙", "丙", "丁"]),
      () => false,
      deed("applicant", 4),
    );
    expect(ticket?.at).toBe("/parts/1");
    expect(followFile([{ at: "evidence:licence/1" }, { at: "evidence:licence" }], "licence", "1", "2")).toEqual([{ at: "evidence:licence/2" }, { at: "evidence:licence" }]);
  });

  it("a reason that names a ticket that is none is a new one", () => {
    expect(raiseTickets([], [{ at: "/name", text: "核对", ticket: "gone" }], deed("district", 3), newId)).toHaveLength(1);
  });

  it("the nearest that covers a place asked for its change", () => {
    const tickets = raiseTickets(
      [],
      [
        { at: "/parts", text: "全部" },
        { at: "/parts/1", text: "这一行" },
      ],
      deed("district", 3),
      newId,
    ) as [Ticket, Ticket];
    expect(ticketFor(tickets, (place) => "/parts/1/label".startsWith(place))).toBe(tickets[1]);
    expect(ticketFor(tickets, () => false)).toBeUndefined();
  });
});
