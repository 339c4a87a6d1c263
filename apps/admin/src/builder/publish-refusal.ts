import type { CallAnswer, Draft, routes } from "@shenbao/contract";
import { unconfirmed } from "@shenbao/engine/next-year";
import { type Locale, say } from "@shenbao/texts";
import { builderTexts as texts } from "@shenbao/texts/builder";
import { builderYearsTexts } from "@shenbao/texts/builder-years";

/** How many places of a draft that was begun from another year's are still to be confirmed; none once it was published. */
export function placesToConfirm({ publishedVersion, definition, origin, confirmed }: Draft): number {
  return publishedVersion === null && origin ? unconfirmed(definition, origin, confirmed).length : 0;
}

/** Why a draft cannot be published as it is, as a sentence; null where it can. */
export function publishRefusal(draft: Draft, dirty: boolean, check: CallAnswer<typeof routes.checkDefinition> | null, locale: Locale): string | null {
  if (dirty) return say(texts["publish.unsaved"], locale);
  const places = placesToConfirm(draft);
  if (places > 0) return say(builderYearsTexts["publish.unconfirmed"], locale, { count: places });
  if (!check) return say(texts["publish.checking"], locale);
  const errors = check.findings.filter(({ severity }) => severity === "error").length;
  if (errors > 0) return say(texts["publish.errors"], locale, { count: errors });
  const failed = check.personas.filter(({ passed }) => !passed).length;
  if (failed > 0) return say(texts["publish.personas"], locale, { count: failed });
  return draft.publishedVersion !== null && !draft.changed ? say(texts["publish.unchanged"], locale, { version: draft.publishedVersion }) : null;
}
