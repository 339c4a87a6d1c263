import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Draft, Problem } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import type { DefinitionCopy } from "./definition-copies.ts";
import { DefinitionSaver, type DefinitionServer } from "./definition-saver.ts";

const definition = (year: number) => ({ id: "n", year, title: { "zh-CN": "通知", en: "Notice" } }) as NoticeDefinition;
const draftOf = (given: NoticeDefinition, revision: number): Draft => ({
  id: "d",
  noticeId: "n",
  year: given.year,
  title: given.title,
  revision,
  publishedVersion: null,
  changed: true,
  applications: 0,
  updatedAt: "2023-08-20T00:00:00.000Z",
  updatedBy: "甲",
  definition: given,
  origin: null,
  confirmed: [],
});

/** A server that keeps one draft, and can be away, refuse, or lose its answers. */
class FakeServer implements DefinitionServer {
  draft = draftOf(definition(2023), 1);
  saves: number[] = [];
  fails: (() => Error)[] = [];
  losesAnswer = false;

  async save(given: NoticeDefinition, revision: number): Promise<Draft> {
    const failure = this.fails.shift();
    if (failure) throw failure();
    if (revision !== this.draft.revision) throw new Problem("stale");
    this.saves.push(given.year);
    this.draft = { ...draftOf(JSON.parse(JSON.stringify(given)) as NoticeDefinition, revision + 1), confirmed: this.draft.confirmed };
    return this.#answer();
  }

  confirm(confirmed: readonly string[], revision: number): Promise<Draft> {
    if (revision !== this.draft.revision) throw new Problem("stale");
    this.draft = { ...this.draft, confirmed: [...confirmed], revision: revision + 1 };
    return this.#answer();
  }

  #answer(): Promise<Draft> {
    if (this.losesAnswer) {
      this.losesAnswer = false;
      throw new TypeError("the answer was lost");
    }
    return Promise.resolve(this.draft);
  }

  load(): Promise<Draft> {
    return Promise.resolve(this.draft);
  }
}

let server: FakeServer;
let kept: DefinitionCopy | null;
const made = () =>
  new DefinitionSaver({ server, draft: server.draft, copies: { write: (copy) => (kept = copy), clear: () => (kept = null) }, now: () => 0, pause: 100, retries: [1_000, 5_000] });

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  kept = null;
});
afterEach(() => vi.useRealTimers());

describe("saving by itself", () => {
  test("sends after a pause, once for many edits, and forgets the copy when the server has it", async () => {
    const saver = made();
    saver.edit(definition(2024));
    saver.edit(definition(2025));
    expect(saver.state.kind).toBe("waiting");
    expect(kept?.definition.year).toBe(2025);
    await vi.advanceTimersByTimeAsync(100);
    expect(server.saves).toEqual([2025]);
    expect(saver.state.kind).toBe("saved");
    expect(saver.draft.revision).toBe(2);
    expect(kept).toBeNull();
  });

  test("an edit while one is on its way is sent after it, upon its revision", async () => {
    const saver = made();
    saver.edit(definition(2024));
    const sending = saver.flush();
    saver.edit(definition(2025));
    await sending;
    await vi.advanceTimersByTimeAsync(200);
    expect(server.saves).toEqual([2024, 2025]);
    expect(saver.dirty).toBe(false);
  });

  test("a server that cannot be reached is tried again, more and more seldom, and nothing is lost", async () => {
    server.fails = [() => new TypeError("offline"), () => new Problem("busy")];
    const saver = made();
    saver.edit(definition(2024));
    await vi.advanceTimersByTimeAsync(100);
    expect(saver.state.kind).toBe("offline");
    saver.edit(definition(2025));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saver.state.kind).toBe("offline");
    expect(kept?.definition.year).toBe(2025);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saver.state.kind).toBe("saved");
    expect(server.saves).toEqual([2025]);
  });

  test("what the server refuses is said, and tried again with the next edit", async () => {
    server.fails = [() => new Problem("already-exists", { what: "n" })];
    const saver = made();
    saver.edit(definition(2024));
    await vi.advanceTimersByTimeAsync(100);
    expect(saver.state).toMatchObject({ kind: "refused" });
    expect(saver.dirty).toBe(true);
    saver.edit(definition(2025));
    await vi.advanceTimersByTimeAsync(100);
    expect(saver.state.kind).toBe("saved");
  });
});

