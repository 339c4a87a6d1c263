import type { Collection, Document, Filter, WithId } from "mongodb";

export interface PageQuery {
  q?: string | undefined;
  /** Cursors as a page gave them. */
  after?: string | undefined;
  before?: string | undefined;
  /** Rows a page; 25 where absent. */
  limit?: number | undefined;
}

export interface Page<T> {
  rows: T[];
  next: string | null;
  previous: string | null;
  /** Counted up to 1,000; `capped` says that there are more. */
  count: { value: number; capped: boolean };
}

const countCap = 1_000;

/** A cursor that no page gave. */
export class CursorError extends Error {}

const cursorOf = (value: string) => Buffer.from(value, "utf8").toString("base64url");
function valueOf(cursor: string): string {
  const value = Buffer.from(cursor, "base64url").toString("utf8");
  if (cursorOf(value) !== cursor) throw new CursorError("the cursor is not one of ours");
  return value;
}

/** What contains the words, whatever their case; the words are never read as a pattern. */
export function containing(words: string): RegExp {
  return new RegExp(words.trim().replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "i");
}

/**
 * A page of a collection by keyset, by a unique string key (ascending unless `order` is -1): the cost does not grow with the depth.
 * @throws CursorError
 */
export async function pageBy<D extends Document, T>(
  collection: Collection<D>,
  key: keyof D & string,
  filter: Filter<D>,
  query: Omit<PageQuery, "q">,
  read: (document: WithId<D>) => T,
  order: 1 | -1 = 1,
): Promise<Page<T>> {
  const limit = query.limit ?? 25;
  const backwards = query.before !== undefined && query.after === undefined;
  const from = query.after ?? query.before;
  const ascending = (order === 1) !== backwards;
  const edge = from === undefined ? {} : { [key]: { [ascending ? "$gt" : "$lt"]: valueOf(from) } };
  const [found, counted] = await Promise.all([
    collection
      .find({ $and: [filter, edge] } as Filter<D>)
      .sort({ [key]: ascending ? 1 : -1 })
      .limit(limit + 1)
      .toArray(),
    collection.countDocuments(filter, { limit: countCap + 1 }),
  ]);
  const more = found.length > limit;
  const documents = found.slice(0, limit);
  if (backwards) documents.reverse();
  const first = documents[0]?.[key] as string | undefined;
  const last = documents.at(-1)?.[key] as string | undefined;
  const hasNext = backwards ? from !== undefined : more;
  const hasPrevious = backwards ? more : from !== undefined;
  return {
    rows: documents.map(read),
    next: hasNext && last !== undefined ? cursorOf(last) : null,
    previous: hasPrevious && first !== undefined ? cursorOf(first) : null,
    count: { value: Math.min(counted, countCap), capped: counted > countCap },
  };
}
