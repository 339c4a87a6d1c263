import { randomUUID } from "node:crypto";
import { routes, type CallInput } from "@shenbao/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleWorld, refused, type World } from "./example-world.ts";

type New = CallInput<typeof routes.createView>["body"];

describe("a view", () => {
  let world: World;
  let own: TestClient;
  let colleague: TestClient;
  let west: TestClient;
  beforeAll(async () => {
    world = await exampleWorld();
    own = await world.as("district", "east");
    colleague = await world.as("district", "east", "second");
    west = await world.as("district", "west");
  });
  afterAll(() => world.platform.close());

  const noticeId = "example-call";
  const where: New["where"] = { and: [{ ">=": [{ var: "amount" }, 100] }, { in: [{ var: "$application.state" }, ["recommended"]] }] };
  const keep = (client: TestClient, body: Partial<New> = {}) =>
    client.call(routes.createView, {
      body: { noticeId, name: "大额", shared: false, track: "main", state: null, question: null, where, sort: "/amount:desc", columns: ["name", "/amount", "state"], ...body },
      key: randomUUID(),
    });
  const listed = (client: TestClient) => client.call(routes.listViews, { params: { noticeId } });

  it("keeps a list by a name, for oneself; shared, for one's organisation", async () => {
    const view = await keep(own);
    expect(view).toMatchObject({ name: "大额", own: true, shared: false, where, columns: ["name", "/amount", "state"], revision: 1 });
    expect((await listed(own)).rows).toEqual([view]);
    expect((await listed(colleague)).rows).toEqual([]);
    const params = { id: view.id };
    const shared = await own.call(routes.changeView, { params, body: { shared: true, name: "大额项目" }, revision: 1 });
    expect([shared.revision, shared.name]).toEqual([2, "大额项目"]);
    expect((await listed(colleague)).rows).toMatchObject([{ id: view.id, own: false, shared: true }]);
    for (const client of [west, await world.as("city", "bureau"), await world.as("expert", "institute")]) expect((await listed(client)).rows).toEqual([]);
    expect((await refused(own.call(routes.changeView, { params, body: { name: "旧" }, revision: 1 }))).code).toBe("stale");
    expect((await refused(colleague.call(routes.changeView, { params, body: { name: "夺" }, revision: 2 }))).code).toBe("forbidden");
    expect((await refused(colleague.call(routes.removeView, { params, revision: 2 }))).code).toBe("forbidden");
    expect((await refused(west.call(routes.removeView, { params, revision: 2 }))).code).toBe("not-found");
    expect((await refused((await world.as("applicant", "firm")).call(routes.listViews, { params: { noticeId } }))).code).toBe("forbidden");
  });

  it("can be what one's list begins with, until it is gone", async () => {
    const [view] = (await listed(own)).rows;
    const set = (client: TestClient, id: string | null) => client.call(routes.setDefaultView, { params: { noticeId }, body: { view: id } });
    expect((await set(colleague, view?.id ?? "")).default).toBe(view?.id);
    expect((await listed(own)).default).toBe(null);
    expect((await refused(set(west, view?.id ?? ""))).code).toBe("not-found");
    await own.call(routes.removeView, { params: { id: view?.id ?? "" }, revision: view?.revision ?? 0 });
    expect(await listed(colleague)).toEqual({ rows: [], default: null });
  });

  it("is not kept where its own list would be refused", async () => {
    const wrong: Partial<New>[] = [
      { where: { "==": [{ var: "contact" }, "1"] } },
      { where: { like: ["a"] } },
      { sort: "password:asc" },
      { columns: ["/nowhere"] },
      { track: "nowhere" },
    ];
    for (const body of wrong) expect([body, (await refused(keep(own, body))).code]).toEqual([body, "bad-request"]);
    expect((await keep(own, { track: null, where: null, sort: null, columns: null })).where).toBe(null);
  });
});
