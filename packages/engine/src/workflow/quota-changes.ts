import type { Text } from "@shenbao/texts";
import type { NoticeDefinition, Quota } from "../definition/definition.generated.ts";
import { evaluate } from "../expression/index.ts";
import type { ApplicationFacts } from "./application-facts.ts";
import { dataOf } from "./facts-of.ts";

/** One place of a quota: which counter, and what it may reach. */
export interface QuotaClaim {
  quota: string;
  /** "*" (whole notice), the id of a track, or the code of the receiving organisation. */
  key: string;
  limit: number;
  title: Text;
}

/**
 * The places an application takes up in its present state. A database is right when each counter equals the number of
 * applications that hold its place.
 */
export function quotasHeld(definition: NoticeDefinition, application: ApplicationFacts, now: number): QuotaClaim[] {
  return Object.entries(definition.quotas)
    .filter(([, quota]) => counts(definition, quota, application, now))
    .map(([id, quota]) => {
      const key = keyOf(definition, quota, application);
      const own = quota.limits && Object.hasOwn(quota.limits, key) ? quota.limits[key] : undefined;
      return { quota: id, key, limit: own ?? quota.limit, title: quota.title };
    });
}

/**
 * What a step into another state does to the counters: places to take (each by a conditional increment, in the same transaction)
 * and places to give back. Staying within a quota's states changes nothing.
 */
export function quotaChanges(definition: NoticeDefinition, application: ApplicationFacts, to: string, now: number): { takes: QuotaClaim[]; gives: QuotaClaim[] } {
  const before = quotasHeld(definition, application, now);
  const after = quotasHeld(definition, { ...application, state: to }, now);
  return { takes: without(after, before), gives: without(before, after) };
}

function counts(definition: NoticeDefinition, quota: Quota, application: ApplicationFacts, now: number): boolean {
  if (!quota.states.includes(application.state)) return false;
  if (quota.tracks && !quota.tracks.includes(application.track)) return false;
  return quota.exempt === undefined || evaluate(quota.exempt, dataOf(definition, application, now)) !== true;
}

function keyOf(definition: NoticeDefinition, quota: Quota, application: ApplicationFacts): string {
  if (quota.scope === "track") return application.track;
  if (quota.scope === "organisation") return application.receiver?.code ?? definition.owner;
  return "*";
}

const without = (claims: QuotaClaim[], others: QuotaClaim[]) => claims.filter((claim) => !others.some((other) => other.quota === claim.quota && other.key === claim.key));
