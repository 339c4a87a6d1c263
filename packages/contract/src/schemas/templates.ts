import { z } from "zod";

const wordsSchema = { written: z.string().min(1).max(200), near: z.string().max(200) };

/** A Word template as a form's `print` names it. */
export const templateSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(200),
  placeholders: z.array(z.strictObject({ ...wordsSchema, rows: z.array(z.strictObject(wordsSchema)).max(1000).optional() })).max(1000),
});
