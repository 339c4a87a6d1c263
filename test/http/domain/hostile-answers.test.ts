import { randomUUID } from "node:crypto";
import { problemSchema, routes } from "@shenbao/contract";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Application } from "@shenbao/contract";
import type { TestClient } from "../../harness/platform.ts";
import { exampleWorld, goodAnswers, refused, type World } from "./example-world.ts";

/** Answers as they come over the wire, whatever a browser would send: what is stored, and that nothing else happened. */
describe("hostile answers", () => {
  let world: World;
  let client: TestClient;
  let other: TestClient;
  let draft: Application;
  beforeAll(async () => {
    world = await exampleWorld();
    client = await world.as("applicant", "firm-hostile");
    other = await world.as("applicant", "firm-calm");
    draft = await world.ready(client, { ...goodAnswers });
  });
  // After each attack: the same server answers, others save as before, nothing was stored and no event was added.
  afterEach(async () => {
    expect((await fetch(`${world.platform.url}/readyz`)).status).toBe(200);
    const calm = await world.begin(other, { name: "照常" });
    expect(calm.answers).toEqual({ name: "照常" });
    await other.call(routes.deleteApplication, { params: { id: calm.id }, revision: calm.revision });
  });
  afterAll(() => world.platform.close());

  async function put(text: string, headers: Record<string, string> = {}) {
    const response = await client.raw(`/api/applications/${draft.id}/answers`, {
      method: "PUT",
      headers: { "content-type": "application/json", "if-match": `"${draft.revision}"`, ...headers },
      body: text,
    });
    return { status: response.status, code: response.status < 300 ? "" : problemSchema.parse(await response.json()).code };
  }
  const untouched = async () => {
    expect(await world.get(client, draft.id)).toMatchObject({ answers: draft.answers, revision: draft.revision, state: "draft" });
    expect(await world.platform.store.events.of(draft.id)).toHaveLength(1);
  };

  it.each(["a.b", "$set", "", "a\\u0000b", "__proto__", "constructor", "$where", "parts.0.cost"])("with the key %j are refused whole", async (key) => {
    for (const text of [`{"answers":{"name":"改了","${key}":1}}`, `{"answers":{"name":"改了","parts":[{"${key}":1}]}}`, `{"answers":{},"${key}":{}}`]) {
      expect(await put(text)).toEqual({ status: 422, code: "forbidden-key" });
    }
    await untouched();
  });

  it.each([
    ["a number beyond all bounds", '{"answers":{"amount":1e999}}', "400 bad-request"],
    ["a key twice", '{"answers":{"name":"甲","name":"乙"}}', "400 bad-request"],
    ["100,000 brackets", `{"answers":{"parts":${"[".repeat(100_000)}`, "400 too-deep"],
    ["100,000 brackets that close", `{"answers":{"parts":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`, "400 too-deep"],
    ["3 MB of text", `{"answers":{"name":"${"a".repeat(3_000_000)}"}}`, "413 too-large"],
    ["an operator for a text", '{"answers":{"name":{"$gt":""}}}', "422 forbidden-key"],
    ["an array for a text", '{"answers":{"name":["示例"]}}', "422 invalid"],
    ["a text for a table", '{"answers":{"parts":"[object Object]"}}', "422 invalid"],
  ])("with %s are refused whole", async (_what, text, expected) => {
    const { status, code } = await put(text);
    expect(`${status} ${code}`).toBe(expected);
    await untouched();
  });

  it("with a status, an owner or a time of their own are refused, wherever they stand", async () => {
    for (const field of ["status", "state", "ownerId", "submittedAt", "number", "applicant", "reach", "revision"]) {
      for (const text of [`{"answers":{"name":"改了"},"${field}":"x"}`, `{"answers":{"name":"改了","${field}":"x"}}`])
        expect([field, (await put(text)).status]).toEqual([field, 422]);
      const send = (path: string, body: object) =>
        client.raw(path, {
          method: "POST",
          headers: { "content-type": "application/json", "idempotency-key": randomUUID(), "if-match": `"${draft.revision}"` },
          body: JSON.stringify(body),
        });
      expect((await send(`/api/applications/${draft.id}/actions/submit`, { [field]: "x" })).status).toBe(422);
      expect((await send("/api/applications", { noticeId: "example-call", track: "main", [field]: "x" })).status).toBe(422);
    }
    await untouched();
    expect((await client.call(routes.listOwnApplications, {})).rows).toHaveLength(1);
  });

  it("count 𠮷 as one 字: 60 are taken, 61 are one too many", async () => {
    const fits = await world.ready(client, { ...goodAnswers, name: "𠮷".repeat(60) });
    await world.act(client, fits.id, "submit");
    expect((await world.get(client, fits.id)).answers["name"]).toBe("𠮷".repeat(60));
    const long = await world.ready(client, { ...goodAnswers, name: "𠮷".repeat(61) });
    const problem = await refused(world.act(client, long.id, "submit"));
    expect(problem.findings.map(({ at, code }) => [at, code])).toEqual([["/name", "maxLength"]]);
  });

  it("are judged by the server: what it computes, and nothing hidden, whatever a reviewer's list then shows", async () => {
    const { id } = await world.ready(client, { ...goodAnswers, kind: "plain", detail: "藏起来的", total: -1 });
    await world.act(client, id, "submit");
    const seen = await world.get(await world.as("district", "east"), id);
    expect(seen.answers["total"]).toBe(60.5);
    expect(seen.answers).not.toHaveProperty("detail");
  });
});
