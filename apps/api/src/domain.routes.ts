import { beginApplication } from "./applications/begin-application.ts";
import { deleteApplication } from "./applications/delete-application.ts";
import { doAction } from "./applications/do-action.ts";
import { getApplication } from "./applications/get-application.ts";
import { getDocument } from "./applications/get-document.ts";
import { countApplications, listApplications } from "./applications/list-applications.ts";
import { getReceipt, listEvents } from "./applications/list-events.ts";
import { listOwnApplications } from "./applications/list-own-applications.ts";
import { saveAnswers } from "./applications/save-answers.ts";
import { checkDefinitionRoute } from "./definitions/check-definition.ts";
import { getDraft, importDefinition, listDrafts, listVersions, saveDraft } from "./definitions/drafts.ts";
import { exportDefinition } from "./definitions/export-definition.ts";
import { publishDraft } from "./definitions/publish-draft.ts";
import { getFile } from "./files/get-file.ts";
import { removeEvidence, uploadEvidence } from "./files/upload-evidence.ts";
import type { BoundRoute } from "./http/bind.ts";
import { getFormValidator, getNotice, getNoticeVersion } from "./notices/get-notice.ts";
import { listNotices } from "./notices/list-notices.ts";
import { listReceivers } from "./notices/list-receivers.ts";
import { getResult } from "./results/get-result.ts";
import { previewResult, publishResult } from "./results/publish-result.ts";
import { assignExpertsRoute } from "./reviews/assign-experts.ts";
import { decideSelection } from "./reviews/decide-selection.ts";
import { getRanking } from "./reviews/get-ranking.ts";
import { getAssignment, listOwnAssignments } from "./reviews/own-assignments.ts";
import { declareConflict, scoreAssignment } from "./reviews/score-assignment.ts";
import type { Services } from "./services.ts";
import { getTable, getTableWorkbook } from "./tables/get-table.ts";
import { handInTable } from "./tables/hand-in-table.ts";
import { listTables } from "./tables/list-tables.ts";
import { orderTable } from "./tables/order-table.ts";
import { uploadTableScan } from "./tables/upload-table-scan.ts";

/** Every route of the domain with what stands behind it; those of the platform itself are bound in `server.ts`. */
export function domainRoutes(_services: Services): BoundRoute[] {
  return [
    listNotices,
    getNotice,
    getNoticeVersion,
    getFormValidator,
    listReceivers,
    getResult,
    publishResult,
    previewResult,
    listDrafts,
    importDefinition,
    getDraft,
    saveDraft,
    checkDefinitionRoute,
    publishDraft,
    exportDefinition,
    listVersions,
    listOwnApplications,
    listApplications,
    countApplications,
    beginApplication,
    getApplication,
    deleteApplication,
    saveAnswers,
    doAction,
    listEvents,
    getReceipt,
    getDocument,
    uploadEvidence,
    removeEvidence,
    getFile,
    listTables,
    getTable,
    getTableWorkbook,
    orderTable,
    uploadTableScan,
    handInTable,
    assignExpertsRoute,
    getRanking,
    decideSelection,
    listOwnAssignments,
    getAssignment,
    scoreAssignment,
    declareConflict,
  ];
}
