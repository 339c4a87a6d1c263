import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { publishFromFolder } from "@shenbao/api/definitions/publish-from-folder";
import { routes, type Draft } from "@shenbao/contract";
import type { FormTemplate, NoticeDefinition } from "@shenbao/engine";
import { unzipSync } from "fflate";
import { MongoClient } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paragraph, table, tableRow, templateFile } from "../../../packages/documents/src/template/template-file.fixture.ts";
import { docxText } from "../../../packages/documents/src/word/docx-text.fixture.ts";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleNotice } from "./example-notice.ts";
import { exampleWorld, goodAnswers, refused, type World } from "./example-world.ts";

const track = exampleNotice.tracks[0] ?? expect.fail("no track");
const wordFile = (content: Buffer, name = "示例申报书.docx") => new File([new Uint8Array(content)], name);
/** The bureau's form: names by path, so that it does not depend on titles. */
const bureauForm = templateFile(
  [
    paragraph("示例局申报书　编号：{$number}"),
    table(tableRow("单位", "{$applicant.name}", "名称", "{name}"), tableRow("电话", "{contact}", "受理", "{receiver}")),
    table(tableRow("序号", "部件", "费用"), tableRow("{#parts}{$row}", "{label}", "{cost}{/parts}")),
  ].join(""),
);
const withTemplate = (template: FormTemplate, change: Partial<NoticeDefinition> = {}): NoticeDefinition => ({
  ...exampleNotice,
  ...change,
  forms: { ...exampleNotice.forms, [track.form]: { ...(exampleNotice.forms[track.form] ?? expect.fail("no form")), print: { template } } },
});

