import { z } from "zod";
import { route } from "../route.ts";
import { codeSchema, cursorQuery, pageOf } from "../schemas/basics.ts";
import { blockBodySchema, blockSummarySchema, blockVersionSchema } from "../schemas/blocks.ts";

const blockParams = z.strictObject({ block: codeSchema });

export const blocksRoutes = {
  listBlocks: route({
    id: "listBlocks",
    method: "GET",
    path: "/api/blocks",
    summary: "The library of reusable parts of forms, archived ones too",
    access: "administrator",
    query: z.strictObject(cursorQuery),
    answer: pageOf(blockSummarySchema),
  }),
  getBlockVersion: route({
    id: "getBlockVersion",
    method: "GET",
    path: "/api/blocks/{block}/versions/{version}",
    summary: "A version of a block with its content; it never changes",
    access: "administrator",
    params: blockParams.extend({ version: z.coerce.number().int().min(1) }),
    answer: blockVersionSchema,
  }),
  createBlock: route({
    id: "createBlock",
    method: "POST",
    path: "/api/blocks",
    summary: "Put a part of a form into the library",
    access: "administrator",
    body: blockBodySchema,
    answer: blockSummarySchema,
    status: 201,
    idempotent: true,
  }),
  saveBlock: route({
    id: "saveBlock",
    method: "PUT",
    path: "/api/blocks/{block}",
    summary: "Save the next version of a block",
    access: "administrator",
    params: blockParams,
    body: blockBodySchema,
    answer: blockSummarySchema,
    ifMatch: true,
  }),
  archiveBlock: route({
    id: "archiveBlock",
    method: "PATCH",
    path: "/api/blocks/{block}",
    summary: "Take a block out of what is offered, or offer it again; who uses it keeps it",
    access: "administrator",
    params: blockParams,
    body: z.strictObject({ archived: z.boolean() }),
    answer: blockSummarySchema,
    ifMatch: true,
  }),
};
