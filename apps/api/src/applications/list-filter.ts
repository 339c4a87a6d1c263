import { firstInstant, lastInstant, listQuery, todayIn, type Expression, type ListColumn, type ListConstant, type ListFilter, type NoticeDefinition } from "@shenbao/engine";
import { momentKey, sortKey, type ListTest, type SortKeyName } from "@shenbao/store";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import type { Locale } from "@shenbao/texts";
import { badList, keyOfColumn } from "./list-columns-seen.ts";

/** A list's filter as the store takes it. State and track, where they must hold in any case, narrow what may come. */
export interface ReadFilter {
  tests: ListTest[];
  states: string[] | null;
  tracks: string[] | null;
}

/**
 * Reads the filter of a list: an expression over its columns, as the definition writes them.
 * @throws Problem "bad-request" with the place in the expression and what is wrong there
 */
export function readFilter(
  definition: NoticeDefinition,
  track: string | undefined,
  columns: readonly ListColumn[],
  text: string | undefined,
  now: number,
  locale: Locale,
): ReadFilter {
  if (text === undefined || text === "") return { tests: [], states: null, tracks: null };
  const facts = { $today: todayIn(definition.timezone, now), $notice: { id: definition.id, year: definition.year } };
  const asked = listQuery(parsed(text, locale), columns, facts);
  if ("findings" in asked) {
    const [first] = asked.findings;
    throw badList(texts["list.filter"], locale, { at: first?.path || "/", why: first?.message[locale] ?? "" });
  }
  const read: ReadFilter = { tests: [], states: null, tracks: null };
  for (const part of "all" in asked.filter ? asked.filter.all : [asked.filter]) {
    if ("test" in part && part.test === "one-of" && (part.column === "state" || part.column === "track")) {
      const named = part.column === "state" ? "states" : "tracks";
      const values = part.values.map(String);
      read[named] = read[named]?.filter((one) => values.includes(one)) ?? values;
    } else read.tests.push(testOf(definition, track, columns, part));
  }
  return read;
}

function parsed(text: string, locale: Locale): Expression {
  try {
    return JSON.parse(text) as Expression;
  } catch {
    throw badList(texts["list.filter"], locale, { at: "/", why: text.slice(0, 60) });
  }
}

/** Where the value of a column lies in a stored application. */
function pathOf(at: string): string {
  if (at === "applicant") return "applicant.name";
  if (at === "receiver") return "receiver.code";
  return at.startsWith("/") ? `answers${at.replaceAll("/", ".")}` : at;
}

/** Sort keys of texts are in lower case and cut: they only say where to look. */
const exactKeys = new Set<ListColumn["type"]>(["number", "date", "month", "yes-no"]);

function testOf(definition: NoticeDefinition, track: string | undefined, columns: readonly ListColumn[], filter: ListFilter): ListTest {
  if ("all" in filter) return { all: filter.all.map((one) => testOf(definition, track, columns, one)) };
  if ("any" in filter) return { any: filter.any.map((one) => testOf(definition, track, columns, one)) };
  if ("not" in filter) return { not: testOf(definition, track, columns, filter.not) };
  const column = columns.find(({ at }) => at === filter.column);
  const path = pathOf(filter.column);
  if (!column) throw new Error(`the list has no column ${filter.column}`);
  if (filter.test === "contains") return { path, op: "contains", value: filter.value };
  if (filter.test === "has") return { path, op: "in", values: [filter.value] };
  const key = column.at === "state" || column.at === "track" ? undefined : keyOfColumn(definition, track, column.at);
  if (filter.test === "missing") return exactKeys.has(column.type) && key ? { key, op: "in", values: [""] } : { path, op: "missing" };
  if (filter.test === "empty") return exactKeys.has(column.type) && key ? { key, op: "in", values: [""] } : { path, op: "empty" };
  if (!key) return filter.test === "one-of" ? { path, op: "in", values: filter.values.map(String) } : { any: [] };
  if (column.system && column.type === "date") return momentTest(definition, key, filter);
  if (filter.test !== "one-of") return { key, op: filter.test, value: sortKey(filter.value) };
  const keyed: ListTest = { key, op: "in", values: filter.values.map(sortKey) };
  return exactKeys.has(column.type) ? keyed : { all: [keyed, { path, op: "in", values: filter.values.map(String) }] };
}

/** A day counts whole, in the notice's zone. */
function momentTest(definition: NoticeDefinition, key: SortKeyName, filter: Extract<ListFilter, { test: "one-of" | "<" | "<=" | ">" | ">=" }>): ListTest {
  const first = (day: ListConstant) => momentKey(firstInstant(String(day), definition.timezone));
  const last = (day: ListConstant) => momentKey(lastInstant(String(day), definition.timezone));
  switch (filter.test) {
    case "one-of":
      return {
        any: filter.values.map((day) => ({
          all: [
            { key, op: ">=", value: first(day) },
            { key, op: "<=", value: last(day) },
          ],
        })),
      };
    case "<":
    case ">=":
      return { key, op: filter.test, value: first(filter.value) };
    case "<=":
    case ">":
      return { key, op: filter.test, value: last(filter.value) };
  }
}
