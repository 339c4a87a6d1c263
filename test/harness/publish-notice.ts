import { randomUUID } from "node:crypto";
import { routes } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import type { TestClient } from "./test-client.ts";
import type { TestPlatform } from "./platform.ts";

const administrators = new WeakMap<TestPlatform, TestClient>();

async function administratorOf(platform: TestPlatform): Promise<TestClient> {
  const known = administrators.get(platform);
  if (known) return known;
  const client = await platform.client(await platform.makeAccount("platform", "platform", { administrator: true, login: "harness-publisher" }));
  administrators.set(platform, client);
  return client;
}

/** Publishes a definition as its notice's next version, the way an administrator does: import or save, then publish. */
export async function publishNotice(platform: TestPlatform, definition: NoticeDefinition): Promise<{ noticeId: string; version: number; hash: string }> {
  const administrator = await administratorOf(platform);
  const { rows } = await administrator.call(routes.listDrafts, { query: { limit: 200 } });
  const before = rows.find((row) => row.noticeId === definition.id);
  const draft = before
    ? await administrator.call(routes.saveDraft, { params: { id: before.id }, body: definition, revision: before.revision })
    : await administrator.call(routes.importDefinition, { body: definition, key: randomUUID() });
  // A first version takes no note.
  const note = { "zh-CN": "更正", en: "Correction" };
  const { id, version, hash } = await administrator.call(routes.publishDraft, { params: { id: draft.id }, body: { note }, revision: draft.revision, key: randomUUID() });
  return { noticeId: id, version, hash };
}
