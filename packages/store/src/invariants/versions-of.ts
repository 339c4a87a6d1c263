import { hashDefinition, type NoticeDefinition } from "@shenbao/engine";
import { sayAll } from "@shenbao/texts";
import { apiDomainTexts } from "@shenbao/texts/api-domain";
import type { StoreContext } from "../connection/store-context.ts";
import type { Report } from "./invariant-finding.ts";

interface StoredVersion {
  noticeId: string;
  version: number;
  hash: string;
  definition: string;
}

/** Definitions of all versions by `<noticeId>/<version>`, each checked against its hash. */
export async function versionsOf(context: StoreContext, report: Report): Promise<Map<string, { definition: NoticeDefinition; hash: string }>> {
  const found = new Map<string, { definition: NoticeDefinition; hash: string }>();
  for await (const version of context.collection<StoredVersion>("versions").find()) {
    const name = `${version.noticeId}/${version.version}`;
    const definition = JSON.parse(version.definition) as NoticeDefinition;
    const hash = hashDefinition(definition);
    if (hash !== version.hash) report({ check: "version", where: `versions ${name}`, message: sayAll(apiDomainTexts["invariant.version"], { found: hash, hash: version.hash }) });
    found.set(name, { definition, hash: version.hash });
  }
  return found;
}
