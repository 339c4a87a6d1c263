import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  actionsFor,
  deadlineAt,
  editRefusal,
  findAction,
  inputFindings,
  isOpen,
  openPlaces,
  quotaChanges,
  quotasHeld,
  refusalOf,
  sees,
  statesSeen,
  systemActionsDue,
  todayIn,
  uploadsOpen,
  type Actor,
  type ApplicationFacts,
  type QuotaClaim,
} from "./index.ts";
import type { Action } from "../definition/definition.generated.ts";
import { anApplication, grantNotice as notice, text } from "./grant-notice.fixture.ts";

const county: Actor = { role: "county", organisation: "lake" };
const library: Actor = { role: "library", organisation: "town-library" };
const action = (id: string): Action => findAction(notice, id) ?? expect.fail(id);
/** 12 March 2024, noon in New York. */
const now = Date.UTC(2024, 2, 12, 16);
const refused = (id: string, application: ApplicationFacts, actor: Actor, at = now) => refusalOf(notice, action(id), application, actor, at)?.code ?? null;

describe("deadlines", () => {
  it("lets a bare date count to its last instant in the notice's zone, on the day the clocks change too", () => {
    // 10 March 2024 has 23 hours in New York; it ends at 04:00 UTC of the 11th.
    expect(deadlineAt(notice, "apply")).toBe(Date.UTC(2024, 2, 11, 4) - 1);
    expect(deadlineAt(notice, "pass")).toBe(Date.UTC(2024, 3, 1, 21));
    expect(() => deadlineAt(notice, "toString")).toThrow("no deadline");
  });

  it("reads bare dates of Asia/Shanghai to 15:59:59.999 UTC", () => {
    expect(deadlineAt({ ...notice, timezone: "Asia/Shanghai", deadlines: { apply: { title: text("x"), at: "2023-08-25", late: "refuse" } } }, "apply")).toBe(
      Date.UTC(2023, 7, 25, 16) - 1,
    );
  });

  it("takes what comes at the last instant and refuses what comes a millisecond later", () => {
    const draft = anApplication({ state: "draft" });
    const last = deadlineAt(notice, "apply");
    expect([last - 1, last, last + 1].map((at) => refused("submit", draft, library, at))).toEqual([null, null, "deadline-passed"]);
    expect(refusalOf(notice, action("submit"), draft, library, last + 1)).toEqual({
      code: "deadline-passed",
      params: { deadline: "apply", at: "2024-03-10" },
      texts: {
        "zh-CN": "已过截止时间（申请截止：2024-03-10（含当日）），不能再进行此操作。",
        en: "The deadline has passed (申请截止: 2024-03-10, that day included); this can no longer be done.",
      },
    });
  });

  it("opens at the first instant of its day and closes with the first exit of applicants", () => {
    const opening = Date.UTC(2024, 2, 1, 5);
    expect([opening - 1, opening, deadlineAt(notice, "apply"), deadlineAt(notice, "apply") + 1].map((at) => isOpen(notice, at))).toEqual([false, true, true, false]);
  });

  it("knows the day in the zone", () => {
    expect(todayIn("America/New_York", Date.UTC(2024, 2, 11, 3, 59))).toBe("2024-03-10");
    expect(todayIn("Asia/Shanghai", Date.UTC(2023, 7, 20, 16))).toBe("2023-08-21");
  });

  it("lets the clock act once the deadline has passed", () => {
    expect(systemActionsDue(notice, deadlineAt(notice, "pass"))).toEqual([]);
    expect(systemActionsDue(notice, deadlineAt(notice, "pass") + 1).map(({ id }) => id)).toEqual(["expire"]);
  });
});

describe("sight", () => {
  it("is one's own in all states, what is below in all but the initial one, what is assigned, and nothing else", () => {
    const draft = anApplication({ state: "draft" });
    expect(sees(notice, "library", "town-library", draft, false)).toBe(true);
    expect(sees(notice, "library", "lake", draft, false)).toBe(false);
    expect(sees(notice, "county", "lake", draft, false)).toBe(false);
    expect(sees(notice, "county", "lake", anApplication(), false)).toBe(true);
    expect(sees(notice, "county", "hill", anApplication(), false)).toBe(false);
    expect(sees(notice, "fund", "fund", anApplication(), false)).toBe(false);
    expect(sees(notice, "fund", "fund", anApplication({ state: "passed" }), false)).toBe(true);
    expect(sees(notice, "reader", "anywhere", anApplication({ state: "passed" }), false)).toBe(false);
    expect(sees(notice, "reader", "anywhere", anApplication({ state: "passed" }), true)).toBe(true);
    expect(sees(notice, "constructor", "lake", anApplication(), true)).toBe(false);
    expect(statesSeen(notice, "system")).toEqual([]);
  });
});

