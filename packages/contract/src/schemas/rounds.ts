import { z } from "zod";
import { answersSchema, codeSchema, idSchema, momentSchema, textSchema } from "./basics.ts";

const pairSchema = z.strictObject({ application: idSchema, expert: idSchema });
/** What was shown; where it would be something else by now, nothing is done. */
const sealSchema = z.string().max(64);

/** Assigns experts evenly; without `applications` all that wait. `dry` only shows what would happen. */
export const assignSchema = z.strictObject({
  dry: z.boolean(),
  applications: z.array(idSchema).max(5000).optional(),
  experts: z.array(idSchema).max(500).optional(),
  /** Pairs that are to be, and pairs that are not to be. */
  pinned: z.array(pairSchema).max(25_000).optional(),
  excluded: z.array(pairSchema).max(2000).optional(),
  /** At most this many in the round, those they have included; instead of what their accounts say. */
  most: z
    .array(z.strictObject({ expert: idSchema, most: z.int().min(0).max(5000) }))
    .max(500)
    .optional(),
  seal: sealSchema.optional(),
});

export const assignmentPlanSchema = z.strictObject({
  pairs: z.array(z.strictObject({ application: idSchema, name: z.string(), expert: idSchema, expertName: z.string(), pinned: z.boolean() })),
  load: z.array(
    z.strictObject({
      expert: idSchema,
      name: z.string(),
      organisation: textSchema,
      before: z.int(),
      after: z.int(),
      most: z.int().nullable(),
      expertise: z.array(z.string()),
      /** Of the new pairs: in a track they know, and in another than those they know. */
      known: z.int(),
      unknown: z.int(),
    }),
  ),
  /** What is planned for, with those who have it already. */
  applications: z.array(z.strictObject({ id: idSchema, number: z.string(), name: z.string(), track: codeSchema, present: z.array(idSchema) })),
  /** Who does not score what, and why; `about` is the organisation or group that it is about, or what was stated. */
  conflicts: z.array(pairSchema.extend({ why: z.enum(["declared", "same-organisation", "same-group", "excluded"]), about: z.string() })),
  lacking: z.array(z.strictObject({ application: idSchema, name: z.string(), needed: z.int(), available: z.int() })),
  /** Stated conflicts that meet no application of this round: to be read by people. */
  unmatched: z.array(z.strictObject({ expertName: z.string(), about: z.string(), reason: z.string() })),
  seal: sealSchema,
});
export type AssignmentPlan = z.infer<typeof assignmentPlanSchema>;

/** Takes an expert out of a round, or out of some applications of it. `dry` only shows what would change. */
export const takeOutSchema = z.strictObject({
  dry: z.boolean(),
  expert: idSchema,
  applications: z.array(idSchema).min(1).max(5000).optional(),
  reason: z.string().trim().min(2).max(500).optional(),
  seal: sealSchema.optional(),
});
const standingSchema = z.strictObject({ place: z.int(), score: z.number().nullable(), selected: z.boolean() });
export const takenOutSchema = z.strictObject({
  expertName: z.string(),
  /** Sheets that would count no more, with their totals; null where nothing was handed in. */
  sheets: z.array(z.strictObject({ application: idSchema, name: z.string(), total: z.number().nullable() })),
  /** Applications whose score or place would change, by the sheets that remain. */
  changes: z.array(z.strictObject({ application: idSchema, number: z.string(), name: z.string(), before: standingSchema, after: standingSchema })),
  entering: z.array(z.string()),
  leaving: z.array(z.string()),
  /** Applications that would have too few experts, and must be assigned again. */
  short: z.array(z.strictObject({ application: idSchema, name: z.string(), experts: z.int(), needed: z.int() })),
  seal: sealSchema,
});
export type TakenOut = z.infer<typeof takenOutSchema>;

/** How a round gets on. */
export const progressSchema = z.strictObject({
  until: momentSchema.nullable(),
  experts: z.array(
    z.strictObject({
      expert: idSchema,
      name: z.string(),
      organisation: textSchema,
      waiting: z.int(),
      begun: z.int(),
      scored: z.int(),
      conflict: z.int(),
      /** Sheets they handed in and stated a conflict with afterwards. */
      stated: z.array(z.strictObject({ application: idSchema, name: z.string(), reason: z.string() })),
      seenAt: momentSchema.nullable(),
      remindedAt: momentSchema.nullable(),
    }),
  ),
  log: z.array(
    z.strictObject({
      at: momentSchema,
      by: z.string(),
      what: z.enum(["assigned", "takenOut", "reminded"]),
      experts: z.array(z.string()),
      applications: z.int(),
      reason: z.string().nullable(),
    }),
  ),
});
export type RoundProgress = z.infer<typeof progressSchema>;

/** Reminds experts of sheets that are not handed in; all who have some where nobody is named. */
export const remindSchema = z.strictObject({ dry: z.boolean(), experts: z.array(idSchema).min(1).max(500).optional() });
export const remindedSchema = z.strictObject({ experts: z.array(z.strictObject({ expert: idSchema, name: z.string(), open: z.int() })) });

export const newInterestSchema = z.strictObject({
  kind: z.enum(["organisation", "application"]),
  about: z.string().trim().min(2).max(100),
  reason: z.string().trim().min(2).max(500),
});
export const interestSchema = newInterestSchema.extend({ id: idSchema, at: momentSchema });
export type Interest = z.infer<typeof interestSchema>;

const cellProblemSchema = z.strictObject({ at: z.string(), column: z.string().nullable(), why: z.string() });
/** What an expert's workbook would make of the sheets; nothing is written. */
export const offlinePreviewSchema = z.strictObject({
  name: z.string(),
  rows: z.array(
    z.strictObject({
      assignment: idSchema,
      revision: z.int(),
      number: z.string(),
      name: z.string(),
      changes: z.array(z.strictObject({ at: z.string(), column: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
      /** As they would be; only what has no problem can be saved. */
      answers: answersSchema,
      total: z.number().nullable(),
      /** What is wrong, each at its cell: then nothing of the row is saved. */
      problems: z.array(cellProblemSchema),
      /** What is missing before it can be handed in. */
      missing: z.array(cellProblemSchema),
    }),
  ),
  /** Rows that are no sheets of this file, or no longer. */
  refused: z.array(cellProblemSchema),
  seal: z.string(),
});
export type OfflinePreview = z.infer<typeof offlinePreviewSchema>;
/** Saves what a preview showed, and hands it in where `final`; all or nothing. */
export const offlineScoresSchema = z.strictObject({
  rows: z
    .array(z.strictObject({ assignment: idSchema, revision: z.int(), answers: answersSchema }))
    .min(1)
    .max(5000),
  final: z.boolean(),
  seal: z.string().max(100),
});
