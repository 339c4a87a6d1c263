import { routes, type CallInput } from "@shenbao/contract";
import { statesSeen, type ListColumn } from "@shenbao/engine";
import type { ListRequest, ListTest, Position, StoredListRow } from "@shenbao/store";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import type { Locale } from "@shenbao/texts";
import { z } from "zod";
import { sightOf, type Sight } from "../authorisation/sight.ts";
import { decisionView, ownsDecision, preparesDecisions } from "../decisions/decision-view.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import type { Services } from "../services.ts";
import { listRow } from "./list-row.ts";
import { badList, keyOfColumn, searchedPaths, seenColumns } from "./list-columns-seen.ts";
import { readFilter } from "./list-filter.ts";
import { openList } from "./open-list.ts";

export type ListQuery = NonNullable<CallInput<typeof routes.listApplications>["query"]>;

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
export async function prepareList(services: Services, caller: Caller, query: ListQuery, locale: Locale): Promise<PreparedList & { version: CompiledVersion }> {
  const { version, role, seenBy } = await openList(services, caller, query.noticeId, locale);
  const { definition } = version;
  const { track } = query;
  if (track !== undefined && !definition.tracks.some(({ id }) => id === track)) throw badList(texts["list.track"], locale, { track });
  const sight = sightOf(definition, role);
  const columns = seenColumns(definition, track, sight);
  const filter = readFilter(definition, track, columns, query.filter, services.clock.now(), locale);
  const within = (all: string[], some: string[] | null) => (some === null ? all : all.filter((one) => some.includes(one)));
  const { by, direction, sort } = sortOf(query.sort, version, track, columns, locale);
  const edge = query.after ?? query.before;
  const question = query.q?.trim();
  const paths = searchedPaths(definition, track, sight);
  const narrowQuestion = question && paths ? [{ any: paths.map((path) => ({ path, op: "contains" as const, value: question, anyCase: true })) }] : [];
  return {
    version,
    columns,
    sight,
    sort,
    request: {
      noticeId: query.noticeId,
      seenBy,
      tracks: within(track === undefined ? definition.tracks.map(({ id }) => id) : [track], filter.tracks),
      states: within(statesSeen(definition, role), filter.states),
      tests: [...filter.tests, ...narrowQuestion, ...(query.prepared ? preparedBy(caller.organisation.code, role) : [])],
      ...(question && !paths && { question }),
      sort: { by, direction },
      ...(edge !== undefined && { cursor: { direction: query.after !== undefined ? "after" : "before", position: positionOf(edge, sort, locale) } }),
      limit: Number(query.limit ?? 25),
      projection: projectionOf(columns),
    },
  };
}

/** On which an organisation has prepared a decision: its own alone. */
const preparedBy = (organisation: string, role: string): ListTest[] => [
  { path: "prepared.by.organisation.code", op: "in", values: [organisation] },
  { path: "prepared.by.role", op: "in", values: [role] },
];

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

const preparedPaths = { "prepared.action": 1, "prepared.by": 1, "prepared.at": 1, "prepared.revision": 1, "prepared.overtaken": 1 } as const;

/** Only what the list shows is read from the database. */
function projectionOf(columns: ListColumn[]): Record<string, 1> {
  const fields = columns.filter((column) => !column.system).map((column) => [`answers${column.at.replaceAll("/", ".")}`, 1] as const);
  return {
    ...Object.fromEntries(fields),
    number: 1,
    name: 1,
    track: 1,
    state: 1,
    applicant: 1,
    "receiver.name": 1,
    order: 1,
    submittedAt: 1,
    updatedAt: 1,
    scan: 1,
    ...preparedPaths,
  };
}

/** The applications of a notice that the caller's role sees. */
export const listApplications = bind(routes.listApplications, async ({ query, caller, locale }, services) => {
  const { request, columns, sight, sort, version } = await prepareList(services, caller, query, locale);
  const { definition } = version;
  const decisionOf = ({ prepared }: StoredListRow) => (prepared && ownsDecision(caller, definition, prepared) ? decisionView(definition, prepared, locale) : null);
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
      rows: page.rows.map(({ application }) => ({ ...listRow(application, columns, sight), decision: decisionOf(application) })),
      next: hasNext && last ? cursorOf(sort, last) : null,
      previous: hasPrevious && first ? cursorOf(sort, first) : null,
      count,
    },
  };
});

/** How many the caller sees in each state. */
export const countApplications = bind(routes.countApplications, async ({ params, caller, locale }, services) => {
  const { request, version, sight } = await prepareList(services, caller, { noticeId: params.noticeId }, locale);
  const prepares = preparesDecisions(version.definition, sight.role) && request.states.length > 0;
  const waiting = { ...request, tests: preparedBy(caller.organisation.code, sight.role) };
  const counts = await Promise.all(request.states.map(async (state) => [state, await services.store.applications.count({ ...request, states: [state] })] as const));
  return { body: { states: Object.fromEntries(counts), prepared: prepares ? await services.store.applications.count(waiting) : null } };
});
