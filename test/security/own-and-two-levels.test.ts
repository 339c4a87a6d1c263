import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import { MongoClient, ObjectId } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleWorld, goodAnswers, refused, type World } from "../http/domain/example-world.ts";
import type { Credentials, TestClient } from "../harness/platform.ts";

const round = { noticeId: "example-call", review: "round" };

/** Nobody decides on what the own organisation applied for, nor on one application at two levels. */
describe("acting", () => {
  let world: World;
  let mongo: MongoClient;
  beforeAll(async () => {
    world = await exampleWorld();
    mongo = await MongoClient.connect(world.platform.uri);
  });
  afterAll(async () => {
    await mongo.close();
    await world.platform.close();
  });

  /** As an operator does it, in the database: the contract has no way to move an account. */
  async function move({ accountId }: Credentials, code: string): Promise<void> {
    const organisation = await world.platform.store.organisations.byCode(code);
    if (!organisation) throw new Error(`no organisation ${code}`);
    const set = { organisationId: new ObjectId(organisation.id), organisationCode: code, level: organisation.level };
    await mongo
      .db()
      .collection("accounts")
      .updateOne({ _id: new ObjectId(accountId) }, { $set: set });
  }
  const recommended = async (district: TestClient, firm: string, receiver: string) => {
    const { id } = await world.submitted(await world.as("applicant", firm), { ...goodAnswers, receiver });
    await world.act(district, id, "recommend", { input: { reason: "推荐" } });
    return id;
  };
  const actions = async (id: string) => (await world.platform.store.events.of(id)).map(({ action }) => action);

  it("at two levels is refused: who recommended for the district does not pick for the city, a colleague does", async () => {
    const mover = await world.platform.makeAccount("district", "east", { login: "mover" });
    const atDistrict = await world.platform.client(mover);
    const id = await recommended(atDistrict, "firm-moved", "east");
    await world.handIn(await world.as("district", "east"));
    await move(mover, "bureau");
    // The session of the old post is over.
    expect((await atDistrict.session()).account).toBeNull();
    const atCity = await world.platform.client(mover);
    const seen = await world.get(atCity, id);
    expect(seen.actions.find((action) => action.id === "pick")).toMatchObject({ possible: false, why: expect.stringContaining("另一级") });
    const refusal = await refused(world.act(atCity, id, "pick", { input: { note: "直选" } }));
    expect([refusal.status, refusal.code]).toEqual([403, "forbidden"]);
    expect(refusal.say("zh-CN")).toContain("另一级");
    await atCity.call(routes.changeOwn, { body: { locale: "en" } });
    expect((await refused(world.act(atCity, id, "pick", { input: { note: "x" } }))).say("en")).toContain("another level");
    const whole = await refused(atCity.call(routes.assignExperts, { params: round, body: { dry: false }, key: randomUUID() }));
    expect(["forbidden", "not-enough-experts"]).toContain(whole.code);
    expect(await actions(id)).toEqual(["begin", "submit", "recommend", "hand-in"]);
    await world.act(await world.as("city", "bureau"), id, "pick", { input: { note: "直选" } });
    expect((await actions(id)).at(-1)).toBe("pick");
  });

  it("at two levels is refused in what acts on many too: assigning experts, handing in, deciding", async () => {
    const west = await world.as("district", "west");
    const mover = await world.platform.makeAccount("district", "west", { login: "mover-of-many" });
    const id = await recommended(await world.platform.client(mover), "firm-many", "west");
    await world.handIn(west);
    await move(mover, "bureau");
    const atCity = await world.platform.client(mover);
    for (const one of ["one", "two"]) await world.as("expert", `institute-${one}`);
    const before = await actions(id);
    const assigning = await refused(atCity.call(routes.assignExperts, { params: round, body: { dry: false, applications: [id] }, key: randomUUID() }));
    expect([assigning.status, assigning.say("zh-CN")]).toEqual([403, expect.stringContaining("另一级")]);
    expect(await actions(id)).toEqual(before);

    const city = await world.as("city", "bureau");
    await city.call(routes.assignExperts, { params: round, body: { dry: false, applications: [id] }, key: randomUUID() });
    for (const one of ["one", "two"]) {
      const expert = await world.as("expert", `institute-${one}`);
      const own = (await expert.call(routes.listOwnAssignments, {})).rows[0];
      await expert.call(routes.scoreAssignment, { params: { id: own?.id ?? "" }, revision: own?.revision ?? 0, body: { answers: { worth: 50, style: 30 }, final: true } });
    }
    const deciding = await refused(atCity.call(routes.prepareSelection, { params: round, body: {}, revision: 0, key: randomUUID() }));
    expect([deciding.status, deciding.say("zh-CN")]).toEqual([403, expect.stringContaining("另一级")]);
    // An expert who came to the city has scored it: that is another level too.
    const scorer = (await world.as("expert", "institute-one")).credentials as Credentials;
    await move(scorer, "bureau");
    const scorerAtCity = await world.platform.client(scorer);
    expect((await refused(scorerAtCity.call(routes.prepareSelection, { params: round, body: {}, revision: 0, key: randomUUID() }))).status).toBe(403);
    expect((await actions(id)).at(-1)).toBe("start-review");
    const { revision } = await city.call(routes.prepareSelection, { params: round, body: {}, revision: 0, key: randomUUID() });
    expect((await refused(scorerAtCity.call(routes.releaseSelection, { params: round, body: {}, revision, key: randomUUID() }))).status).toBe(403);
    await city.call(routes.releaseSelection, { params: round, body: {}, revision, key: randomUUID() });
    expect((await actions(id)).at(-1)).toBe("select");
  });

  it("on one's own application is refused: experts of the applicant or below it are not assigned, and do not score", async () => {
    const fresh = await exampleWorld();
    try {
      const firm = await fresh.as("applicant", "firm-owner");
      const { id } = await fresh.submitted(firm);
      const district = await fresh.as("district", "east");
      await fresh.act(district, id, "recommend", { input: { reason: "推荐" } });
      await fresh.handIn(district);
      const city = await fresh.as("city", "bureau");
      await fresh.platform.makeOrganisation({ code: "lab-of-firm", level: "expert", parent: "firm-owner" });
      await fresh.as("expert", "lab-of-firm");
      await fresh.as("expert", "institute-a");
      const plan = await city.call(routes.assignExperts, { params: round, body: { dry: true }, key: randomUUID() });
      expect(plan.lacking).toMatchObject([{ application: id, needed: 2, available: 1 }]);
      const lacking = await refused(city.call(routes.assignExperts, { params: round, body: { dry: false }, key: randomUUID() }));
      expect([lacking.status, lacking.code]).toEqual([409, "not-enough-experts"]);
      const bought = await fresh.as("expert", "institute-bought");
      await city.call(routes.assignExperts, { params: round, body: { dry: false }, key: randomUUID() });
      expect((await bought.call(routes.listOwnAssignments, {})).rows).toHaveLength(1);

      // The applicant buys the institute when the experts are already named.
      const institute = await fresh.platform.store.organisations.byCode("institute-bought");
      await fresh.platform.store.organisations.change(institute?.id ?? "", { parent: "firm-owner" });
      const own = (await bought.call(routes.listOwnAssignments, {})).rows[0];
      const sheet = { params: { id: own?.id ?? "" }, revision: own?.revision ?? 0, body: { answers: { worth: 60, style: 40 }, final: true } };
      const refusal = await refused(bought.call(routes.scoreAssignment, sheet));
      expect([refusal.status, refusal.code, refusal.say("zh-CN")]).toEqual([403, "forbidden", "不能办理本单位申报的项目。"]);
      expect((await bought.call(routes.getAssignment, { params: { id: own?.id ?? "" } })).status).toBe("waiting");
      expect((await bought.call(routes.declareConflict, { params: { id: own?.id ?? "" }, body: { reason: "同属一家公司" }, key: randomUUID() })).status).toBe("conflict");
    } finally {
      await fresh.platform.close();
    }
  });

  it("on one's own application is refused to a receiving organisation that belongs to the applicant", async () => {
    const fresh = await exampleWorld();
    try {
      const firm = await fresh.as("applicant", "firm-park");
      await fresh.platform.makeOrganisation({ code: "park", level: "district", parent: "firm-park" });
      const park = await fresh.as("district", "park");
      const { id } = await fresh.submitted(firm, { ...goodAnswers, receiver: "park" });
      const refusal = await refused(fresh.act(park, id, "recommend", { input: { reason: "推荐" } }));
      expect([refusal.status, refusal.say("zh-CN")]).toEqual([403, "不能办理本单位申报的项目。"]);
      expect((await fresh.platform.store.events.of(id)).map(({ action }) => action)).toEqual(["begin", "submit"]);
    } finally {
      await fresh.platform.close();
    }
  });

  it("has no way round by the contract: no organisation changes its level or code, no account its organisation, none is there twice", async () => {
    const administrator = await world.platform.client(await world.platform.makeAccount("platform", "office", { administrator: true }));
    const clerk = await world.platform.makeAccount("district", "east");
    const { rows } = await administrator.call(routes.listOrganisations, { query: { q: "east" } });
    const patch = async (path: string, body: object) =>
      (await administrator.raw(path, { method: "PATCH", headers: { "content-type": "application/json" }, body: JSON.stringify(body) })).status;
    for (const body of [{ level: "city" }, { code: "bureau" }, { creditCode: null }]) expect(await patch(`/api/organisations/${rows[0]?.id}`, body)).toBe(422);
    for (const body of [{ organisation: "bureau" }, { organisationCode: "bureau" }, { level: "city" }]) expect(await patch(`/api/accounts/${clerk.accountId}`, body)).toBe(422);
    const creditCode = "91420100MA87DQ12U0";
    const twice = (code: string, level: string) =>
      administrator.call(routes.createOrganisation, {
        key: randomUUID(),
        body: { code, name: { "zh-CN": "甲", en: "A" }, level, parent: null, creditCode, from: null, to: null },
      });
    await twice("institute-coded", "expert");
    expect((await refused(twice("firm-coded", "applicant"))).code).toBe("already-exists");
    const applying = await world.platform.client();
    const registration = {
      organisation: { name: "甲公司", creditCode },
      account: { login: "twice", password: "a phrase nobody guesses", displayName: "甲", telephone: "02787654321", email: "a@example.org" },
    };
    expect((await refused(applying.call(routes.register, { key: randomUUID(), body: registration }))).code).toBe("already-exists");
  });

  it("out of turn is refused: no step is skipped, none is done for another level, none past what it happens through", async () => {
    const fresh = await exampleWorld();
    try {
      const firm = await fresh.as("applicant", "firm-steps");
      const district = await fresh.as("district", "east");
      const city = await fresh.as("city", "bureau");
      const draft = await fresh.ready(firm);
      const all = fresh.notice.workflow.actions.map(({ id }) => id);
      const body = (action: string) => (action === "pick" ? { input: { note: "x" } } : action === "recommend" ? { input: { reason: "x" } } : {});
      const answersOf = async (who: TestClient, id: string, revision: number, except: string[]) => {
        const answers: Record<string, number> = {};
        for (const action of all.filter((one) => !except.includes(one))) {
          const key = randomUUID();
          const response = await who.raw(`/api/applications/${id}/actions/${action}`, {
            method: "POST",
            headers: { "content-type": "application/json", "idempotency-key": key, "if-match": `"${revision}"` },
            body: JSON.stringify(body(action)),
          });
          answers[action] = response.status;
        }
        return answers;
      };
      const only = (answers: Record<string, number>, allowed: number[]) => Object.entries(answers).filter(([, status]) => !allowed.includes(status));

      expect(only(await answersOf(firm, draft.id, draft.revision, ["submit"]), [403, 409])).toEqual([]);
      expect(only(await answersOf(district, draft.id, draft.revision, []), [404])).toEqual([]);
      await fresh.act(firm, draft.id, "submit");
      const submitted = await fresh.get(firm, draft.id);
      expect(only(await answersOf(firm, draft.id, submitted.revision, ["withdraw"]), [403, 409])).toEqual([]);
      expect(only(await answersOf(city, draft.id, submitted.revision, []), [404])).toEqual([]);
      // Returning needs reasons, and recommending is the district's own step.
      expect(only(await answersOf(district, draft.id, submitted.revision, ["return", "recommend"]), [403, 409])).toEqual([]);
      await fresh.act(district, draft.id, "recommend", { input: { reason: "推荐" } });
      await fresh.handIn(district);
      const handed = await fresh.get(city, draft.id);
      expect(only(await answersOf(city, draft.id, handed.revision, ["pick"]), [403, 409])).toEqual([]);
      expect(only(await answersOf(district, draft.id, handed.revision, []), [403, 409])).toEqual([]);
      expect(only(await answersOf(firm, draft.id, handed.revision, []), [403, 409])).toEqual([]);
      expect((await fresh.platform.store.events.of(draft.id)).map(({ action }) => action)).toEqual(["begin", "submit", "recommend", "hand-in"]);
      expect((await fresh.get(city, draft.id)).revision).toBe(handed.revision);
    } finally {
      await fresh.platform.close();
    }
  });
});
