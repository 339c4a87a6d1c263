import type { StoreContext } from "./connection/store-context.ts";
import { applicationStore } from "./applications/application-store.ts";
import { blockStore } from "./blocks/block-store.ts";
import { eventStore } from "./events/event-store.ts";
import { fileStore } from "./files/file-store.ts";
import type { AccountStore } from "./accounts/account-store.ts";
import { figureStore } from "./figures/figure-store.ts";
import { markStore } from "./marks/mark-store.ts";
import { messageStore } from "./messages/message-store.ts";
import { draftStore } from "./notices/draft-store.ts";
import { versionStore } from "./notices/version-store.ts";
import { numberStore } from "./quotas/number-store.ts";
import { quotaStore } from "./quotas/quota-store.ts";
import { replayStore } from "./replays/replay-store.ts";
import { noteStore } from "./reading/note-store.ts";
import { presenceStore } from "./reading/presence-store.ts";
import { objectionStore } from "./results/objection-store.ts";
import { resultStore } from "./results/result-store.ts";
import { assignmentStore } from "./reviews/assignment-store.ts";
import { interestStore } from "./reviews/interest-store.ts";
import { roundLogStore } from "./reviews/round-log-store.ts";
import { selectionStore } from "./reviews/selection-store.ts";
import { tableStore } from "./tables/table-store.ts";
import { scanStore } from "./scans/scan-store.ts";
import { templateStore } from "./templates/template-store.ts";
import { viewStore } from "./views/view-store.ts";
import { taskStore } from "./tasks/task-store.ts";
import type { Transaction } from "./transaction/transaction.ts";
import { waiverStore } from "./waivers/waiver-store.ts";
import { checkInvariants } from "./invariants/check-invariants.ts";

export type * from "./applications/application-record.ts";
export type { PreparedDecision } from "./applications/prepared-decision.ts";
export { scanStanding, type ScanRecord } from "./applications/scan-standing.ts";
export type { ReadPageRecord, ScanReadingRecord } from "./scans/scan-store.ts";
export { slotNames, systemKeyNames } from "./applications/application-record.ts";
export { applicationFacts, listingOf, slotsOf, unlisted, valueAt } from "./applications/listing.ts";
export { momentKey, sortKey } from "./applications/sort-key.ts";
export { newId } from "./applications/new-id.ts";
export type { ApplicationStore } from "./applications/application-store.ts";
export type { StoredApplication as StoredListRow } from "./applications/application-record.ts";
export type { ListPage, ListRequest, ListTest, Position } from "./applications/application-list.ts";
export type { Committed, Transition } from "./applications/transition.ts";
export type { EventDraft, EventRecord, SubmissionRecord, SubmittedContent } from "./events/event-record.ts";
export { FileTooLarge, type FileOwner, type FileStore, type StoredFileInfo } from "./files/file-store.ts";
export { cellStages, submittedStages, type Figures, type FigureStore } from "./figures/figure-store.ts";
export type { MarkRecord } from "./marks/mark-store.ts";
export type { Happened } from "./messages/make-messages.ts";
export { messageStates, type MessageRecord, type MessageState, type Unmailed } from "./messages/message-record.ts";
export type { MessageFilter, MessageGroup, MessageStore } from "./messages/message-store.ts";
export type { BlockRecord, BlockVersion } from "./blocks/block-store.ts";
export type { DraftOrigin, DraftRecord } from "./notices/draft-store.ts";
export type { VersionRecord } from "./notices/version-store.ts";
export { counterName, quotaConflict } from "./quotas/quota-store.ts";
export type { ReplayedFilter, ReplayedRecord, ReplayRecord, ReplayState, ReplaySummary } from "./replays/replay-store.ts";
export type { NotesRecord, PinRecord } from "./reading/note-store.ts";
export { listedIn, type ResultRecord } from "./results/result-store.ts";
export type { ObjectionRecord, ObjectionState, ObjectionWord } from "./results/objection-store.ts";
export type { AssignmentRecord, AssignmentStatus } from "./reviews/assignment-store.ts";
export type { InterestRecord } from "./reviews/interest-store.ts";
export type { RoundLogRecord } from "./reviews/round-log-store.ts";
export type { DoneBy, PromotionRecord, SelectionRecord, SelectionRow } from "./reviews/selection-store.ts";
export { handInHash, TableClosed, tableId, type HandedIn, type TableRecord, type TableRow } from "./tables/table-store.ts";
export type { TaskEnd, TaskFile, TaskProgress, TaskRecord, TaskState, TaskStore, TaskSummary } from "./tasks/task-store.ts";
export type { TemplateRecord, TemplateStore } from "./templates/template-store.ts";
export type { ViewContent, ViewRecord } from "./views/view-store.ts";
export type { TaskRow } from "./tasks/task-row-store.ts";
export type { WaiverDeed, WaiverEntry, WaiverRecord, WaiverStore } from "./waivers/waiver-store.ts";
export type { InvariantFinding } from "./invariants/check-invariants.ts";

/** The areas of the domain: blocks, notices, applications, events, files, tables, reviews, results, quotas, tasks. */
export type DomainStores = ReturnType<typeof domainStores>;

/** Makes them. Each area may have `ensureIndexes()`, called before the store is handed out. */
export function domainStores(context: StoreContext, transaction: Transaction, accounts: AccountStore) {
  const events = eventStore(context);
  const quotas = quotaStore(context);
  const messages = messageStore(context, accounts);
  const files = fileStore(context);
  return {
    blocks: blockStore(context),
    drafts: draftStore(context),
    versions: versionStore(context),
    events,
    quotas,
    numbers: numberStore(context),
    messages,
    figures: figureStore(context),
    marks: markStore(context),
    applications: applicationStore(context, { events, quotas, messages }),
    files,
    tables: tableStore(context),
    assignments: assignmentStore(context),
    interests: interestStore(context),
    roundLog: roundLogStore(context),
    selections: selectionStore(context),
    results: resultStore(context),
    objections: objectionStore(context),
    waivers: waiverStore(context),
    replays: replayStore(context),
    tasks: taskStore(context, { transaction, files }),
    notes: noteStore(context),
    presence: presenceStore(context),
    views: viewStore(context),
    scans: scanStore(context),
    templates: templateStore(context),
    invariants: { check: () => checkInvariants(context) },
  };
}
