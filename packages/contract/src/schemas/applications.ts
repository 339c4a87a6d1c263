import { z } from "zod";
import { scanStandings } from "@shenbao/engine/proof";
import { findingSchema } from "../problem.ts";
import { submissionRowSchema, ticketSchema } from "./tickets.ts";
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

/** A submission with what it held. */
export const submissionSchema = submissionRowSchema.extend({ version: z.int(), answers: answersSchema, evidence: z.record(z.string(), z.array(fileSchema)) });
export type Submission = z.infer<typeof submissionSchema>;

/** What may be done next by the person who asks, and if not, why. */
export const availableActionSchema = z.strictObject({
  id: codeSchema,
  possible: z.boolean(),
  why: z.string().nullable(),
  clause: z.string().optional().describe("the clause of the notice that why rests on"),
});

export const reasonSchema = z.strictObject({ at: placeSchema, text: z.string().trim().min(2).max(500) });

export const opinionSchema = z.strictObject({
  form: codeSchema,
  answers: answersSchema,
  by: z.string(),
  organisation: textSchema,
  at: momentSchema,
  /** Number of its event: the submission before it is what it was given on. */
  sequence: z.int().nullable(),
});

/** A decision that was prepared and waits for its release, as the organisation that prepared it sees it; nobody else does. */
export const decisionSchema = z.strictObject({
  action: codeSchema,
  /** Names this preparation: the If-Match of whoever takes it back, `replaces` of whoever changes it. */
  revision: z.int(),
  by: z.string(),
  at: momentSchema,
  overtaken: z.string().nullable().describe("why it no longer fits, as a sentence: then it can only be taken back or decided anew"),
});
export type Decision = z.infer<typeof decisionSchema>;

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
  hiddenEvidence: z.array(codeSchema).describe("evidence items of the form whose files the caller's role does not see"),
  opinions: z.array(opinionSchema),
  /** What the caller may edit: everything, only these places, or nothing. */
  open: z.union([z.literal("all"), z.array(placeSchema), z.null()]),
  /** Evidence the caller may upload now. */
  uploads: z.array(codeSchema),
  /** The reasons of the last return, while it is not answered. */
  reasons: z.array(reasonSchema),
  /** The reasons of all returns, each with its standing. */
  tickets: z.array(ticketSchema),
  /** A newer version of the notice that binds it: one that its applicant still has wholly in hand. Told to applicants alone. */
  correction: z
    .strictObject({
      version: z.int(),
      /** Whether it concerns the application's track: then it must be seen and taken before a submission. What does not is taken over by itself. */
      concerns: z.boolean(),
    })
    .nullable(),
  /** Position in the table of the receiving organisation, from 1. */
  order: z.int().nullable(),
  actions: z.array(availableActionSchema),
  decision: decisionSchema
    .extend({
      input: answersSchema.nullable(),
      reasons: z.array(reasonSchema),
      /** Actions that can be prepared in its place. */
      choices: z.array(codeSchema),
    })
    .nullable()
    .describe("told to the organisation that prepared it, alone"),
  createdAt: momentSchema,
  updatedAt: momentSchema,
  submittedAt: momentSchema.nullable(),
  contentHash: z.string().nullable(),
});
export type Application = z.infer<typeof applicationSchema>;

/** What a correction of the notice changes for an application. */
export const correctionViewSchema = z.strictObject({
  from: z.int(),
  to: z.int(),
  concerns: z.boolean(),
  /** Why it cannot be taken, as a sentence: its track is gone, or the new version is closed. */
  why: z.string().nullable(),
  /** The versions that came since, the oldest first. */
  versions: z.array(z.strictObject({ version: z.int(), publishedAt: momentSchema, note: textSchema.nullable() })),
  /** What changed in the notice and concerns the track, in sentences; of a form below its title. */
  changes: z.array(z.strictObject({ heading: textSchema.nullable(), sentence: textSchema })),
  /** Answers that do not go along, with what stands there to be copied. */
  dropped: z.array(
    z.strictObject({
      at: z.string(),
      title: textSchema,
      why: z.enum(["gone", "computed", "kind", "choice", "hidden"]),
      shown: z.string().describe("the answer in the reader's language"),
    }),
  ),
  /** Files that are no longer asked for. */
  files: z.array(z.strictObject({ evidence: codeSchema, title: textSchema, files: z.array(fileSchema) })),
  required: z.array(z.strictObject({ at: z.string(), title: textSchema })),
  /** What is wrong under the new version and was not before. */
  findings: z.array(findingSchema),
});
export type CorrectionView = z.infer<typeof correctionViewSchema>;
export const takeCorrectionSchema = z.strictObject({ version: z.int().min(1).describe("the version that was seen") });

