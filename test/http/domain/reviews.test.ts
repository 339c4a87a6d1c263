import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleWorld, goodAnswers, refused, type World } from "./example-world.ts";

const params = { noticeId: "example-call", review: "round" };

describe("a review round", () => {
  let world: World;
  let city: TestClient;
  let experts: TestClient[];
  const ids: string[] = [];
  beforeAll(async () => {
    world = await exampleWorld();
    city = await world.as("city", "bureau");
    experts = await Promise.all(["one", "two", "three"].map((name) => world.as("expert", `institute-${name}`)));
    const district = await world.as("district", "east");
    for (const index of [0, 1, 2, 3]) {
      const { id } = await world.submitted(await world.as("applicant", `firm-${index}`), { ...goodAnswers, name: `项目${index}` });
      await world.act(district, id, "recommend", { input: { reason: "推荐" } });
      ids.push(id);
    }
    await world.handIn(district);
  });
  afterAll(() => world.platform.close());

  const ownOf = (expert: TestClient) => expert.call(routes.listOwnAssignments, {}).then(({ rows }) => rows);
  const score = async (expert: TestClient, application: string, worth: number, style: number, final = true) => {
    const own = (await ownOf(expert)).find(({ applicationId }) => applicationId === application);
    if (!own) return null;
    return expert.call(routes.scoreAssignment, { params: { id: own.id }, revision: own.revision, body: { answers: { worth, style, total: 1 }, final } });
  };

  it("shows a plan and then carries out the same", async () => {
    expect((await refused(experts[0]?.call(routes.assignExperts, { params, body: { dry: true }, key: randomUUID() }) ?? Promise.resolve())).code).toBe("forbidden");
    const dry = await city.call(routes.assignExperts, { params, body: { dry: true }, key: randomUUID() });
    expect(dry.pairs).toHaveLength(8);
    expect(await city.call(routes.getRanking, { params })).toMatchObject({ unassigned: 4, missing: 8, rows: [] });
    expect(await ownOf(experts[0] as TestClient)).toEqual([]);
    const key = randomUUID();
    const done = await city.call(routes.assignExperts, { params, body: { dry: false }, key });
    expect(done).toEqual(dry);
    expect(await city.call(routes.assignExperts, { params, body: { dry: false }, key })).toEqual(done);
    expect(done.load.map(({ after }) => after).sort()).toEqual([2, 3, 3]);
    expect((await world.get(city, ids[0] ?? "")).state).toBe("in-review");
    expect(await city.call(routes.getRanking, { params })).toMatchObject({ unassigned: 0, missing: 8 });
  });

  it("shows an expert its own pieces only, and not who applied", async () => {
    const expert = experts[0] as TestClient;
    const own = (await ownOf(expert)).map(({ applicationId }) => applicationId);
    for (const id of ids) {
      const status = (await expert.raw(`/api/applications/${id}`)).status;
      expect([id, status]).toEqual([id, own.includes(id) ? 200 : 404]);
    }
    const seen = await world.get(expert, own[0] ?? "");
    expect(seen.applicant).toBeNull();
    const { rows } = await expert.call(routes.listApplications, { query: { noticeId: "example-call" } });
    expect(rows.map(({ id }) => id).sort()).toEqual([...own].sort());
    expect(rows.every((row) => row.applicant === null && row.creditCode === null)).toBe(true);
    const named = await expert.call(routes.listApplications, { query: { noticeId: "example-call", q: "firm-0" } });
    expect(named.rows).toEqual([]);
    const events = await expert.call(routes.listEvents, { params: { id: own[0] ?? "" } });
    expect(events.rows[0]?.by).toMatchObject({ name: null, organisation: null });
  });

  it("takes scores as the form computes them, each once", async () => {
    const expert = experts[0] as TestClient;
    const first = (await ownOf(expert))[0];
    const id = first?.applicationId ?? "";
    const begun = await score(expert, id, 10, 5, false);
    expect(begun).toMatchObject({ status: "begun", total: null });
    expect(
      (
        await refused(
          expert.call(routes.scoreAssignment, { params: { id: first?.id ?? "" }, revision: begun?.revision ?? 0, body: { answers: { worth: 61, style: 1 }, final: true } }),
        )
      ).code,
    ).toBe("invalid");
    expect((await refused(expert.call(routes.scoreAssignment, { params: { id: first?.id ?? "" }, revision: 99, body: { answers: {}, final: false } }))).code).toBe("stale");
    expect(await score(expert, id, 50, 30)).toMatchObject({ status: "scored", total: 80 });
    expect((await refused(score(expert, id, 60, 40))).code).toBe("wrong-state");
    expect((await refused((experts[1] as TestClient).call(routes.getAssignment, { params: { id: first?.id ?? "" } }))).code).toBe("not-found");
  });

  it("replaces an expert who stands back", async () => {
    const expert = experts[1] as TestClient;
    const piece = (await ownOf(expert))[0];
    const conflict = await expert.call(routes.declareConflict, { params: { id: piece?.id ?? "" }, body: { reason: "曾任该单位顾问" }, key: randomUUID() });
    expect(conflict.status).toBe("conflict");
    expect((await expert.raw(`/api/applications/${piece?.applicationId}`)).status).toBe(404);
    const plan = await city.call(routes.assignExperts, { params, body: { dry: false }, key: randomUUID() });
    expect(plan.pairs.map(({ application }) => application)).toEqual([piece?.applicationId]);
    const others = await city.call(routes.assignExperts, { params, body: { dry: false }, key: randomUUID() });
    expect(others.pairs).toEqual([]);
  });

  it("decides only when all is scored and ties are settled, under its quota, once", async () => {
    const reason = "经专家组合议，示范效应较强者在前。";
    const prepare = (order?: string[], revision = 0) => city.call(routes.prepareSelection, { params, body: order ? { ties: { order, reason } } : {}, revision, key: randomUUID() });
    const release = (revision: number) => city.call(routes.releaseSelection, { params, body: {}, revision, key: randomUUID() });
    expect((await refused(prepare())).code).toBe("scores-missing");
    expect((await refused(release(0))).code).toBe("not-prepared");
    const marks = new Map([
      [ids[0], [60, 40]],
      [ids[1], [40, 20]],
      [ids[2], [40, 20]],
      [ids[3], [10, 10]],
    ]);
    for (const expert of experts) {
      for (const { applicationId, status } of await ownOf(expert)) {
        const [worth = 0, style = 0] = marks.get(applicationId) ?? [];
        if (status === "waiting" || status === "begun") await score(expert, applicationId, worth, style);
      }
    }
    const ranking = await city.call(routes.getRanking, { params });
    expect(ranking).toMatchObject({ missing: 0, selection: null, caps: [{ limit: 2, taken: 0 }] });
    const tied = ranking.rows.filter(({ proposal }) => proposal === "tied").map(({ applicationId }) => applicationId);
    const order = tied.length > 0 ? [...tied].reverse() : undefined;
    if (order) {
      expect((await refused(prepare())).code).toBe("tie-undecided");
      expect((await refused(prepare([...order, "0".repeat(24)]))).code).toBe("order-wrong");
      for (const given of [{ order }, { order, reason: " " }, { order, reason: "长".repeat(501) }]) {
        const unsaid = await city.raw(`/api/notices/${params.noticeId}/reviews/${params.review}/selection`, {
          method: "POST",
          headers: { "content-type": "application/json", "idempotency-key": randomUUID(), "if-match": '"0"' },
          body: JSON.stringify({ ties: given }),
        });
        expect([unsaid.status, JSON.stringify(await unsaid.json())]).toEqual([422, expect.stringContaining("/ties/reason")]);
      }
    }
    // Prepared quietly: nobody's state changes, it can be tried, dropped and prepared anew, and only who runs it sees it.
    expect(await prepare(order)).toMatchObject({ revision: 1, reserve: [] });
    expect((await refused(prepare(order))).code).toBe("stale");
    expect((await world.get(city, ids[0] ?? "")).state).toBe("in-review");
    expect(await city.call(routes.getRanking, { params })).toMatchObject({ selection: { revision: 1, released: null, outdated: false, reason: order ? reason : null } });
    const tried = await city.call(routes.trySelection, {
      params,
      body: { limits: [{ counter: "selected/*", limit: 1 }], withoutApplications: [ids[0] ?? ""], withoutExperts: [], ...(order && { order }) },
    });
    expect(tried.rows.map(({ applicationId }) => applicationId)).not.toContain(ids[0]);
    expect(tried.rows.filter(({ proposal }) => proposal === "selected")).toHaveLength(1);
    expect(tried.caps).toMatchObject([{ counter: "selected/*", limit: 1 }]);
    const without = await city.call(routes.trySelection, { params, body: { limits: [], passMark: 90, withoutApplications: [], withoutExperts: [] } });
    expect(without.rows.map(({ proposal }) => proposal)).toEqual(["selected", "below-pass-mark", "below-pass-mark", "below-pass-mark"]);
    await city.call(routes.discardSelection, { params, revision: 1 });
    expect((await refused(city.call(routes.discardSelection, { params, revision: 1 }))).code).toBe("stale");
    const { revision } = await prepare(order);

    // Released together, once, whoever comes at the same time.
    const outcomes = await Promise.all([1, 2, 3].map(() => release(revision).catch((error: { code: string }) => error.code)));
    const done = outcomes.filter((outcome) => typeof outcome !== "string");
    expect(done).toHaveLength(1);
    expect(outcomes.filter((outcome) => typeof outcome === "string")).toEqual(["already-exists", "already-exists"]);
    expect(done[0]?.selected).toHaveLength(2);
    const states = await Promise.all(ids.map(async (id) => (await world.get(city, id)).state));
    expect(states.filter((state) => state === "selected")).toHaveLength(2);
    expect(states.filter((state) => state === "not-selected")).toHaveLength(2);
    expect(await city.call(routes.getRanking, { params })).toMatchObject({
      selection: { revision: revision + 1, released: {}, reason: order ? reason : null },
      caps: [{ limit: 2 }],
    });
    expect((await refused(prepare(order, revision + 1))).code).toBe("already-exists");
    expect((await refused(city.call(routes.trySelection, { params, body: { limits: [], withoutApplications: [], withoutExperts: [] } }))).code).toBe("selection-released");
    // The reason stands in the history of what it put in order, and there alone; applicants do not read of the others.
    for (const id of ids) {
      const { rows } = await city.call(routes.listEvents, { params: { id } });
      expect(rows.at(-1)?.reasons).toEqual(order?.includes(id) ? [{ at: "order", text: reason }] : []);
      const owner = await world.as("applicant", `firm-${ids.indexOf(id)}`);
      expect((await owner.call(routes.listEvents, { params: { id } })).rows.at(-1)?.reasons).toEqual([]);
    }
  });

  it("ends in a result that everybody reads and that names no telephone", async () => {
    const stranger = await world.platform.client();
    const where = { noticeId: "example-call" };
    expect((await refused(stranger.call(routes.getResult, { params: where }))).code).toBe("not-found");
    const district = await world.as("district", "east");
    expect((await refused(district.call(routes.publishResult, { params: where, body: {}, key: randomUUID() }))).code).toBe("forbidden");
    // A bureau of the same level that stands elsewhere: the notice is not its own to decide.
    const elsewhere = await world.as("city", "elsewhere");
    const foreign = [
      elsewhere.call(routes.previewResult, { params: where }),
      elsewhere.call(routes.publishResult, { params: where, body: {}, key: randomUUID() }),
      elsewhere.call(routes.getRanking, { params }),
    ];
    expect((await Promise.all(foreign.map(refused))).map(({ code }) => code)).toEqual(["forbidden", "forbidden", "forbidden"]);
    const concernsOf = async (client: TestClient) => (await client.call(routes.listNotices, {})).rows.map(({ concerns }) => concerns);
    expect(await Promise.all([city, district, elsewhere, stranger].map(concernsOf))).toEqual([[true], [true], [false], [false]]);
    const preview = await city.call(routes.previewResult, { params: where });
    const published = await city.call(routes.publishResult, { params: where, body: {}, key: randomUUID() });
    expect(published.tracks).toEqual(preview.tracks);
    const seen = await stranger.call(routes.getResult, { params: where });
    expect(seen.tracks[0]?.rows).toHaveLength(2);
    expect(JSON.stringify(seen)).not.toMatch(/1[3-9]\d{9}/);
    expect((await stranger.call(routes.listNotices, {})).rows[0]).toMatchObject({ id: "example-call", results: true });
  });
});
