import { z } from "zod";
import { fileSchema } from "./applications.ts";
import { codeSchema, idSchema, momentSchema, textSchema } from "./basics.ts";

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** A published result, or what would be published. */
export const resultSchema = z.strictObject({
  noticeId: codeSchema,
  title: textSchema,
  intro: textSchema.nullable(),
  publishedAt: momentSchema,
  edition: z.int(),
  /** What changed since the edition before, as those say who published it. */
  note: z.string().nullable(),
  /** Of those added and taken off since the edition before. */
  changes: z.strictObject({ added: z.array(rowSchema), removed: z.array(rowSchema) }).nullable(),
  /** `over`: the list is final. */
  period: z.strictObject({ from: momentSchema, until: momentSchema, over: z.boolean() }).nullable(),
  /** Who may object, and whether it is possible now. */
  objections: z
    .strictObject({ by: z.enum(["anyone", "account", "applicants"]), possible: z.boolean(), files: z.int(), open: z.boolean(), within: z.int().nullable() })
    .nullable()
    .describe("`open`: the applicant concerned is told who objects; `within`: decided within so many working days"),
  /** All editions, the newest first. */
  editions: z.array(z.strictObject({ edition: z.int(), publishedAt: momentSchema, note: z.string().nullable() })),
  columns: z.array(z.strictObject({ id: codeSchema, title: textSchema, kind: z.enum(["text", "number", "date", "choice"]) })),
  /** Beside each row its application, to object to; early results have none. */
  tracks: z.array(z.strictObject({ track: codeSchema, title: textSchema, rows: z.array(rowSchema), applications: z.array(idSchema) })),
});
export type Result = z.infer<typeof resultSchema>;

/** An earlier edition; the newest where absent. */
export const resultQuery = z.strictObject({ edition: z.coerce.number().int().min(1).max(100_000).optional() });
export const resultFileQuery = resultQuery.extend({ as: z.enum(["xlsx", "csv"]) });
/** A later edition says what changed. */
export const publishSchema = z.strictObject({ note: z.string().trim().min(2).max(1000).optional() });

/** An objection as somebody sees it: who made it, who handles it, or the applicant it concerns. */
export const objectionSchema = z.strictObject({
  id: idSchema,
  noticeId: codeSchema,
  /** The receipt's number. */
  number: z.int(),
  applicationId: idSchema,
  /** What the application is called. */
  name: z.string(),
  edition: z.int(),
  state: z.enum(["received", "asked", "upheld", "dismissed"]),
  reason: z.string(),
  /** Null where its reader is not told who objects. */
  by: z.strictObject({ name: z.string(), organisation: textSchema.nullable(), contact: z.string(), account: z.boolean() }).nullable(),
  files: z.array(fileSchema),
  words: z.array(z.strictObject({ at: momentSchema, kind: z.enum(["question", "reply", "upheld", "dismissed"]), text: z.string() })),
  madeAt: momentSchema,
  /** Until when it is to be decided; null where the notice has no limit, or its reader does not handle it. `late`: it was not. */
  due: momentSchema.nullable(),
  late: z.boolean(),
  revision: z.int(),
  /** What its reader is to it. */
  as: z.enum(["objector", "handler", "concerned"]),
  /** Whether files can be added now, and how many there may be. */
  adds: z.boolean(),
  most: z.int(),
});
export type Objection = z.infer<typeof objectionSchema>;

export const objectionBodySchema = z.strictObject({
  applicationId: idSchema,
  reason: z.string().trim().min(10).max(2000),
  contact: z.string().trim().min(5).max(200),
});
const telephoneSchema = z
  .string()
  .trim()
  .regex(/^(\+?\d{2,3}[ -]?)?(1[3-9]\d{9}|(0\d{2,3}[ -]?)?\d{7,8}([ -]\d{1,6})?)$/);
/** An objection of somebody without an account: by name, and reached by a telephone number, an address or both. */
export const namedObjectionBodySchema = z.strictObject({
  applicationId: idSchema,
  reason: z.string().trim().min(10).max(2000),
  name: z.string().trim().min(2).max(40),
  organisation: z.string().trim().min(2).max(100).nullable(),
  telephone: telephoneSchema.nullable(),
  email: z.email().max(200).nullable().describe("one of both, or both"),
});

/** What somebody without an account has in hand: the number, and the code that opens it again. */
export const objectionReceiptSchema = z.strictObject({ objection: objectionSchema, code: z.string() });
export const objectionLookUpSchema = z.strictObject({ number: z.int().min(1).max(1_000_000), code: z.string().min(4).max(60) });

export const objectionReplySchema = z.strictObject({ text: z.string().trim().min(2).max(2000) });
export const objectionHandlingSchema = z.strictObject({ do: z.enum(["ask", "uphold", "dismiss"]), text: z.string().trim().min(2).max(2000) });

/** What a released selection made of an application, and why. */
export const standingSchema = z.strictObject({
  review: codeSchema,
  title: textSchema,
  proposal: z.enum(["selected", "reserve", "passed-over", "tied", "below-pass-mark", "incomplete"]),
  reserve: z.int().nullable(),
  /** Place and score in the ranking: to those who run the round. */
  place: z.int().nullable(),
  score: z.number().nullable(),
  reason: z.string(),
  /** Why it moved up from the reserve list. */
  promoted: z.string().nullable(),
});