export const newApplicationSchema = z.strictObject({ noticeId: codeSchema, track: codeSchema });
export const saveAnswersSchema = z.strictObject({ answers: answersSchema });
/** The acknowledgement of a save: small, since it comes with every pause in typing. */
export const savedSchema = z.strictObject({ revision: z.int(), savedAt: momentSchema });

export const actionBodySchema = z.strictObject({
  /** The answers of the action's form. */
  input: answersSchema.optional(),
  reasons: z
    .array(reasonSchema.extend({ ticket: idSchema.optional().describe("the ticket that is opened again") }))
    .min(1)
    .max(100)
    .optional(),
  /** For a manual order: the wanted position in the table, from 1; last where absent. */
  order: z.int().min(1).max(10000).optional(),
});

/** A decision to be prepared. `replaces`: the revision of the one in whose place it comes. */
export const prepareDecisionSchema = actionBodySchema.omit({ order: true }).extend({ action: codeSchema, replaces: z.int().optional() });

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
  /** Of a change to another version of the notice: from which to which. */
  versions: z.strictObject({ from: z.int(), to: z.int() }).nullable(),
  /** Of a decision that was released later: when it was prepared, and who released it. */
  released: z.strictObject({ prepared: momentSchema, name: z.string().nullable() }).nullable(),
  /** What happened, in the reader's language, where no action of the notice tells it. */
  said: z.string().nullable(),
  hash: z.string(),
});
export type ApplicationEvent = z.infer<typeof eventSchema>;

/** The columns that every list has. */
export const systemColumnSchema = z.enum(["number", "name", "applicant", "receiver", "state", "track", "submittedAt", "updatedAt", "order", "scan"]);

export const listColumnSchema = z.union([pointerSchema, systemColumnSchema]);

export const listQuery = z.strictObject({
  noticeId: codeSchema,
  track: codeSchema.optional(),
  q: z.string().max(100).optional().describe("words in project name, applicant's name, number or credit code"),
  filter: z.string().max(4000).optional().describe("an expression over the columns of the list as JSON, in the language of a definition's own expressions"),
  sort: z.string().max(310).optional().describe("<column>:asc or <column>:desc; submittedAt:desc by default"),
  prepared: z.literal("true").optional().describe("only those on which one's organisation has prepared a decision"),
  ...cursorQuery,
});

/** A list to be exported: as its pages are asked for, with the chosen columns in their order. */
export const exportRequestSchema = listQuery.omit({ after: true, before: true, limit: true }).extend({
  columns: z.array(listColumnSchema).min(1).max(60),
  as: z.enum(["xlsx", "csv"]),
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
  decision: decisionSchema.nullable(),
  /** How the stamped scans stand together; null where there is none to be proven. */
  scan: z.enum(scanStandings).nullable(),
  /** The list's fields by pointer. */
  values: z.record(z.string(), z.json()),
});
export type ListRow = z.infer<typeof listRowSchema>;
export const listPageSchema = pageOf(listRowSchema);

/** Own applications over all notices, for the applicant's first page. */
export const ownApplicationSchema = applicationSchema.pick({
  correction: true,
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

export const stateCountsSchema = z.strictObject({
  states: z.record(z.string(), countSchema),
  prepared: countSchema.nullable().describe("on how many one's organisation has prepared a decision; null where its role prepares none"),
});

export const resultFindingsSchema = z.strictObject({ findings: z.array(findingSchema) });
