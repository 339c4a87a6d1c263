import { z } from "zod";
import { answersSchema, codeSchema, idSchema, momentSchema, placeSchema, textSchema } from "./basics.ts";

/** One reason of a return, with its standing and what was done to it. */
export const ticketSchema = z.strictObject({
  id: idSchema,
  /** Where it points now: it follows its row and its file. */
  at: placeSchema,
  text: z.string(),
  standing: z.enum(["open", "answered", "settled"]),
  /** What the applicant writes to it, until the next submission sends it; null for others. */
  note: z.string().nullable(),
  steps: z.array(
    z.strictObject({
      what: z.enum(["raised", "answered", "settled", "unsettled", "reopened"]),
      at: momentSchema,
      by: z.strictObject({ name: z.string().nullable(), organisation: textSchema.nullable() }),
      text: z.string().nullable(),
    }),
  ),
  /** Whether the caller may settle it, or take that back. */
  mine: z.boolean(),
});
export type TicketView = z.infer<typeof ticketSchema>;

export const settleTicketSchema = z.strictObject({ settled: z.boolean() });
export const noteTicketSchema = z.strictObject({ note: z.string().trim().min(1).max(500).nullable() });
export const revisedSchema = z.strictObject({ revision: z.int() });

/** Written down while reading, and not yet sent: `ticket` where it opens one again. */
export const pinSchema = z.strictObject({ at: placeSchema, text: z.string().max(500), ticket: idSchema.optional() });
export type Pin = z.infer<typeof pinSchema>;

/** What somebody keeps while reading an application: pins for a return, and what is filled in of the actions' forms. */
export const keptNotesSchema = z.strictObject({
  pins: z.array(pinSchema).max(100),
  inputs: z.record(codeSchema, answersSchema),
});
export const notesSchema = keptNotesSchema.extend({
  revision: z.int(),
  /** Who else of the organisation has some. */
  others: z.array(z.strictObject({ name: z.string(), pins: z.int(), at: momentSchema })),
});
export type Notes = z.infer<typeof notesSchema>;

/** Who else has the application open. */
export const presenceSchema = z.strictObject({
  others: z.array(z.strictObject({ name: z.string(), organisation: textSchema, seconds: z.int().describe("since when, in seconds") })),
});
export type Presence = z.infer<typeof presenceSchema>;

/** A submission, as its event tells it. */
export const submissionRowSchema = z.strictObject({ sequence: z.int(), at: momentSchema, action: codeSchema, contentHash: z.string() });
export type SubmissionRow = z.infer<typeof submissionRowSchema>;

/** Another application of the same applicant that the caller sees. */
export const sameApplicantSchema = z.strictObject({
  id: idSchema,
  noticeId: codeSchema,
  notice: textSchema,
  year: z.int(),
  version: z.int(),
  track: textSchema,
  state: textSchema,
  tone: z.string(),
  number: z.string().nullable(),
  name: z.string().nullable(),
  submittedAt: momentSchema.nullable(),
});
export type SameApplicant = z.infer<typeof sameApplicantSchema>;
