import type { NoticeDefinition, Quota } from "@shenbao/engine";
import { say, type Locale, type Text } from "@shenbao/texts";
import { builderWorkflowTexts as texts } from "@shenbao/texts/builder-workflow";
import { keptWords } from "../condition-words.ts";

/** What a quota may state beside its limits: their sum, and what some get on top. */
type StatedQuota = Quota & { total?: number; addOns?: { for: string; more: number; reason: Text }[] };

/** Limits of a quota's own, with what some get on top. */
export interface QuotaLimits {
  rows: { key: string; title: string; limit: number | null; more: number; reasons: string[] }[];
  /** Of the own limits, add-ons apart. */
  sum: number;
  more: number;
  /** As the notice states it; null where it does not. */
  total: number | null;
}

/** A quota as a sentence: of which tracks, how many by what, counted in which states, and what takes no place. */
export function quotaSentence(definition: NoticeDefinition, id: string, locale: Locale): string {
  const quota: StatedQuota | undefined = definition.quotas[id];
  if (!quota) return "";
  const list = (words: string[]) => words.join(locale === "zh-CN" ? "、" : ", ");
  const own = Object.keys(quota.limits ?? {}).length > 0;
  const most = own ? texts["quotas.otherwise"] : texts[`quotas.${quota.scope}`];
  const parts = [
    quota.tracks && say(texts["quotas.tracks"], locale, { tracks: list(quota.tracks.map((track) => trackTitle(definition, track, locale))) }),
    say(most, locale, { limit: quota.limit }),
    quota.total !== undefined && say(texts["quotas.total"], locale, { total: quota.total }),
    say(texts["quotas.states"], locale, { states: list(quota.states.map((state) => definition.workflow.states[state]?.title[locale] ?? state)) }),
    quota.exempt !== undefined && say(texts["quotas.exempt"], locale, { condition: keptWords(definition, `/quotas/${id}/exempt`, quota.exempt)[locale] }),
  ];
  return parts.filter((part) => typeof part === "string").join(locale === "zh-CN" ? "，" : ", ");
}

/** The own limits of a quota, or null where all have the same. */
export function quotaLimits(definition: NoticeDefinition, id: string, locale: Locale): QuotaLimits | null {
  const quota: StatedQuota | undefined = definition.quotas[id];
  if (!quota) return null;
  const limits = quota.limits ?? {};
  const addOns = quota.addOns ?? [];
  const keys = [...new Set([...Object.keys(limits), ...addOns.map((addOn) => addOn.for)])];
  if (keys.length === 0) return null;
  const rows = keys.map((key) => {
    const own = addOns.filter((addOn) => addOn.for === key);
    return {
      key,
      title: quota.scope === "track" ? trackTitle(definition, key, locale) : key,
      limit: Object.hasOwn(limits, key) ? (limits[key] ?? null) : null,
      more: own.reduce((sum, { more }) => sum + more, 0),
      reasons: own.map(({ reason }) => reason[locale]),
    };
  });
  const sum = rows.reduce((all, { limit }) => all + (limit ?? 0), 0);
  return { rows, sum, more: rows.reduce((all, { more }) => all + more, 0), total: quota.total ?? null };
}

/** The actions that take a place of a quota. */
export function quotaActions({ workflow }: NoticeDefinition, quota: Quota): { index: number; title: Text }[] {
  return workflow.actions.flatMap(({ from, to, title }, index) => (quota.states.includes(to) && from.some((state) => !quota.states.includes(state)) ? [{ index, title }] : []));
}

function trackTitle({ tracks }: NoticeDefinition, id: string, locale: Locale): string {
  return tracks.find((track) => track.id === id)?.title[locale] ?? id;
}
