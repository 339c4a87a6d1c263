import { readFile } from "node:fs/promises";
import type { Organisation } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import type { TestClient, TestPlatform } from "../harness/platform.ts";
import { startPlatform } from "../harness/start-platform.ts";
import { Applicant } from "./applicant.ts";
import { readNotice } from "./read-notice.ts";

/** A notice, published on a platform of its own with the organisations of its province. */
export interface OpenNotice {
  platform: TestPlatform;
  definition: NoticeDefinition;
  /** Somebody of an organisation that is there. */
  official(level: string, code: string): Promise<TestClient>;
  applicant(number: number): Promise<Applicant>;
  /** A local time in China. */
  at(local: string): Promise<void>;
  close(): Promise<void>;
}

export async function openNotice(id: string, local: string): Promise<OpenNotice> {
  const instant = (time: string) => new Date(`${time}:00+08:00`).toISOString();
  const platform = await startPlatform({ now: instant(local) });
  const definition = await readNotice(id);
  const organisations = JSON.parse(await readFile(new URL("../../schemas/organisations/yunhai.json", import.meta.url), "utf8")) as Organisation[];
  for (const { code, level, name, parent } of organisations) await platform.makeOrganisation({ code, level, name: name["zh-CN"], ...(parent !== null && { parent }) });
  await platform.publishNotice(definition);
  return {
    platform,
    definition,
    official: async (level, code) => platform.client(await platform.makeAccount(level, code)),
    applicant: (number) => Applicant.register(platform, definition, number),
    at: (time) => platform.setClock(instant(time)),
    close: () => platform.close(),
  };
}
