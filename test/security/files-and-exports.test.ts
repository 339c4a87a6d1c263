import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleWorld, goodAnswers, pdfFile, refused, type World } from "../http/domain/example-world.ts";
import type { TestClient } from "../harness/platform.ts";

/** Files, PDFs, receipts, events, tables and counts are seen by those who see the application, in its state, and by nobody else. */
describe("what belongs to an application or a table", () => {
  let world: World;
  let people: Record<"firm" | "rival" | "east" | "west" | "city" | "expert" | "nobody", TestClient>;
  let id: string;
  let file: string;
  let scan: string;
  const table = { noticeId: "example-call", table: "summary" };
  beforeAll(async () => {
    world = await exampleWorld();
    people = {
      firm: await world.as("applicant", "firm"),
      rival: await world.as("applicant", "rival"),
      east: await world.as("district", "east"),
      west: await world.as("district", "west"),
      city: await world.as("city", "bureau"),
      expert: await world.as("expert", "institute"),
      nobody: await world.platform.client(),
    };
    ({ id } = await world.submitted(people.firm, { ...goodAnswers, name: "秘密项目" }));
    file = (await world.get(people.firm, id)).evidence["licence"]?.[0]?.id ?? "";
    await world.act(people.east, id, "recommend", { input: { reason: "推荐" } });
    await people.east.call(routes.uploadTableScan, { params: table, file: pdfFile("scan", "扫描件.pdf"), key: randomUUID() });
    scan = (await people.east.call(routes.getTable, { params: table })).scan?.id ?? "";
  });
  afterAll(() => world.platform.close());

  async function seenBy(path: string) {
    const seeing: string[] = [];
    for (const [who, client] of Object.entries(people)) {
      const response = await client.raw(path);
      const text = await response.text();
      if (response.status === 200) seeing.push(who);
      else {
        expect([who, path, [401, 403, 404].includes(response.status)]).toEqual([who, path, true]);
        expect(text).not.toContain("秘密");
      }
    }
    return seeing;
  }

  it("is seen by the applicant and its district only, as long as the city does not see it", async () => {
    for (const path of ["", "/document.pdf", "/events", "/receipt"]) expect([path, await seenBy(`/api/applications/${id}${path}`)]).toEqual([path, ["firm", "east"]]);
    expect(await seenBy(`/api/files/${file}`)).toEqual(["firm", "east"]);
  });

  it("is seen by the city too once it was handed in", async () => {
    expect(scan).toMatch(/^[0-9a-f]{24}$/);
    expect(await seenBy(`/api/files/${scan}`)).toEqual(["east", "city"]);
    const { revision } = await people.east.call(routes.getTable, { params: table });
    await people.east.call(routes.handInTable, { params: table, revision, key: randomUUID(), body: {} });
    for (const path of ["", "/document.pdf", "/events", "/receipt"]) expect([path, await seenBy(`/api/applications/${id}${path}`)]).toEqual([path, ["firm", "east", "city"]]);
    expect(await seenBy(`/api/files/${file}`)).toEqual(["firm", "east", "city"]);
    for (const path of ["", "/table.xlsx"]) expect([path, await seenBy(`/api/notices/example-call/tables/summary${path}?organisation=east`)]).toEqual([path, ["east", "city"]]);
  });

  it("is in nobody else's lists and counts", async () => {
    const counted = async (who: TestClient) => (await who.call(routes.listApplications, { query: { noticeId: "example-call" } })).count.value;
    expect(await Promise.all([people.east, people.west, people.city, people.expert].map(counted))).toEqual([1, 0, 1, 0]);
    const { states } = await people.west.call(routes.countApplications, { params: { noticeId: "example-call" } });
    expect(Object.values(states).every(({ value }) => value === 0)).toBe(true);
    expect((await people.rival.call(routes.listOwnApplications, {})).rows).toEqual([]);
  });

  it("takes nothing from another's: no file, no answer, no withdrawal, and no file of another application", async () => {
    const own = await world.ready(people.rival);
    const before = await world.get(people.firm, id);
    const { revision } = before;
    const writes = [
      people.rival.call(routes.saveAnswers, { params: { id }, revision, body: { answers: { name: "夺" } } }),
      people.rival.call(routes.removeEvidence, { params: { id, evidence: "licence", file }, revision }),
      people.rival.call(routes.removeEvidence, { params: { id: own.id, evidence: "licence", file }, revision: own.revision }),
      people.rival.call(routes.doAction, { params: { id, action: "withdraw" }, revision, key: randomUUID(), body: {} }),
      people.rival.call(routes.deleteApplication, { params: { id }, revision }),
      world.upload(people.rival, id, "licence", pdfFile("foreign")),
      people.west.call(routes.doAction, { params: { id, action: "undo" }, revision, key: randomUUID(), body: {} }),
    ];
    for (const refusal of await Promise.all(writes.map(refused))) expect(refusal.status).toBe(404);
    expect(await world.get(people.firm, id)).toEqual(before);
    expect((await world.get(people.rival, own.id)).evidence).toEqual(own.evidence);
  });
});
