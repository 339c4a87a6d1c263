import { routes } from "@shenbao/contract";
import { cellStages, submittedStages } from "@shenbao/store";
import { MongoClient } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleNotice } from "./example-notice.ts";
import { exampleWorld, goodAnswers, refused, type World } from "./example-world.ts";

describe("the overview", () => {
  let world: World;
  let city: TestClient;
  let east: TestClient;
  const noticeId = exampleNotice.id;
  const overviewOf = (client: TestClient) => client.call(routes.getOverview, { params: { noticeId } });

  beforeAll(async () => {
    world = await exampleWorld(exampleNotice);
    [city, east] = await Promise.all([world.as("city", "bureau"), world.as("district", "east")]);
    for (const [firm, receiver] of [
      ["firm-1", "east"],
      ["firm-2", "east"],
      ["firm-3", "west"],
    ] as const) {
      const { id } = await world.submitted(await world.as("applicant", firm), { ...goodAnswers, name: firm, receiver });
      if (receiver === "east") await world.act(east, id, "recommend", { order: firm === "firm-1" ? 1 : 2, input: { reason: "好" } });
    }
    await world.begin(await world.as("applicant", "firm-4"), goodAnswers);
    await world.handIn(east);
  });
  afterAll(() => world.platform.close());

  it("counts what each sees, by the filter of its lists", async () => {
    const west = await world.as("district", "west");
    const [seenByEast, seenByWest] = await Promise.all([overviewOf(east), overviewOf(west)]);
    expect(seenByEast.total).toBe(2);
    expect(seenByEast.states.filter(({ count }) => count > 0)).toEqual([{ id: "with-city", count: 2 }]);
    expect(seenByWest).toMatchObject({ total: 1, receivers: [{ code: "west", count: 1 }], tables: [{ handedIn: 0, expected: 1 }] });
    expect(seenByEast.tables).toMatchObject([{ handedIn: 1, expected: 1, missing: [] }]);
    expect(seenByEast.days).toEqual([{ day: "2023-08-20", count: 2 }]);

    const all = await overviewOf(city);
    const counted = await city.call(routes.countApplications, { params: { noticeId } });
    for (const { id, count } of all.states) expect(counted.states[id]?.value ?? 0).toBe(count);
    expect((await refused(overviewOf(await world.as("applicant", "firm-1")))).status).toBe(403);
    expect((await overviewOf(await world.as("expert", "school"))).total).toBe(0);
    await world.platform.makeOrganisation({ code: "elsewhere", level: "city" });
    expect((await overviewOf(await world.as("city", "elsewhere"))).total).toBe(0);
  });

  it("is counted from indexes alone, and looked at without counting", async () => {
    const client = await new MongoClient(world.platform.uri).connect();
    try {
      const applications = client.db().collection("applications");
      for (const [stages, hint] of [
        [cellStages(noticeId, "bureau"), "list by receiver"],
        [submittedStages(noticeId, "bureau"), "list by submittedAt"],
      ] as const) {
        const explained: unknown = await applications.aggregate([...stages], { hint }).explain("executionStats");
        const written = JSON.stringify(explained);
        const read = [...written.matchAll(/"totalDocsExamined":(\d+)/g)].map(([, count]) => Number(count));
        expect(read.length).toBeGreaterThan(0);
        expect(read.every((count) => count === 0)).toBe(true);
        expect(written).not.toContain("COLLSCAN");
      }
      const { at } = await overviewOf(city);
      await world.submitted(await world.as("applicant", "firm-5"), { ...goodAnswers, name: "第五个" });
      expect((await overviewOf(city)).at).toBe(at);
    } finally {
      await client.close();
    }
  });
});
