import { z } from "zod";
import { scanStandings } from "@shenbao/engine/proof";
import { codeSchema, idSchema, momentSchema } from "./basics.ts";

/** A page of a scan, in words, and where it stands. */
export const scanPageSchema = z.strictObject({
  file: idSchema,
  /** Its place in its file, from 1. */
  page: z.int(),
  state: z.string(),
  good: z.boolean().describe("whether it is as it should be"),
  says: z.string().describe("what it is, in the reader's language"),
});

/** What became of a stamped scan. */
export const scanViewSchema = z.strictObject({
  evidence: codeSchema,
  /** As it stands by what was submitted last; `unread`: the reading broke off, and can be asked for again. */
  standing: z.enum([...scanStandings, "unread"]),
  required: z.boolean().describe("whether an action waits until it is proven"),
  /** How far the reading is, where it goes on: pages that are read. */
  progress: z.strictObject({ done: z.int() }).nullable(),
  headline: z.string(),
  details: z.array(z.string()),
  /** What its applicant should do; null where nothing. */
  advice: z.string().nullable(),
  /** Files that cannot be read, and why. */
  refused: z.array(z.strictObject({ file: idSchema, why: z.string() })),
  pages: z.array(scanPageSchema),
  /** Where pages are of an older version: what changed since, by the titles of the fields. */
  changed: z.array(z.strictObject({ version: z.int(), says: z.string() })),
  checkedAt: momentSchema.nullable(),
});
export type ScanView = z.infer<typeof scanViewSchema>;
