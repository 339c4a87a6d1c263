import type { Collection, Filter } from "mongodb";
import type { SortKeyName, StoredApplication } from "./application-record.ts";
import { listIndex } from "./application-indexes.ts";
import { questionWords } from "./search-words.ts";

/**
 * What a list is filtered by. Tests of a sort key (values are sort keys, "" where there is none) are answered by an index; where keys do not tell
 * values apart, a test of the value at a path stands beside them. Ranges never hold of what is missing.
 */
export type ListTest =
  | { all: ListTest[] }
  | { any: ListTest[] }
  | { not: ListTest }
  | { key: SortKeyName; op: "in"; values: string[] }
  | { key: SortKeyName; op: "<" | "<=" | ">" | ">="; value: string }
  | { path: string; op: "in"; values: string[] }
  | { path: string; op: "contains"; value: string; anyCase?: boolean }
  | { path: string; op: "missing" }
  /** Missing, or a text, a list or an object with nothing in it. */
  | { path: string; op: "empty" };

export interface ListRequest {
  noticeId: string;
  /** The one that sees: an organisation's code or `account:<id>`. */
  seenBy: string;
  /** All tracks and states that may come, never empty. */
  tracks: string[];
  states: string[];
  /** All of these hold. */
  tests: ListTest[];
  /** Words to be found in name, applicant, number or credit code. */
  question?: string;
  /** By a sort key, or by state or track in the order in which these are given. */
  sort: { by: SortKeyName | "state" | "track"; direction: 1 | -1 };
  /** Where to go on: `after` or `before` the row at the cursor. */
  cursor?: { direction: "after" | "before"; position: Position };
  limit: number;
  /** What of the applications is wanted. */
  projection: Record<string, 1>;
}

/** Where a row stands in an order. */
export interface Position {
  segment: number;
  key: string;
  id: string;
}

export interface ListPage {
  rows: { application: StoredApplication; position: Position }[];
  /** Whether there are more beyond the last row, in the direction that was read. */
  more: boolean;
}

const countCap = 1000;
const maxTimeMS = 10_000;

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

const bounds = { "<": "$lt", "<=": "$lte", ">": "$gt", ">=": "$gte" } as const;

function testFilter(test: ListTest): Filter<StoredApplication> {
  if ("all" in test) return test.all.length === 0 ? {} : { $and: test.all.map(testFilter) };
  if ("any" in test) return test.any.length === 0 ? nothingFound : { $or: test.any.map(testFilter) };
  if ("not" in test) return { $nor: [testFilter(test.not)] };
  if ("path" in test) {
    if (test.op === "in") return { [test.path]: { $in: test.values } };
    if (test.op === "missing") return { [test.path]: null };
    if (test.op === "empty") return { [test.path]: { $in: [null, "", [], {}] } };
    return { [test.path]: { $regex: escaped(test.value), ...(test.anyCase && { $options: "i" }) } };
  }
  const path = `keys.${test.key}`;
  if (test.op === "in") return { [path]: { $in: test.values } };
  // What is missing has the key that comes before all others.
  return { [path]: test.op === "<" || test.op === "<=" ? { $gt: "", [bounds[test.op]]: test.value } : { [bounds[test.op]]: test.value } };
}

const nothingFound: Filter<StoredApplication> = { _id: { $in: [] } };

/** What the question adds to the filter: the rarest of its words drives the index, the rest is looked for in the text itself. */
async function questionFilters(applications: Collection<StoredApplication>, noticeId: string, question: string): Promise<Filter<StoredApplication>[]> {
  const { parts, words } = questionWords(question);
  const wordFilter = (word: string, whole: boolean): Filter<StoredApplication> => ({ words: whole ? word : { $regex: `^${escaped(word)}` } });
  const counts = await Promise.all(
    words.slice(0, 12).map(async ({ word, whole }) => {
      const filter = wordFilter(word, whole);
      return { filter, count: await applications.countDocuments({ noticeId, ...filter }, { limit: countCap, maxTimeMS, hint: "search" }) };
    }),
  );
  const rarest = counts.sort((a, b) => a.count - b.count)[0];
  return [...(rarest ? [rarest.filter] : []), ...parts.map((part) => ({ search: { $regex: escaped(part) } }))];
}

