import { z } from "zod";
import { actionBodySchema, listQuery } from "./applications.ts";
import { codeSchema, cursorQuery, idSchema, pageOf, textSchema } from "./basics.ts";
import { taskSchema } from "./tasks.ts";

/** Which applications: named ones, or all that a list finds. */
const chosenSchema = z.union([
  z.strictObject({ ids: z.array(idSchema).min(1).max(1000) }),
  z.strictObject({ list: listQuery.omit({ after: true, before: true, limit: true, noticeId: true }) }),
]);

/** An action to be done to many, filled in once. */
export const bulkRequestSchema = z.strictObject({ noticeId: codeSchema, action: codeSchema, chosen: chosenSchema, body: actionBodySchema.omit({ order: true }) });

/** Prepared decisions to be released: of those chosen, what the caller's organisation has prepared. */
export const releaseRequestSchema = z.strictObject({ noticeId: codeSchema, chosen: chosenSchema });

/** Whose cases go into a zip. */
export const casesRequestSchema = z.strictObject({ noticeId: codeSchema, chosen: chosenSchema });

export const bulkOutcomeSchema = z.strictObject({
  /** Names the outcome in the list of rows. */
  key: z.string(),
  kind: z.enum(["possible", "done", "refused"]),
  why: z.string().nullable().describe("why it is refused, as a sentence"),
  count: z.int(),
});
export type BulkOutcome = z.infer<typeof bulkOutcomeSchema>;

/** Messages that come of it: of a template, to how many recipients; of a release they leave with it, else as the notice says. */
export const bulkMessageSchema = z.strictObject({ template: codeSchema, title: textSchema, count: z.int() });

/** A dry run of an action on many or of a release, or its doing: by outcome. */
export const bulkSchema = z.strictObject({
  task: taskSchema,
  noticeId: codeSchema,
  action: codeSchema.nullable().describe("null of a release"),
  dry: z.boolean(),
  outcomes: z.array(bulkOutcomeSchema),
  messages: z.array(bulkMessageSchema).nullable().describe("of a dry run that is over"),
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
