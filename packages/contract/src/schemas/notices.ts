import type { NoticeDefinition } from "@shenbao/engine";
import { z } from "zod";
import { codeSchema, idSchema, momentSchema, textSchema } from "./basics.ts";
import { ownWaiverSchema } from "./waivers.ts";

/** A definition travels as it is; its meta-schemas and the engine check it, and say more than this contract could. */
export const definitionSchema = z
  .custom<NoticeDefinition>((value) => typeof value === "object" && value !== null && !Array.isArray(value))
  .meta({ type: "object", description: "a definition, see schemas/meta/notice.schema.json" });

export const definitionFindingSchema = z.strictObject({
  path: z.string().describe("JSON Pointer into the definition"),
  code: z.string(),
  severity: z.enum(["error", "warning"]),
  message: textSchema,
});

export const personaResultSchema = z.strictObject({
  persona: z.string(),
  passed: z.boolean(),
  /** What was expected and did not come, and what came unexpected: «code at path». */
  missing: z.array(z.string()),
  unexpected: z.array(z.string()),
  submittable: z.boolean(),
});

export const definitionCheckSchema = z.strictObject({
  findings: z.array(definitionFindingSchema),
  personas: z.array(personaResultSchema),
  publishable: z.boolean(),
});

/** A published notice in a list. */
export const noticeSummarySchema = z.strictObject({
  id: codeSchema,
  version: z.int(),
  year: z.int(),
  title: textSchema,
  summary: textSchema,
  issuer: textSchema,
  opens: momentSchema,
  /** Instants, in the order of the definition. */
  deadlines: z.array(z.strictObject({ id: codeSchema, title: textSchema, at: momentSchema })),
  /** Whether applications can be begun now, by the caller where a deadline is put off for its organisation. */
  open: z.boolean(),
  /** Whether results were published. */
  results: z.boolean(),
  /** Whether the caller's organisation has a part in it: a role, and, for those who receive applications, a place in the line of its owner. */
  concerns: z.boolean(),
  /** Deadlines put off for the caller's organisation, and for nobody else. */
  waivers: z.array(ownWaiverSchema),
});
export type NoticeSummary = z.infer<typeof noticeSummarySchema>;

/** A version of a published notice with its definition (without personas). It never changes. */
export const noticeVersionSchema = z.strictObject({
  id: codeSchema,
  version: z.int(),
  hash: z.string(),
  publishedAt: momentSchema,
  /** The note of correction; null for the first version. */
  note: textSchema.nullable(),
  definition: definitionSchema,
});
export type NoticeVersion = z.infer<typeof noticeVersionSchema>;

/** A version as administrators see it: with its personas. */
export const publishedVersionSchema = noticeVersionSchema.extend({ publishedBy: z.string() });
export type PublishedVersion = z.infer<typeof publishedVersionSchema>;

/** A definition as administrators see it in the list: the draft and how it stands to what is published. */
export const draftSummarySchema = z.strictObject({
  id: idSchema,
  noticeId: codeSchema,
  year: z.int(),
  title: textSchema,
  revision: z.int(),
  publishedVersion: z.int().nullable(),
  /** Whether the draft differs from what is published. */
  changed: z.boolean(),
  applications: z.int(),
  updatedAt: momentSchema,
  /** Who saved it last, by name; null where the platform itself did. */
  updatedBy: z.string().nullable(),
});

/** What a draft was begun from, as long as its places are being looked at: see the engine's `YearOrigin`. */
export const draftOriginSchema = z.strictObject({
  noticeId: codeSchema,
  /** null: from the definition under work. */
  version: z.int().nullable(),
  year: z.int(),
  contents: z.array(z.string()),
  moments: z.array(z.strictObject({ path: z.string(), at: z.string() })),
});

export const draftSchema = draftSummarySchema.extend({
  definition: definitionSchema,
  origin: draftOriginSchema.nullable(),
  /** Keys of the places that were confirmed as they are. */
  confirmed: z.array(z.string()),
});
export type Draft = z.infer<typeof draftSchema>;

export const versionSummarySchema = z.strictObject({
  noticeId: codeSchema,
  version: z.int(),
  hash: z.string(),
  publishedAt: momentSchema,
  publishedBy: z.string(),
  note: textSchema.nullable(),
  applications: z.int(),
});

/** Applications that a correction would touch: of one version and track. */
export const touchedSchema = z.strictObject({
  version: z.int(),
  track: codeSchema,
  title: textSchema,
  /** Whether what changed concerns those who apply in it. */
  concerns: z.boolean(),
  /** Whether the draft still has the track. */
  kept: z.boolean(),
  /** Those their applicants have wholly in hand. */
  drafts: z.int(),
  submitted: z.int(),
});
export type Touched = z.infer<typeof touchedSchema>;

/** What a correction would do to some of the drafts of the tracks it concerns. One draft may count in several. */
export const touchedDraftsSchema = z.strictObject({
  judged: z.int(),
  losing: z.int(),
  required: z.int(),
  wrong: z.int(),
  unchanged: z.int(),
  homeless: z.int(),
  /** Where to go on; null at the end. */
  next: idSchema.nullable(),
});
export type TouchedDrafts = z.infer<typeof touchedDraftsSchema>;
