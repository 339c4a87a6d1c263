import { randomUUID } from "node:crypto";
import { routes, type Application } from "@shenbao/contract";
import type { Form, NoticeDefinition } from "@shenbao/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleNotice } from "./example-notice.ts";
import { exampleWorld, goodAnswers, refused, type World } from "./example-world.ts";

const text = (zh: string, en = zh) => ({ "zh-CN": zh, en });
const apply = exampleNotice.forms["apply"] as Form;

/** The notice with another form for its applicants, and without what speaks of the telephone. */
function withApply(form: Form): NoticeDefinition {
  const definition = structuredClone(exampleNotice);
  definition.forms["apply"] = form;
  delete definition.roles["city"]?.sees.hides;
  for (const { columns } of [...Object.values(definition.tables), definition.publication])
    columns.splice(
      columns.findIndex(({ id }) => id === "contact"),
      1,
    );
  return definition;
}

/** Without the telephone and the choice “other”, with a region that must be given, and another document to be handed in. */
function otherForm(): Form {
  const form = structuredClone(apply);
  const schema = form.schema as { properties: Record<string, Record<string, unknown>>; required: string[] };
  delete schema.properties["contact"];
  schema.properties["kind"] = { type: "string", title: "类型", oneOf: [{ const: "plain", title: "普通" }] };
  schema.properties["region"] = { type: "string", title: "实施地点", maxLength: 60 };
  schema.required.push("region");
  const [basics, money] = (form.ui as { elements: { elements: { scope: string }[] }[] }).elements;
  basics?.elements.push({ type: "Control", scope: "#/properties/region" } as { scope: string });
  money?.elements.pop();
  form.evidence = (form.evidence ?? []).map((item) => (item.id === "licence" ? { ...item, id: "report", title: text("审计报告", "Report"), required: false } : item));
  const english = form.texts?.en as Record<string, string>;
  delete english["contact.label"];
  delete english["kind.other"];
  english["region.label"] = "Region";
  return form;
}

const see = (client: TestClient, id: string) => client.call(routes.getCorrection, { params: { id } }).then(({ correction }) => correction);
const take = (client: TestClient, { id, revision }: { id: string; revision: number }, version: number, key = randomUUID()) =>
  client.call(routes.takeCorrection, { params: { id }, body: { version }, revision, key });
const eventsOf = async (client: TestClient, id: string) => (await client.call(routes.listEvents, { params: { id } })).rows;

