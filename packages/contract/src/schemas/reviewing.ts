import { z } from "zod";
import { answersSchema, codeSchema, idSchema, momentSchema, pointerSchema, textSchema } from "./basics.ts";
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
    z.strictObject({ id: codeSchema, title: textSchema, kind: z.enum(["text", "number", "date", "choice"]), decimals: z.int().nullable(), width: z.int().nullable() }).extend({
      /** What its keeper fills in: the order, or a field of a form. Null: closed. */
      open: z.union([z.strictObject({ kind: z.literal("order") }), z.strictObject({ kind: z.literal("field"), form: codeSchema, at: pointerSchema })]).nullable(),
    }),
  ),
  rows: z.array(z.strictObject({ applicationId: idSchema, order: z.int(), cells: z.record(z.string(), cell), name: z.string(), values: z.record(z.string(), z.json()) })),
  /** Open cells that must be filled in before it can be handed in. */
  missing: z.array(z.strictObject({ applicationId: idSchema, column: codeSchema })),
  /** A short form of the hash over what the table says now, as it is printed; null where one does not see all of it. */
  code: z.string().nullable(),
  version: z.int(),
  /** The table was changed after its scan was uploaded. */
  scanOld: z.boolean(),
  footer: z.array(textSchema),
  order: z.enum(["manual", "submitted"]),
  scan: fileSchema.nullable(),
  /** ETag of order, rows and scan. */
  revision: z.int(),
  until: momentSchema,
  late: z.boolean(),
  /** Where the deadline was put off for this organisation: the notice's own, and why. */
  waiver: z.strictObject({ before: momentSchema, reason: z.string() }).nullable(),
  handedIn: z.strictObject({ at: momentSchema, by: z.string(), hash: z.string(), version: z.int(), revision: z.int().nullable() }).nullable(),
});
export type SummaryTable = z.infer<typeof tableSchema>;

export const tableSummarySchema = tableSchema
  .pick({ table: true, title: true, organisation: true, until: true, late: true, waiver: true, handedIn: true })
  .extend({ rows: z.int(), scan: z.boolean() });

export const tableParams = z.strictObject({ noticeId: codeSchema, table: codeSchema });
/** Whose table: one's own organisation where absent. Those above may look at the tables of those below. */
export const tableQuery = z.strictObject({ organisation: codeSchema.optional() });
export const tableOrderSchema = z.strictObject({ applications: z.array(idSchema).min(1).max(5000) });

/** Cells with their new values (null empties one), and the order of all rows where it changes. `preview`: the seal of the preview that showed them. */
export const tableChangesSchema = z.strictObject({
  changes: z.array(z.strictObject({ applicationId: idSchema, column: codeSchema, value: z.json() })).max(20_000),
  order: z.array(idSchema).min(1).max(5000).nullable(),
  preview: z.string().max(200).nullable(),
});

const sheetValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const sheetPlace = { at: z.string().nullable(), row: z.int().nullable(), name: z.string().nullable(), column: textSchema.nullable() };
/** What a filled-in file would change. `made` is the table's revision when the file was made, `revision` that of now: both and `seal` go along when it is confirmed. */
export const sheetPreviewSchema = z.strictObject({
  name: z.string(),
  made: z.int(),
  revision: z.int(),
  seal: z.string(),
  changes: z.array(z.strictObject({ ...sheetPlace, applicationId: idSchema, columnId: codeSchema, value: z.json(), before: sheetValue, after: sheetValue })),
  order: z.array(idSchema).nullable(),
  moved: z.array(z.strictObject({ name: z.string(), before: z.int(), after: z.int() })),
  refusals: z.array(z.strictObject({ ...sheetPlace, before: sheetValue, after: sheetValue, why: z.string() })),
  conflicts: z.array(z.strictObject({ ...sheetPlace, base: sheetValue, now: sheetValue, file: sheetValue })),
  notes: z.array(z.string()),
});
export type SheetPreview = z.infer<typeof sheetPreviewSchema>;

