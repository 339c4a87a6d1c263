import { randomUUID } from "node:crypto";
import { routes, type Draft } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { toConfirm } from "@shenbao/engine/next-year";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleNotice } from "./example-notice.ts";
import { exampleWorld, refused, type World } from "./example-world.ts";

describe("a notice for another year", () => {
  let world: World;
  let admin: TestClient;
  let original: Draft;
  const dated: NoticeDefinition = { ...exampleNotice, title: { "zh-CN": "2023年示例申报通知", en: "The example call of 2023" } };
  beforeAll(async () => {
    world = await exampleWorld(dated);
    admin = await world.platform.client(await world.platform.makeAccount("platform", "operator", { administrator: true }));
    const { rows } = await admin.call(routes.listDrafts, {});
    original = await admin.call(routes.getDraft, { params: { id: rows[0]?.id ?? "" } });
  });
  afterAll(() => world.platform.close());

  const begin = (body: { noticeId: string; year: number; version: number | null }, key = randomUUID()) =>
    admin.call(routes.beginNextYear, { params: { id: original.id }, body, key });
  const publish = ({ id, revision }: Draft) => admin.call(routes.publishDraft, { params: { id }, body: {}, revision, key: randomUUID() });
  const open = ({ definition, origin, confirmed }: Draft) => toConfirm(definition, origin ?? { year: 0, contents: [], moments: [] }).filter(({ key }) => !confirmed.includes(key));

  it("is begun once a key, from a published version or the draft, under an identifier that is free", async () => {
    expect(await admin.call(routes.suggestNextYear, { params: { id: original.id }, query: { year: 2024 } })).toEqual({ noticeId: "example-call-2024" });
    const key = randomUUID();
    const draft = await begin({ noticeId: "example-call-2024", year: 2024, version: 1 }, key);
    expect(draft).toMatchObject({ noticeId: "example-call-2024", year: 2024, publishedVersion: null, confirmed: [], origin: { noticeId: "example-call", version: 1, year: 2023 } });
    expect(draft.definition).toEqual({ ...dated, id: "example-call-2024", year: 2024 });
    expect((await begin({ noticeId: "example-call-2024", year: 2024, version: 1 }, key)).id).toBe(draft.id);
    expect((await refused(begin({ noticeId: "example-call-2024", year: 2024, version: null }))).code).toBe("already-exists");
    expect((await refused(begin({ noticeId: "example-call", year: 2024, version: null }))).code).toBe("already-exists");
    expect((await refused(begin({ noticeId: "never", year: 2024, version: 9 }))).code).toBe("not-found");
    expect(await admin.call(routes.suggestNextYear, { params: { id: original.id }, query: { year: 2024 } })).toEqual({ noticeId: "example-call-2024-2" });
    expect((await begin({ noticeId: "from-draft", year: 2025, version: null })).origin).toMatchObject({ version: null, year: 2023 });
  });

  it("is published only when every place was confirmed or changed, and confirmations outlive saves", async () => {
    const draft = await begin({ noticeId: "confirmed-call", year: 2024, version: 1 });
    const first = await refused(publish(draft));
    expect([first.status, first.code, first.findings.length]).toEqual([409, "unconfirmed", open(draft).length]);
    expect(first.findings.map(({ at }) => at)).toEqual(expect.arrayContaining(["/opens", "/deadlines/apply/at", "/title/zh-CN"]));

    const title = { "zh-CN": "2024年示例申报通知", en: "The example call of 2024" };
    const saved = await admin.call(routes.saveDraft, { params: { id: draft.id }, body: { ...draft.definition, title }, revision: draft.revision });
    const places = open(saved);
    expect(places.map(({ path }) => path)).not.toContain("/title/zh-CN");
    const confirm = (confirmed: string[], revision: number) => admin.call(routes.confirmPlaces, { params: { id: draft.id }, body: { confirmed }, revision });
    const keys = places.map(({ key }) => key);
    const part = await confirm(keys.slice(1), saved.revision);
    expect((await refused(confirm(keys, saved.revision))).code).toBe("stale");
    expect((await refused(publish(part))).findings.map(({ at }) => at)).toEqual([places[0]?.path]);

    // A place that says something else is asked about anew; what was confirmed beside it is kept.
    const other = { ...part.definition, opens: "2023-09-01" };
    const whole = await confirm(keys, part.revision);
    const changed = await admin.call(routes.saveDraft, { params: { id: draft.id }, body: other, revision: whole.revision });
    expect((await refused(publish(changed))).findings.map(({ at }) => at)).toEqual(["/opens"]);
    const back = await admin.call(routes.saveDraft, { params: { id: draft.id }, body: whole.definition, revision: changed.revision });
    expect(open(back)).toEqual([]);
    expect((await publish(back)).version).toBe(1);
  });

  it("copied keeps what is to be confirmed", async () => {
    const draft = await begin({ noticeId: "copied-call", year: 2024, version: 1 });
    const copy = await admin.call(routes.importDefinition, { body: { ...draft.definition, id: "copy-of-it" }, query: { copyOf: draft.id }, key: randomUUID() });
    expect(copy.origin).toEqual(draft.origin);
    expect((await refused(publish(copy))).code).toBe("unconfirmed");
  });
});
