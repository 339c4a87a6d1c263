import type { AssignmentPlan } from "@shenbao/contract";
import { describe, expect, it } from "vitest";
import { asked, changesOf, exchanged, limited, untouched } from "./hand-plan.ts";

const pair = (application: string, expert: string) => ({ application, expert, name: "", expertName: "", pinned: false });
const plan = { pairs: [pair("a", "1"), pair("a", "2"), pair("b", "1")] } as AssignmentPlan;

describe("a plan changed by hand", () => {
  it("keeps everything else where one expert takes another's place, also after the next change", () => {
    const once = exchanged(untouched, plan, "a", "1", "3");
    expect(asked(once)).toEqual({
      pinned: [
        { application: "a", expert: "3" },
        { application: "a", expert: "2" },
        { application: "b", expert: "1" },
      ],
      excluded: [{ application: "a", expert: "1" }],
      most: [],
    });
    const after = { pairs: [pair("a", "3"), pair("a", "2"), pair("b", "1")] } as AssignmentPlan;
    const twice = exchanged(once, after, "a", "3", "1");
    expect(twice.pinned).toEqual([{ application: "a", expert: "1" }]);
    expect(twice.excluded).toEqual([{ application: "a", expert: "3" }]);
    expect(changesOf(twice)).toBe(1);
  });

  it("assigns the rest anew under another limit, and keeps what was chosen", () => {
    const hand = limited(exchanged(untouched, plan, "a", "1", "3"), "2", 0);
    expect(asked(hand)).toEqual({ pinned: [{ application: "a", expert: "3" }], excluded: [{ application: "a", expert: "1" }], most: [{ expert: "2", most: 0 }] });
    expect(limited(hand, "2", null).most).toEqual({});
  });
});
