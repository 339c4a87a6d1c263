import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleWorld, goodAnswers, refused, type World } from "../http/domain/example-world.ts";

describe("races", () => {
  let world: World;
  beforeAll(async () => {
    world = await exampleWorld();
  });
  afterAll(() => world.platform.close());

  it("50 submissions with one key are one submission with 50 equal receipts; the key with another body is refused", async () => {
    const client = await world.as("applicant", "firm-fifty");
    const { id, revision } = await world.ready(client);
    const key = randomUUID();
    const params = { id, action: "submit" };
    const receipts = await Promise.all(Array.from({ length: 50 }, () => client.call(routes.doAction, { params, revision, key, body: {} })));
    for (const receipt of receipts) expect(receipt).toEqual(receipts[0]);
    expect((await client.call(routes.listEvents, { params: { id } })).rows.filter(({ action }) => action === "submit")).toHaveLength(1);
    expect((await refused(client.call(routes.doAction, { params, revision, key, body: { order: 3 } }))).code).toBe("key-reused");
  });

  it("submissions with 20 keys are one submission", async () => {
    const client = await world.as("applicant", "firm-twenty");
    const { id, revision } = await world.ready(client);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        client.call(routes.doAction, { params: { id, action: "submit" }, revision, key: randomUUID(), body: {} }).then(
          () => "done",
          () => "refused",
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
    expect((await client.call(routes.listEvents, { params: { id } })).rows).toHaveLength(2);
  });

  it("many submissions at once get numbers of their own", async () => {
    const clients = await Promise.all(Array.from({ length: 6 }, (_, index) => world.as("applicant", `firm-many-${index}`)));
    const drafts = await Promise.all(clients.flatMap((client) => Array.from({ length: 4 }, async () => ({ client, draft: await world.ready(client) }))));
    const receipts = await Promise.all(drafts.map(({ client, draft }) => world.act(client, draft.id, "submit")));
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(24);
  });

  it("20 picks for 2 places take exactly 2, and a place given back is taken again", async () => {
    const district = await world.as("district", "west");
    const city = await world.as("city", "bureau");
    const clients = await Promise.all(Array.from({ length: 20 }, (_, index) => world.as("applicant", `firm-pick-${index}`)));
    const ids = await Promise.all(clients.map(async (client) => (await world.submitted(client, { ...goodAnswers, receiver: "west" })).id));
    const recommended = await Promise.all(ids.map((id) => world.act(district, id, "recommend", { input: { reason: "推荐" } })));
    expect(recommended).toHaveLength(20);
    const table = await district.call(routes.getTable, { params: { noticeId: world.notice.id, table: "summary" } });
    expect(table.rows.map(({ order }) => order)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    await world.handIn(district);
    const outcomes = await Promise.all(
      ids.map((id) =>
        world.act(city, id, "pick", { input: { note: "直选" } }).then(
          () => id,
          (error: { code: string }) => error.code,
        ),
      ),
    );
    const picked = outcomes.filter((outcome) => ids.includes(outcome));
    expect(picked).toHaveLength(2);
    expect(new Set(outcomes.filter((outcome) => !ids.includes(outcome)))).toEqual(new Set(["quota-full"]));
    const third = ids.find((id) => !picked.includes(id)) ?? "";
    const full = await refused(world.act(city, third, "pick", { input: { note: "直选" } }));
    expect(full.say("zh-CN")).toContain("直选名额");
    await world.act(city, picked[0] ?? "", "unpick");
    await world.act(city, third, "pick", { input: { note: "直选" } });
    expect((await world.platform.store.quotas.counts(world.notice.id, ["picked/*"])).get("picked/*")).toBe(2);
  });
});