describe("refusalOf", () => {
  it("asks who first, then the state, then how, then when, then on what condition", () => {
    expect(refused("pass", anApplication(), county)).toBeNull();
    expect(refused("pass", anApplication(), { ...county, role: "fund" })).toBe("forbidden");
    expect(refused("pass", anApplication(), { ...county, organisation: "hill" })).toBe("forbidden");
    expect(refused("pass", anApplication({ state: "draft", answers: {} }), county)).toBe("forbidden");
    expect(refused("pass", anApplication({ state: "returned", answers: {} }), county)).toBe("wrong-state");
    expect(refused("pass", anApplication({ answers: {} }), county, deadlineAt(notice, "pass") + 1)).toBe("deadline-passed");
    expect(refused("pass", anApplication({ answers: {} }), county)).toBe("condition-unmet");
    expect(refused("pass", anApplication({ evidence: {} }), county)).toBe("scan-missing");
    expect(refused("choose", anApplication({ state: "passed" }), { role: "fund", organisation: "fund" })).toBe("not-yet");
  });

  it("names in words what is missing", () => {
    expect(refusalOf(notice, action("pass"), anApplication({ evidence: { signed: 0 } }), county, now)).toEqual({
      code: "scan-missing",
      params: { evidence: "signed" },
      texts: { "zh-CN": "请先上传：签字件。", en: "Upload first: 签字件." },
    });
    expect(refusalOf(notice, action("submit"), anApplication(), library, now)?.texts?.["zh-CN"]).toBe("项目处于“待审”，不能进行此操作。");
  });

  it("waits for the proof of a scan where the notice requires it, and not where it only shows it", () => {
    const asking = (proven: "warn" | "require") => {
      const asked = structuredClone(notice);
      const signed = Object.values(asked.forms)
        .flatMap(({ evidence = [] }) => evidence)
        .find(({ id }) => id === "signed");
      if (signed) signed.proven = proven;
      return asked;
    };
    const refusal = (proven: "warn" | "require", scans?: ApplicationFacts["scans"]) => refusalOf(asking(proven), action("pass"), anApplication(scans && { scans }), county, now);
    expect(refusal("require")).toMatchObject({ code: "scan-unproven", params: { evidence: "signed" }, texts: { "zh-CN": "“签字件”正在核验，请稍候再试。" } });
    expect(refusal("require", { signed: "refuted" })?.texts?.["zh-CN"]).toMatch(/^本通知要求“签字件”核验一致后才能.+：不一致。$/);
    expect(refusal("require", { signed: "unclear" })?.code).toBe("scan-unproven");
    expect(refusal("require", { signed: "proven" })).toBeNull();
    for (const scans of [undefined, { signed: "refuted" as const }]) expect(refusal("warn", scans)).toBeNull();
    // What is not there yet is missing before anything is said of its proof.
    expect(refusalOf(asking("require"), action("pass"), anApplication({ evidence: {} }), county, now)?.code).toBe("scan-missing");
  });

  it("does not let an organisation decide on its own application", () => {
    const own = anApplication({ applicant: { code: "lake", name: "湖县", creditCode: null } });
    expect(refusalOf(notice, action("pass"), own, county, now)?.texts?.en).toBe("An organisation cannot decide on its own application.");
  });

  it("does what belongs to a table only through the table, and nothing else through it", () => {
    const passed = anApplication({ state: "passed" });
    expect(refused("hand-in", passed, county)).toBe("forbidden");
    expect(refusalOf(notice, action("hand-in"), passed, county, now, "table")).toBeNull();
    expect(refusalOf(notice, action("pass"), anApplication(), county, now, "table")?.code).toBe("forbidden");
  });

  it("adds nothing to a table that was handed in", () => {
    expect(refused("pass", anApplication({ handedIn: true }), county)).toBe("condition-unmet");
    expect(refused("return", anApplication({ handedIn: true }), county)).toBeNull();
  });

  it("lets nobody but the clock do what is the clock's", () => {
    expect(refused("expire", anApplication(), { ...county, role: "system" }, deadlineAt(notice, "pass") + 1)).toBeNull();
    expect(refused("expire", anApplication(), county, deadlineAt(notice, "pass") + 1)).toBe("forbidden");
  });

  it("offers the actions of a role in a state, each with its reason", () => {
    expect(actionsFor(notice, anApplication({ answers: {} }), county, now).map(({ action: { id }, refusal }) => [id, refusal?.code ?? null])).toEqual([
      ["return", null],
      ["pass", "condition-unmet"],
    ]);
    expect(actionsFor(notice, anApplication({ state: "passed" }), county, now)).toEqual([]);
  });
});

