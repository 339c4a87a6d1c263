import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/platform.ts";
import { exampleWorld, refused, type World } from "./example-world.ts";

describe("two reviewers on one application", () => {
  let world: World;
  let firm: TestClient;
  let first: TestClient;
  let second: TestClient;
  beforeAll(async () => {
    world = await exampleWorld();
    firm = await world.as("applicant", "firm");
    first = await world.as("district", "east", "first");
    second = await world.as("district", "east", "second");
  });
  afterAll(() => world.platform.close());

  const act = (client: TestClient, id: string, revision: number, action: string, body: object) =>
    client.call(routes.doAction, { params: { id, action }, revision, key: randomUUID(), body });

  it("the second decision on the same state is refused with who decided what and when", async () => {
    const { id, revision } = await world.submitted(firm);
    await act(first, id, revision, "recommend", { input: { reason: "推荐" } });
    const refusal = await refused(act(second, id, revision, "return", { reasons: [{ at: "/name", text: "请核对名称" }] }));
    expect(refusal).toMatchObject({ code: "decided-meanwhile", status: 409 });
    const title = world.notice.workflow.actions.find((action) => action.id === "recommend")?.title["zh-CN"];
    expect(refusal.message).toContain("东区");
    expect(refusal.message).toContain(`“${title}”`);
    expect(refusal.message).toMatch(/2023-08-20 09:\d\d/);
    expect((await world.platform.store.events.of(id)).map(({ action }) => action)).toEqual(["begin", "submit", "recommend"]);
  });

  it("of two at the same moment exactly one decides, and the other hears of it", async () => {
    const { id, revision } = await world.submitted(firm);
    const outcomes = await Promise.allSettled([
      act(first, id, revision, "recommend", { input: { reason: "推荐" } }),
      act(second, id, revision, "return", { reasons: [{ at: "/name", text: "请核对名称" }] }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find((outcome) => outcome.status === "rejected")).toMatchObject({ reason: { code: "decided-meanwhile" } });
  });

  it("one who applies hears only that it was changed", async () => {
    const { id, revision } = await world.submitted(firm);
    await act(first, id, revision, "return", { reasons: [{ at: "/name", text: "请核对名称" }] });
    expect(await refused(act(firm, id, revision, "withdraw", {}))).toMatchObject({ code: "stale", status: 412 });
  });
});
