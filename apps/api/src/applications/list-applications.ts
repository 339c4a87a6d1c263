import { Problem, routes, type CallInput, type ListRow } from "@shenbao/contract";
import { statesSeen, type Json, type ListColumn } from "@shenbao/engine";
import { valueAt, type ListRequest, type Position } from "@shenbao/store";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import type { Locale } from "@shenbao/texts";
import { z } from "zod";
import { may, roleOfCaller } from "../authorisation/may.ts";
import { refuse } from "../authorisation/refuse.ts";
import { sightOf, type Sight } from "../authorisation/sight.ts";
import { visibleFilter } from "../authorisation/visible-filter.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";
import { badList, conditionsOf, keyOfColumn, readConditions, searchedPaths, seenColumns } from "./list-conditions.ts";

type Query = NonNullable<CallInput<typeof routes.listApplications>["query"]>;

const positionSchema = z.strictObject({
  sort: z.string(),
  position: z.strictObject({ segment: z.int().min(0).max(1000), key: z.string().max(200), id: z.string().regex(/^[0-9a-f]{24}$/) }),
});

function cursorOf(sort: string, position: Position): string {
  return Buffer.from(JSON.stringify({ sort, position })).toString("base64url");
}

function positionOf(cursor: string, sort: string, locale: Locale): Position {
  try {
    const read = positionSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    if (read.sort === sort) return read.position;
  } catch {
    // Not one of ours.
  }
  throw badList(texts["list.cursor"], locale);
}

/** A list that somebody sees, with what it is read by. */
export interface PreparedList {
  request: ListRequest;
  columns: ListColumn[];
  sight: Sight;
  sort: string;
}

/**
 * Reads a list's query for somebody. The same for pages, counts and exports.
 * @throws Problem "forbidden"; "bad-request" for a column, operator, sort or cursor that this list does not have
 */
export async function prepareList(services: Services, caller: Caller, query: Query, locale: Locale): Promise<PreparedList & { version: CompiledVersion }> {
  const version = await services.versions.newest(query.noticeId);
  if (!version) throw new Problem("not-found");
  const { definition } = version;
  const denial = may(caller, definition, { to: "list" });
  const visible = visibleFilter(caller, definition);
  const role = roleOfCaller(caller, definition);
  if (denial || !visible || role === undefined) throw refuse(denial ?? { code: "forbidden", params: {} }, locale);
  const { track } = query;
  if (track !== undefined && !definition.tracks.some(({ id }) => id === track)) throw badList(texts["list.track"], locale, { track });
  const sight = sightOf(definition, role);
  const columns = seenColumns(definition, track, sight);
  const conditions = conditionsOf(definition, track, columns, readConditions(query.filter, locale), locale);
  const within = (all: string[], some: string[] | null) => (some === null ? all : all.filter((one) => some.includes(one)));
  const { by, direction, sort } = sortOf(query.sort, version, track, columns, locale);
  const edge = query.after ?? query.before;
  const question = query.q?.trim();
  const paths = searchedPaths(definition, track, sight);
  const narrowQuestion = question && paths ? [{ paths, op: "contains" as const, value: question }] : [];
  return {
    version,
    columns,
    sight,
    sort,
    request: {
      noticeId: query.noticeId,
      seenBy: visible.seenBy,
      tracks: within(track === undefined ? definition.tracks.map(({ id }) => id) : [track], conditions.tracks),
      states: within(statesSeen(definition, role), conditions.states),
      conditions: [...conditions.keys, ...narrowQuestion],
      ...(question && !paths && { question }),
      sort: { by, direction },
      ...(edge !== undefined && { cursor: { direction: query.after !== undefined ? "after" : "before", position: positionOf(edge, sort, locale) } }),
      limit: Number(query.limit ?? 25),
      projection: projectionOf(columns),
    },
  };
}

function sortOf(
  text: string | undefined,
  version: CompiledVersion,
  track: string | undefined,
  columns: ListColumn[],
  locale: Locale,
): { by: ListRequest["sort"]["by"]; direction: 1 | -1; sort: string } {
  const [, at = "submittedAt", way = "desc"] = /^(.*):(asc|desc)$/.exec(text ?? "submittedAt:desc") ?? fail();
  const direction = way === "asc" ? 1 : -1;
  if (!columns.find((column) => column.at === at)?.sortable) fail();
  const by = at === "state" || at === "track" ? at : keyOfColumn(version.definition, track, at);
  return { by: by ?? fail(), direction, sort: `${track ?? "*"} ${at}:${way}` };

  function fail(): never {
    throw badList(texts["list.sort"], locale, { at: (text ?? "").slice(0, 60) });
  }
}

/** Only what the list shows is read from the database. */
function projectionOf(columns: ListColumn[]): Record<string, 1> {
  const fields = columns.filter((column) => !column.system).map((column) => [`answers${column.at.replaceAll("/", ".")}`, 1] as const);
  return { ...Object.fromEntries(fields), number: 1, name: 1, track: 1, state: 1, applicant: 1, "receiver.name": 1, order: 1, submittedAt: 1, updatedAt: 1 };
}

/** The applications of a notice that the caller's role sees. */
export const listApplications = bind(routes.listApplications, async ({ query, caller, locale }, services) => {
  const { request, columns, sight, sort } = await prepareList(services, caller, query, locale);
  const { applications } = services.store;
  const empty = request.tracks.length === 0 || request.states.length === 0;
  const [page, count] = empty
    ? [
        { rows: [], more: false },
        { value: 0, capped: false },
      ]
    : await Promise.all([applications.page(request), applications.count(request)]);
  const first = page.rows[0]?.position;
  const last = page.rows.at(-1)?.position;
  const backwards = request.cursor?.direction === "before";
  const hasNext = backwards || page.more;
  const hasPrevious = backwards ? page.more : request.cursor !== undefined;
  return {
    body: {
      rows: page.rows.map(({ application }): ListRow => {
        const { _id, number, name, track, state, applicant, receiver, order, submittedAt, updatedAt, answers } = application;
        const values = columns.filter((column) => !column.system).map((column): [string, Json] => [column.at, valueAt(answers ?? {}, column.at) ?? null]);
        return {
          id: _id,
          number,
          name: sight.seesName(track) ? name : null,
          track,
          state,
          applicant: sight.blind ? null : applicant.name,
          creditCode: sight.blind ? null : applicant.creditCode,
          receiver: receiver?.name ?? null,
          order,
          submittedAt: submittedAt === null ? null : new Date(submittedAt).toISOString(),
          updatedAt: new Date(updatedAt).toISOString(),
          values: Object.fromEntries(values),
        };
      }),
      next: hasNext && last ? cursorOf(sort, last) : null,
      previous: hasPrevious && first ? cursorOf(sort, first) : null,
      count,
    },
  };
});

/** How many the caller sees in each state. */
export const countApplications = bind(routes.countApplications, async ({ params, caller, locale }, services) => {
  const { request } = await prepareList(services, caller, { noticeId: params.noticeId }, locale);
  const counts = await Promise.all(request.states.map(async (state) => [state, await services.store.applications.count({ ...request, states: [state] })] as const));
  return { body: { states: Object.fromEntries(counts) } };
});
