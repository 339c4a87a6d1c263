import { z } from "zod";
import { codeSchema, cursorQuery, idSchema, momentSchema, pageOf, textSchema } from "./basics.ts";

/** How an application comes out under its own version, and under the other one. */
export const replayOutcomeSchema = z.enum(["pass-pass", "pass-fail", "fail-pass", "fail-fail"]);
const outcomesSchema = z.strictObject({ "pass-pass": z.int(), "pass-fail": z.int(), "fail-pass": z.int(), "fail-fail": z.int() });

/** By what applications are judged: a draft as it is saved now, or a published version. */
export const replayTargetSchema = z.union([
  z.strictObject({ kind: z.literal("draft"), id: idSchema }),
  z.strictObject({ kind: z.literal("version"), noticeId: codeSchema, version: z.int().min(1) }),
]);

export const replayRequestSchema = z.strictObject({ noticeId: codeSchema.describe("whose applications"), target: replayTargetSchema });
/** The tracks of the source, each with the one it is judged in; null leaves it out. */
export const replayStartSchema = replayRequestSchema.extend({ tracks: z.record(codeSchema, codeSchema.nullable()) });

/** What a replay would take: nothing is stored. */
export const replayPlanSchema = z.strictObject({
  tracks: z.array(z.strictObject({ id: codeSchema, title: textSchema, applications: z.int(), to: codeSchema.nullable() })),
  targetTracks: z.array(z.strictObject({ id: codeSchema, title: textSchema })),
  at: momentSchema.describe("the moment at which the new rules are asked: when the notice opens"),
});
export type ReplayPlan = z.infer<typeof replayPlanSchema>;

export const replaySchema = z.strictObject({
  id: idSchema,
  state: z.enum(["waiting", "running", "done", "cancelled", "failed"]),
  noticeId: codeSchema,
  sourceTitle: textSchema,
  target: z.strictObject({ noticeId: codeSchema, title: textSchema, year: z.int(), draft: idSchema.nullable(), version: z.int().nullable() }),
  tracks: z.array(z.strictObject({ id: codeSchema, to: codeSchema.nullable(), outcomes: outcomesSchema })),
  at: momentSchema,
  startedBy: z.string(),
  startedAt: momentSchema,
  finishedAt: momentSchema.nullable(),
  total: z.int(),
  done: z.int(),
  outcomes: outcomesSchema,
  /** What stands in the way, the most often first; `newly` of those that pass under their own version. */
  rules: z.array(
    z.strictObject({
      key: z.string(),
      message: textSchema,
      clause: z.string().nullable(),
      fails: z.int(),
      newly: z.int(),
      receivers: z.array(z.strictObject({ code: codeSchema, fails: z.int(), newly: z.int() })),
    }),
  ),
  receivers: z.array(z.strictObject({ code: codeSchema, name: textSchema, outcomes: outcomesSchema })),
});
export type Replay = z.infer<typeof replaySchema>;

export const replayedQuery = z.strictObject({
  ...cursorQuery,
  outcome: replayOutcomeSchema.optional(),
  key: z.string().max(400).optional(),
  receiver: codeSchema.optional(),
  track: codeSchema.optional(),
});

/** An application of a replay with what stands in its way. Who may not see it any more gets its outcome alone. */
export const replayedSchema = z.strictObject({
  applicationId: idSchema.nullable(),
  number: z.string().nullable(),
  name: z.string().nullable(),
  applicant: z.string().nullable(),
  receiver: textSchema.nullable(),
  track: codeSchema,
  outcome: replayOutcomeSchema,
  findings: z.array(z.strictObject({ key: z.string(), at: z.string(), message: textSchema, clause: z.string().nullable() })),
  findingsCount: z.int(),
  dropped: z.int(),
});
export type ReplayedApplication = z.infer<typeof replayedSchema>;
export const replayedPageSchema = pageOf(replayedSchema);
