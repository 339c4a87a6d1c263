import { createHash } from "node:crypto";
import type { NoticeDefinition } from "@shenbao/engine";
import { sayAll } from "@shenbao/texts";
import { apiDomainTexts } from "@shenbao/texts/api-domain";
import type { StoreContext } from "../connection/store-context.ts";
import { templateStore } from "../templates/template-store.ts";
import type { Report } from "./invariant-finding.ts";

/** The Word templates that versions name are there, and are what they were. */
export async function checkTemplates(context: StoreContext, versions: ReadonlyMap<string, { definition: NoticeDefinition }>, report: Report): Promise<void> {
  const templates = templateStore(context);
  const known = new Map<string, boolean>();
  for (const [version, { definition }] of versions) {
    for (const { print } of Object.values(definition.forms)) {
      if (!print?.template) continue;
      const { sha256, name } = print.template;
      if (!known.has(sha256)) {
        const template = await templates.get(sha256);
        known.set(sha256, template !== null && createHash("sha256").update(template.content).digest("hex") === sha256);
      }
      if (!known.get(sha256)) report({ check: "template", where: `versions ${version}`, message: sayAll(apiDomainTexts["invariant.template"], { name }) });
    }
  }
}
