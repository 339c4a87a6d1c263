import { hashDefinition, inPresentShape, sha256, type NoticeDefinition } from "@shenbao/engine";
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

/** The definition in today's shape, if its text is what was published; null for what was changed in any way. */
function soundDefinition({ definition: text, hash }: StoredVersion): NoticeDefinition | null {
  try {
    const definition = JSON.parse(text) as NoticeDefinition;
    return hashDefinition(definition) === hash ? inPresentShape(definition) : null;
  } catch {
    return null;
  }
}

/** Definitions of all sound versions by `<noticeId>/<version>`, each checked against its hash. */
export async function versionsOf(context: StoreContext, report: Report): Promise<Map<string, { definition: NoticeDefinition; hash: string }>> {
  const found = new Map<string, { definition: NoticeDefinition; hash: string }>();
  for await (const version of context.collection<StoredVersion>("versions").find()) {
    const name = `${version.noticeId}/${version.version}`;
    const definition = soundDefinition(version);
    if (definition) found.set(name, { definition, hash: version.hash });
    else report({ check: "version", where: `versions ${name}`, message: sayAll(apiDomainTexts["invariant.version"], { found: sha256(version.definition), hash: version.hash }) });
  }
  return found;
}
