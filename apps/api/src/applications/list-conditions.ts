import { listConditionSchema, Problem, type ListCondition } from "@shenbao/contract";
import { firstInstant, lastInstant, listColumns, type ListColumn, type NoticeDefinition } from "@shenbao/engine";
import { momentKey, slotsOf, sortKey, systemKeyNames, type KeyCondition, type SortKeyName } from "@shenbao/store";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import type { Locale } from "@shenbao/texts";
import { z } from "zod";
import type { Sight } from "../authorisation/sight.ts";

const conditionsSchema = z.array(listConditionSchema).max(20);

export function badList(text: { "zh-CN": string; en: string }, locale: Locale, params: Record<string, string> = {}): Problem {
  return new Problem("bad-request", { detail: text[locale].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "") });
}

/** The columns of a list that a role sees. What it does not see is as if it did not exist: neither shown nor searched nor sorted by. */
export function seenColumns(definition: NoticeDefinition, track: string | undefined, sight: Sight): ListColumn[] {
  return listColumns(definition, track).filter((column) => {
    if (!column.system) return sight.seesField(column.at);
    if (column.at === "applicant") return !sight.blind;
    return column.at !== "name" || definition.tracks.every(({ id }) => (track !== undefined && id !== track) || sight.seesName(id));
  });
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

/** Reads the filter of a list. @throws Problem "bad-request" for what is not a condition of these columns */
export function readConditions(text: string | undefined, locale: Locale): ListCondition[] {
  if (text === undefined || text === "") return [];
  try {
    return conditionsSchema.parse(JSON.parse(text));
  } catch {
    throw badList(texts["list.filter"], locale, { at: text.slice(0, 60) });
  }
}

type Value = ListCondition["value"];
const listOf = (value: Value): (string | number | boolean)[] => (Array.isArray(value) ? value : [value]);

/**
 * A list's conditions as the store takes them. State and track narrow what may come; all others are conditions on sort keys.
 * @throws Problem "bad-request" for a column or an operator that this list does not have
 */
export function conditionsOf(
  definition: NoticeDefinition,
  track: string | undefined,
  columns: ListColumn[],
  conditions: ListCondition[],
  locale: Locale,
): { keys: KeyCondition[]; states: string[] | null; tracks: string[] | null } {
  const keys: KeyCondition[] = [];
  let states: string[] | null = null;
  let tracks: string[] | null = null;
  for (const condition of conditions) {
    const column = columns.find(({ at }) => at === condition.at);
    if (!column?.operators.includes(condition.op)) throw badList(texts["list.filter"], locale, { at: condition.at });
    if (condition.at === "state" || condition.at === "track") {
      const named = listOf(condition.value).map(String);
      const before: string[] | null = condition.at === "state" ? states : tracks;
      const both: string[] = before === null ? named : before.filter((one) => named.includes(one));
      if (condition.at === "state") states = both;
      else tracks = both;
      continue;
    }
    const key = keyOfColumn(definition, track, condition.at);
    if (key === undefined) throw badList(texts["list.filter"], locale, { at: condition.at });
    keys.push(keyCondition(definition, column, key, condition, locale));
  }
  return { keys, states, tracks };
}

/** Where the text that `contains` looks in lies. */
function pathOf(at: string): string {
  if (at === "applicant") return "applicant.name";
  return at.startsWith("/") ? `answers${at.replaceAll("/", ".")}` : at;
}

function keyCondition(definition: NoticeDefinition, column: ListColumn, key: SortKeyName, { op, value, at }: ListCondition, locale: Locale): KeyCondition {
  const wrong = () => badList(texts["list.filter"], locale, { at });
  const keyed = (one: string | number | boolean, edge: "from" | "to") => {
    if (column.type === "number") {
      const number = typeof one === "number" ? one : Number(one);
      if (!Number.isFinite(number) || one === "") throw wrong();
      return sortKey(number);
    }
    if (column.system && column.type === "date") return momentAt(definition, String(one), edge) ?? fail(wrong);
    if (column.type === "yes-no") return sortKey(one === true || one === "true");
    return sortKey(String(one));
  };
  switch (op) {
    case "empty":
      return { key, op, value: value === true || value === "true" };
    case "contains":
      if (typeof value !== "string" || value.trim() === "") throw wrong();
      return { paths: [pathOf(at)], op, value: value.trim().normalize("NFC") };
    case "from":
    case "to":
      if (Array.isArray(value)) throw wrong();
      return { key, op, value: keyed(value, op) };
    case "is":
    case "in": {
      const values = listOf(value);
      if (op === "is" && values.length !== 1) throw wrong();
      if (column.type === "choices") return { key, op: "has", values: values.map((one) => String(one).toLowerCase()) };
      return { key, op: "in", values: values.map((one) => keyed(one, "from")) };
    }
  }
}

function fail(problem: () => Problem): never {
  throw problem();
}

/** A day counts whole, in the notice's zone; an instant counts as it is. */
function momentAt(definition: NoticeDefinition, text: string, edge: "from" | "to"): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const ms = edge === "from" ? firstInstant(text, definition.timezone) : lastInstant(text, definition.timezone);
    return Number.isFinite(ms) ? momentKey(ms) : undefined;
  }
  const ms = Date.parse(text);
  return Number.isFinite(ms) ? momentKey(ms) : undefined;
}
