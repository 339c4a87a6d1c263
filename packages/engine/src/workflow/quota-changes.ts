import type { Text } from "@shenbao/texts";
import type { NoticeDefinition, Quota } from "../definition/definition.generated.ts";
import { evaluate } from "../expression/index.ts";
import type { ApplicationFacts } from "./application-facts.ts";
import { limitsHeld } from "./limit-claims.ts";
import { dataOf } from "./facts-of.ts";

/** One place of a quota, or of a limit over several applications: which counter, and what it may reach. */
export interface QuotaClaim {
  quota: string;
  /** "*" (whole notice), the id of a track, or the code of the receiving organisation. */
  key: string;
  limit: number;
  title: Text;
  /** The clause that a quota cites. */
  clause?: string;
  /** Of a limit: who or what is counted, and the clause it comes from. */
  over?: { subject: string; clause: string | null };
}

/** What a quota's counter may reach: its own limit or the common one, and what is added for it. */
export function quotaLimit(quota: Quota, key: string): number {
  const own = quota.limits && Object.hasOwn(quota.limits, key) ? quota.limits[key] : undefined;
  return (quota.addOns ?? []).filter((addOn) => addOn.for === key).reduce((limit, { more }) => limit + more, own ?? quota.limit);
}

/**
 * The places an application takes up in its present state, of quotas and of limits. A database is right when each counter equals the number of
 * applications that hold its place.
 */
export function quotasHeld(definition: NoticeDefinition, application: ApplicationFacts, now: number): QuotaClaim[] {
  const quotas = Object.entries(definition.quotas)
    .filter(([, quota]) => counts(definition, quota, application, now))
    .map(([id, quota]): QuotaClaim => {
      const key = keyOf(definition, quota, application);
      return { quota: id, key, limit: quotaLimit(quota, key), title: quota.title, ...(quota.clause !== undefined && { clause: quota.clause }) };
    });
  return [...quotas, ...limitsHeld(definition, application)];
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
