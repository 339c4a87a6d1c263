import { z } from "zod";
import { route } from "../route.ts";
import { codeSchema, idParams, idSchema } from "../schemas/basics.ts";
import { fileSchema } from "../schemas/applications.ts";

const evidenceParams = z.strictObject({ id: idSchema, evidence: codeSchema });

export const evidenceRoutes = {
  uploadEvidence: route({
    id: "uploadEvidence",
    method: "POST",
    path: "/api/applications/{id}/evidence/{evidence}",
    summary: "Upload a file of evidence",
    access: "applicant",
    params: evidenceParams,
    query: z.strictObject({ replaces: idSchema.optional().describe("the file in whose stead it comes") }),
    upload: true,
    answer: z.strictObject({ file: fileSchema, revision: z.int() }),
    status: 201,
    idempotent: true,
  }),
  sealEvidence: route({
    id: "sealEvidence",
    method: "POST",
    path: "/api/applications/{id}/evidence/{evidence}/seal",
    summary: "Seal the application electronically for one's organisation, and keep it as this evidence",
    access: "applicant",
    params: evidenceParams,
    body: z.strictObject({}),
    answer: z.strictObject({ file: fileSchema, revision: z.int() }),
    status: 201,
    idempotent: true,
  }),
  removeEvidence: route({
    id: "removeEvidence",
    method: "DELETE",
    path: "/api/applications/{id}/evidence/{evidence}/{file}",
    summary: "Take away a file of evidence",
    access: "applicant",
    params: evidenceParams.extend({ file: idSchema }),
    answer: z.strictObject({ revision: z.int() }),
    ifMatch: true,
  }),
  getFile: route({
    id: "getFile",
    method: "GET",
    path: "/api/files/{id}",
    summary: "A stored file, as an attachment",
    access: "signed-in",
    params: idParams,
    file: ["application/pdf", "image/png", "image/jpeg"],
  }),
};
