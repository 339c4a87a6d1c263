import { routes } from "@shenbao/contract";
import { api } from "../api/api.ts";

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
  applications: (query) => {
    const conditions = Array.isArray(query.filter["conditions"]) ? query.filter["conditions"] : [];
    const state = text(query.filter["state"]);
    const all = state ? [...conditions, { at: "state", op: "is", value: state }] : conditions;
    return api.call(routes.listApplications, {
      query: {
        ...place(query),
        noticeId: String(query.filter["noticeId"]),
        track: text(query.filter["track"]),
        q: text(query.filter["q"]),
        filter: all.length ? JSON.stringify(all) : undefined,
        sort: query.sort ? `${query.sort.field}:${query.sort.order === "ASC" ? "asc" : "desc"}` : undefined,
      },
      signal: query.signal,
    });
  },
};
