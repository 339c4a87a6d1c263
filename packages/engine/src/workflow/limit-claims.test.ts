import { describe, expect, test } from "vitest";
import type { Limit, NoticeDefinition } from "../index.ts";
import { anApplication, grantNotice, text } from "./grant-notice.fixture.ts";
import { quotaLimit, quotasHeld } from "./quota-changes.ts";

const limited = (limit: Partial<Limit>): NoticeDefinition => ({
  ...grantNotice,
  quotas: {},
  limits: { one: { title: text("限一项"), of: "applicant", most: 1, per: "notice", states: ["waiting"], ...limit } },
});
const held = (limit: Partial<Limit>, over: Parameters<typeof anApplication>[0] = {}) => quotasHeld(limited(limit), anApplication({ state: "waiting", ...over }), 0);

describe("limits over several applications", () => {
  test("count the applicant by its credit code, members too, each once", () => {
    const applicant = { code: "org-1", name: "示例馆", creditCode: "A1" };
    expect(held({ clause: "3.1" }, { applicant })).toEqual([{ quota: "limit:one", key: "*:A1", limit: 1, title: text("限一项"), over: { subject: "示例馆", clause: "3.1" } }]);
    const answers = { members: [{ code: "B2" }, { code: "A1" }, { code: "B2" }, { code: "" }] };
    expect(held({ members: "/members/*/code", per: "track" }, { applicant, answers }).map(({ key }) => key)).toEqual(["books:A1", "books:B2"]);
    expect(held({}, { applicant: { ...applicant, creditCode: null } }).map(({ key }) => key)).toEqual(["*:org-1"]);
  });

  test("count what a field says, whatever the width of its signs and its blanks", () => {
    const key = (title: string) => held({ of: "value", at: "/title" }, { answers: { title } }).map((claim) => claim.key);
    expect(key("智慧 阅读A")).toEqual(key("智慧阅读ａ"));
    expect(key("智慧阅读B")).not.toEqual(key("智慧阅读A"));
    expect(key("  ")).toEqual([]);
    expect(key("长".repeat(5_000))[0]?.length).toBeLessThan(40);
  });

  test("count in their states and tracks alone", () => {
    expect(held({ states: ["passed"] })).toEqual([]);
    expect(held({ tracks: ["rooms"] })).toEqual([]);
  });
});

test("an add-on comes on top of a quota's own limit, or of the common one", () => {
  const quota = {
    title: text("名额"),
    limit: 5,
    scope: "organisation" as const,
    limits: { east: 2 },
    states: ["passed"],
    addOns: [
      { for: "east", more: 1, reason: text("试点") },
      { for: "west", more: 2, reason: text("试点") },
    ],
  };
  expect(["east", "west", "north"].map((key) => quotaLimit(quota, key))).toEqual([3, 7, 5]);
});
