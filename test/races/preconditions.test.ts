import { randomUUID } from "node:crypto";
import { openApiDocument } from "@shenbao/contract/openapi";
import { routes, type Problem, type RouteShape } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../harness/platform.ts";
import { exampleNotice } from "../http/domain/example-notice.ts";
import { exampleWorld, goodAnswers, refused, type World } from "../http/domain/example-world.ts";

describe("what was read before it is written", () => {
  let world: World;
  let firm: TestClient;
  beforeAll(async () => {
    world = await exampleWorld();
    firm = await world.as("applicant", "firm-first");
  });
  afterAll(() => world.platform.close());

  const conditional = Object.values<RouteShape>(routes).filter((route) => route.ifMatch || route.idempotent);

  it("is asked for by every route of the contract that says so: 428 without If-Match or key, 400 where it is none", async () => {
    expect(conditional.length).toBeGreaterThan(15);
    expect(JSON.stringify(openApiDocument())).toContain("If-Match");
    const clerk = await world.as("district", "east");
    const administrator = await world.platform.client(await world.platform.makeAccount("platform", "office", { administrator: true }));
    const callerOf: Record<string, TestClient> = { applicant: firm, "signed-in": firm, public: firm, reviewer: clerk, administrator };
    const wrong: string[] = [];
    for (const route of conditional) {
      const who = callerOf[route.access] ?? firm;
      const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => ({ id: "0".repeat(24), file: "0".repeat(24), ticket: "0".repeat(24), version: "1" })[name] ?? "summary");
      const send = async (headers: Record<string, string>) => {
        const response = await who.raw(path, { method: route.method, headers: { "content-type": "application/json", ...headers }, ...(route.body && { body: "{}" }) });
        await response.arrayBuffer();
        return response.status;
      };
      const key = { "idempotency-key": randomUUID() };
      if (route.ifMatch && (await send(key)) !== 428) wrong.push(`${route.id} without If-Match`);
      if (route.ifMatch)
        for (const tag of ["*", 'W/"1"', "1", '"1", "2"', '"-1"', '"$ne"']) if ((await send({ ...key, "if-match": tag })) !== 400) wrong.push(`${route.id} with ${tag}`);
      if (route.idempotent && !route.upload && route.body) {
        const status = await send({ "if-match": '"1"' });
        // A body that is none may be told first.
        if (status !== 428 && status !== 422) wrong.push(`${route.id} without a key: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("and has changed meanwhile is refused with 412, and nothing is written: saves, actions, files, drafts, tables", async () => {
    const clerk = await world.as("district", "east");
    const draft = await world.ready(firm, goodAnswers);
    await firm.call(routes.saveAnswers, { params: { id: draft.id }, revision: draft.revision, body: { answers: { ...goodAnswers, name: "新" } } });
    const file = draft.evidence["licence"]?.[0]?.id ?? "";
    const sent = await world.submitted(firm);
    await world.act(clerk, sent.id, "recommend", { input: { reason: "推荐" } });
    const table = { noticeId: "example-call", table: "summary" };
    const now = await clerk.call(routes.getTable, { params: table });
    await clerk.call(routes.orderTable, { params: table, revision: now.revision, body: { applications: now.rows.map((row) => row.applicationId) } });
    const stale = { revision: draft.revision, params: { id: draft.id } };
    const writes = [
      firm.call(routes.saveAnswers, { ...stale, body: { answers: { name: "旧" } } }),
      firm.call(routes.doAction, { revision: draft.revision, params: { id: draft.id, action: "submit" }, key: randomUUID(), body: {} }),
      firm.call(routes.removeEvidence, { revision: draft.revision, params: { id: draft.id, evidence: "licence", file } }),
      firm.call(routes.deleteApplication, stale),
      clerk.call(routes.doAction, { revision: sent.revision, params: { id: sent.id, action: "undo" }, key: randomUUID(), body: {} }),
      clerk.call(routes.orderTable, { params: table, revision: now.revision, body: { applications: now.rows.map((row) => row.applicationId) } }),
      clerk.call(routes.handInTable, { params: table, revision: now.revision, key: randomUUID(), body: {} }),
    ];
    for (const refusal of await Promise.all(writes.map(refused))) expect(refusal).toMatchObject({ status: 412, code: "stale" });
    expect(await world.get(firm, draft.id)).toMatchObject({ revision: draft.revision + 1, answers: { name: "新" }, state: "draft" });
    expect((await world.platform.store.events.of(sent.id)).map(({ action }) => action)).toEqual(["begin", "submit", "recommend"]);
  });

  it("50 begins with one key are one draft; the key with another body is 409", async () => {
    const client = await world.as("applicant", "firm-begins");
    const key = randomUUID();
    const body = { noticeId: "example-call", track: "main" };
    const drafts = await Promise.all(Array.from({ length: 50 }, () => client.call(routes.beginApplication, { key, body })));
    expect(new Set(drafts.map(({ id }) => id)).size).toBe(1);
    expect((await client.call(routes.listOwnApplications, {})).rows).toHaveLength(1);
    await world.platform.publishNotice({ ...exampleNotice, id: "second-call" });
    const other = await refused(client.call(routes.beginApplication, { key, body: { ...body, noticeId: "second-call" } }));
    expect([other.status, other.code]).toEqual([409, "key-reused"]);
    expect(await world.platform.store.events.of(drafts[0]?.id ?? "")).toHaveLength(1);
  });

  it("a version published while applications are submitted: each is submitted under the version it was begun under, or refused and its draft kept", async () => {
    const clients = await Promise.all(Array.from({ length: 12 }, (_, index) => world.as("applicant", `firm-meanwhile-${index}`)));
    const drafts = await Promise.all(clients.map((client) => world.ready(client)));
    const main = exampleNotice.forms["apply"] as NoticeDefinition["forms"][string];
    const never = { id: "never", assert: { "<": [{ var: "amount" }, 0] }, severity: "error" as const, at: ["/amount"], message: { "zh-CN": "不可能", en: "Impossible" } };
    const next: NoticeDefinition = { ...exampleNotice, forms: { ...exampleNotice.forms, apply: { ...main, rules: [...(main.rules ?? []), never] } } };
    const submit = (from: number, to: number) =>
      Promise.all(
        drafts.slice(from, to).map(({ id }, index) =>
          world.act(clients[from + index] as TestClient, id, "submit").then(
            () => "submitted",
            (problem: Problem) => problem.code,
          ),
        ),
      );
    const [published, during] = await Promise.all([world.platform.publishNotice(next), submit(0, 8)]);
    expect(published.version).toBe(2);
    const outcomes = [...during, ...(await submit(8, 12))];
    expect(outcomes.slice(8)).toEqual(Array<string>(4).fill("outdated-version"));
    for (const [index, { id }] of drafts.entries()) {
      const stayed = outcomes[index] === "outdated-version";
      expect([outcomes[index], await world.get(clients[index] as TestClient, id)]).toMatchObject([
        stayed ? "outdated-version" : "submitted",
        { version: 1, state: stayed ? "draft" : "with-district", answers: { name: "示例项目" } },
      ]);
      const events = await world.platform.store.events.of(id);
      expect(events.map(({ action }) => action)).toEqual(stayed ? ["begin"] : ["begin", "submit"]);
      for (const event of events) expect(event.definition).toBe(events[0]?.definition);
    }
  });
});
