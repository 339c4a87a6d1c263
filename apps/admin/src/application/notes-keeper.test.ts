import { type Notes, Problem } from "@shenbao/contract";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Kept, merged, NotesKeeper } from "./notes-keeper.ts";

const notes = (pins: Notes["pins"], revision: number): Notes => ({ pins, inputs: {}, revision, others: [] });

describe("notes while reading", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function setting(first: Notes) {
    let there = first;
    let copy: Kept | null = null;
    const server = {
      load: () => Promise.resolve(there),
      save: vi.fn((kept: Kept, revision: number) => {
        if (revision !== there.revision) return Promise.reject(new Problem("stale"));
        there = { ...there, ...kept, revision: revision + 1 };
        return Promise.resolve({ revision: revision + 1 });
      }),
    };
    const copies = { read: () => copy, write: (kept: Kept) => void (copy = kept), clear: () => void (copy = null) };
    return { keeper: new NotesKeeper(first, server, copies), server, copy: () => copy, there: () => there, elsewhere: (other: Notes) => void (there = other) };
  }

  it("are sent after a pause, and lie in this tab until they are acknowledged", async () => {
    const { keeper, server, copy, there } = setting(notes([], 0));
    keeper.edit((kept) => ({ ...kept, pins: [{ at: "/name", text: "核对" }] }));
    keeper.edit((kept) => ({ ...kept, pins: [{ at: "/name", text: "核对名称" }] }));
    expect([keeper.standing, copy()?.pins]).toEqual(["saving", [{ at: "/name", text: "核对名称" }]]);
    await vi.runAllTimersAsync();
    expect(server.save).toHaveBeenCalledTimes(1);
    expect([keeper.standing, copy(), there().pins]).toEqual(["saved", null, [{ at: "/name", text: "核对名称" }]]);
  });

  it("go on top of what was changed on another computer, place by place", async () => {
    const { keeper, there, elsewhere } = setting(
      notes(
        [
          { at: "/name", text: "旧" },
          { at: "/gone", text: "删" },
        ],
        1,
      ),
    );
    elsewhere(
      notes(
        [
          { at: "/name", text: "别处改的" },
          { at: "/gone", text: "删" },
          { at: "/new", text: "别处加的" },
        ],
        2,
      ),
    );
    keeper.edit((kept) => ({
      ...kept,
      pins: [
        { at: "/name", text: "旧" },
        { at: "/here", text: "这里加的" },
      ],
    }));
    await vi.runAllTimersAsync();
    expect(there().pins).toEqual([
      { at: "/name", text: "别处改的" },
      { at: "/new", text: "别处加的" },
      { at: "/here", text: "这里加的" },
    ]);
    expect(keeper.standing).toBe("saved");
  });

  it("of a half-filled form ours counts where it was changed here", () => {
    const kept = (reason: string): Kept => ({ pins: [], inputs: { opinion: { reason } } });
    expect(merged(kept("a"), kept("b"), kept("c")).inputs).toEqual({ opinion: { reason: "b" } });
    expect(merged(kept("a"), kept("a"), kept("c")).inputs).toEqual({ opinion: { reason: "c" } });
  });
});
