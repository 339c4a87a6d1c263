import { randomUUID } from "node:crypto";
import { Problem, routes, type Application, type Receipt } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { expect } from "vitest";
import type { PlatformOptions, TestPlatform } from "../../harness/platform.ts";
import { startPlatform } from "../../harness/start-platform.ts";
import type { TestClient } from "../../harness/test-client.ts";
import { exampleNotice } from "./example-notice.ts";

export const goodAnswers = {
  name: "示例项目",
  receiver: "east",
  kind: "plain",
  amount: 100,
  parts: [
    { label: "甲", cost: 40 },
    { label: "乙", cost: 20.5 },
  ],
};

/** A small PDF; the same text gives the same bytes. */
export function pdfFile(text = "licence", name = "营业执照.pdf"): File {
  return new File([`%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% ${text}\ntrailer<</Root 1 0 R>>\n%%EOF\n`], name, { type: "application/pdf" });
}

/** What a call is refused with. */
export async function refused(call: Promise<unknown>): Promise<Problem> {
  const outcome = await call.then(
    () => null,
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(Problem);
  return outcome as Problem;
}

export interface World {
  platform: TestPlatform;
  notice: NoticeDefinition;
  /** A client of an organisation; made with its account when first asked for. */
  as(level: "applicant" | "district" | "city" | "expert", organisation: string, who?: string): Promise<TestClient>;
  begin(client: TestClient, answers?: object): Promise<Application>;
  /** Begins, fills in, uploads the licence: ready to be submitted. */
  ready(client: TestClient, answers?: object): Promise<Application>;
  act(client: TestClient, id: string, action: string, body?: object, key?: string): Promise<Receipt>;
  /** Submitted and waiting at the district. */
  submitted(client: TestClient, answers?: object): Promise<Application>;
  get(client: TestClient, id: string): Promise<Application>;
  upload(
    client: TestClient,
    id: string,
    evidence: string,
    file?: File,
    key?: string,
  ): Promise<{ file: { id: string; name: string; sha256: string; size: number; mediaType: string }; revision: number }>;
  /** Brings recommended applications of a district to the city. */
  handIn(district: TestClient): Promise<void>;
}

/** A platform with a bureau, two districts and the example call, at a time when it is open. */
export async function exampleWorld(notice: NoticeDefinition = exampleNotice, options: PlatformOptions = {}): Promise<World> {
  const platform = await startPlatform({ now: "2023-08-20T09:00:00+08:00", ...options });
  await platform.makeOrganisation({ code: "bureau", level: "city", name: "示例局" });
  await platform.makeOrganisation({ code: "east", level: "district", name: "东区", parent: "bureau" });
  await platform.makeOrganisation({ code: "west", level: "district", name: "西区", parent: "bureau" });
  await platform.publishNotice(notice);
  const clients = new Map<string, Promise<TestClient>>();

  const world: World = {
    platform,
    notice,
    as(level, organisation, who = "first") {
      const key = `${level} ${organisation} ${who}`;
      const known = clients.get(key) ?? platform.makeAccount(level, organisation).then((credentials) => platform.client(credentials));
      clients.set(key, known);
      return known;
    },
    async begin(client, answers) {
      const begun = await client.call(routes.beginApplication, { body: { noticeId: notice.id, track: notice.tracks[0]?.id ?? "" }, key: randomUUID() });
      if (!answers) return begun;
      await client.call(routes.saveAnswers, { params: { id: begun.id }, revision: begun.revision, body: { answers: answers as Record<string, never> } });
      return world.get(client, begun.id);
    },
    async ready(client, answers = goodAnswers) {
      const begun = await world.begin(client, answers);
      await world.upload(client, begun.id, "licence");
      return world.get(client, begun.id);
    },
    async act(client, id, action, body = {}, key = randomUUID()) {
      const { revision } = await world.get(client, id);
      return client.call(routes.doAction, { params: { id, action }, revision, key, body });
    },
    async submitted(client, answers) {
      const { id } = await world.ready(client, answers);
      await world.act(client, id, "submit");
      return world.get(client, id);
    },
    get: (client, id) => client.call(routes.getApplication, { params: { id } }),
    upload: (client, id, evidence, file = pdfFile(), key = randomUUID()) => client.call(routes.uploadEvidence, { params: { id, evidence }, file, key }),
    async handIn(district) {
      const params = { noticeId: notice.id, table: "summary" };
      const { revision } = await district.call(routes.uploadTableScan, { params, file: pdfFile("scan", "扫描件.pdf"), key: randomUUID() });
      await district.call(routes.handInTable, { params, revision, key: randomUUID(), body: {} });
    },
  };
  return world;
}
