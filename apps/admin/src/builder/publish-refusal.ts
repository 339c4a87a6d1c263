import type { CallAnswer, Draft, routes } from "@shenbao/contract";
import { type Locale, say } from "@shenbao/texts";
import { builderTexts as texts } from "@shenbao/texts/builder";

/** Why a draft cannot be published as it is, as a sentence; null where it can. */
export function publishRefusal(draft: Draft, dirty: boolean, check: CallAnswer<typeof routes.checkDefinition> | null, locale: Locale): string | null {
  if (dirty) return say(texts["publish.unsaved"], locale);
  if (!check) return say(texts["publish.checking"], locale);
  const errors = check.findings.filter(({ severity }) => severity === "error").length;
  if (errors > 0) return say(texts["publish.errors"], locale, { count: errors });
  const failed = check.personas.filter(({ passed }) => !passed);
  const first = failed[0];
  if (first) {
    const title = draft.definition.personas.find(({ id }) => id === first.persona)?.title[locale];
    return say(texts["publish.personas"], locale, { count: failed.length, first: title ?? first.persona });
  }
  return draft.publishedVersion !== null && !draft.changed ? say(texts["publish.unchanged"], locale, { version: draft.publishedVersion }) : null;
}
