import { routes } from "@shenbao/contract";
import { api } from "../api/api.ts";
import { whereOf } from "../applications/list-filter.ts";

export interface PageQuery {
  after?: string;
  limit: number;
  filter: Record<string, unknown>;
  sort: { field: string; order: "ASC" | "DESC" } | undefined;
  signal?: AbortSignal;
}
export interface Page {
  rows: { id: string }[];
  next: string | null;
  previous: string | null;
  count: { value: number; capped: boolean };
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
const place = ({ after, limit }: PageQuery) => ({ limit, ...(after && { after }) });

/** How each list of react-admin is read from the API. */
export const listSources: Record<string, (query: PageQuery) => Promise<Page>> = {
  accounts: (query) =>
    api.call(routes.listAccounts, {
      query: { ...place(query), q: text(query.filter["q"]), organisation: text(query.filter["organisation"]), level: text(query.filter["level"]) },
      signal: query.signal,
    }),
  organisations: (query) =>
    api.call(routes.listOrganisations, { query: { ...place(query), q: text(query.filter["q"]), level: text(query.filter["level"]) }, signal: query.signal }),
  definitions: (query) => api.call(routes.listDrafts, { query: { ...place(query), q: text(query.filter["q"]) }, signal: query.signal }),
  applications: (query) => api.call(routes.listApplications, { query: { ...place(query), ...listRequest(query) }, signal: query.signal }),
};

/** The list of applications as the API is asked for it: for its pages, for an export, for acting on all of it. */
export function listRequest({ filter, sort }: Pick<PageQuery, "filter" | "sort">) {
  const where = whereOf(filter);
  return {
    noticeId: String(filter["noticeId"]),
    track: text(filter["track"]),
    q: text(filter["q"]),
    filter: where === null ? undefined : JSON.stringify(where),
    prepared: filter["prepared"] === true ? ("true" as const) : undefined,
    sort: sort ? `${sort.field}:${sort.order === "ASC" ? "asc" : "desc"}` : undefined,
  };
}
