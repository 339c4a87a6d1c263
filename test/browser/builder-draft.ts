import { routes, type Draft } from "@shenbao/contract";
import { demoPassword } from "@shenbao/api/demo/demo-client";
import type { NoticeDefinition } from "@shenbao/engine";
import { testClient } from "../harness/test-client.ts";
import { adminDemo } from "./admin-demo.ts";

/** A definition of a journey's own under work, and the client of an administrator who looks at it from outside. */
export interface BuilderDraft {
  id: string;
  title: string;
  /** As it is stored now. */
  stored(): Promise<Draft>;
  /** Saves another version, as somebody else would. */
  saveElsewhere(change: (definition: NoticeDefinition) => NoticeDefinition): Promise<void>;
}

let made = 0;

/** Puts a definition of a far year beside those of the demonstration, so that nobody is led to it. */
export async function builderDraft(url: string, change: (definition: NoticeDefinition) => NoticeDefinition = (definition) => definition): Promise<BuilderDraft> {
  const { administrator, definition } = adminDemo();
  const client = testClient(url);
  await client.signIn(administrator, demoPassword);
  const number = `${Date.now() % 1_000_000}-${++made}`;
  const title = `搭建中的通知${number}`;
  const body = change({ ...definition, id: `builder-${number}`, year: 2032, title: { "zh-CN": title, en: `A notice being built ${number}` } });
  const { id } = await client.call(routes.importDefinition, { body, key: crypto.randomUUID() });
  const stored = () => client.call(routes.getDraft, { params: { id } });
  return {
    id,
    title,
    stored,
    async saveElsewhere(changed) {
      const { definition: there, revision } = await stored();
      await client.call(routes.saveDraft, { params: { id }, body: changed(there), revision });
    },
  };
}
