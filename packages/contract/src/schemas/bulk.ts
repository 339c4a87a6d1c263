import { z } from "zod";
import { actionBodySchema, listQuery } from "./applications.ts";
import { codeSchema, cursorQuery, idSchema, pageOf } from "./basics.ts";
import { taskSchema } from "./tasks.ts";

/** Which applications: named ones, or all that a list finds. */
const chosenSchema = z.union([
  z.strictObject({ ids: z.array(idSchema).min(1).max(1000) }),
  z.strictObject({ list: listQuery.omit({ after: true, before: true, limit: true, noticeId: true }) }),
]);

/** An action to be done to many, filled in once. */
export const bulkRequestSchema = z.strictObject({ noticeId: codeSchema, action: codeSchema, chosen: chosenSchema, body: actionBodySchema.omit({ order: true }) });

export const bulkOutcomeSchema = z.strictObject({
  /** Names the outcome in the list of rows. */
  key: z.string(),
  kind: z.enum(["possible", "done", "refused"]),
  why: z.string().nullable().describe("why it is refused, as a sentence"),
  count: z.int(),
});
export type BulkOutcome = z.infer<typeof bulkOutcomeSchema>;

/** A dry run of an action on many, or its doing: by outcome. */
export const bulkSchema = z.strictObject({
  task: taskSchema,
  noticeId: codeSchema,
  action: codeSchema,
  dry: z.boolean(),
  outcomes: z.array(bulkOutcomeSchema),
});
export type Bulk = z.infer<typeof bulkSchema>;

export const bulkRowSchema = z.strictObject({
  id: idSchema,
  number: z.string().nullable(),
  name: z.string().nullable(),
  applicant: z.string().nullable(),
  kind: z.enum(["possible", "done", "refused"]),
  why: z.string().nullable(),
});
export type BulkRow = z.infer<typeof bulkRowSchema>;
export const bulkRowsSchema = pageOf(bulkRowSchema);
export const bulkRowsQuery = z.strictObject({ ...cursorQuery, outcome: z.string().max(600).optional() });
