import { z } from "zod";
import { codeSchema, momentSchema, textSchema } from "./basics.ts";

/** A mark's text as a QR code gives it, or a code as somebody typed it: one of the two. */
export const verificationQuery = z
  .strictObject({
    mark: z.string().max(2000).optional().describe("the text of a page's QR code"),
    code: z.string().max(100).optional().describe("the code beside it, typed by hand"),
  })
  .refine(({ mark, code }) => (mark === undefined) !== (code === undefined), "a mark or a code");

/**
 * Why it was not verified. `foreign`: no mark of this platform; `newer`: laid out in a way this version does not know; `malformed`: damaged
 * or cut off; `forged`: the signature is false; `mistyped`: no code, or one with a wrong character; `unknown`: nothing like it was printed here.
 */
export const verificationRefusalSchema = z.enum(["foreign", "newer", "malformed", "forged", "mistyped", "unknown"]);

/** What is told of a printed document to everybody: what it is, never what it says nor who it is of. */
export const verifiedDocumentSchema = z.strictObject({
  kind: z.enum(["application", "table", "receipt", "result"]),
  notice: z.strictObject({ id: codeSchema, title: textSchema }),
  /** An application's number; of a table and a result what it is called. */
  number: z.string().nullable(),
  title: textSchema.nullable(),
  /** Which submission or edition it is, from 1; null for a table. */
  version: z.int().nullable(),
  /** Of the page whose mark was read; null for a typed code. */
  page: z.strictObject({ number: z.int(), of: z.int() }).nullable(),
  code: z.string(),
  contentHash: z.string(),
  /** When it was submitted, handed in or published. */
  at: momentSchema.nullable(),
  /** The version that has replaced it; null where it is the newest. */
  newer: z.strictObject({ version: z.int().nullable(), at: momentSchema.nullable() }).nullable(),
});

export const verificationSchema = z.strictObject({ refused: verificationRefusalSchema.nullable(), document: verifiedDocumentSchema.nullable() });
export type Verification = z.infer<typeof verificationSchema>;
export type VerifiedDocument = z.infer<typeof verifiedDocumentSchema>;