async function baseFilter(applications: Collection<StoredApplication>, request: ListRequest): Promise<Filter<StoredApplication>> {
  const extra = [...request.tests.map(testFilter), ...(request.question ? await questionFilters(applications, request.noticeId, request.question) : [])];
  return {
    noticeId: request.noticeId,
    seenBy: request.seenBy,
    track: { $in: request.tracks },
    state: { $in: request.states },
    ...(extra.length > 0 && { $and: extra }),
  };
}

interface Segment {
  filter: Filter<StoredApplication>;
  key: SortKeyName;
}

/** Sorted by state or track, a list is one piece for each, in the given order; otherwise it is one piece. */
function segmentsOf(request: ListRequest): Segment[] {
  const { by, direction } = request.sort;
  if (by !== "state" && by !== "track") return [{ filter: {}, key: by }];
  const values = by === "state" ? request.states : request.tracks;
  return (direction === 1 ? values : [...values].reverse()).map((value) => ({ filter: { [by]: value }, key: "submittedAt" }));
}

/**
 * A page of a list, by keyset: two short reads of an index (the rows with the cursor's key beyond its id, then those with keys
 * beyond), so that a page far behind costs what the first does. Rows come in the list's order also when read backwards.
 */
export async function listPage(applications: Collection<StoredApplication>, request: ListRequest): Promise<ListPage> {
  const base = await baseFilter(applications, request);
  const backwards = request.cursor?.direction === "before";
  const segments = segmentsOf(request);
  const order: 1 | -1 = (request.sort.direction === 1) !== backwards ? 1 : -1;
  const wanted = request.limit + 1;
  // With tests or words another index may find the few rows faster; without them there is nothing to choose.
  const plain = request.tests.length === 0 && !request.question;
  const rows: ListPage["rows"] = [];

  const read = async (segment: number, narrowing: Filter<StoredApplication>, level = false) => {
    const piece = segments[segment];
    if (!piece || rows.length >= wanted) return;
    const path = `keys.${piece.key}`;
    const cursor = applications
      .find({ $and: [base, piece.filter, narrowing] }, { projection: { ...request.projection, [path]: 1 }, maxTimeMS })
      // Where all keys are level, naming the key would make the database sort what the index already has in order.
      .sort(level && plain ? { _id: order } : { [path]: order, _id: order })
      .limit(wanted - rows.length);
    if (plain) cursor.hint(listIndex(piece.key));
    const found = await cursor.toArray();
    for (const application of found) rows.push({ application, position: { segment, key: application.keys[piece.key], id: application._id } });
  };

  const beyond = order === 1 ? "$gt" : "$lt";
  const at = request.cursor?.position;
  const first = at?.segment ?? 0;
  const piece = segments[first];
  if (at && piece) {
    const path = `keys.${piece.key}`;
    await read(first, { [path]: at.key, _id: { [beyond]: at.id } }, true);
    await read(first, { [path]: { [beyond]: at.key } });
  } else await read(first, {});
  for (let segment = first + (backwards ? -1 : 1); segment >= 0 && segment < segments.length && rows.length < wanted; segment += backwards ? -1 : 1) await read(segment, {});

  const more = rows.length > request.limit;
  const page = rows.slice(0, request.limit);
  return { rows: backwards ? page.reverse() : page, more };
}

/** How many a list has, counted up to 1,000. */
export async function listCount(applications: Collection<StoredApplication>, request: ListRequest): Promise<{ value: number; capped: boolean }> {
  const count = await applications.countDocuments(await baseFilter(applications, request), { limit: countCap + 1, maxTimeMS });
  return { value: Math.min(count, countCap), capped: count > countCap };
}

/** How many a list has, all of them. */
export async function listCountAll(applications: Collection<StoredApplication>, request: ListRequest): Promise<number> {
  return applications.countDocuments(await baseFilter(applications, request));
}
