import type { StoreContext } from "./connection/store-context.ts";
import { applicationStore } from "./applications/application-store.ts";
import { eventStore } from "./events/event-store.ts";
import { fileStore } from "./files/file-store.ts";
import { draftStore } from "./notices/draft-store.ts";
import { versionStore } from "./notices/version-store.ts";
import { numberStore } from "./quotas/number-store.ts";
import { quotaStore } from "./quotas/quota-store.ts";
import { resultStore } from "./results/result-store.ts";
import { assignmentStore } from "./reviews/assignment-store.ts";
import { selectionStore } from "./reviews/selection-store.ts";
import { tableStore } from "./tables/table-store.ts";
import { checkInvariants } from "./invariants/check-invariants.ts";

export type * from "./applications/application-record.ts";
export { slotNames, systemKeyNames } from "./applications/application-record.ts";
export { applicationFacts, listingOf, slotsOf, unlisted, valueAt } from "./applications/listing.ts";
export { momentKey, sortKey } from "./applications/sort-key.ts";
export { newId } from "./applications/new-id.ts";
export type { ApplicationStore } from "./applications/application-store.ts";
export type { KeyCondition, ListPage, ListRequest, Position } from "./applications/application-list.ts";
export type { Committed, Transition } from "./applications/transition.ts";
export type { EventDraft, EventRecord } from "./events/event-record.ts";
export { FileTooLarge, type FileOwner, type FileStore, type StoredFileInfo } from "./files/file-store.ts";
export type { DraftRecord } from "./notices/draft-store.ts";
export type { VersionRecord } from "./notices/version-store.ts";
export { counterName } from "./quotas/quota-store.ts";
export type { ResultRecord } from "./results/result-store.ts";
export type { AssignmentRecord, AssignmentStatus } from "./reviews/assignment-store.ts";
export type { SelectionRecord } from "./reviews/selection-store.ts";
export { handInHash, TableClosed, tableId, type HandedIn, type TableRecord, type TableRow } from "./tables/table-store.ts";
export type { InvariantFinding } from "./invariants/check-invariants.ts";

/** The areas of the domain: notices, applications, events, files, tables, reviews, results, quotas. */
export type DomainStores = ReturnType<typeof domainStores>;

/** Makes them. Each area may have `ensureIndexes()`, called before the store is handed out. */
export function domainStores(context: StoreContext) {
  const events = eventStore(context);
  const quotas = quotaStore(context);
  return {
    drafts: draftStore(context),
    versions: versionStore(context),
    events,
    quotas,
    numbers: numberStore(context),
    applications: applicationStore(context, events, quotas),
    files: fileStore(context),
    tables: tableStore(context),
    assignments: assignmentStore(context),
    selections: selectionStore(context),
    results: resultStore(context),
    invariants: { check: () => checkInvariants(context) },
  };
}
