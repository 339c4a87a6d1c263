import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deadlineAt, deadlineFor, editRefusal, extendableDeadlines, findAction, isOpen, refusalOf, type DeadlineExtension } from "./index.ts";
import { anApplication, grantNotice as notice } from "./grant-notice.fixture.ts";

const action = (id: string) => findAction(notice, id) ?? expect.fail(id);
const own = deadlineAt(notice, "pass");
const day = 86_400_000;
const lake: DeadlineExtension = { deadline: "pass", organisation: "lake", until: own + day };
const hill: DeadlineExtension = { deadline: "pass", organisation: "hill", until: own + day };
const system = { role: "system", organisation: "" };

describe("a deadline put off for one organisation", () => {
  const application = (extensions: DeadlineExtension[], state = "waiting") => anApplication({ state, extensions });
  const refused = (id: string, extensions: DeadlineExtension[], actor: { role: string; organisation: string }, at: number, state?: string) =>
    refusalOf(notice, action(id), application(extensions, state), actor, at)?.code ?? null;

  it("counts for that organisation to its last instant, and for no other", () => {
    const county = { role: "county", organisation: "lake" };
    expect([own, own + 1, own + day, own + day + 1].map((at) => refused("pass", [lake], county, at))).toEqual([null, null, null, "deadline-passed"]);
    expect(refused("pass", [hill], county, own + 1)).toBe("deadline-passed");
    expect(refused("pass", [{ ...lake, deadline: "apply" }], county, own + 1)).toBe("deadline-passed");
  });

  it("says the moment it was put off to", () => {
    expect(refusalOf(notice, action("pass"), application([lake]), { role: "county", organisation: "lake" }, own + 2 * day)?.texts?.["zh-CN"]).toContain("2024-04-02 17:00");
  });

  it("lets the applicant answer what its receiver returns meanwhile", () => {
    const library = { role: "library", organisation: "town-library" };
    expect(refused("resubmit", [lake], library, own + 1, "returned")).toBeNull();
    expect(refused("resubmit", [], library, own + 1, "returned")).toBe("deadline-passed");
    expect(editRefusal(notice, application([lake], "returned"), own + day)?.code).not.toBe("deadline-passed");
    expect(editRefusal(notice, application([lake], "returned"), own + day + 1)?.code).toBe("deadline-passed");
  });

  it("holds the clock off as long as somebody can still act, and nobody else: what begins afterwards begins", () => {
    expect([own + 1, own + day, own + day + 1].map((at) => refused("expire", [lake], system, at))).toEqual(["not-yet", "not-yet", null]);
    expect(refused("expire", [hill], system, own + 1)).toBeNull();
    expect(refused("choose", [lake], { role: "fund", organisation: "fund" }, own + 1, "passed")).toBeNull();
  });

  it("lets its organisation alone begin", () => {
    const late = deadlineAt(notice, "apply") + 1;
    const extensions = [{ deadline: "apply", organisation: "town-library", until: late }];
    expect([isOpen(notice, late), isOpen(notice, late, extensions, "town-library"), isOpen(notice, late, extensions, "other")]).toEqual([false, true, false]);
  });

  it("is never earlier than the notice's own, whatever is given", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ deadline: fc.constantFrom("apply", "pass", "none"), organisation: fc.constantFrom("a", "b"), until: fc.integer() })),
        fc.subarray(["a", "b"]),
        (extensions, organisations) => {
          const at = deadlineFor(notice, "pass", extensions, organisations);
          const granted = extensions.filter((one) => one.deadline === "pass" && organisations.includes(one.organisation)).map(({ until }) => until);
          expect(at).toBe(Math.max(own, ...granted));
        },
      ),
    );
  });

  it("can be put off only where it ends something for organisations of the level", () => {
    expect(extendableDeadlines(notice, "county").map(({ deadline, tables, actions }) => [deadline, tables, actions.map(({ id }) => id)])).toEqual([
      ["pass", ["summary"], ["pass"]],
    ]);
    expect(extendableDeadlines(notice, "library").map(({ deadline }) => deadline)).toEqual(["apply", "pass"]);
    expect(extendableDeadlines(notice, "fund")).toEqual([]);
    expect(extendableDeadlines(notice, "nobody")).toEqual([]);
  });
});
