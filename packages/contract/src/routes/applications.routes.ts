import { z } from "zod";
import { route } from "../route.ts";
import { codeSchema, idParams, idSchema, noticeParams } from "../schemas/basics.ts";
import { actionBodySchema, applicationSchema, eventSchema, fileSchema, listPageSchema, listQuery, newApplicationSchema, ownApplicationSchema, receiptSchema, saveAnswersSchema, savedSchema, stateCountsSchema } from "../schemas/applications.ts";

const evidenceParams = z.strictObject({ id: idSchema, evidence: codeSchema });

export const applicationsRoutes = {
  listOwnApplications: route({ id: "listOwnApplications", method: "GET", path: "/api/applications/own", summary: "The applications of one's own organisation", access: "applicant", answer: z.strictObject({ rows: z.array(ownApplicationSchema) }) }),
  listApplications: route({ id: "listApplications", method: "GET", path: "/api/applications", summary: "The applications of a notice that the caller's role sees: filtered, sorted, by page", access: "reviewer", query: listQuery, answer: listPageSchema }),
  countApplications: route({ id: "countApplications", method: "GET", path: "/api/notices/{noticeId}/counts", summary: "How many the caller sees in each state", access: "reviewer", params: noticeParams, answer: stateCountsSchema }),
  beginApplication: route({ id: "beginApplication", method: "POST", path: "/api/applications", summary: "Begin an application under the newest version", access: "applicant", body: newApplicationSchema, answer: applicationSchema, status: 201, idempotent: true }),
  getApplication: route({ id: "getApplication", method: "GET", path: "/api/applications/{id}", summary: "An application as the caller's role sees it; ETag is its revision", access: "signed-in", params: idParams, answer: applicationSchema }),
  deleteApplication: route({ id: "deleteApplication", method: "DELETE", path: "/api/applications/{id}", summary: "Throw away a draft that was never submitted", access: "applicant", params: idParams, status: 204, ifMatch: true }),
  saveAnswers: route({ id: "saveAnswers", method: "PUT", path: "/api/applications/{id}/answers", summary: "Save the answers as they are, finished or not", access: "applicant", params: idParams, body: saveAnswersSchema, answer: savedSchema, ifMatch: true }),
  doAction: route({ id: "doAction", method: "POST", path: "/api/applications/{id}/actions/{action}", summary: "Do an action of the workflow: submit, withdraw, return, recommend …", access: "signed-in", params: z.strictObject({ id: idSchema, action: codeSchema }), body: actionBodySchema, answer: receiptSchema, idempotent: true, ifMatch: true }),
  listEvents: route({ id: "listEvents", method: "GET", path: "/api/applications/{id}/events", summary: "What happened to an application, from the beginning", access: "signed-in", params: idParams, answer: z.strictObject({ rows: z.array(eventSchema) }) }),
  getReceipt: route({ id: "getReceipt", method: "GET", path: "/api/applications/{id}/receipt", summary: "The receipt of the newest submission", access: "signed-in", params: idParams, answer: receiptSchema }),
  getDocument: route({ id: "getDocument", method: "GET", path: "/api/applications/{id}/document.pdf", summary: "The application as PDF", access: "signed-in", params: idParams, file: ["application/pdf"] }),
  uploadEvidence: route({ id: "uploadEvidence", method: "POST", path: "/api/applications/{id}/evidence/{evidence}", summary: "Upload a file of evidence", access: "applicant", params: evidenceParams, upload: true, answer: z.strictObject({ file: fileSchema, revision: z.int() }), status: 201, idempotent: true }),
  removeEvidence: route({ id: "removeEvidence", method: "DELETE", path: "/api/applications/{id}/evidence/{evidence}/{file}", summary: "Take away a file of evidence", access: "applicant", params: evidenceParams.extend({ file: idSchema }), answer: z.strictObject({ revision: z.int() }), ifMatch: true }),
  getFile: route({ id: "getFile", method: "GET", path: "/api/files/{id}", summary: "A stored file, as an attachment", access: "signed-in", params: idParams, file: ["application/pdf", "image/png", "image/jpeg"] }),
};
