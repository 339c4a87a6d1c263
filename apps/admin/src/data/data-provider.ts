import { Problem, routes } from "@shenbao/contract";
import type { DataProvider, RaRecord } from "react-admin";
import { api } from "../api/api.ts";
import { newKey } from "../api/once-key.ts";
import { asHttpError } from "./as-http-error.ts";
import { CursorBook } from "./cursor-book.ts";
import { listSources, type Page } from "./list-source.ts";

const book = new CursorBook();

/** Reads page `page` of a list, walking by cursors from the nearest page known. */
async function readPage(
  resource: string,
  page: number,
  limit: number,
  filter: Record<string, unknown>,
  sort: { field: string; order: "ASC" | "DESC" } | undefined,
  signal?: AbortSignal,
): Promise<Page> {
  const source = listSources[resource];
  if (!source) throw new Error(`No list named ${resource}`);
  const list = JSON.stringify([resource, filter, sort, limit]);
  let { page: at, after } = book.nearest(list, page);
  for (;;) {
    const answer = await source({ limit, filter, sort, ...(after && { after }), ...(signal && { signal }) });
    book.note(list, at, answer.next);
    if (at === page || !answer.next) return answer;
    after = answer.next;
    at += 1;
  }
}

const readers: Record<string, (id: string) => Promise<RaRecord>> = {
  accounts: (id) => api.call(routes.getAccount, { params: { id } }),
  organisations: (id) => api.call(routes.getOrganisation, { params: { id } }),
  definitions: (id) => api.call(routes.getDraft, { params: { id } }),
  applications: (id) => api.call(routes.getApplication, { params: { id } }),
};

/** The key of a form's creation: the same data sent again is the same creation. */
let creation: { data: string; key: string } | null = null;
function creationKey(data: unknown): string {
  const text = JSON.stringify(data);
  if (creation?.data !== text) creation = { data: text, key: newKey() };
  return creation.key;
}

const creators: Record<string, (data: unknown) => Promise<RaRecord>> = {
  async accounts(data) {
    const { account, link, expiresAt } = await api.call(routes.createAccount, { body: data as never, key: creationKey(data) });
    return { ...account, link, expiresAt };
  },
  organisations: (data) => api.call(routes.createOrganisation, { body: data as never, key: creationKey(data) }),
};
const changers: Record<string, (id: string, data: unknown) => Promise<RaRecord>> = {
  accounts: (id, data) => api.call(routes.changeAccount, { params: { id }, body: data as never }),
  organisations: (id, data) => api.call(routes.changeOrganisation, { params: { id }, body: data as never }),
};

function named<T>(table: Record<string, T>, resource: string): T {
  const found = table[resource];
  if (!found) throw new Problem("method-not-allowed");
  return found;
}
async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asHttpError(error);
  }
}
const refuse = () => Promise.reject(new Problem("method-not-allowed"));

/**
 * react-admin's data from the typed client: lists by keyset (pageInfo; `meta.count` is the capped count), single records, creation
 * with an idempotency key. What react-admin could ask and the contract has not is refused, never faked.
 */
export const dataProvider = {
  supportAbortSignal: true,
  async getList(resource, { pagination, sort, filter, signal }) {
    const page = pagination?.page ?? 1;
    const answer = await readPage(resource, page, Math.min(pagination?.perPage ?? 25, 200), filter ?? {}, sort, signal);
    return {
      data: answer.rows,
      ...(answer.count.capped ? {} : { total: answer.count.value }),
      pageInfo: { hasNextPage: answer.next !== null, hasPreviousPage: page > 1 },
      meta: { count: answer.count, next: answer.next },
    } as never;
  },
  getOne: async (resource, { id }) => ({ data: (await named(readers, resource)(String(id))) as never }),
  getMany: async (resource, { ids }) => ({ data: (await Promise.all(ids.map((id) => named(readers, resource)(String(id))))) as never }),
  getManyReference: refuse,
  create: async (resource, { data }) => ({ data: (await told(named(creators, resource)(data))) as never }),
  update: async (resource, { id, data }) => ({ data: (await told(named(changers, resource)(String(id), data))) as never }),
  updateMany: refuse,
  delete: refuse,
  deleteMany: refuse,
} satisfies DataProvider;
