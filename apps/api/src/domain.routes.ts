import { beginApplication } from "./applications/begin-application.ts";
import { deleteApplication } from "./applications/delete-application.ts";
import { doAction } from "./applications/do-action.ts";
import { getApplication } from "./applications/get-application.ts";
import { getDocument, getWordDocument } from "./applications/get-document.ts";
import { getReceiptDocument } from "./applications/get-receipt-document.ts";
import { countApplications, listApplications } from "./applications/list-applications.ts";
import { getReceipt, listEvents } from "./applications/list-events.ts";
import { listOwnApplications } from "./applications/list-own-applications.ts";
import { saveAnswers } from "./applications/save-answers.ts";
import { getCorrection } from "./corrections/get-correction.ts";
import { getTouched, judgeDrafts } from "./corrections/touched.ts";
import { takeCorrection } from "./corrections/take-correction.ts";
import { archiveBlock, createBlock, getBlockVersion, listBlocks, saveBlock } from "./blocks/blocks.ts";
import { getCase } from "./cases/get-case.ts";
import { startCases } from "./cases/start-cases.ts";
import { checkDefinitionRoute } from "./definitions/check-definition.ts";
import { getDraftApplication, getDraftFilledTemplate, getDraftEmptyForm, getDraftEmptyTable } from "./definitions/draft-documents.ts";
import { getVersionDefinition } from "./definitions/get-version-definition.ts";
import { getDraft, importDefinition, listDrafts, listVersions, saveDraft } from "./definitions/drafts.ts";
import { beginNextYear, confirmPlaces, suggestNextYear } from "./definitions/next-year.ts";
import { getDigest } from "./digest/digest.ts";
import { getTemplate, uploadTemplate } from "./templates/upload-template.ts";
import { exportDefinition } from "./definitions/export-definition.ts";
import { readFormRoute } from "./definitions/read-form.ts";
import { publishDraft } from "./definitions/publish-draft.ts";
import { startExport } from "./exports/start-export.ts";
import { prepareDecision, takeBackDecision } from "./decisions/prepare-decision.ts";
import { getBulk, listBulkRows, planBulk, planDecisions, runBulk } from "./bulk/bulk.ts";
import { getFile } from "./files/get-file.ts";
import { removeEvidence, uploadEvidence } from "./files/upload-evidence.ts";
import { countInbox, listInbox, readInbox } from "./messages/inbox.ts";
import { verifyMark } from "./marks/verify-mark.ts";
import { discardMessages, editMessage, getOutbox, listMessages, listOutboxes, planRelease, releaseMessages, retryMessages } from "./messages/outbox.ts";
import type { BoundRoute } from "./http/bind.ts";
import { getAttachment } from "./notices/get-attachment.ts";
import { getFormValidator, getNotice, getNoticeVersion } from "./notices/get-notice.ts";
import { listNotices } from "./notices/list-notices.ts";
import { getOverview } from "./overview/get-overview.ts";
import { listReceivers } from "./notices/list-receivers.ts";
import { getNotes, saveNotes } from "./reading/notes.ts";
import { beGone, beHere } from "./reading/presence.ts";
import { listSameApplicant } from "./reading/same-applicant.ts";
import { getSubmission, listSubmissions } from "./reading/submissions.ts";
import { noteTicket, settleTicket } from "./reading/tickets.ts";
import { cancelReplay, getReplay, listReplayed, listReplays, planReplay, startReplay } from "./replays/replays.ts";
import { getResult } from "./results/get-result.ts";
import { getResultDocument } from "./results/get-result-document.ts";
import { getResultFile } from "./results/get-result-file.ts";
import { makeNamedObjection, makeObjection } from "./results/make-objection.ts";
import { uploadObjectionFile, uploadOpenedObjectionFile } from "./results/objection-files.ts";
import {
  getObjection,
  getOpenedObjection,
  handleObjection,
  listObjections,
  listOwnObjections,
  lookUpObjection,
  replyToObjection,
  replyToOpenedObjection,
} from "./results/objections.ts";
import { previewResult, publishResult } from "./results/publish-result.ts";
import { assignExpertsRoute } from "./reviews/assign-experts.ts";
import { getRanking } from "./reviews/get-ranking.ts";
import { getAssignment, listOwnAssignments } from "./reviews/own-assignments.ts";
import { listStandings } from "./reviews/list-standings.ts";
import { promoteApplication } from "./reviews/promote-application.ts";
import { discardSelection, prepareSelection } from "./reviews/prepare-selection.ts";
import { releaseSelection } from "./reviews/release-selection.ts";
import { declareConflict, scoreAssignment } from "./reviews/score-assignment.ts";
import { getScoreWorkbook } from "./reviews/score-workbook.ts";
import { previewScores, takeScores } from "./reviews/offline-scores.ts";
import { endInterest, listInterests, stateInterest } from "./reviews/interests.ts";
import { remindExperts } from "./reviews/remind-experts.ts";
import { getRoundProgress } from "./reviews/round-progress.ts";
import { takeOutExpert } from "./reviews/take-out-expert.ts";
import { trySelection } from "./reviews/try-selection.ts";
import { listScans, readScanAgain } from "./scans/scans.ts";
import { sealEvidence } from "./seals/seal-evidence.ts";
import type { Services } from "./services.ts";
import { changeTable } from "./tables/change-table.ts";
import { previewSheet } from "./tables/preview-sheet.ts";
import { getTable, getTableWorkbook } from "./tables/get-table.ts";
import { getTableDocument } from "./tables/get-table-document.ts";
import { handInTable } from "./tables/hand-in-table.ts";
import { listTables } from "./tables/list-tables.ts";
import { orderTable } from "./tables/order-table.ts";
import { uploadTableScan } from "./tables/upload-table-scan.ts";
import { changeView, createView, listViews, removeView, setDefaultView } from "./views/views.ts";
import { cancelTask, getTask, getTaskFile, listTasks } from "./tasks/tasks.ts";
import { grantWaiver, revokeWaiver } from "./waivers/change-waiver.ts";
import { listOwnWaivers, listWaivers } from "./waivers/list-waivers.ts";

