import { z } from "zod";
import { findingSchema } from "../problem.ts";
import { answersSchema, codeSchema, countSchema, cursorQuery, idSchema, momentSchema, pageOf, placeSchema, pointerSchema, textSchema } from "./basics.ts";

export const fileSchema = z.strictObject({
  id: idSchema,
  /** The name the person gave it, for display only. */
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
  uploadedAt: momentSchema,
});
export type FileInfo = z.infer<typeof fileSchema>;

/** What may be done next by the person who asks, and if not, why. */
export const availableActionSchema = z.strictObject({ id: codeSchema, possible: z.boolean(), why: z.string().nullable() });

export const reasonSchema = z.strictObject({ at: placeSchema, text: z.string().trim().min(2).max(500) });

export const opinionSchema = z.strictObject({
  form: codeSchema,
  answers: answersSchema,
  by: z.string(),
  organisation: textSchema,
  at: momentSchema,
});

export const applicationSchema = z.strictObject({
  id: idSchema,
  number: z.string().nullable(),
  noticeId: codeSchema,
  version: z.int(),
  track: codeSchema,
  state: codeSchema,
  revision: z.int(),
  applicant: z.strictObject({ code: codeSchema, name: z.string(), creditCode: z.string().nullable() }).nullable().describe("null where the review is blind"),
  receiver: z.strictObject({ code: codeSchema, name: textSchema }).nullable(),
  name: z.string().nullable(),
  answers: answersSchema,
  evidence: z.record(z.string(), z.array(fileSchema)),
  opinions: z.array(opinionSchema),
  /** What the caller may edit: everything, only these places, or nothing. */
  open: z.union([z.literal("all"), z.array(placeSchema), z.null()]),
  /** Evidence the caller may upload now. */
  uploads: z.array(codeSchema),
  /** The reasons of the last return, while it is not answered. */
  reasons: z.array(reasonSchema),
  /** Position in the table of the receiving organisation, from 1. */
  order: z.int().nullable(),
  actions: z.array(availableActionSchema),
  createdAt: momentSchema,
  updatedAt: momentSchema,
  submittedAt: momentSchema.nullable(),
  contentHash: z.string().nullable(),
});
export type Application = z.infer<typeof applicationSchema>;

export const newApplicationSchema = z.strictObject({ noticeId: codeSchema, track: codeSchema });
export const saveAnswersSchema = z.strictObject({ answers: answersSchema });
/** The acknowledgement of a save: small, since it comes with every pause in typing. */
export const savedSchema = z.strictObject({ revision: z.int(), savedAt: momentSchema });

export const actionBodySchema = z.strictObject({
  /** The answers of the action's form. */
  input: answersSchema.optional(),
  reasons: z.array(reasonSchema).min(1).max(100).optional(),
  /** For a manual order: the wanted position in the table, from 1; last where absent. */
  order: z.int().min(1).max(10000).optional(),
});

/** What proves that an action was taken. */
export const receiptSchema = z.strictObject({
  applicationId: idSchema,
  number: z.string(),
  action: codeSchema,
  state: codeSchema,
  at: momentSchema,
  /** SHA-256 of the canonical JSON of version, track, answers and the evidence's hashes. */
  contentHash: z.string(),
  /** Number and hash of the event in the application's chain. */
  event: z.strictObject({ sequence: z.int(), hash: z.string() }),
});
export type Receipt = z.infer<typeof receiptSchema>;

export const eventSchema = z.strictObject({
  sequence: z.int(),
  at: momentSchema,
  action: z.string(),
  from: codeSchema.nullable(),
  to: codeSchema.nullable(),
  by: z.strictObject({ name: z.string().nullable(), organisation: textSchema.nullable(), role: z.string() }),
  /** Of a return, each at its place; of a selection, at `order`: why it stands where it does among what was level. */
  reasons: z.array(reasonSchema.extend({ at: z.union([placeSchema, z.literal("order")]) })),
  hash: z.string(),
});
export type ApplicationEvent = z.infer<typeof eventSchema>;

/** A condition of a list: JSON in the query. `at` is a field's pointer or one of number, name, applicant, receiver, state, track, submittedAt, updatedAt, order. */
export const listConditionSchema = z.strictObject({
  at: z.union([pointerSchema, z.enum(["number", "name", "applicant", "receiver", "state", "track", "submittedAt", "updatedAt", "order"])]),
  op: z.enum(["is", "in", "contains", "from", "to", "empty"]),
  value: z.union([z.string().max(200), z.number(), z.boolean(), z.array(z.union([z.string().max(200), z.number()])).max(50)]),
});
export type ListCondition = z.infer<typeof listConditionSchema>;

export const listQuery = z.strictObject({
  noticeId: codeSchema,
  track: codeSchema.optional(),
  q: z.string().max(100).optional().describe("words in project name, applicant's name, number or credit code"),
  filter: z.string().max(4000).optional().describe("JSON array of conditions, all of which must hold"),
  sort: z.string().max(310).optional().describe("<column>:asc or <column>:desc; submittedAt:desc by default"),
  ...cursorQuery,
});

export const listRowSchema = z.strictObject({
  id: idSchema,
  number: z.string().nullable(),
  name: z.string().nullable(),
  track: codeSchema,
  state: codeSchema,
  applicant: z.string().nullable(),
  creditCode: z.string().nullable(),
  receiver: textSchema.nullable(),
  order: z.int().nullable(),
  submittedAt: momentSchema.nullable(),
  updatedAt: momentSchema,
  /** The list's fields by pointer. */
  values: z.record(z.string(), z.json()),
});
export type ListRow = z.infer<typeof listRowSchema>;
export const listPageSchema = pageOf(listRowSchema);

/** Own applications over all notices, for the applicant's first page. */
export const ownApplicationSchema = applicationSchema.pick({
  id: true,
  number: true,
  noticeId: true,
  version: true,
  track: true,
  state: true,
  name: true,
  createdAt: true,
  updatedAt: true,
  submittedAt: true,
});

export const stateCountsSchema = z.strictObject({ states: z.record(z.string(), countSchema) });

export const resultFindingsSchema = z.strictObject({ findings: z.array(findingSchema) });
