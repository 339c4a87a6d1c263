import { Problem, type CallInput, type routes } from "@shenbao/contract";
import type { NoticeDefinition } from "@shenbao/engine";
import { checkDefinition } from "@shenbao/engine/check";
import type { ReplayRecord } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import { definitionProblem } from "../definitions/draft-identity.ts";
import type { Services } from "../services.ts";

type Target = NonNullable<CallInput<typeof routes.planReplay>["body"]>["target"];

/**
 * What applications are to be judged by: a draft as it is saved now, without errors, or a published version.
 * @throws Problem "not-found", "invalid-definition" with its findings
 */
export async function replayTarget(services: Services, target: Target, locale: Locale): Promise<{ definition: NoticeDefinition; target: ReplayRecord["target"] }> {
  if (target.kind === "version") {
    const version = await services.versions.get(target.noticeId, target.version);
    if (!version) throw new Problem("not-found");
    return told(version.definition, null, target.version);
  }
  const draft = await services.store.drafts.get(target.id);
  if (!draft) throw new Problem("not-found");
  if (checkDefinition(draft.definition).some(({ severity }) => severity === "error")) throw definitionProblem(draft.definition, locale);
  return told(draft.definition, target.id, null);
}

const told = (definition: NoticeDefinition, draft: string | null, version: number | null) => ({
  definition,
  target: { noticeId: definition.id, title: definition.title, year: definition.year, draft, version },
});
