import { z } from "zod";
import { answersSchema, codeSchema, idSchema, momentSchema, textSchema } from "./basics.ts";
import { fileSchema } from "./applications.ts";

const cell = z.union([z.string(), z.number(), z.null()]);

/** A summary table of one organisation. */
export const tableSchema = z.strictObject({
  noticeId: codeSchema,
  table: codeSchema,
  title: textSchema,
  label: textSchema.nullable(),
  organisation: z.strictObject({ code: codeSchema, name: textSchema }),
  columns: z.array(
    z.strictObject({ id: codeSchema, title: textSchema, kind: z.enum(["text", "number", "date", "choice"]), decimals: z.int().nullable(), width: z.int().nullable() }),
  ),
  rows: z.array(z.strictObject({ applicationId: idSchema, order: z.int(), cells: z.record(z.string(), cell) })),
  footer: z.array(textSchema),
  order: z.enum(["manual", "submitted"]),
  scan: fileSchema.nullable(),
  /** ETag of order, rows and scan. */
  revision: z.int(),
  until: momentSchema,
  late: z.boolean(),
  handedIn: z.strictObject({ at: momentSchema, by: z.string(), hash: z.string() }).nullable(),
});
export type SummaryTable = z.infer<typeof tableSchema>;

export const tableSummarySchema = tableSchema
  .pick({ table: true, title: true, organisation: true, until: true, late: true, handedIn: true })
  .extend({ rows: z.int(), scan: z.boolean() });

export const tableParams = z.strictObject({ noticeId: codeSchema, table: codeSchema });
/** Whose table: one's own organisation where absent. Those above may look at the tables of those below. */
export const tableQuery = z.strictObject({ organisation: codeSchema.optional() });
export const tableOrderSchema = z.strictObject({ applications: z.array(idSchema).min(1).max(5000) });

export const reviewParams = z.strictObject({ noticeId: codeSchema, review: codeSchema });

/** Assigns experts evenly; without `applications` all that wait. `dry` only shows what would happen. */
export const assignSchema = z.strictObject({ dry: z.boolean(), applications: z.array(idSchema).max(5000).optional(), experts: z.array(idSchema).max(500).optional() });
export const assignmentPlanSchema = z.strictObject({
  pairs: z.array(z.strictObject({ application: idSchema, name: z.string(), expert: idSchema, expertName: z.string() })),
  load: z.array(z.strictObject({ expert: idSchema, name: z.string(), organisation: textSchema, before: z.int(), after: z.int() })),
});

/** An expert's own piece of work. */
export const assignmentSchema = z.strictObject({
  id: idSchema,
  noticeId: codeSchema,
  version: z.int(),
  review: codeSchema,
  applicationId: idSchema,
  number: z.string(),
  name: z.string(),
  track: codeSchema,
  status: z.enum(["waiting", "begun", "scored", "conflict"]),
  answers: answersSchema,
  total: z.number().nullable(),
  revision: z.int(),
  until: momentSchema.nullable(),
});
export type Assignment = z.infer<typeof assignmentSchema>;
export const scoreBodySchema = z.strictObject({ answers: answersSchema, final: z.boolean() });
export const conflictBodySchema = z.strictObject({ reason: z.string().trim().min(2).max(500) });

export const rankingRowSchema = z.strictObject({
  applicationId: idSchema,
  number: z.string(),
  name: z.string(),
  track: codeSchema,
  applicant: z.string(),
  receiver: textSchema.nullable(),
  state: codeSchema,
  place: z.int(),
  /** The aggregated score; null while scores are missing. */
  score: z.number().nullable(),
  /** One an expert; those who declared a conflict of interest come last, with what they gave as its reason, and count for nothing. */
  scores: z.array(z.strictObject({ expert: z.string(), total: z.number().nullable(), status: assignmentSchema.shape.status, conflict: z.string().nullable() })),
  spread: z.number().nullable(),
  /** What would happen to it now. */
  proposal: z.enum(["selected", "reserve", "tied", "below-pass-mark", "incomplete"]),
  /** Why, in the reader's language: 第21名；名额20；… */
  reason: z.string(),
});
export const rankingSchema = z.strictObject({
  noticeId: codeSchema,
  review: codeSchema,
  quota: z.strictObject({ title: textSchema, limit: z.int(), taken: z.int() }),
  missing: z.int(),
  rows: z.array(rankingRowSchema),
  decided: z.boolean(),
  /** Where it is decided and something was level: who put it in order, and why. */
  settled: z.strictObject({ by: z.string(), at: momentSchema, reason: z.string() }).nullable(),
});
export type Ranking = z.infer<typeof rankingSchema>;

/** Settles by hand what the stated tie-breaks leave level: these applications, first to last, and why in this order. */
export const settledTiesSchema = z.strictObject({ order: z.array(idSchema).min(2).max(200), reason: z.string().trim().min(2).max(500) });
/** Decides the selection. */
export const selectionSchema = z.strictObject({ ties: settledTiesSchema.optional() });
export const selectionResultSchema = z.strictObject({ selected: z.array(idSchema), rest: z.array(idSchema) });