export const reviewParams = z.strictObject({ noticeId: codeSchema, review: codeSchema });

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
  /** The total as the sheet stands, handed in or not; null where it has none yet, or was taken back. */
  standing: z.number().nullable(),
  revision: z.int(),
  until: momentSchema.nullable(),
  /** When who runs the round reminded of it. */
  remindedAt: momentSchema.nullable(),
  /** Handed in, and in conflict by the expert's own statement since: not yet taken out. */
  stated: z.boolean(),
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
  scores: z.array(
    z.strictObject({
      expertId: idSchema,
      expert: z.string(),
      total: z.number().nullable(),
      status: assignmentSchema.shape.status,
      conflict: z.string().nullable(),
      /** Stated after it was handed in: it counts until it is taken out. */
      stated: z.string().nullable(),
      /** What it counts, where that is not its total; whether it was left out as a highest or lowest. */
      value: z.number().nullable(),
      counted: z.boolean(),
      /** Total minus the mean of the others on the same application, and whether that is more than the review's measure. */
      apart: z.number().nullable(),
      outlier: z.boolean(),
      /** The total of a sheet that was taken out. */
      takenOut: z.number().nullable(),
    }),
  ),
  spread: z.number().nullable(),
  deviation: z.number().nullable(),
  /** What would happen to it now. */
  proposal: z.enum(["selected", "reserve", "passed-over", "tied", "below-pass-mark", "incomplete"]),
  /** Position on the reserve list, from 1. */
  reserve: z.int().nullable(),
  /** Counters of the caps that were full when its turn came. */
  stoppedBy: z.array(z.string()),
  /** Why, in the reader's language: 第21名；名额20；… */
  reason: z.string(),
});
export type RankingRow = z.infer<typeof rankingRowSchema>;
/** A counter of a quota: `<quota>/<whose>`. */
const counterSchema = z.string().max(200);
/** A cap of the selection, and the places of it that others hold. */
export const capSchema = z.strictObject({ counter: counterSchema, title: textSchema, limit: z.int(), taken: z.int() });
const doneBySchema = z.strictObject({ by: z.string(), at: momentSchema });
export const rankingSchema = z.strictObject({
  noticeId: codeSchema,
  review: codeSchema,
  caps: z.array(capSchema),
  /** Score sheets that are not in, those of applications without experts included. */
  missing: z.int(),
  /** Applications that wait for experts; they have no row yet. */
  unassigned: z.int(),
  rows: z.array(rankingRowSchema),
  /** Each expert beside the others, the strictest first. */
  experts: z.array(
    z.strictObject({
      expert: z.string(),
      sheets: z.int(),
      mean: z.number(),
      deviation: z.number(),
      /** By how much totals differ, on average, from the mean of the others on the same applications. */
      lean: z.number().nullable(),
      outlier: z.boolean(),
      how: z.enum(["scaled", "shifted", "raw"]),
    }),
  ),
  /** From how many points on a sheet, or an expert, stands out. */
  outliers: z.strictObject({ sheet: z.number(), expert: z.number() }),
  /** Prepared, or released: then the rows are as they were decided. */
  selection: z
    .strictObject({
      revision: z.int(),
      prepared: doneBySchema,
      released: doneBySchema.nullable(),
      /** How what was level was put in order, and why. */
      order: z.array(idSchema),
      reason: z.string().nullable(),
      /** What was prepared is no longer what the ranking gives. */
      outdated: z.boolean(),
      /** Who moved up from the reserve list. */
      promotions: z.array(z.strictObject({ applicationId: idSchema, by: z.string(), at: momentSchema, reason: z.string(), note: z.string().nullable() })),
    })
    .nullable(),
  /** Released, and a place became free: whose turn it is, and why. */
  next: z.array(z.strictObject({ applicationId: idSchema, reserve: z.int(), reason: z.string() })),
});
export type Ranking = z.infer<typeof rankingSchema>;

/** Settles by hand what the stated tie-breaks leave level: these applications, first to last, and why in this order. */
export const settledTiesSchema = z.strictObject({ order: z.array(idSchema).min(2).max(200), reason: z.string().trim().min(2).max(500) });
/** Prepares the selection. */
export const selectionSchema = z.strictObject({ ties: settledTiesSchema.optional() });
export const selectionResultSchema = z.strictObject({ revision: z.int(), selected: z.array(idSchema), reserve: z.array(idSchema), rest: z.array(idSchema) });
/** What is tried: other limits, another pass mark (null: none), applications and experts' sheets left out, an order of what is level. */
export const trialSchema = z.strictObject({
  limits: z.array(z.strictObject({ counter: counterSchema, limit: z.int().min(0).max(100_000) })).max(2000),
  passMark: z.number().nullable().optional(),
  withoutApplications: z.array(idSchema).max(5000),
  withoutExperts: z.array(idSchema).max(500),
  order: z.array(idSchema).max(200).optional(),
});
export const trialResultSchema = z.strictObject({ caps: z.array(capSchema), rows: z.array(rankingRowSchema) });
/** Moves one up from the reserve list; where it is not its turn, why. */
export const promotionSchema = z.strictObject({ applicationId: idSchema, note: z.string().trim().min(2).max(500).optional() });
