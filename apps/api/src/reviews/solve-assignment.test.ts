import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { assignExperts } from "@shenbao/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seededRandom } from "./seeded-random.ts";
import { solveAssignment, type AssignmentOrder } from "./solve-assignment.ts";

const range = (count: number) => Array.from({ length: count }, (_, index) => index);
/** 2,000 applications with 5 of 200 experts each; each of the first fifty experts is in conflict with every fiftieth application. */
const large = (seed: string, count = 2_000): AssignmentOrder => ({
  seed,
  input: {
    applications: range(count).map((index) => ({ id: `a${index}`, track: "x" })),
    experts: range(200).map((index) => ({ id: `e${index}`, knows: null, most: null })),
    perApplication: 5,
    present: [],
    conflicts: range(count).map((index) => ({ application: `a${index}`, expert: `e${index % 50}` })),
  },
});

describe("solveAssignment", () => {
  const server = createServer((_request, response) => response.end("answered"));
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  const ask = async () => (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)).text();

  it("answers others while 2,000 × 5 among 200 are assigned, and gives what the engine gives", async () => {
    const order = large("one");
    const ended: string[] = [];
    const plan = solveAssignment(order).then((outcome) => {
      ended.push("plan");
      return outcome;
    });
    ended.push(await ask());
    const { pairs, lacking } = await plan;
    expect(ended).toEqual(["answered", "plan"]);
    expect([pairs.length, lacking]).toEqual([10_000, []]);
    // What was shown is not solved again when it is carried out.
    expect(await solveAssignment(order)).toEqual({ pairs, lacking });
    const small = { ...order, input: { ...order.input, applications: order.input.applications.slice(0, 40) } };
    expect(await solveAssignment(small)).toEqual(assignExperts({ ...small.input, random: seededRandom("one") }));
  });

  it("leaves off for who has left, whether it works or waits, and lets the next begin", async () => {
    const leaving = new AbortController();
    const first = solveAssignment(large("two"), leaving.signal);
    const waiting = solveAssignment(large("three"), leaving.signal);
    const next = solveAssignment(large("four", 100));
    leaving.abort();
    await expect(first).rejects.toMatchObject({ code: "cancelled" });
    await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
    expect((await next).pairs).toHaveLength(500);
  });
});
