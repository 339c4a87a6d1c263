import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { loadBlocks } from "@shenbao/api/blocks/load-blocks";
import { routes } from "@shenbao/contract";
import type { Fragment } from "@shenbao/engine/fragment";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleWorld, refused, type World } from "./example-world.ts";

const contact = () => JSON.parse(readFileSync(new URL("../../../schemas/blocks/contact.json", import.meta.url), "utf8")) as Fragment;
const title = { "zh-CN": "评审联系人", en: "Contact for the review" };

describe("the library of blocks", () => {
  let world: World;
  let administrator: TestClient;
  beforeAll(async () => {
    world = await exampleWorld();
    administrator = await world.platform.client(await world.platform.makeAccount("platform", "operator", { administrator: true }));
  });
  afterAll(() => world.platform.close());

  it("has what is shipped once, and keeps what administrators made of it", async () => {
    const { services } = world.platform;
    expect(await loadBlocks(services)).toEqual(["company-basics", "contact", "three-years"]);
    const { rows } = await administrator.call(routes.listBlocks, {});
    expect(rows.map(({ id, version, archived }) => [id, version, archived])).toEqual([
      ["company-basics", 1, false],
      ["contact", 1, false],
      ["three-years", 1, false],
    ]);
    const fragment = contact();
    (fragment.form.schema as { properties: { contactPerson: { title: string } } }).properties.contactPerson.title = "项目联系人";
    const saved = await administrator.call(routes.saveBlock, { params: { block: "contact" }, revision: 1, body: { title, fragment } });
    expect(saved).toMatchObject({ version: 2, revision: 2, title });
    expect(await loadBlocks(services)).toEqual([]);
    const versions = await Promise.all([1, 2].map((version) => administrator.call(routes.getBlockVersion, { params: { block: "contact", version } })));
    expect(versions.map((one) => (one.fragment.form.schema as { properties: { contactPerson: { title: string } } }).properties.contactPerson.title)).toEqual([
      "联系人",
      "项目联系人",
    ]);
  });

  it("takes a part of a form once for one key, and a change only from who saw the last", async () => {
    const key = randomUUID();
    const body = { title, fragment: contact() };
    const [one, again] = await Promise.all([0, 1].map(() => administrator.call(routes.createBlock, { body, key })));
    expect(again).toEqual(one);
    const params = { block: one!.id };
    const writes = await Promise.allSettled([0, 1, 2].map(() => administrator.call(routes.saveBlock, { params, revision: 1, body })));
    expect(writes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await refused(administrator.call(routes.archiveBlock, { params, revision: 1, body: { archived: true } }))).code).toBe("stale");
    const archived = await administrator.call(routes.archiveBlock, { params, revision: 2, body: { archived: true } });
    expect(archived).toMatchObject({ archived: true, version: 2, revision: 3 });
    expect((await administrator.call(routes.getBlockVersion, { params: { ...params, version: 2 } })).fragment).toEqual(body.fragment);
    expect((await refused(administrator.call(routes.getBlockVersion, { params: { ...params, version: 3 } }))).code).toBe("not-found");
  });

  it("refuses what is no part of a form, in a sentence", async () => {
    const wrong = contact();
    (wrong.form.schema as { properties: Record<string, object> }).properties["contactPerson"] = { type: "string", title: "联系人", pattern: "(?=a)b" };
    for (const fragment of [wrong, { ...contact(), format: "other" }, {}] as Fragment[]) {
      const problem = await refused(administrator.call(routes.createBlock, { body: { title, fragment }, key: randomUUID() }));
      expect([problem.code, problem.message.length > 4]).toEqual(["invalid-block", true]);
    }
    const before = (await administrator.call(routes.listBlocks, {})).count.value;
    expect((await refused(administrator.call(routes.saveBlock, { params: { block: "contact" }, revision: 2, body: { title, fragment: wrong } }))).code).toBe("invalid-block");
    expect((await administrator.call(routes.listBlocks, {})).count.value).toBe(before);
  });
});
