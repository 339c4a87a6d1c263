import { randomUUID } from "node:crypto";
import { routes, type CallInput } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/platform.ts";
import { exampleNotice } from "./example-notice.ts";
import { exampleWorld, goodAnswers, refused, type World } from "./example-world.ts";

type Query = Omit<NonNullable<CallInput<typeof routes.listApplications>["query"]>, "noticeId">;

/** The city sees neither what applications are called nor the telephone; nor the amount, which lists have a column for. */
const notice: NoticeDefinition = {
  ...exampleNotice,
  roles: {
    ...exampleNotice.roles,
    city: {
      ...(exampleNotice.roles["city"] as NoticeDefinition["roles"][string]),
      sees: { scope: "below", states: ["with-city", "picked"], hides: ["/contact", "/name", "/amount"] },
    },
  },
};

describe("what a role does not see", () => {
  let world: World;
  let city: TestClient;
  let district: TestClient;
  beforeAll(async () => {
    world = await exampleWorld(notice);
    city = await world.as("city", "bureau");
    district = await world.as("district", "east");
    for (const index of [1, 2, 3]) {
      const client = await world.as("applicant", `firm-${index}`);
      const { id } = await world.submitted(client, { ...goodAnswers, name: `秘密名称${index}`, amount: 100 + index, contact: `1380000000${index}` });
      await world.act(district, id, "recommend", { input: { reason: "推荐" } });
    }
    await world.handIn(district);
    await world.submitted(await world.as("applicant", "firm-4"));
  });
  afterAll(() => world.platform.close());

  const list = (query: Query = {}, who = city) => who.call(routes.listApplications, { query: { noticeId: notice.id, ...query } });
  const counted = async (query: Query, who = city) => (await list(query, who)).count.value;

  it("is in no row and no column", async () => {
    const { rows } = await list();
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toMatch(/秘密|1380000|10[123]\b/);
    expect((await list({}, district)).rows.some(({ name }) => name === "秘密名称1")).toBe(true);
  });

  const variable = (at: string) => (at === "name" ? "$application.name" : at.slice(at.startsWith("/") ? 1 : 0).replaceAll("/", "."));
  it.each(["/contact", "/name", "/amount", "name", "/parts/0/cost", "passwordHash", "answers.contact", "$where"])("cannot be sorted or counted by: %s", async (at) => {
    for (const query of [
      { sort: `${at}:asc` },
      ...["==", "!=", ">=", "<", "$regex"].map((name) => ({ filter: JSON.stringify({ [name]: [{ var: variable(at) }, "秘密名称1"] }) })),
      ...[{ in: ["秘密", { var: variable(at) }] }, { in: [{ var: variable(at) }, ["秘密名称1"]] }, { "!": [{ "==": [{ var: variable(at) }, null] }] }].map((filter) => ({
        filter: JSON.stringify(filter),
      })),
    ]) {
      expect([query, (await refused(list(query))).status]).toEqual([query, 400]);
    }
    expect((await refused(list({ sort: `${at}:asc`, track: "main" }))).status).toBe(400);
  });

  it("cannot be searched for: the same count whether it is there or not", async () => {
    for (const q of ["秘密名称1", "秘密", "13800000001", "101"]) expect([q, await counted({ q })]).toEqual([q, 0]);
    expect(await counted({ q: "秘密名称1" }, district)).toBe(1);
    // What it sees can still be found.
    expect(await counted({ q: "firm-2" })).toBe(1);
    const number = (await list()).rows[0]?.number ?? "-";
    expect(await counted({ q: number })).toBe(1);
  });

  it("cannot be searched for by experts of a blind round either, be it the applicant or a name that is hidden too", async () => {
    const review = notice.reviews["round"] as NoticeDefinition["reviews"][string];
    const blind = await exampleWorld({ ...exampleNotice, reviews: { round: { ...review, perApplication: 1, blindFields: ["/name"] } } });
    try {
      const firm = await blind.as("applicant", "firm-blind");
      const { id, number } = await blind.submitted(firm, { ...goodAnswers, name: "秘密名称" }).then(({ id: one }) => blind.get(firm, one));
      const clerk = await blind.as("district", "east");
      await blind.act(clerk, id, "recommend", { input: { reason: "推荐" } });
      await blind.handIn(clerk);
      const expert = await blind.as("expert", "institute");
      await (await blind.as("city", "bureau")).call(routes.assignExperts, { params: { noticeId: notice.id, review: "round" }, body: { dry: false }, key: randomUUID() });
      for (const [q, count] of [
        ["秘密名称", 0],
        ["firm-blind", 0],
        [number ?? "-", 1],
      ] as const)
        expect([q, await counted({ q }, expert)]).toEqual([q, count]);
      for (const at of ["name", "applicant", "/name"]) expect((await refused(list({ sort: `${at}:asc` }, expert))).status).toBe(400);
    } finally {
      await blind.platform.close();
    }
  });

  it("is in no count: states it does not see are as if they did not exist", async () => {
    const { states } = await city.call(routes.countApplications, { params: { noticeId: notice.id } });
    expect(states).toEqual({ "with-city": { value: 3, capped: false }, picked: { value: 0, capped: false } });
    expect(await counted({ filter: JSON.stringify({ "==": [{ var: "$application.state" }, "with-district"] }) })).toBe(0);
    const response = await city.raw(`/api/notices/${notice.id}/counts?filter=[]`);
    expect(response.status).toBe(422);
  });

  it("is in no cursor: one made by hand for another order is refused", async () => {
    for (const sort of ["main /amount:asc", "* name:asc", "* /contact:asc"]) {
      const after = Buffer.from(JSON.stringify({ sort, position: { segment: 0, key: "", id: "0".repeat(24) } })).toString("base64url");
      expect((await refused(list({ after }))).status).toBe(400);
      expect((await refused(list({ after, sort: sort.split(" ")[1] ?? "" }))).status).toBe(400);
    }
  });
});