describe("what is open", () => {
  it("is everything, what the return named, or nothing", () => {
    const reasons = [
      { at: "/cost", text: "过高" },
      { at: "evidence:budget", text: "缺页" },
      { at: "/cost", text: "再核" },
    ];
    expect(openPlaces(notice, anApplication({ state: "draft" }))).toBe("all");
    expect(openPlaces(notice, anApplication({ state: "returned", reasons }))).toEqual(["/cost", "evidence:budget"]);
    expect(openPlaces(notice, anApplication({ reasons }))).toBeNull();
    expect(uploadsOpen(notice, anApplication({ state: "draft" }))).toEqual(["budget"]);
    expect(uploadsOpen(notice, anApplication({ state: "returned", reasons }))).toEqual(["budget"]);
    expect(uploadsOpen(notice, anApplication())).toEqual(["signed"]);
    expect(uploadsOpen(notice, anApplication({ state: "passed" }))).toEqual([]);
  });

  it("closes with the deadline of what would hand it in", () => {
    const returned = anApplication({ state: "returned" });
    expect(editRefusal(notice, anApplication({ state: "draft" }), deadlineAt(notice, "apply"))).toBeNull();
    expect(editRefusal(notice, anApplication({ state: "draft" }), now)?.code).toBe("deadline-passed");
    expect(editRefusal(notice, returned, now)).toBeNull();
    expect(editRefusal(notice, returned, deadlineAt(notice, "pass") + 1)?.params).toEqual({ deadline: "pass", at: "2024-04-01T17:00" });
    expect(editRefusal(notice, anApplication(), now)?.code).toBe("wrong-state");
  });
});

describe("inputFindings", () => {
  it("checks the action's form and what the action requires of it", () => {
    const codes = (input: Record<string, string | number>) => inputFindings(notice, action("pass"), anApplication(), input, now, () => []).map(({ at, code }) => `${code} ${at}`);
    expect(codes({ reason: "很好", amount: 500 })).toEqual([]);
    expect(codes({ reason: "很好", amount: 600 })).toEqual(["within-cost /amount"]);
    expect(codes({ reason: "很好" })).toEqual([]);
  });

  it("asks for a reason where the form does, and is content with one", () => {
    const findings = (input: Record<string, string | number>) => inputFindings(notice, action("pass"), anApplication(), input, now, () => []);
    expect(findings({ reason: "很好", amount: 450 })).toMatchObject([{ code: "round-amount", severity: "explain" }]);
    expect(findings({ reason: "很好", amount: 450, why: "尾款" })).toEqual([]);
  });

  it("refuses input that nobody asked for, and never lets a form go unchecked", () => {
    expect(inputFindings(notice, action("return"), anApplication(), { more: 1 }, now, undefined)).toMatchObject([{ at: "/more", severity: "error" }]);
    expect(() => inputFindings(notice, action("pass"), anApplication(), {}, now, undefined)).toThrow("cannot be checked");
  });
});

describe("quotas", () => {
  const claims = (list: QuotaClaim[]) => list.map(({ quota, key, limit }) => `${quota} ${key} ${limit}`);

  it("take a place on entering and give it back on leaving", () => {
    expect(claims(quotaChanges(notice, anApplication(), "passed", now).takes)).toEqual(["two-a-county lake 1"]);
    const hill = anApplication({ state: "passed", track: "rooms", receiver: { code: "hill", name: text("山县") } });
    expect(claims(quotaChanges(notice, hill, "chosen", now).takes)).toEqual(["chosen * 3", "rooms rooms 1"]);
    expect(claims(quotaChanges(notice, hill, "dropped", now).gives)).toEqual(["two-a-county hill 2"]);
    expect(quotaChanges(notice, anApplication(), "returned", now)).toEqual({ takes: [], gives: [] });
  });

  it("do not count what is exempt", () => {
    expect(claims(quotaChanges(notice, anApplication({ state: "passed", answers: { cost: 99 } }), "chosen", now).takes)).toEqual([]);
  });

  it("are balanced over any walk: each counter is the number of applications that hold its place", () => {
    const states = Object.keys(notice.workflow.states);
    const step = fc.record({ who: fc.nat(3), to: fc.constantFrom(...states) });
    const start = fc.record({ track: fc.constantFrom("books", "rooms"), cost: fc.constantFrom(50, 500), county: fc.constantFrom("lake", "hill") });
    fc.assert(
      fc.property(fc.array(start, { minLength: 4, maxLength: 4 }), fc.array(step, { maxLength: 40 }), (starts, steps) => {
        const all = starts.map(({ track, cost, county: code }, index) =>
          anApplication({ id: `a${index}`, state: "draft", track, answers: { cost }, receiver: { code, name: text(code) } }),
        );
        const counters = new Map<string, number>();
        const change = (list: QuotaClaim[], by: number) => list.forEach(({ quota, key }) => counters.set(`${quota} ${key}`, (counters.get(`${quota} ${key}`) ?? 0) + by));
        for (const { who, to } of steps) {
          const application = all[who] ?? expect.fail();
          const { takes, gives } = quotaChanges(notice, application, to, now);
          if (takes.some(({ quota, key, limit }) => (counters.get(`${quota} ${key}`) ?? 0) >= limit)) continue;
          change(takes, 1);
          change(gives, -1);
          all[who] = { ...application, state: to };
        }
        const held = all.flatMap((application) => quotasHeld(notice, application, now));
        for (const [key, count] of counters) expect(count).toBe(held.filter((one) => `${one.quota} ${one.key}` === key).length);
        for (const { quota, key, limit } of held) expect(counters.get(`${quota} ${key}`)).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
