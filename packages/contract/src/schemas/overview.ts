import { z } from "zod";
import { codeSchema, momentSchema, textSchema } from "./basics.ts";

const countedSchema = z.strictObject({ id: z.string(), count: z.int() });

/** Figures of what the caller sees of a notice. */
export const overviewSchema = z.strictObject({
  at: momentSchema.describe("when they were counted"),
  total: z.int(),
  states: z.array(countedSchema).describe("in the order of the process"),
  tracks: z.array(countedSchema),
  /** By the organisation that received them, the most first. Empty for those to whom it says nothing. */
  receivers: z.array(z.strictObject({ code: codeSchema, name: textSchema, count: z.int(), states: z.array(countedSchema) })),
  /** Days of the notice's time zone, without gaps. */
  days: z.array(z.strictObject({ day: z.iso.date(), count: z.int() })),
  tables: z.array(
    z.strictObject({ table: codeSchema, title: textSchema, handedIn: z.int(), expected: z.int(), missing: z.array(z.strictObject({ code: codeSchema, name: textSchema })) }),
  ),
  reviews: z.array(z.strictObject({ review: codeSchema, title: textSchema, waiting: z.int(), begun: z.int(), scored: z.int() })),
});
export type Overview = z.infer<typeof overviewSchema>;
