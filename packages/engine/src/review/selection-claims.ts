import type { Text } from "@shenbao/texts";
import type { NoticeDefinition, Review } from "../definition/definition.generated.ts";
import { evaluate } from "../expression/index.ts";
import type { ApplicationFacts } from "../workflow/application-facts.ts";
import { dataOf } from "../workflow/facts-of.ts";
import { findAction } from "../workflow/find-action.ts";
import { quotaChanges, quotasHeld, type QuotaClaim } from "../workflow/quota-changes.ts";
import type { Cap, Proposal } from "./selection-types.ts";

/** What being selected would mean for an application: the places it takes, the quotas that do not count it, the preferences that hold for it. */
export interface SelectionClaims {
  claims: QuotaClaim[];
  exempt: Text[];
  preferences: number[];
}

/** The name of a claim's counter. */
export const counterOf = ({ quota, key }: Pick<QuotaClaim, "quota" | "key">): string => `${quota}/${key}`;

/** @throws Error where the version has no action for those selected (checked definitions have) */
export function selectionClaims(definition: NoticeDefinition, { select }: Review, application: ApplicationFacts, now: number): SelectionClaims {
  const action = findAction(definition, select.selected);
  if (!action) throw new Error(`The notice ${definition.id} has no action ${select.selected}`);
  const held = quotasHeld(definition, { ...application, state: action.to }, now).map(({ quota }) => quota);
  const data = dataOf(definition, application, now);
  return {
    claims: quotaChanges(definition, application, action.to, now).takes,
    exempt: select.quotas.flatMap((id) => {
      const quota = definition.quotas[id];
      const counts = quota?.exempt !== undefined && (quota.tracks?.includes(application.track) ?? true) && !held.includes(id);
      return counts ? [quota.title] : [];
    }),
    preferences: (select.preferences ?? []).flatMap(({ when }, index) => (evaluate(when, data) === true ? [index] : [])),
  };
}

/** A claim's counter as a cap, called by whose places they are where each track or organisation has its own. */
export function capOf(definition: NoticeDefinition, { quota, key, limit, title, over }: QuotaClaim, application: ApplicationFacts, taken: number): Cap {
  const scope = definition.quotas[quota]?.scope;
  const track = definition.tracks.find(({ id }) => id === key)?.title;
  const whose: Text | undefined = over
    ? { "zh-CN": over.subject, en: over.subject }
    : scope === "track"
      ? track
      : scope === "organisation"
        ? (application.receiver?.name ?? { "zh-CN": key, en: key })
        : undefined;
  return {
    counter: counterOf({ quota, key }),
    title: whose ? { "zh-CN": `${title["zh-CN"]}（${whose["zh-CN"]}）`, en: `${title.en} (${whose.en})` } : title,
    limit,
    taken,
    ...(over && { over: true as const }),
  };
}

/** The action by which a selection moves an application. */
export function selectionAction({ select }: Review, proposal: Proposal["proposal"]): string {
  if (proposal === "selected") return select.selected;
  return (proposal === "reserve" ? select.reserve?.action : undefined) ?? select.rest;
}
