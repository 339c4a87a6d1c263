import { z } from "zod";
import { route } from "../route.ts";
import { cursorQuery, idParams, pageOf } from "../schemas/basics.ts";
import { replayedPageSchema, replayedQuery, replayPlanSchema, replayRequestSchema, replaySchema, replayStartSchema } from "../schemas/replays.ts";

export const replaysRoutes = {
  planReplay: route({
    id: "planReplay",
    method: "POST",
    path: "/api/replays/plan",
    summary: "Which applications the caller sees could be judged by another definition; nothing is stored",
    access: "administrator",
    body: replayRequestSchema,
    answer: replayPlanSchema,
  }),
  startReplay: route({
    id: "startReplay",
    method: "POST",
    path: "/api/replays",
    summary: "Judge the applications of a notice by another definition, in the background; nothing of them is changed",
    access: "administrator",
    body: replayStartSchema,
    answer: replaySchema,
    status: 201,
    idempotent: true,
  }),
  listReplays: route({
    id: "listReplays",
    method: "GET",
    path: "/api/replays",
    summary: "Replays of applications that the caller's organisation sees",
    access: "administrator",
    query: z.strictObject(cursorQuery),
    answer: pageOf(replaySchema),
  }),
  getReplay: route({
    id: "getReplay",
    method: "GET",
    path: "/api/replays/{id}",
    summary: "A replay: how far it is, and its counts",
    access: "administrator",
    params: idParams,
    answer: replaySchema,
  }),
  cancelReplay: route({
    id: "cancelReplay",
    method: "POST",
    path: "/api/replays/{id}/cancel",
    summary: "Break a replay off; what was judged stays. One that is over stays as it is",
    access: "administrator",
    params: idParams,
    body: z.strictObject({}),
    answer: replaySchema,
  }),
  listReplayed: route({
    id: "listReplayed",
    method: "GET",
    path: "/api/replays/{id}/applications",
    summary: "Applications of a replay, by outcome, rule, receiving organisation and track",
    access: "administrator",
    params: idParams,
    query: replayedQuery,
    answer: replayedPageSchema,
  }),
};
