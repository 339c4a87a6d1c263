import type { NoticeDefinition } from "@shenbao/engine";
import { z } from "zod";
import { codeSchema, idSchema, momentSchema, textSchema } from "./basics.ts";

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
  /** Whether applications can be begun now. */
  open: z.boolean(),
  /** Whether results were published. */
  results: z.boolean(),
});
export type NoticeSummary = z.infer<typeof noticeSummarySchema>;

/** A version of a published notice with its definition (without personas). It never changes. */
export const noticeVersionSchema = z.strictObject({
  id: codeSchema,
  version: z.int(),
  hash: z.string(),
  publishedAt: momentSchema,
  definition: definitionSchema,
});
export type NoticeVersion = z.infer<typeof noticeVersionSchema>;

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
export const draftSchema = draftSummarySchema.extend({ definition: definitionSchema });
export type Draft = z.infer<typeof draftSchema>;

export const versionSummarySchema = z.strictObject({
  noticeId: codeSchema,
  version: z.int(),
  hash: z.string(),
  publishedAt: momentSchema,
  publishedBy: z.string(),
  applications: z.int(),
});

/** The public result. */
export const resultSchema = z.strictObject({
  noticeId: codeSchema,
  title: textSchema,
  intro: textSchema.nullable(),
  publishedAt: momentSchema,
  columns: z.array(z.strictObject({ id: codeSchema, title: textSchema, kind: z.enum(["text", "number", "date", "choice"]) })),
  tracks: z.array(z.strictObject({ track: codeSchema, title: textSchema, rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))) })),
});
export type Result = z.infer<typeof resultSchema>;
