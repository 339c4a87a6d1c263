import { z } from "zod";
import { route } from "../route.ts";
import { codeSchema, idParams, idSchema } from "../schemas/basics.ts";
import { scanViewSchema } from "../schemas/scans.ts";

/** What stamped scans prove. They are read by themselves when they are uploaded. */
export const scansRoutes = {
  listScans: route({
    id: "listScans",
    method: "GET",
    path: "/api/applications/{id}/scans",
    summary: "The stamped scans of an application and what they prove, page by page",
    access: "signed-in",
    params: idParams,
    answer: z.strictObject({ rows: z.array(scanViewSchema) }),
  }),
  readScanAgain: route({
    id: "readScanAgain",
    method: "POST",
    path: "/api/applications/{id}/scans/{evidence}",
    summary: "Have a scan read again whose reading broke off",
    access: "signed-in",
    params: z.strictObject({ id: idSchema, evidence: codeSchema }),
    body: z.strictObject({}),
    answer: scanViewSchema,
    idempotent: true,
  }),
};
