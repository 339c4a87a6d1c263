import { routes } from "@shenbao/contract";
import { MongoClient } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostileFiles } from "../../../packages/documents/src/form-reading/hostile-files.fixture.ts";
import { fixture } from "../../../packages/documents/src/form-reading/fixture.fixture.ts";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleWorld, refused, type World } from "./example-world.ts";

const fileOf = (content: Buffer, name: string) => new File([new Uint8Array(content)], name);

describe("a Word or Excel file", () => {
  let world: World;
  let admin: TestClient;
  beforeAll(async () => {
    world = await exampleWorld();
    admin = await world.platform.client(await world.platform.makeAccount("platform", "operator", { administrator: true }));
  });
  afterAll(() => world.platform.close());

  it("is read as a draft of a form with the account of everything in it, whatever its name says it is", async () => {
    const reading = await admin.call(routes.readForm, { file: fileOf(fixture("figures.docx"), "数据.xlsx"), query: { year: 2024 } });
    expect(reading).toMatchObject({ kind: "docx", form: { title: { "zh-CN": "示例省专业企业申请表" } }, counts: { read: 111, used: 111 }, leftOut: [] });
    expect(JSON.stringify(reading.form.schema)).toContain("{year-3}年");
    const sheet = await admin.call(routes.readForm, { file: fileOf(fixture("basics.xlsx"), "申请表.xlsx") });
    expect(sheet).toMatchObject({ kind: "xlsx", leftOut: [{ where: { "zh-CN": "工作表“申请表”A9" } }] });
  });

  it("that is unreadable or hostile gets a sentence with its name, and the server goes on", async () => {
    // One for each sentence; all of them are tried where they are opened.
    const first = hostileFiles.filter(([, code], n) => hostileFiles.findIndex((one) => one[1] === code) === n);
    for (const [what, code, make] of first) {
      const problem = await refused(admin.call(routes.readForm, { file: fileOf(make(), "附件1.docx") }));
      const wanted = code === "too-large" ? ["file-too-large", 413] : ["form-unreadable", 422];
      expect([what, problem.code, problem.status]).toEqual([what, ...wanted]);
      expect(problem.say("zh-CN")).toMatch(/“附件1\.docx”/);
      expect(problem.say("zh-CN")).toMatch(/[。）]$/);
    }
    expect((await admin.call(routes.readForm, { file: fileOf(fixture("evidence.docx"), "a.docx") })).form.evidence).toHaveLength(6);
  }, 120_000);

  it("is read for administrators only, and nothing of it is kept", async () => {
    const district = await world.as("district", "east");
    expect((await refused(district.call(routes.readForm, { file: fileOf(fixture("basics.xlsx"), "a.xlsx") }))).code).toBe("forbidden");
    expect((await admin.call(routes.listDrafts, {})).rows.map(({ revision }) => revision)).toEqual([1]);
    const mongo = await MongoClient.connect(world.platform.uri);
    expect(await mongo.db().collection("files.files").countDocuments()).toBe(0);
    await mongo.close();
  });
});
