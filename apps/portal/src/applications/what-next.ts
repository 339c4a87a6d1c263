import { deadlineAt, type Action, type NoticeDefinition } from "@shenbao/engine";
import { say, type Locale } from "@shenbao/texts";
import { portalTexts } from "@shenbao/texts/portal";
import { sayDeadline } from "../notices/say-moment.ts";

/**
 * What happens next to an application in this state, and until when: a sentence for each role that can act now, with the nearest
 * deadline of its actions that has not passed. What the applicant itself can do is said by its buttons.
 */
export function whatNext(definition: NoticeDefinition, state: string, own: string | undefined, now: number, locale: Locale): string[] {
  const byRole = new Map<string, Action[]>();
  for (const action of definition.workflow.actions) {
    if (!action.from.includes(state) || action.by === "system" || action.by === own) continue;
    byRole.set(action.by, [...(byRole.get(action.by) ?? []), action]);
  }
  return [...byRole].flatMap(([role, actions]) => {
    const title = definition.roles[role]?.title[locale];
    if (!title) return [];
    const nearest = nearestDeadline(definition, actions, now);
    if (!nearest) return [say(portalTexts["next.byRole"], locale, { role: title })];
    return [say(portalTexts["next.byRoleUntil"], locale, { role: title, until: sayDeadline(nearest, locale) })];
  });
}

/** The nearest deadline of the actions that is still ahead, as the definition writes it. */
export function nearestDeadline(definition: NoticeDefinition, actions: readonly Action[], now: number): string | undefined {
  return actions
    .flatMap((action) => (action.until === undefined ? [] : [action.until]))
    .filter((id) => deadlineAt(definition, id) >= now)
    .sort((one, other) => deadlineAt(definition, one) - deadlineAt(definition, other))
    .map((id) => definition.deadlines[id]?.at)[0];
}
