import { Problem } from "@shenbao/contract";
import type { Answers } from "@shenbao/engine";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DraftCopy } from "./draft-copy.ts";
import { DraftSaver, type DraftServer } from "./draft-saver.ts";

const pause = 700;

/** A server that keeps one draft and refuses stale revisions, with switches for what can go wrong. */
function fakeServer(answers: Answers = {}, revision = 1) {
  const server = {
    answers,
    revision,
    failing: undefined as unknown,
    saves: 0,
    async save(sent: Answers, at: number) {
      server.saves += 1;
      if (server.failing !== undefined) throw server.failing;
      if (at !== server.revision) throw new Problem("stale");
      server.answers = sent;
      server.revision += 1;
      return { revision: server.revision, savedAt: "2023-08-20T06:03:22.000Z" };
    },
    async load() {
      return { answers: server.answers, revision: server.revision };
    },
  };
  return server satisfies DraftServer;
}

function setUp(server = fakeServer()) {
  const kept: { copy: DraftCopy | undefined } = { copy: undefined };
  const saver = new DraftSaver({
    server,
    copies: {
      write: (copy) => {
        kept.copy = copy;
      },
      clear: () => {
        kept.copy = undefined;
      },
    },
    kept: (answers) => answers,
    answers: server.answers,
    revision: server.revision,
    now: () => 0,
    pause,
  });
  return { server, saver, kept };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("saving a draft by itself", () => {
  it("keeps the first character here at once and sends it after a pause", async () => {
    const { server, saver, kept } = setUp();
    saver.edit({ name: "信" });
    expect(kept.copy?.answers).toEqual({ name: "信" });
    expect(server.saves).toBe(0);
    await vi.advanceTimersByTimeAsync(pause);
    expect(server.answers).toEqual({ name: "信" });
    expect(saver.state).toEqual({ kind: "saved", at: Date.parse("2023-08-20T06:03:22.000Z") });
    expect(kept.copy).toBeUndefined();
  });

  it("gathers quick changes into one request, and sends what came while one was under way", async () => {
    const { server, saver } = setUp();
    for (const name of ["信", "信息", "信息消"]) {
      saver.edit({ name });
      await vi.advanceTimersByTimeAsync(100);
    }
    const first = saver.flush();
    saver.edit({ name: "信息消费" });
    await first;
    await vi.advanceTimersByTimeAsync(pause);
    expect(server.saves).toBe(2);
    expect(server.answers).toEqual({ name: "信息消费" });
    expect(saver.dirty).toBe(false);
  });

  it("keeps the copy while the server is away, and sends it when it is back", async () => {
    const { server, saver, kept } = setUp();
    server.failing = new TypeError("fetch failed");
    saver.edit({ name: "甲" });
    await vi.advanceTimersByTimeAsync(pause);
    expect(saver.state.kind).toBe("offline");
    expect(kept.copy?.answers).toEqual({ name: "甲" });
    server.failing = undefined;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.answers).toEqual({ name: "甲" });
    expect(kept.copy).toBeUndefined();
  });

  it("does not ask at every key while signed out, and saves when asked to", async () => {
    const { server, saver } = setUp();
    server.failing = new Problem("not-signed-in");
    saver.edit({ name: "甲" });
    await vi.advanceTimersByTimeAsync(pause);
    saver.edit({ name: "甲乙" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.saves).toBe(1);
    expect(saver.state.kind).toBe("signed-out");
    server.failing = undefined;
    expect(await saver.flush()).toBe(true);
    expect(server.answers).toEqual({ name: "甲乙" });
  });

  it("goes on by itself where only the revision moved: a file was uploaded", async () => {
    const { server, saver } = setUp();
    server.revision = 5;
    saver.edit({ name: "甲" });
    await vi.advanceTimersByTimeAsync(pause + 10);
    expect(server.answers).toEqual({ name: "甲" });
    expect(saver.state.kind).toBe("saved");
  });

  it("lets the person choose where the answers were changed elsewhere, and loses neither", async () => {
    const { server, saver, kept } = setUp(fakeServer({ name: "旧", area: 1 }));
    server.answers = { name: "别处", area: 1 };
    server.revision = 2;
    saver.edit({ name: "本页", area: 1 });
    await vi.advanceTimersByTimeAsync(pause);
    expect(saver.state).toEqual({ kind: "conflict", theirs: { name: "别处", area: 1 }, revision: 2 });
    expect(kept.copy?.answers).toEqual({ name: "本页", area: 1 });
    saver.edit({ name: "本页", area: 2 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.answers).toEqual({ name: "别处", area: 1 });
    saver.resolve({ name: "别处", area: 2 });
    await vi.advanceTimersByTimeAsync(pause);
    expect(server.answers).toEqual({ name: "别处", area: 2 });
    expect(kept.copy).toBeUndefined();
  });

  it("says what the server refuses, and tries again after the next change", async () => {
    const { server, saver, kept } = setUp();
    server.failing = new Problem("deadline-passed", { deadline: "d", at: "t" });
    saver.edit({ name: "甲" });
    await vi.advanceTimersByTimeAsync(pause);
    expect(saver.state.kind).toBe("refused");
    expect(kept.copy?.answers).toEqual({ name: "甲" });
  });
});

describe("taking up what was left unsaved", () => {
  it("sends it where nothing has changed since", async () => {
    const { server, saver } = setUp(fakeServer({ name: "旧" }, 3));
    saver.restore({ answers: { name: "新" }, base: { name: "旧" }, revision: 3 });
    expect(saver.answers).toEqual({ name: "新" });
    await vi.advanceTimersByTimeAsync(1);
    expect(server.answers).toEqual({ name: "新" });
  });

  it("drops it where the save had got through without an answer", () => {
    const { saver, kept } = setUp(fakeServer({ name: "新" }, 4));
    saver.restore({ answers: { name: "新" }, base: { name: "旧" }, revision: 3 });
    expect(saver.dirty).toBe(false);
    expect(kept.copy).toBeUndefined();
  });

  it("asks where the other version moved on", () => {
    const { saver } = setUp(fakeServer({ name: "别处" }, 4));
    saver.restore({ answers: { name: "本机" }, base: { name: "旧" }, revision: 3 });
    expect(saver.state).toEqual({ kind: "conflict", theirs: { name: "别处" }, revision: 4 });
    expect(saver.answers).toEqual({ name: "本机" });
  });
});

describe("another tab", () => {
  it("is followed where nothing was typed here, and not where something was", async () => {
    const { server, saver } = setUp();
    server.answers = { name: "别处" };
    server.revision = 2;
    await saver.follow();
    expect(saver.answers).toEqual({ name: "别处" });
    saver.edit({ name: "本页" });
    server.answers = { name: "更新" };
    server.revision = 3;
    await saver.follow();
    expect(saver.answers).toEqual({ name: "本页" });
  });
});