describe("a correction of a published notice", () => {
  let world: World;
  let firm: TestClient;
  let draft: Application;
  let submitted: Application;
  let returned: Application;
  beforeAll(async () => {
    world = await exampleWorld();
    firm = await world.as("applicant", "firm");
    const district = await world.as("district", "east");
    draft = await world.ready(firm, { ...goodAnswers, kind: "other", detail: "细节", contact: "13812345678" });
    submitted = await world.submitted(firm);
    const sent = await world.submitted(firm);
    await world.act(district, sent.id, "return", { reasons: [{ at: "/amount", text: "请核对金额" }] });
    returned = await world.get(firm, sent.id);
    // The reviewers' business alone: who may see what in which table.
    await world.platform.publishNotice({ ...exampleNotice, publication: { ...exampleNotice.publication, title: text("入选名单（更正）", "Selected, corrected") } });
  });
  afterAll(() => world.platform.close());

  it("needs a note, which everybody can read, in the first version none", async () => {
    const admin = await world.platform.client(await world.platform.makeAccount("platform", "operator", { administrator: true }));
    const { rows } = await admin.call(routes.listDrafts, {});
    const one = rows.find(({ noticeId }) => noticeId === "example-call");
    const params = { id: one?.id ?? "" };
    const { definition, revision } = await admin.call(routes.getDraft, { params });
    const saved = await admin.call(routes.saveDraft, { params, body: { ...definition, issuer: text("示例局（改）", "Example bureau, renamed") }, revision });
    const publish = (body: { note?: { "zh-CN": string; en: string } }) => admin.call(routes.publishDraft, { params, body, revision: saved.revision, key: randomUUID() });
    expect((await refused(publish({}))).code).toBe("note-missing");
    expect((await refused(publish({ note: text(" ") }))).status).toBe(422);
    await admin.call(routes.saveDraft, { params, body: definition, revision: saved.revision });
    const versions = (await admin.call(routes.listVersions, { params })).rows;
    expect(versions.map(({ version, note }) => [version, note])).toEqual([
      [2, { "zh-CN": "更正", en: "Correction" }],
      [1, null],
    ]);
    const stranger = await world.platform.client();
    expect((await stranger.call(routes.getNotice, { params: { noticeId: "example-call" } })).note).toEqual({ "zh-CN": "更正", en: "Correction" });
  });

  it("that does not concern a track is taken over with the next save or submission, and the chain tells it", async () => {
    const before = await world.get(firm, draft.id);
    expect(before).toMatchObject({ version: 1, correction: { version: 2, concerns: false } });
    expect(before.actions.find(({ id }) => id === "submit")?.possible).toBe(true);
    const saved = await firm.call(routes.saveAnswers, { params: { id: draft.id }, body: { answers: before.answers }, revision: before.revision });
    const after = await world.get(firm, draft.id);
    expect(after).toMatchObject({ version: 2, correction: null, revision: saved.revision, answers: before.answers, evidence: before.evidence });
    expect((await eventsOf(firm, draft.id)).map(({ action, versions }) => [action, versions])).toEqual([
      ["begin", null],
      ["migrated", { from: 1, to: 2 }],
    ]);
    expect(await world.get(firm, submitted.id)).toMatchObject({ version: 1, correction: null });
  });

  it("says before it is published whom it touches, and what it does to drafts", async () => {
    const admin = await world.platform.client(await world.platform.makeAccount("platform", "counting-operator", { administrator: true }));
    const others = await Promise.all(["one", "two"].map((name) => world.as("applicant", `firm-${name}`)));
    for (const client of others) await world.begin(client, { name: "只有名称" });
    const { rows } = await admin.call(routes.listDrafts, {});
    const params = { id: rows.find(({ noticeId }) => noticeId === "example-call")?.id ?? "" };
    const { revision } = await admin.call(routes.getDraft, { params });
    const saved = await admin.call(routes.saveDraft, { params, body: withApply(otherForm()), revision });
    const touched = await admin.call(routes.getTouched, { params });
    expect(touched.rows.map(({ version, track, concerns, kept, drafts, submitted }) => [version, track, concerns, kept, drafts, submitted])).toEqual([
      [1, "main", true, true, 0, 2],
      [2, "main", true, true, 3, 0],
    ]);
    const judged = await admin.call(routes.judgeDrafts, { params, query: { revision: saved.revision } });
    expect(judged).toEqual({ judged: 3, losing: 1, required: 3, wrong: 0, unchanged: 0, homeless: 0, next: null });
    expect((await refused(admin.call(routes.judgeDrafts, { params, query: { revision } }))).code).toBe("stale");
    const last = (await world.get(others[1] as TestClient, (await others[1]?.call(routes.listOwnApplications, {}))?.rows[0]?.id ?? "")).id;
    expect(await admin.call(routes.judgeDrafts, { params, query: { revision: saved.revision, after: last } })).toMatchObject({ judged: 0, next: null });
    const broken = await admin.call(routes.saveDraft, { params, body: { ...saved.definition, tracks: [] }, revision: saved.revision });
    expect((await refused(admin.call(routes.getTouched, { params }))).code).toBe("invalid-definition");
    await admin.call(routes.saveDraft, { params, body: saved.definition, revision: broken.revision });
  });

  it("that concerns it keeps a draft from being submitted until its owner took it, having seen what it changes", async () => {
    await world.platform.publishNotice(withApply(otherForm()));
    const before = await world.get(firm, draft.id);
    expect(before.correction).toEqual({ version: 3, concerns: true });
    expect(before.actions.find(({ id }) => id === "submit")).toMatchObject({ possible: false });
    expect((await refused(world.act(firm, draft.id, "submit"))).code).toBe("outdated-version");
    expect((await firm.call(routes.listOwnApplications, {})).rows.find(({ id }) => id === draft.id)?.correction).toEqual({ version: 3, concerns: true });
    // What is typed is saved all the same.
    const { revision } = await firm.call(routes.saveAnswers, { params: { id: draft.id }, body: { answers: { ...before.answers, name: "改名" } }, revision: before.revision });
    const seen = await see(firm, draft.id);
    expect(seen).toMatchObject({ from: 2, to: 3, concerns: true, why: null, versions: [{ version: 3, note: { "zh-CN": "更正" } }] });
    expect(seen?.dropped.map(({ at, why, shown }) => [at, why, shown])).toEqual([
      ["/kind", "choice", "其他"],
      ["/contact", "gone", "13812345678"],
      ["/detail", "hidden", "细节"],
    ]);
    expect(seen?.files.map(({ evidence, files }) => [evidence, files.length])).toEqual([["licence", 1]]);
    expect(seen?.required.map(({ at }) => at)).toEqual(["/kind", "/region"]);

    const now = { id: draft.id, revision };
    expect((await refused(take(firm, now, 2))).code).toBe("corrected-again");
    expect((await refused(take(firm, { ...now, revision: revision - 1 }, 3))).status).toBe(412);
    const rival = await world.as("applicant", "rival");
    expect((await refused(take(rival, now, 3))).code).toBe("not-found");
    const district = await world.as("district", "east");
    expect((await refused(see(district, submitted.id))).code).toBe("forbidden");

    const key = randomUUID();
    const [taken, again] = [await take(firm, now, 3, key), await take(firm, now, 3, key)];
    expect(again).toEqual(taken);
    expect(taken).toMatchObject({ version: 3, state: "draft", correction: null, name: "改名", evidence: {} });
    expect(taken.answers).toEqual({ name: "改名", receiver: "east", amount: 100, parts: goodAnswers.parts, detail: "细节" });
    const [stored] = (await world.platform.store.events.of(draft.id)).slice(-1);
    expect(stored).toMatchObject({ action: "migrated", from: "draft", to: "draft", input: { from: 2, to: 3, seen: true, files: [{ evidence: "licence" }] } });
    expect((stored?.input?.["dropped"] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual(["/kind", "/contact", "/detail"]);
    expect(await see(firm, draft.id)).toBeNull();

    const answers = { ...taken.answers, kind: "plain", region: "东区" };
    await firm.call(routes.saveAnswers, { params: { id: draft.id }, body: { answers }, revision: taken.revision });
    await world.act(firm, draft.id, "submit");
    expect((await eventsOf(firm, draft.id)).map(({ action }) => action)).toEqual(["begin", "migrated", "migrated", "submit"]);
    expect(await world.platform.store.invariants.check()).toEqual([]);
  });

  it("leaves what was submitted, and what was returned for some places, under the version it was submitted under", async () => {
    expect(await world.get(firm, returned.id)).toMatchObject({ version: 1, correction: null, open: ["/amount"] });
    expect((await refused(take(firm, returned, 3))).code).toBe("wrong-state");
    await firm.call(routes.saveAnswers, { params: { id: returned.id }, body: { answers: { ...returned.answers, amount: 120 } }, revision: returned.revision });
    await world.act(firm, returned.id, "resubmit");
    expect(await world.get(firm, returned.id)).toMatchObject({ version: 1, state: "with-district" });
    expect(await world.get(firm, submitted.id)).toMatchObject({ version: 1, state: "with-district" });
  });

  it("that takes a track away says so, and loses no draft", async () => {
    const other = await world.as("applicant", "firm-of-a-track");
    const mine = await world.begin(other, { name: "留着" });
    const [main] = exampleNotice.tracks;
    await world.platform.publishNotice({ ...exampleNotice, tracks: main ? [{ ...main, id: "another" }] : [] });
    expect(await see(other, mine.id)).toMatchObject({ concerns: true, why: expect.stringContaining("取消了该申报方向") as string });
    expect((await refused(take(other, mine, 4))).code).toBe("track-gone");
    expect((await refused(world.act(other, mine.id, "submit"))).code).toBe("outdated-version");
    expect((await world.get(other, mine.id)).answers).toEqual({ name: "留着" });
  });
});

describe("a correction of the deadline", () => {
  let world: World;
  beforeAll(async () => {
    world = await exampleWorld();
  });
  afterAll(() => world.platform.close());
  const until = (at: string): NoticeDefinition => ({
    ...exampleNotice,
    deadlines: { ...exampleNotice.deadlines, apply: { ...(exampleNotice.deadlines["apply"] as { title: typeof exampleNotice.title; late: "refuse" }), at } },
  });

  it("that puts it off lets nobody be caught by the old one: not the clock, not the draft", async () => {
    const firm = await world.as("applicant", "firm-late");
    const draft = await world.ready(firm);
    await world.platform.publishNotice(until("2023-08-28"));
    await world.platform.setClock("2023-08-26T12:00:00+08:00");
    const now = await world.get(firm, draft.id);
    expect(now).toMatchObject({ version: 1, state: "draft", open: null, correction: { version: 2, concerns: true } });
    const seen = await see(firm, draft.id);
    expect(seen).toMatchObject({ why: null, dropped: [], required: [] });
    expect(seen?.changes.map(({ sentence }) => sentence["zh-CN"]).join("")).toMatch(/申报截止.*2023年8月28日/);
    expect(await take(firm, now, 2)).toMatchObject({ version: 2, open: "all" });
    await world.act(firm, draft.id, "submit");
  });

  it("binds who has not taken it yet when it passes", async () => {
    const firm = await world.as("applicant", "firm-later");
    const draft = await world.ready(firm);
    await world.platform.publishNotice(until("2023-08-27"));
    await world.platform.setClock("2023-08-27T12:00:00+08:00");
    const slow = await world.as("applicant", "firm-slow");
    const open = await world.ready(slow);
    await world.platform.setClock("2023-08-28T00:00:01+08:00");
    const { why } = (await see(firm, draft.id)) ?? { why: null };
    expect(why).toContain("2023");
    expect((await refused(take(firm, await world.get(firm, draft.id), 3))).code).toBe("deadline-passed");
    expect((await world.get(slow, open.id)).state).toBe("expired");
    // Under the version it has not left it goes by that one's deadline.
    await world.platform.setClock("2023-08-29T00:00:01+08:00");
    expect((await world.get(firm, draft.id)).state).toBe("expired");
  });
});
