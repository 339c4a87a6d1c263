import type { StoreContext } from "./connection/store-context.ts";

/** The areas of the domain: notices, applications, events, files, tables, reviews, results, quotas. */
export type DomainStores = ReturnType<typeof domainStores>;

/** Makes them. Each area may have `ensureIndexes()`, called before the store is handed out. */
export function domainStores(_context: StoreContext) {
  return {};
}
