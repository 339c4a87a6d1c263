import { may } from "@shenbao/api/authorisation/may";
import { visibleFilter } from "@shenbao/api/authorisation/visible-filter";
import type { Caller } from "@shenbao/api/http/handler";
import { applicationFacts, listingOf, unlisted, type ApplicationRecord } from "@shenbao/store";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleNotice } from "./example-notice.ts";

const organisations = [
  { code: "bureau", level: "city", ancestors: [] as string[] },
  { code: "east", level: "district", ancestors: ["bureau"] },
  { code: "west", level: "district", ancestors: ["bureau"] },
  { code: "firm", level: "applicant", ancestors: [] },
  { code: "institute", level: "expert", ancestors: [] },
  { code: "nobody", level: "elsewhere", ancestors: ["east"] },
];
const accounts = ["a", "b", "c"].map((one) => one.repeat(24));

const callers = fc.record({ organisation: fc.constantFrom(...organisations), accountId: fc.constantFrom(...accounts) }).map(({ organisation, accountId }): Caller => {
  const { code, level, ancestors } = organisation;
  return {
    accountId,
    login: "x",
    displayName: "x",
    administrator: false,
    organisation: { id: "1".repeat(24), code, level, name: { "zh-CN": code, en: code }, creditCode: null, ancestors },
  };
});

const records = fc
  .record({
    state: fc.constantFrom(...Object.keys(exampleNotice.workflow.states)),
    receiver: fc.constantFrom("east", "west", "bureau"),
    assigned: fc.subarray(accounts),
    applicant: fc.constantFrom("firm", "other", "east"),
    roles: fc.subarray(Object.keys(exampleNotice.workflow.states), { minLength: 1 }),
  })
  .map(({ state, receiver, assigned, applicant, roles }) => {
    const reached = organisations.filter(({ code }) => code === receiver || organisations.find((one) => one.code === receiver)?.ancestors.includes(code));
    const definition = {
      ...exampleNotice,
      roles: { ...exampleNotice.roles, city: { ...exampleNotice.roles["city"], sees: { scope: "below" as const, states: roles } } },
    } as typeof exampleNotice;
    const record: ApplicationRecord = {
      ...unlisted,
      id: "0".repeat(24),
      noticeId: "example-call",
      version: 1,
      track: "main",
      state,
      revision: 3,
      applicant: { code: applicant, name: applicant, creditCode: null },
      receiver: { code: receiver, name: { "zh-CN": receiver, en: receiver } },
      reach: reached.map(({ code }) => code),
      reachLevels: reached.map(({ level }) => level),
      number: "2023-M-0001",
      name: "项目",
      answers: {},
      evidence: {},
      opinions: [],
      reasons: [],
      tickets: [],
      order: null,
      createdAt: 1,
      updatedAt: 2,
      submittedAt: 2,
      contentHash: null,
      receipt: null,
      assigned,
      counted: [],
      prepared: null,
      chain: { sequence: 1, hash: "" },
    };
    return { definition, record };
  });

describe("authorisation", () => {
  it("says the same as a function and as a query, for any application and any caller", () => {
    fc.assert(
      fc.property(records, callers, ({ definition, record }, caller) => {
        const filter = visibleFilter(caller, definition);
        if (!filter) return;
        const allowed = may(caller, definition, { to: "see", application: { facts: applicationFacts(record, false), assigned: record.assigned } }) === null;
        expect(listingOf(definition, record).seenBy.includes(filter.seenBy)).toBe(allowed);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives those without a role in a notice nothing at all", () => {
    const [caller] = fc.sample(
      callers.filter((one) => one.organisation.level === "elsewhere"),
      1,
    );
    const [{ record } = { record: undefined }] = fc.sample(records, 1);
    if (!caller || !record) throw new Error("no sample");
    const application = { facts: applicationFacts(record, false), assigned: record.assigned };
    expect(may(caller, exampleNotice, { to: "see", application })?.code).toBe("not-found");
    expect(may(caller, exampleNotice, { to: "list" })?.code).toBe("forbidden");
    expect(visibleFilter(caller, exampleNotice)).toBeNull();
  });
});
