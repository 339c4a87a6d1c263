import { routes } from "@shenbao/contract";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { exampleWorld, goodAnswers, refused, type World } from "./example-world.ts";

const last = Date.parse("2023-08-25T23:59:59.999+08:00");

/** Holds the platform's clock at one instant while `work` runs. */
async function at<T>(world: World, instant: number, work: () => Promise<T>): Promise<T> {
  const held = vi.spyOn(world.platform.services.clock, "now").mockReturnValue(instant);
  try {
    return await work();
  } finally {
    held.mockRestore();
  }
}

describe("a deadline", () => {
  let world: World;
  beforeAll(async () => {
    world = await exampleWorld();
  });
  afterAll(() => world.platform.close());

  it("lets in what comes one millisecond before it and at its last instant, and nothing one millisecond after", async () => {
    const client = await world.as("applicant", "firm-instants");
    const [before, on, after] = await Promise.all([world.ready(client), world.ready(client), world.ready(client)]);
    await at(world, last - 1, () => world.act(client, before.id, "submit"));
    const receipt = await at(world, last, () => world.act(client, on.id, "submit"));
    expect(Date.parse(receipt.at)).toBe(last);
    const late = await at(world, last + 1, () => refused(world.act(client, after.id, "submit")));
    expect([late.code, late.clause]).toEqual(["deadline-passed", "1"]);
    expect(await at(world, last + 1, async () => (await world.get(client, after.id)).actions)).toContainEqual(
      expect.objectContaining({ id: "submit", possible: false, clause: "1" }),
    );
    expect(await world.get(client, after.id)).toMatchObject({ state: "draft", number: null });
    expect((await client.call(routes.listEvents, { params: { id: after.id } })).rows).toHaveLength(1);
  });

  it("is judged by the instant of the write, not of the request", async () => {
    const client = await world.as("applicant", "firm-slow");
    const { id } = await world.ready(client);
    const { clock, store } = world.platform.services;
    // The request comes in time; the clock passes the deadline while it is judged.
    let instant = last;
    const held = vi.spyOn(clock, "now").mockImplementation(() => instant);
    const next = store.numbers.next.bind(store.numbers);
    const slow = vi.spyOn(store.numbers, "next").mockImplementation((sequence) => {
      instant = last + 1;
      return next(sequence);
    });
    const outcome = await refused(world.act(client, id, "submit"));
    slow.mockRestore();
    held.mockRestore();
    expect(outcome.code).toBe("deadline-passed");
  });

  it("ends saving, uploading and beginning too", async () => {
    const client = await world.as("applicant", "firm-closing");
    const draft = await world.begin(client, goodAnswers);
    await at(world, last + 1, async () => {
      expect((await refused(client.call(routes.saveAnswers, { params: { id: draft.id }, revision: draft.revision, body: { answers: { name: "迟了" } } }))).code).toBe(
        "deadline-passed",
      );
      expect((await refused(world.upload(client, draft.id, "licence"))).code).toBe("deadline-passed");
      expect((await refused(world.begin(client))).code).toBe("not-open");
    });
    expect((await world.get(client, draft.id)).answers).toEqual(draft.answers);
  });

  it("lets the clock act once it has passed, and only once", async () => {
    const client = await world.as("applicant", "firm-expiring");
    const { id } = await world.begin(client, goodAnswers);
    await world.platform.setClock("2023-08-26T00:00:00+08:00");
    expect((await world.get(client, id)).state).toBe("expired");
    await world.platform.setClock("2023-08-26T00:05:00+08:00");
    const { rows } = await client.call(routes.listEvents, { params: { id } });
    expect(rows.map(({ action }) => action)).toEqual(["begin", "expire"]);
    expect(rows[1]?.by).toEqual({ name: null, organisation: null, role: "system" });
  });
});