describe("what somebody else saved", () => {
  test("is neither overwritten nor merged: sending stops until somebody chooses", async () => {
    const saver = made();
    server.draft = draftOf(definition(2030), 2);
    saver.edit(definition(2024));
    await vi.advanceTimersByTimeAsync(100);
    expect(saver.state).toMatchObject({ kind: "conflict", theirs: { revision: 2 } });
    saver.edit(definition(2025));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.saves).toEqual([]);
    expect(kept?.definition.year).toBe(2025);
    saver.take(server.draft);
    expect(saver.state.kind).toBe("saved");
    expect(kept).toBeNull();
    saver.edit(definition(2026));
    await vi.advanceTimersByTimeAsync(100);
    expect(server.saves).toEqual([2026]);
  });

  test("is one's own where only the answer was lost: there is nothing to choose", async () => {
    server.losesAnswer = true;
    const saver = made();
    saver.edit(definition(2024));
    await vi.advanceTimersByTimeAsync(100);
    expect(saver.state.kind).toBe("offline");
    await vi.advanceTimersByTimeAsync(1_000);
    expect(saver.state.kind).toBe("saved");
    expect(saver.draft.revision).toBe(2);
  });

  test("is no conflict where it says the same as before", async () => {
    const saver = made();
    server.draft = draftOf(definition(2023), 5);
    saver.edit(definition(2024));
    await vi.advanceTimersByTimeAsync(200);
    expect(server.saves).toEqual([2024]);
    expect(saver.draft.revision).toBe(6);
  });
});

describe("what is confirmed", () => {
  const [one, two, three] = ["1".repeat(32), "2".repeat(32), "3".repeat(32)];

  test("goes after the edit it belongs to, upon its revision, and is told at once", async () => {
    const saver = made();
    let told = 0;
    saver.subscribe(() => (told += 1));
    saver.edit(definition(2024));
    saver.confirm([one, two], true);
    saver.confirm([two], false);
    expect(saver.confirmed).toEqual([one]);
    expect(told).toBeGreaterThanOrEqual(3);
    await vi.advanceTimersByTimeAsync(100);
    expect(server.saves).toEqual([2024]);
    expect([server.draft.confirmed, server.draft.revision, saver.state.kind]).toEqual([[one], 3, "saved"]);
  });

  test("of two counts for both, and what one took back is taken back", async () => {
    server.draft = { ...server.draft, confirmed: [one, two] };
    const saver = made();
    server.draft = { ...server.draft, confirmed: [two, three], revision: 7 };
    saver.confirm(["4".repeat(32)], true);
    await vi.advanceTimersByTimeAsync(100);
    expect(server.draft.confirmed.toSorted()).toEqual([two, three, "4".repeat(32)]);
    expect(saver.confirmed.toSorted()).toEqual([two, three, "4".repeat(32)]);
    expect([saver.state.kind, server.saves]).toEqual(["saved", []]);
  });

  test("arrives once where the answer was lost", async () => {
    server.losesAnswer = true;
    const saver = made();
    saver.confirm([one], true);
    await vi.advanceTimersByTimeAsync(100);
    expect(saver.state.kind).toBe("offline");
    await vi.advanceTimersByTimeAsync(1_000);
    expect([saver.state.kind, server.draft.confirmed, server.draft.revision]).toEqual(["saved", [one], 2]);
  });
});

describe("edits of an earlier visit", () => {
  test("are sent where nobody saved since, asked about where somebody did, forgotten where they are what is stored", async () => {
    const saver = made();
    saver.restore(definition(2024), 1);
    await vi.advanceTimersByTimeAsync(0);
    expect(server.saves).toEqual([2024]);

    const other = made();
    other.restore(definition(2025), 1);
    expect(other.state).toMatchObject({ kind: "conflict", theirs: { revision: 2 } });

    const same = made();
    same.restore(definition(2024), 1);
    expect(same.state.kind).toBe("saved");
    expect(kept).toBeNull();
  });
});
