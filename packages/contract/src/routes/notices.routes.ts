import { z } from "zod";
import { route } from "../route.ts";
import { codeSchema, cursorQuery, idParams, idSchema, noticeParams, pageOf } from "../schemas/basics.ts";
import { definitionCheckSchema, definitionSchema, draftSchema, draftSummarySchema, noticeSummarySchema, noticeVersionSchema, resultSchema, versionSummarySchema } from "../schemas/notices.ts";
import { organisationChoiceSchema } from "../schemas/accounts.ts";

const versionParams = z.strictObject({ noticeId: codeSchema, version: z.coerce.number().int().min(1) });

export const noticesRoutes = {
  listNotices: route({ id: "listNotices", method: "GET", path: "/api/notices", summary: "Published notices, the newest first", access: "public", answer: z.strictObject({ rows: z.array(noticeSummarySchema) }) }),
  getNotice: route({ id: "getNotice", method: "GET", path: "/api/notices/{noticeId}", summary: "The newest published version of a notice", access: "public", params: noticeParams, answer: noticeVersionSchema }),
  getNoticeVersion: route({ id: "getNoticeVersion", method: "GET", path: "/api/notices/{noticeId}/versions/{version}", summary: "One published version; it never changes", access: "public", params: versionParams, answer: noticeVersionSchema }),
  getFormValidator: route({ id: "getFormValidator", method: "GET", path: "/api/notices/{noticeId}/versions/{version}/forms/{form}/validator.js", summary: "The validator of a form's schema, compiled ahead as an ES module", access: "public", params: versionParams.extend({ form: codeSchema }), file: ["text/javascript"] }),
  listReceivers: route({ id: "listReceivers", method: "GET", path: "/api/organisations/choices", summary: "Organisations that can be chosen in a form, those of one level that count in a year", access: "public", query: z.strictObject({ level: codeSchema, year: z.coerce.number().int().optional() }), answer: z.strictObject({ rows: z.array(organisationChoiceSchema) }) }),
  getResult: route({ id: "getResult", method: "GET", path: "/api/notices/{noticeId}/result", summary: "The published result", access: "public", params: noticeParams, answer: resultSchema }),
  publishResult: route({ id: "publishResult", method: "POST", path: "/api/notices/{noticeId}/result", summary: "Publish the result page (the role the notice names)", access: "reviewer", params: noticeParams, body: z.strictObject({}), answer: resultSchema, status: 201, idempotent: true }),
  previewResult: route({ id: "previewResult", method: "GET", path: "/api/notices/{noticeId}/result/preview", summary: "The result page as it would be published now (the role that publishes)", access: "reviewer", params: noticeParams, answer: resultSchema }),

  listDrafts: route({ id: "listDrafts", method: "GET", path: "/api/definitions", summary: "Definitions under work", access: "administrator", query: z.strictObject({ ...cursorQuery, q: z.string().max(100).optional() }), answer: pageOf(draftSummarySchema) }),
  importDefinition: route({ id: "importDefinition", method: "POST", path: "/api/definitions", summary: "Import a definition (one file); replaces the draft of the same id only with If-Match through saveDraft", access: "administrator", body: definitionSchema, answer: draftSchema, status: 201, idempotent: true }),
  getDraft: route({ id: "getDraft", method: "GET", path: "/api/definitions/{id}", summary: "A definition under work", access: "administrator", params: idParams, answer: draftSchema }),
  saveDraft: route({ id: "saveDraft", method: "PUT", path: "/api/definitions/{id}", summary: "Save a definition under work, even with findings", access: "administrator", params: idParams, body: definitionSchema, answer: draftSchema, ifMatch: true }),
  checkDefinition: route({ id: "checkDefinition", method: "POST", path: "/api/definitions/check", summary: "The engine's findings on a definition, and its personas' outcomes; nothing is stored", access: "administrator", body: definitionSchema, answer: definitionCheckSchema }),
  publishDraft: route({ id: "publishDraft", method: "POST", path: "/api/definitions/{id}/publish", summary: "Publish the draft as the next version", access: "administrator", params: idParams, body: z.strictObject({}), answer: noticeVersionSchema, status: 201, idempotent: true, ifMatch: true }),
  exportDefinition: route({ id: "exportDefinition", method: "GET", path: "/api/definitions/{id}/export", summary: "The draft as one JSON file, or as the folder in a zip", access: "administrator", params: idParams, query: z.strictObject({ as: z.enum(["file", "folder"]) }), file: ["application/json", "application/zip"] }),
  listVersions: route({ id: "listVersions", method: "GET", path: "/api/definitions/{id}/versions", summary: "Published versions of a definition", access: "administrator", params: z.strictObject({ id: idSchema }), answer: z.strictObject({ rows: z.array(versionSummarySchema) }) }),
};
