import { z } from "zod";
import { route } from "../route.ts";
import { idParams } from "../schemas/basics.ts";
import { bulkRequestSchema, bulkRowsQuery, bulkRowsSchema, bulkSchema, releaseRequestSchema } from "../schemas/bulk.ts";

export const bulkRoutes = {
  planBulk: route({
    id: "planBulk",
    method: "POST",
    path: "/api/bulk",
    summary: "A dry run of an action on many applications, as a task: what would happen to each; nothing is changed",
    access: "reviewer",
    body: bulkRequestSchema,
    answer: bulkSchema,
    status: 201,
    idempotent: true,
  }),
  planDecisions: route({
    id: "planDecisions",
    method: "POST",
    path: "/api/bulk/decisions",
    summary: "A dry run of the release of prepared decisions, as a task: what would become of each, and which messages would leave; nothing is changed",
    access: "reviewer",
    body: releaseRequestSchema,
    answer: bulkSchema,
    status: 201,
    idempotent: true,
  }),
  runBulk: route({
    id: "runBulk",
    method: "POST",
    path: "/api/bulk/{id}/run",
    summary: "Do what a dry run looked at, to the same applications, each as it stands when its turn comes",
    access: "reviewer",
    params: idParams,
    body: z.strictObject({}),
    answer: bulkSchema,
    status: 201,
    idempotent: true,
  }),
  getBulk: route({
    id: "getBulk",
    method: "GET",
    path: "/api/bulk/{id}",
    summary: "A dry run of one's own or its doing: how far it is, and how many came out how",
    access: "reviewer",
    params: idParams,
    answer: bulkSchema,
  }),
  listBulkRows: route({
    id: "listBulkRows",
    method: "GET",
    path: "/api/bulk/{id}/rows",
    summary: "Its applications, each with what became of it",
    access: "reviewer",
    params: idParams,
    query: bulkRowsQuery,
    answer: bulkRowsSchema,
  }),
};