describe("a bureau's own Word form", () => {
  let world: World;
  let admin: TestClient;
  let template: FormTemplate;
  beforeAll(async () => {
    world = await exampleWorld();
    admin = await world.platform.client(await world.platform.makeAccount("platform", "operator", { administrator: true }));
    template = await admin.call(routes.uploadTemplate, { file: wordFile(bureauForm) });
  });
  afterAll(() => world.platform.close());

  const draftOf = async (noticeId: string) => {
    const { rows } = await admin.call(routes.listDrafts, {});
    return admin.call(routes.getDraft, { params: { id: rows.find((row) => row.noticeId === noticeId)?.id ?? "" } });
  };
  const save = (draft: Draft, body: NoticeDefinition) => admin.call(routes.saveDraft, { params: { id: draft.id }, body, revision: draft.revision });
  const publish = ({ id, revision }: Draft, note = true) =>
    admin.call(routes.publishDraft, { params: { id }, body: note ? { note: { "zh-CN": "换用新表", en: "New form" } } : {}, revision, key: randomUUID() });
  const word = async (client: TestClient, id: string) => {
    const response = await client.raw(`/api/applications/${id}/document.docx`);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, routes.getWordDocument.file[0]]);
    return docxText(Buffer.from(await response.arrayBuffer()));
  };

  it("is uploaded by administrators alone; what is no template gets a sentence with its name; the same file is kept once and given back as it was", async () => {
    expect(template).toMatchObject({ name: "示例申报书.docx", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
    expect(template.placeholders.map(({ written, rows }) => [written, rows?.map((one) => one.written)])).toEqual([
      ["$number", undefined],
      ["$applicant.name", undefined],
      ["name", undefined],
      ["contact", undefined],
      ["receiver", undefined],
      ["parts", ["$row", "label", "cost"]],
    ]);
    for (const client of [await world.as("district", "east"), await world.as("applicant", "firm-upload")]) {
      expect((await refused(client.call(routes.uploadTemplate, { file: wordFile(bureauForm) }))).code).toBe("forbidden");
      expect((await client.raw(`/api/templates/${template.sha256}`)).status).toBe(403);
    }
    const problem = await refused(admin.call(routes.uploadTemplate, { file: wordFile(templateFile(paragraph("{name + 1")), "坏.docx") }));
    expect([problem.status, problem.say("zh-CN")]).toEqual([422, expect.stringContaining("没有读取“坏.docx”：有一个左花括号没有配对")]);
    expect((await admin.call(routes.uploadTemplate, { file: wordFile(bureauForm, "另一个名字.docx") })).sha256).toBe(template.sha256);
    const given = await admin.raw(`/api/templates/${template.sha256}`);
    expect(Buffer.from(await given.arrayBuffer()).equals(bureauForm)).toBe(true);
    expect((await admin.raw(`/api/templates/${"0".repeat(64)}`)).status).toBe(404);
  });

  it("is filled in for whoever asks for an application as Word, under the version that has it, with what they may see", async () => {
    const firm = await world.as("applicant", "firm-one");
    const before = await world.submitted(firm, goodAnswers);
    await publish(await save(await draftOf(exampleNotice.id), withTemplate(template)));
    const other = await world.as("applicant", "firm-two");
    const typed = "{#parts}{label}{/parts}<w:p>=1+1 {{$number}}";
    const begun = await world.submitted(other, { ...goodAnswers, name: typed, contact: "13800001111" });
    const own = await word(other, begun.id);
    expect(own.rows.slice(0, 2)).toEqual([
      ["单位", expect.any(String) as unknown, "名称", typed],
      ["电话", "13800001111", "受理", "东区"],
    ]);
    expect(own.rows.slice(2)).toEqual([
      ["序号", "部件", "费用"],
      ["1", "甲", expect.stringContaining("40") as unknown],
      ["2", "乙", expect.stringContaining("20.5") as unknown],
    ]);
    expect(own.flow[0]).toBe(`示例局申报书　编号：${begun.number}`);
    expect(own.flow.at(-1)).toContain("可编辑副本");
    expect(own.flow.at(-1)).not.toContain("节选");

    // What was submitted before keeps its version, which has no template.
    expect((await word(firm, before.id)).flow.join("")).not.toContain("示例局申报书");
    const district = await world.as("district", "east");
    await world.act(district, begun.id, "recommend", { input: { reason: "推荐" } });
    await world.handIn(district);
    const seen = await word(await world.as("city", "bureau"), begun.id);
    expect(seen.rows[1]).toEqual(["电话", "", "受理", "东区"]);
    expect(seen.flow.at(-1)).toContain("节选");
    expect((await (await world.as("district", "west")).raw(`/api/applications/${begun.id}/document.docx`)).status).toBe(404);
  });

  it("with a name that nobody knows, or a file that is not here, is not published", async () => {
    const draft = await admin.call(routes.importDefinition, { body: { ...exampleNotice, id: "template-call" }, key: randomUUID() });
    const ghost = await admin.call(routes.uploadTemplate, { file: wordFile(templateFile(paragraph("{ghost}"))) });
    const wrong = await save(draft, withTemplate(ghost, { id: "template-call" }));
    const problem = await refused(publish(wrong, false));
    expect([problem.code, problem.findings.map(({ at }) => at)]).toEqual(["invalid-definition", [`/forms/${track.form}/print/template/placeholders/0`]]);
    for (const claimed of [
      { ...template, sha256: "0".repeat(64) },
      { ...template, placeholders: template.placeholders.slice(1) },
    ]) {
      const missing = await save(await draftOf("template-call"), withTemplate(claimed, { id: "template-call" }));
      const refusal = await refused(publish(missing, false));
      expect([refusal.code, refusal.say("zh-CN")]).toEqual(["template-missing", expect.stringContaining("“示例申报书.docx”不在本平台")]);
    }
  });

  it("is tried with a sample, and goes along with the exported folder and the folder that is published", async () => {
    const draft = await save(await draftOf("template-call"), withTemplate(template, { id: "template-call" }));
    const tried = await admin.raw(`/api/definitions/${draft.id}/tracks/${track.id}/filled-template`);
    expect([tried.status, decodeURIComponent(tried.headers.get("content-disposition") ?? "")]).toEqual([200, expect.stringContaining("示例申报书.docx")]);
    expect(docxText(Buffer.from(await tried.arrayBuffer())).flow[0]).toBe("示例局申报书　编号：");
    const exported = await admin.raw(`/api/definitions/${draft.id}/export?as=folder`);
    const files = unzipSync(new Uint8Array(await exported.arrayBuffer()));
    expect(Buffer.from(files[`template-call/templates/${track.form}.docx`] ?? []).equals(bureauForm)).toBe(true);

    const elsewhere = await exampleWorld();
    const dir = await mkdtemp(path.join(tmpdir(), "template-call-"));
    try {
      for (const [name, content] of Object.entries(files)) {
        const file = path.join(dir, name);
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, content);
      }
      const { services } = elsewhere.platform;
      expect(await publishFromFolder(services, path.join(dir, "template-call"))).toMatchObject({ version: 1, published: true });
      expect((await services.store.templates.get(template.sha256))?.content.equals(bureauForm)).toBe(true);
    } finally {
      await rm(dir, { recursive: true });
      await elsewhere.platform.close();
    }
  });

  it("is swept only where no version holds it and no draft names it", async () => {
    const { store } = world.platform.services;
    const { sha256 } = await admin.call(routes.uploadTemplate, { file: wordFile(templateFile(paragraph("{name} 未使用"))) });
    const later = new Date(Date.now() + 60_000);
    expect(await store.templates.sweep(new Date(Date.now() - 60_000))).toBe(0);
    await store.templates.sweep(later);
    expect([await store.templates.get(sha256), (await store.templates.get(template.sha256))?.sha256]).toEqual([null, template.sha256]);
    const mongo = await MongoClient.connect(world.platform.uri);
    expect(await store.invariants.check()).toEqual([]);
    const write = (content: Buffer) => mongo.db().collection<{ _id: string }>("templates").updateOne({ _id: template.sha256 }, { $set: { content } });
    await write(Buffer.from("other"));
    expect((await store.invariants.check()).map(({ check }) => check)).toEqual(["template"]);
    await write(bureauForm);
    await mongo.close();
  });
});
