import { z } from "zod";
import { route } from "../route.ts";
import { noticeParams, textSchema } from "../schemas/basics.ts";
import { overviewSchema } from "../schemas/overview.ts";

export const overviewRoutes = {
  getOverview: route({
    id: "getOverview",
    method: "GET",
    path: "/api/notices/{noticeId}/overview",
    summary: "How a notice goes, as far as the caller sees it: by state, track, receiving organisation and day; tables and rounds",
    access: "reviewer",
    params: noticeParams,
    answer: overviewSchema,
  }),
  getDigest: route({
    id: "getDigest",
    method: "GET",
    path: "/api/digest",
    summary: "What administrators should look at today, by time zone: what failed, runs out or is wrong; numbers alone",
    access: "administrator",
    answer: z.array(
      z.strictObject({
        timezone: z.string(),
        day: z.iso.date(),
        lines: z.array(
          z.strictObject({
            kind: z.enum(["mails", "held", "deadline", "drafts", "tables", "scores", "definition", "tasks", "jobs", "objections", "replays"]),
            text: textSchema,
            todo: textSchema.nullable().describe("what to do about it, where that is not plain"),
            to: z.string().nullable().describe("a page of the admin app"),
          }),
        ),
      }),
    ),
  }),
};
