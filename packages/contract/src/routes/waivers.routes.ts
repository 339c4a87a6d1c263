import { z } from "zod";
import { route } from "../route.ts";
import { noticeParams } from "../schemas/basics.ts";
import { grantedWaiverSchema, grantWaiverSchema, ownWaiverSchema, revokeWaiverSchema, waiverParams, waiverSchema, waiversSchema } from "../schemas/waivers.ts";

export const waiversRoutes = {
  listWaivers: route({
    id: "listWaivers",
    method: "GET",
    path: "/api/notices/{noticeId}/waivers",
    summary: "Deadlines put off for single organisations, and the log of what was granted and revoked",
    access: "administrator",
    params: noticeParams,
    answer: waiversSchema,
  }),
  grantWaiver: route({
    id: "grantWaiver",
    method: "PUT",
    path: "/api/notices/{noticeId}/waivers/{deadline}/{organisation}",
    summary: "Put a deadline off for one organisation; If-Match is the waiver's revision, 0 where there is none",
    access: "administrator",
    params: waiverParams,
    body: grantWaiverSchema,
    answer: grantedWaiverSchema,
    ifMatch: true,
  }),
  revokeWaiver: route({
    id: "revokeWaiver",
    method: "POST",
    path: "/api/notices/{noticeId}/waivers/{deadline}/{organisation}/revoke",
    summary: "Revoke a waiver",
    access: "administrator",
    params: waiverParams,
    body: revokeWaiverSchema,
    answer: waiverSchema,
    idempotent: true,
    ifMatch: true,
  }),
  listOwnWaivers: route({
    id: "listOwnWaivers",
    method: "GET",
    path: "/api/notices/{noticeId}/own-waivers",
    summary: "Deadlines put off for the caller's organisation",
    access: "signed-in",
    params: noticeParams,
    answer: z.strictObject({ rows: z.array(ownWaiverSchema) }),
  }),
};
