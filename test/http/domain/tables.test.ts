import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleWorld, goodAnswers, pdfFile, refused, type World } from "./example-world.ts";

const input = { reason: "值得推荐" };

describe("a summary table", () => {
  let world: World;
  beforeAll(async () => {
    world = await exampleWorld();
  });
  afterAll(() => world.platform.close());

  const params = { noticeId: "example-call", table: "summary" };
  const orders = async (organisation: string) => {
    const { rows } = await (await world.as("district", organisation)).call(routes.getTable, { params });
    return rows.map(({ applicationId, order }) => [order, applicationId]);
  };
  const recommended = async (organisation: string, order?: number) => {
    const client = await world.as("applicant", `firm-of-${organisation}`);
    const { id } = await world.submitted(client, { ...goodAnswers, receiver: organisation, contact: "13800000000" });
    await world.act(await world.as("district", organisation), id, "recommend", { input, ...(order !== undefined && { order }) });
    return id;
  };

  it("keeps its order without gaps: placing, undoing, reordering", async () => {
    const east = await world.as("district", "east");
    const first = await recommended("east");
    const second = await recommended("east");
    const top = await recommended("east", 1);
    expect(await orders("east")).toEqual([
      [1, top],
      [2, first],
      [3, second],
    ]);
    await world.act(east, first, "undo");
    expect(await orders("east")).toEqual([
      [1, top],
      [2, second],
    ]);
    const { revision } = await east.call(routes.getTable, { params });
    const again = await east.call(routes.orderTable, { params, revision, body: { applications: [second, top] } });
    expect(again.rows.map(({ applicationId }) => applicationId)).toEqual([second, top]);
    expect((await refused(east.call(routes.orderTable, { params, revision, body: { applications: [top, second] } }))).code).toBe("stale");
    for (const applications of [[second], [second, second], [second, first]]) {
      expect((await refused(east.call(routes.orderTable, { params, revision: again.revision, body: { applications } }))).code).toBe("order-wrong");
    }
    const fourth = await world.submitted(await world.as("applicant", "firm-of-east"));
    expect((await refused(world.act(east, fourth.id, "recommend", { input, order: 9 }))).code).toBe("order-wrong");
    expect((await refused(world.act(east, fourth.id, "recommend"))).code).toBe("invalid");
  });

  it("is seen by those above only where they see its rows, kept by its own, and by nobody beside", async () => {
    const [west, city] = await Promise.all([world.as("district", "west"), world.as("city", "bureau")]);
    const query = { organisation: "east" };
    expect((await refused(west.call(routes.getTable, { params, query }))).code).toBe("not-found");
    expect((await city.call(routes.getTable, { params, query })).rows).toEqual([]);
    expect((await refused(city.call(routes.getTable, { params }))).code).toBe("not-found");
    expect((await refused(city.call(routes.handInTable, { params, revision: 0, key: randomUUID(), body: {} }))).code).toBe("not-found");
    const firm = await world.as("applicant", "firm-of-east");
    expect((await firm.raw(`/api/notices/example-call/tables/summary?organisation=east`)).status).toBe(403);
  });

  it("is handed in once, with its scan, and then is closed", async () => {
    const east = await world.as("district", "east");
    const city = await world.as("city", "bureau");
    const table = await east.call(routes.getTable, { params });
    const handIn = (revision: number) => east.call(routes.handInTable, { params, revision, key: randomUUID(), body: {} });
    expect((await refused(handIn(table.revision))).code).toBe("scan-missing");
    const scan = await east.call(routes.uploadTableScan, { params, file: pdfFile("first scan"), key: randomUUID() });
    const again = await east.call(routes.uploadTableScan, { params, file: pdfFile("second scan"), key: randomUUID() });
    expect((await east.raw(`/api/files/${scan.file.id}`)).status).toBe(404);
    expect((await refused(handIn(table.revision))).code).toBe("stale");
    const done = await handIn(again.revision);
    expect(done.handedIn?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(done.rows.map(({ cells }) => cells["serial"])).toEqual([1, 2]);
    expect((await refused(handIn(done.revision))).code).toBe("table-handed-in");
    expect((await refused(east.call(routes.orderTable, { params, revision: done.revision, body: { applications: done.rows.map((row) => row.applicationId) } }))).code).toBe(
      "table-handed-in",
    );
    expect((await refused(east.call(routes.uploadTableScan, { params, file: pdfFile("late scan"), key: randomUUID() }))).code).toBe("table-handed-in");
    const { id } = await world.submitted(await world.as("applicant", "firm-of-east"));
    expect(["condition-unmet", "table-handed-in"]).toContain((await refused(world.act(east, id, "recommend", { input }))).code);

    const seen = await city.call(routes.getTable, { params, query: { organisation: "east" } });
    expect(seen.rows).toHaveLength(2);
    expect(seen.rows.map(({ cells }) => cells["contact"])).toEqual([null, null]);
    expect(seen.rows.map(({ cells }) => cells["reason"])).toEqual([input.reason, input.reason]);
    expect((await city.raw(`/api/files/${again.file.id}`)).status).toBe(200);
    expect((await world.as("district", "west").then((west) => west.raw(`/api/files/${again.file.id}`))).status).toBe(404);
    const book = await city.raw(`/api/notices/example-call/tables/summary/table.xlsx?organisation=east`);
    expect(book.status).toBe(200);
    expect(
      Buffer.from(await book.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    expect((await city.call(routes.listTables, { params: { noticeId: "example-call" } })).rows.map(({ organisation, rows }) => [organisation.code, rows])).toEqual([["east", 2]]);
  });

  it("hides from the city what its role does not see: fields, and its lists cannot be searched by them", async () => {
    const city = await world.as("city", "bureau");
    const { rows } = await city.call(routes.listApplications, { query: { noticeId: "example-call" } });
    const seen = await world.get(city, rows[0]?.id ?? "");
    expect(seen.answers).not.toHaveProperty("contact");
    expect(seen.opinions.map(({ form }) => form)).toEqual(["opinion"]);
    for (const query of [{ filter: JSON.stringify({ "==": [{ var: "contact" }, "13800000000"] }) }, { sort: "/contact:asc" }]) {
      expect((await refused(city.call(routes.listApplications, { query: { noticeId: "example-call", ...query } }))).code).toBe("bad-request");
    }
  });

  it("is refused late, and its rows are let go by the clock", async () => {
    const west = await world.as("district", "west");
    const id = await recommended("west");
    const { revision } = await west.call(routes.uploadTableScan, { params, file: pdfFile("west"), key: randomUUID() });
    await world.platform.services.clock.set(Date.parse("2023-08-30T00:00:00+08:00"));
    const late = await refused(west.call(routes.handInTable, { params, revision, key: randomUUID(), body: {} }));
    expect(late.code).toBe("deadline-passed");
    expect((await refused(west.call(routes.orderTable, { params, revision, body: { applications: [id] } }))).code).toBe("deadline-passed");
    expect((await refused(west.call(routes.uploadTableScan, { params, file: pdfFile("later"), key: randomUUID() }))).code).toBe("deadline-passed");
    expect((await world.get(west, id)).state).toBe("expired");
    expect(await orders("west")).toEqual([]);
  });
});
