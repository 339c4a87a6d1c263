import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleWorld, goodAnswers, pdfFile, refused, type World } from "./example-world.ts";
import type { TestClient } from "../../harness/test-client.ts";

const notice = { noticeId: "example-call" };
const table = { ...notice, table: "summary" };
const input = { reason: "值得推荐" };
const afterDistricts = "2023-08-30T00:00:00+08:00";

describe("a waiver", () => {
  let world: World;
  let admin: TestClient;
  beforeAll(async () => {
    world = await exampleWorld();
    admin = await world.platform.client(await world.platform.makeAccount("city", "bureau", { administrator: true }));
  });
  afterAll(() => world.platform.close());

  const at = (organisation: string, deadline = "recommend") => ({ ...notice, deadline, organisation });
  const grant = (organisation: string, revision: number, until = "2023-08-31T18:00", deadline = "recommend") =>
    admin.call(routes.grantWaiver, { params: at(organisation, deadline), revision, body: { until, reason: "暴雨停电两天" } });
  const revoke = (organisation: string, revision: number, key = randomUUID()) =>
    admin.call(routes.revokeWaiver, { params: at(organisation), revision, key, body: { reason: "已改由线下办理" } });
  const recommended = async (organisation: string) => {
    const { id } = await world.submitted(await world.as("applicant", `firm-of-${organisation}`), { ...goodAnswers, receiver: organisation });
    await world.act(await world.as("district", organisation), id, "recommend", { input });
    return id;
  };

  it("brings back what the clock ended for one organisation alone, with places and reasons, and keeps it open for all that the deadline ends", async () => {
    const [east, west, firm] = await Promise.all([world.as("district", "east"), world.as("district", "west"), world.as("applicant", "firm-of-east")]);
    const own = [await recommended("east"), await recommended("east"), await recommended("east")];
    const { revision } = await east.call(routes.getTable, { params: table });
    const wanted = [own[2] ?? "", own[0] ?? "", own[1] ?? ""];
    await east.call(routes.orderTable, { params: table, revision, body: { applications: wanted } });
    const waiting = await world.submitted(firm);
    const back = await world.submitted(firm);
    await world.act(east, back.id, "return", { reasons: [{ at: "/amount", text: "金额请核对" }] });
    const other = await recommended("west");
    await world.platform.setClock(afterDistricts);
    expect((await world.get(firm, back.id)).state).toBe("expired");

    const granted = await grant("east", 0);
    expect(granted).toMatchObject({ reopened: 5, waiver: { deed: "grant", revision: 1, until: "2023-08-31T10:00:00.000Z" } });
    const seen = await east.call(routes.getTable, { params: table });
    expect(seen.rows.map(({ applicationId }) => applicationId)).toEqual(wanted);
    expect(seen).toMatchObject({ late: false, until: "2023-08-31T10:00:00.000Z", waiver: { reason: "暴雨停电两天" } });
    expect(await world.get(firm, back.id)).toMatchObject({ state: "returned", open: ["/amount"], reasons: [{ at: "/amount", text: "金额请核对" }] });
    expect((await firm.call(routes.listEvents, { params: { id: back.id } })).rows.at(-1)).toMatchObject({
      action: "reopened",
      said: expect.stringContaining("暴雨停电两天") as string,
    });
    expect((await west.call(routes.getTable, { params: table })).late).toBe(true);
    expect((await world.get(await world.as("applicant", "firm-of-west"), other)).state).toBe("expired");
    expect((await refused(west.call(routes.uploadTableScan, { params: table, file: pdfFile("west"), key: randomUUID() }))).code).toBe("deadline-passed");

    // The clock goes by it too.
    await world.platform.setClock("2023-08-31T09:00:00+08:00");
    await world.act(firm, back.id, "resubmit");
    await world.act(east, waiting.id, "recommend", { input });
    expect(await east.call(routes.listOwnWaivers, { params: notice })).toEqual({ rows: [{ deadline: "recommend", until: "2023-08-31T10:00:00.000Z", reason: "暴雨停电两天" }] });
    expect(await west.call(routes.listOwnWaivers, { params: notice })).toEqual({ rows: [] });
  });

  it("is granted for what concerns the organisation, later than the notice's own and than now, and by others than itself", async () => {
    const place = async (call: Promise<unknown>) => (await refused(call)).findings.map((finding) => finding.at);
    expect(await place(grant("west", 0, "2023-08-29"))).toEqual(["/until"]);
    expect(await place(grant("west", 0, "2023-08-30T10:00"))).toEqual(["/until"]);
    expect(await place(grant("west", 0, "2023-09-31"))).toEqual(["/until"]);
    expect(await place(grant("west", 0, "2023-09-10", "apply"))).toEqual(["/deadline"]);
    expect((await refused(grant("bureau", 0))).code).toBe("forbidden");
    expect((await refused(grant("nobody", 0))).code).toBe("not-found");
    expect((await refused(grant("west", 0, "2023-09-10", "nothing"))).code).toBe("not-found");
    expect((await refused(grant("east", 0))).code).toBe("stale");
    expect(await place(grant("east", 1))).toEqual(["/until"]);
    for (const client of [await world.as("district", "east"), await world.as("city", "bureau")]) {
      expect((await refused(client.call(routes.grantWaiver, { params: at("west"), revision: 0, body: { until: "2023-09-10", reason: "暴雨停电两天" } }))).code).toBe("forbidden");
    }
    expect((await admin.call(routes.listWaivers, { params: notice })).log).toHaveLength(1);
  });

  it("of two who grant or revoke at once, one does; and who works meanwhile is in time or late, never both", async () => {
    const east = await world.as("district", "east");
    const outcomes = await Promise.allSettled([grant("east", 1, "2023-09-01"), grant("east", 1, "2023-09-02"), revoke("east", 1)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { rows } = await admin.call(routes.listWaivers, { params: notice });
    expect(rows[0]?.revision).toBe(2);
    if (rows[0]?.deed === "revoke") await grant("east", 2);
    const revision = rows[0]?.deed === "revoke" ? 3 : 2;
    const before = await east.call(routes.uploadTableScan, { params: table, file: pdfFile("scan"), key: randomUUID() });
    const key = randomUUID();
    const [handedIn, revoked] = await Promise.allSettled([
      east.call(routes.handInTable, { params: table, revision: before.revision, key: randomUUID(), body: {} }),
      revoke("east", revision, key),
    ]);
    expect(revoked.status).toBe("fulfilled");
    expect(await revoke("east", revision, key)).toMatchObject({ deed: "revoke" });
    const after = await east.call(routes.getTable, { params: table });
    expect(after.handedIn !== null).toBe(handedIn.status === "fulfilled");
    expect(after.waiver).toBeNull();
    if (handedIn.status === "rejected") expect(handedIn.reason).toMatchObject({ code: "deadline-passed" });
    const log = await admin.call(routes.listWaivers, { params: notice });
    expect(log.log[0]).toMatchObject({ deed: "revoke", reason: "已改由线下办理", until: null });
    expect((await refused(revoke("east", log.rows[0]?.revision ?? 0))).code).toBe("condition-unmet");
  });
});

describe("a waiver for an applicant", () => {
  let world: World;
  beforeAll(async () => {
    world = await exampleWorld();
  });
  afterAll(() => world.platform.close());

  it("opens its drafts again, lets it begin and submit, and ends with its own moment", async () => {
    const admin = await world.platform.client(await world.platform.makeAccount("city", "bureau", { administrator: true }));
    const [late, other] = await Promise.all([world.as("applicant", "firm-late"), world.as("applicant", "firm-other")]);
    const [draft, left] = [await world.ready(late), await world.ready(late)];
    const foreign = await world.ready(other);
    await world.platform.setClock("2023-08-26T09:00:00+08:00");
    expect((await world.get(late, draft.id)).state).toBe("expired");
    const { reopened } = await admin.call(routes.grantWaiver, {
      params: { ...notice, deadline: "apply", organisation: "firm-late" },
      revision: 0,
      body: { until: "2023-08-27", reason: "系统故障无法提交" },
    });
    expect(reopened).toBe(2);
    await world.act(late, draft.id, "submit");
    await world.begin(late);
    expect((await refused(world.begin(other))).code).toBe("not-open");
    expect((await world.get(other, foreign.id)).state).toBe("expired");
    await world.platform.setClock("2023-08-28T00:00:01+08:00");
    expect((await world.get(late, left.id)).state).toBe("expired");
    expect((await world.get(late, draft.id)).state).toBe("with-district");
    expect((await refused(world.begin(late))).code).toBe("not-open");
  });
});
