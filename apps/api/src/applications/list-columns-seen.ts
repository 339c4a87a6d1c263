import { Problem } from "@shenbao/contract";
import { listColumns, type ListColumn, type NoticeDefinition } from "@shenbao/engine";
import { slotsOf, systemKeyNames, type SortKeyName } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import type { Sight } from "../authorisation/sight.ts";
import { scanItems } from "../scans/scan-items.ts";
import { isContact } from "./list-row.ts";

export function badList(text: { "zh-CN": string; en: string }, locale: Locale, params: Record<string, string> = {}): Problem {
  return new Problem("bad-request", { detail: text[locale].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "") });
}

/** The columns of a list that a role sees. What it does not see is as if it did not exist: neither shown nor searched nor sorted by. */
export function seenColumns(definition: NoticeDefinition, track: string | undefined, sight: Sight): ListColumn[] {
  const seen = listColumns(definition, track).filter((column) => {
    if (!column.system) return sight.seesField(column.at);
    if (column.at === "applicant") return !sight.blind;
    if (column.at === "scan") return definition.tracks.every(({ id }) => scanItems(definition, id).every((item) => sight.seesEvidence(item.id)));
    return column.at !== "name" || definition.tracks.every(({ id }) => (track !== undefined && id !== track) || sight.seesName(id));
  });
  // What is shown in part could be found out whole by filters and by its place in an order.
  return seen.map((column) => (sight.masksContacts && isContact(column.type) ? { ...column, operators: [], sortable: false } : column));
}

/** The sort key of a column; undefined where lists have none for it. */
export function keyOfColumn(definition: NoticeDefinition, track: string | undefined, at: string): SortKeyName | undefined {
  const system = systemKeyNames.find((name) => name === at);
  if (system) return system;
  const only = track ?? (definition.tracks.length === 1 ? definition.tracks[0]?.id : undefined);
  return only === undefined ? undefined : slotsOf(definition, only).find((slot) => slot.at === at)?.slot;
}

/**
 * What a search for words looks in, for a role that does not see all that the kept search text holds (name, applicant, number, credit
 * code); null for one that sees it all. A hidden name or applicant must not be found, nor counted, by its words.
 */
export function searchedPaths(definition: NoticeDefinition, track: string | undefined, sight: Sight): string[] | null {
  const name = definition.tracks.every(({ id }) => (track !== undefined && id !== track) || sight.seesName(id));
  if (name && !sight.blind) return null;
  return ["number", ...(name ? ["name"] : []), ...(sight.blind ? [] : ["applicant.name", "applicant.creditCode"])];
}