/** Every route of the domain with what stands behind it; those of the platform itself are bound in `server.ts`. */
export function domainRoutes(_services: Services): BoundRoute[] {
  return [
    listNotices,
    getNotice,
    getNoticeVersion,
    getAttachment,
    getFormValidator,
    listReceivers,
    getResult,
    getResultDocument,
    getResultFile,
    publishResult,
    previewResult,
    listStandings,
    makeObjection,
    makeNamedObjection,
    lookUpObjection,
    listObjections,
    listOwnObjections,
    getObjection,
    getOpenedObjection,
    uploadOpenedObjectionFile,
    replyToOpenedObjection,
    uploadObjectionFile,
    replyToObjection,
    handleObjection,
    listDrafts,
    importDefinition,
    getDraft,
    saveDraft,
    suggestNextYear,
    beginNextYear,
    confirmPlaces,
    checkDefinitionRoute,
    readFormRoute,
    publishDraft,
    getTouched,
    judgeDrafts,
    exportDefinition,
    getDraftEmptyForm,
    getDraftEmptyTable,
    getDraftApplication,
    getDraftFilledTemplate,
    uploadTemplate,
    getTemplate,
    listVersions,
    listBlocks,
    getBlockVersion,
    createBlock,
    saveBlock,
    archiveBlock,
    getVersionDefinition,
    listOwnApplications,
    listApplications,
    countApplications,
    beginApplication,
    getApplication,
    getCorrection,
    takeCorrection,
    deleteApplication,
    saveAnswers,
    doAction,
    listEvents,
    getReceipt,
    getReceiptDocument,
    getDocument,
    getWordDocument,
    getCase,
    uploadEvidence,
    sealEvidence,
    removeEvidence,
    getNotes,
    saveNotes,
    settleTicket,
    noteTicket,
    listSubmissions,
    getSubmission,
    beHere,
    beGone,
    listSameApplicant,
    getFile,
    listScans,
    readScanAgain,
    listTables,
    getTable,
    getTableWorkbook,
    getTableDocument,
    orderTable,
    uploadTableScan,
    handInTable,
    changeTable,
    previewSheet,
    listWaivers,
    grantWaiver,
    revokeWaiver,
    listOwnWaivers,
    assignExpertsRoute,
    takeOutExpert,
    getRoundProgress,
    getScoreWorkbook,
    previewScores,
    takeScores,
    remindExperts,
    listInterests,
    stateInterest,
    endInterest,
    getRanking,
    trySelection,
    prepareSelection,
    discardSelection,
    releaseSelection,
    promoteApplication,
    listOwnAssignments,
    getAssignment,
    scoreAssignment,
    declareConflict,
    planReplay,
    startReplay,
    listReplays,
    getReplay,
    cancelReplay,
    listReplayed,
    startExport,
    startCases,
    getOverview,
    getDigest,
    listOutboxes,
    getOutbox,
    listMessages,
    planRelease,
    releaseMessages,
    discardMessages,
    retryMessages,
    editMessage,
    listInbox,
    countInbox,
    readInbox,
    listViews,
    createView,
    changeView,
    removeView,
    setDefaultView,
    verifyMark,
    planBulk,
    planDecisions,
    prepareDecision,
    takeBackDecision,
    runBulk,
    getBulk,
    listBulkRows,
    listTasks,
    getTask,
    cancelTask,
    getTaskFile,
  ];
}
