import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { canonicalJson, hashDefinition, splitDefinition, type Json, type NoticeDefinition } from "@shenbao/engine";
import { publishFromFolder } from "@shenbao/api/definitions/publish-from-folder";
import { routes } from "@shenbao/contract";
import { MongoClient } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleNotice } from "./example-notice.ts";
import { exampleWorld, goodAnswers, refused, type World } from "./example-world.ts";

describe("a definition", () => {
  let world: World;
  let admin: TestClient;
  beforeAll(async () => {
    world = await exampleWorld();
    admin = await world.platform.client(await world.platform.makeAccount("platform", "operator", { administrator: true }));
  });
  afterAll(() => world.platform.close());

  const other = (change: Partial<NoticeDefinition> = {}): NoticeDefinition => ({ ...exampleNotice, id: "other-call", ...change });
  const importOne = (definition: NoticeDefinition) => admin.call(routes.importDefinition, { body: definition, key: randomUUID() });

  it("is imported, saved with findings, published without, and exported as it is", async () => {
    const draft = await importOne(other());
    expect(draft).toMatchObject({ noticeId: "other-call", revision: 1, publishedVersion: null, changed: true });
    expect((await refused(importOne(other()))).code).toBe("already-exists");
    const broken = other({ quotas: { ...exampleNotice.quotas, empty: { title: { "zh-CN": "空", en: "Empty" }, limit: 1, scope: "notice", states: ["no-such-state"] } } });
    const saved = await admin.call(routes.saveDraft, { params: { id: draft.id }, body: broken, revision: 1 });
    expect((await refused(admin.call(routes.saveDraft, { params: { id: draft.id }, body: broken, revision: 1 }))).code).toBe("stale");
    const publish = (revision: number) => admin.call(routes.publishDraft, { params: { id: draft.id }, body: {}, revision, key: randomUUID() });
    const problem = await refused(publish(saved.revision));
    expect(problem.code).toBe("invalid-definition");
    expect(problem.findings.some(({ at }) => at.startsWith("/quotas/empty"))).toBe(true);
    const mended = await admin.call(routes.saveDraft, { params: { id: draft.id }, body: other(), revision: saved.revision });
    const version = await publish(mended.revision);
    expect(version).toMatchObject({ id: "other-call", version: 1, hash: hashDefinition(other()) });
    expect((await refused(publish(mended.revision))).code).toBe("already-exists");
    expect(await admin.call(routes.getDraft, { params: { id: draft.id } })).toMatchObject({ publishedVersion: 1, changed: false });
    const file = await admin.raw(`/api/definitions/${draft.id}/export?as=file`);
    expect(canonicalJson((await file.json()) as Json)).toBe(canonicalJson(other() as unknown as Json));
    const folder = await admin.raw(`/api/definitions/${draft.id}/export?as=folder`);
    expect(
      Buffer.from(await folder.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    expect((await admin.call(routes.listVersions, { params: { id: draft.id } })).rows).toMatchObject([{ version: 1, applications: 0 }]);
    const whole = await admin.call(routes.getVersionDefinition, { params: { noticeId: "other-call", version: 1 } });
    expect(canonicalJson(whole.definition as unknown as Json)).toBe(canonicalJson(other() as unknown as Json));
    expect((await refused(admin.call(routes.getVersionDefinition, { params: { noticeId: "other-call", version: 2 } }))).code).toBe("not-found");
    expect((await admin.call(routes.listDrafts, { query: { q: "other" } })).rows.map(({ noticeId }) => noticeId)).toEqual(["other-call"]);
  });

  it("gives its forms empty as Word files, by their titles, and says what stands against it", async () => {
    const draft = await importOne(other({ id: "paper-call" }));
    const [form = ""] = Object.keys(exampleNotice.forms);
    const file = await admin.raw(`/api/definitions/${draft.id}/forms/${form}/empty-form`);
    expect(file.headers.get("content-type")).toContain("wordprocessingml");
    expect(decodeURIComponent(file.headers.get("content-disposition") ?? "")).toContain(`${exampleNotice.forms[form]?.title["zh-CN"]}（空白表）.docx`);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect([bytes.subarray(0, 2).toString(), bytes.length > 5_000]).toEqual(["PK", true]);
    expect((await admin.raw(`/api/definitions/${draft.id}/forms/no-such-form/empty-form`)).status).toBe(404);
    await admin.call(routes.saveDraft, { params: { id: draft.id }, body: { ...other({ id: "paper-call" }), tracks: null } as unknown as NoticeDefinition, revision: 1 });
    const refusal = await admin.raw(`/api/definitions/${draft.id}/forms/${form}/empty-form`);
    expect([refusal.status, ((await refusal.json()) as { code: string }).code]).toEqual([422, "definition-unprintable"]);
  });

  it("gives its tables empty, its applications as a sample fills them in, and its attachments to everybody once it is published", async () => {
    const [table = "", track] = [Object.keys(exampleNotice.tables)[0], exampleNotice.tracks[0]];
    const attachments = [
      { id: "blank", label: { "zh-CN": "附件1", en: "Attachment 1" }, title: { "zh-CN": "申报书", en: "Form" }, form: track?.form ?? "" },
      { id: "list", title: { "zh-CN": "汇总表", en: "Summary" }, table },
    ];
    const draft = await importOne(other({ id: "attached-call", attachments }));
    const sheet = await admin.raw(`/api/definitions/${draft.id}/tables/${table}/empty-table`);
    expect(
      Buffer.from(await sheet.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    const pdf = await admin.raw(`/api/definitions/${draft.id}/tracks/${track?.id}/application`);
    expect([
      pdf.headers.get("content-type"),
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ]).toEqual(["application/pdf", "%PDF-"]);
    for (const path of ["tracks/no-track/application", `tracks/${track?.id}/application?persona=nobody`, "tables/no-table/empty-table"])
      expect((await admin.raw(`/api/definitions/${draft.id}/${path}`)).status).toBe(404);
    const visitor = await world.platform.client();
    expect((await visitor.raw("/api/notices/attached-call/attachments/blank")).status).toBe(404);
    await admin.call(routes.publishDraft, { params: { id: draft.id }, body: {}, revision: draft.revision, key: randomUUID() });
    const word = await visitor.raw("/api/notices/attached-call/attachments/blank");
    expect([word.status, word.headers.get("content-type")]).toEqual([200, routes.getAttachment.file[0]]);
    expect(decodeURIComponent(word.headers.get("content-disposition") ?? "")).toContain("附件1 申报书.docx");
    const list = await visitor.raw("/api/notices/attached-call/attachments/list");
    expect([list.status, list.headers.get("content-type")]).toEqual([200, routes.getAttachment.file[1]]);
    expect((await visitor.raw("/api/notices/attached-call/attachments/nothing")).status).toBe(404);
  });

  it("that is none is refused with a path, and nobody but administrators comes near", async () => {
    for (const body of [{}, { id: "../x" }, { id: "x", year: "2023", title: "t" }]) {
      const problem = await refused(importOne(body as unknown as NoticeDefinition));
      expect([problem.status, problem.code]).toEqual([422, "invalid-definition"]);
    }
    const draft = await importOne({ id: "broken-call", year: 2023, title: { "zh-CN": "坏", en: "Broken" }, personas: [null] } as unknown as NoticeDefinition);
    expect(draft).toMatchObject({ changed: true, publishedVersion: null });
    expect((await refused(admin.call(routes.publishDraft, { params: { id: draft.id }, body: {}, revision: 1, key: randomUUID() }))).code).toBe("invalid-definition");
    const checked = await admin.call(routes.checkDefinition, { body: { ...exampleNotice, workflow: { ...exampleNotice.workflow, initial: "nowhere" } } });
    expect(checked.publishable).toBe(false);
    expect(checked.findings[0]?.path).toMatch(/^\/workflow/);
    const district = await world.as("district", "east");
    expect((await refused(district.call(routes.listDrafts, {}))).code).toBe("forbidden");
  });

  it("published anew leaves applications on the version they were begun under", async () => {
    const client = await world.as("applicant", "firm-pinned");
    const sent = await world.submitted(client);
    const draft = await world.ready(client);
    const next: NoticeDefinition = {
      ...exampleNotice,
      forms: {
        ...exampleNotice.forms,
        apply: {
          ...(exampleNotice.forms["apply"] as NoticeDefinition["forms"][string]),
          rules: [{ id: "never", assert: { "<": [{ var: "amount" }, 0] }, severity: "error", at: ["/amount"], message: { "zh-CN": "不可能", en: "Impossible" } }],
        },
      },
    };
    expect((await world.platform.publishNotice(next)).version).toBe(2);
    expect(await world.get(client, sent.id)).toMatchObject({ version: 1, state: "with-district" });
    expect((await refused(world.act(client, draft.id, "submit"))).code).toBe("outdated-version");
    expect(await world.get(client, draft.id)).toMatchObject({ version: 1, state: "draft" });
    const newer = await world.ready(client, goodAnswers);
    expect(newer.version).toBe(2);
    expect((await refused(world.act(client, newer.id, "submit"))).findings.map(({ code }) => code)).toContain("never");
    const stranger = await world.platform.client();
    const first = await stranger.call(routes.getNoticeVersion, { params: { noticeId: "example-call", version: 1 } });
    expect(first.hash).toBe(hashDefinition(exampleNotice));
    const validator = await stranger.raw("/api/notices/example-call/versions/1/forms/apply/validator.js");
    expect([validator.status, validator.headers.get("content-type"), validator.headers.get("cache-control")]).toEqual([
      200,
      expect.stringContaining("text/javascript"),
      expect.stringContaining("immutable"),
    ]);
    expect((await stranger.raw("/api/notices/example-call/versions/1/forms/constructor/validator.js")).status).toBe(404);
  });

  it("of a former shape is read in today's words; what was published stays what its hash says", async () => {
    const { reviews, ...rest } = other({ id: "former-call" });
    const { quotas, ...select } = reviews["round"]?.select ?? expect.fail("the example has no round");
    const former = { ...rest, reviews: { round: { ...reviews["round"], select: { quota: quotas[0], ...select } } } } as unknown as NoticeDefinition;
    const mongo = await MongoClient.connect(world.platform.uri);
    try {
      const shared = { noticeId: former.id, definition: JSON.stringify(former) };
      const version = { _id: "1".repeat(24), ...shared, version: 1, hash: hashDefinition(former), publishedAt: 1, publishedBy: "system" };
      await mongo.db().collection<{ _id: string }>("versions").insertOne(version);
      await mongo
        .db()
        .collection<{ _id: string }>("drafts")
        .insertOne({ _id: "2".repeat(24), ...shared, year: former.year, title: former.title, revision: 1, updatedAt: 1 } as never);
      const visitor = await world.platform.client();
      const seen = await visitor.call(routes.getNotice, { params: { noticeId: former.id } });
      expect([seen.hash, seen.definition.reviews["round"]?.select.quotas]).toEqual([version.hash, quotas]);
      const whole = await admin.call(routes.getVersionDefinition, { params: { noticeId: former.id, version: 1 } });
      expect(whole.definition).toEqual(other({ id: former.id }));
      const draft = await admin.call(routes.getDraft, { params: { id: "2".repeat(24) } });
      expect([draft.changed, draft.definition]).toEqual([false, other({ id: former.id })]);
      // Saved again it is written in today's words, and still says what was published.
      const saved = await admin.call(routes.saveDraft, { params: { id: draft.id }, body: draft.definition, revision: draft.revision });
      expect(saved.changed).toBe(false);
      expect((await refused(admin.call(routes.publishDraft, { params: { id: draft.id }, body: {}, revision: saved.revision, key: randomUUID() }))).code).toBe("already-exists");
      expect(await world.platform.store.invariants.check()).toEqual([]);
      expect((await mongo.db().collection("versions").findOne({ noticeId: former.id }))?.["definition"]).toBe(shared.definition);
    } finally {
      await mongo.close();
    }
  });

  it("in a folder is published once", async () => {
    const dir = await mkdtemp(join(tmpdir(), "shenbao-folder-"));
    for (const [path, value] of Object.entries(splitDefinition(other({ id: "folder-call" })))) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), JSON.stringify(value));
    }
    const { services } = world.platform;
    expect(await publishFromFolder(services, dir)).toEqual({ noticeId: "folder-call", version: 1, published: true });
    expect(await publishFromFolder(services, dir)).toEqual({ noticeId: "folder-call", version: 1, published: false });
    await rm(dir, { recursive: true });
  });
});
