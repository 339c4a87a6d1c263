import { z } from "zod";
import { route } from "../route.ts";
import { idParams, noticeParams } from "../schemas/basics.ts";
import { fileSchema } from "../schemas/applications.ts";
import { assignSchema, assignmentPlanSchema, assignmentSchema, conflictBodySchema, rankingSchema, reviewParams, scoreBodySchema, selectionResultSchema, selectionSchema, tableOrderSchema, tableParams, tableQuery, tableSchema, tableSummarySchema } from "../schemas/reviewing.ts";

export const reviewingRoutes = {
  listTables: route({ id: "listTables", method: "GET", path: "/api/notices/{noticeId}/tables", summary: "The summary tables the caller may see: its own, and those of organisations below", access: "reviewer", params: noticeParams, answer: z.strictObject({ rows: z.array(tableSummarySchema) }) }),
  getTable: route({ id: "getTable", method: "GET", path: "/api/notices/{noticeId}/tables/{table}", summary: "A summary table with its rows; ETag is its revision", access: "reviewer", params: tableParams, query: tableQuery, answer: tableSchema }),
  getTableWorkbook: route({ id: "getTableWorkbook", method: "GET", path: "/api/notices/{noticeId}/tables/{table}/table.xlsx", summary: "A summary table as an Excel workbook", access: "reviewer", params: tableParams, query: tableQuery, file: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] }),
  orderTable: route({ id: "orderTable", method: "PUT", path: "/api/notices/{noticeId}/tables/{table}/order", summary: "Order the rows, first to last", access: "reviewer", params: tableParams, body: tableOrderSchema, answer: tableSchema, ifMatch: true }),
  uploadTableScan: route({ id: "uploadTableScan", method: "POST", path: "/api/notices/{noticeId}/tables/{table}/scan", summary: "Upload the stamped scan of one's own table", access: "reviewer", params: tableParams, upload: true, answer: z.strictObject({ file: fileSchema, revision: z.int() }), status: 201, idempotent: true }),
  handInTable: route({ id: "handInTable", method: "POST", path: "/api/notices/{noticeId}/tables/{table}/hand-in", summary: "Hand in the table: binds scan, rows and their order", access: "reviewer", params: tableParams, body: z.strictObject({}), answer: tableSchema, idempotent: true, ifMatch: true }),

  assignExperts: route({ id: "assignExperts", method: "POST", path: "/api/notices/{noticeId}/reviews/{review}/assignments", summary: "Assign experts evenly, leaving out conflicts; dry only shows", access: "reviewer", params: reviewParams, body: assignSchema, answer: assignmentPlanSchema, idempotent: true }),
  getRanking: route({ id: "getRanking", method: "GET", path: "/api/notices/{noticeId}/reviews/{review}/ranking", summary: "Progress and ranking of a review round", access: "reviewer", params: reviewParams, answer: rankingSchema }),
  decideSelection: route({ id: "decideSelection", method: "POST", path: "/api/notices/{noticeId}/reviews/{review}/selection", summary: "Decide the selection under its quota: everything or nothing", access: "reviewer", params: reviewParams, body: selectionSchema, answer: selectionResultSchema, idempotent: true }),

  listOwnAssignments: route({ id: "listOwnAssignments", method: "GET", path: "/api/assignments", summary: "What the caller was assigned to score", access: "reviewer", answer: z.strictObject({ rows: z.array(assignmentSchema) }) }),
  getAssignment: route({ id: "getAssignment", method: "GET", path: "/api/assignments/{id}", summary: "One's own assignment; ETag is its revision", access: "reviewer", params: idParams, answer: assignmentSchema }),
  scoreAssignment: route({ id: "scoreAssignment", method: "PUT", path: "/api/assignments/{id}", summary: "Save or hand in a score sheet", access: "reviewer", params: idParams, body: scoreBodySchema, answer: assignmentSchema, ifMatch: true }),
  declareConflict: route({ id: "declareConflict", method: "POST", path: "/api/assignments/{id}/conflict", summary: "Declare a conflict of interest; the assignment is taken back", access: "reviewer", params: idParams, body: conflictBodySchema, answer: assignmentSchema, idempotent: true }),
};
