import type { Form } from "@shenbao/engine";
import { z } from "zod";
import { textSchema } from "./basics.ts";

const formSchema = z
  .custom<Form>((value) => typeof value === "object" && value !== null && !Array.isArray(value))
  .meta({ type: "object", description: "a form, see schemas/meta/form.schema.json" });

/** A draft of a form out of a Word or Excel file, and the account of everything in the file. */
export const formReadingSchema = z.strictObject({
  kind: z.enum(["docx", "xlsx"]),
  form: formSchema,
  elements: z.array(
    z.strictObject({
      at: z
        .union([z.strictObject({ field: z.string() }), z.strictObject({ place: z.array(z.int()) }), z.strictObject({ evidence: z.string() })])
        .describe("where it stands in the form: a field's pointer (columns under *), a place in the layout, or the id of evidence"),
      kind: z.string().describe("text, money, freeTable, step, note, evidence …"),
      title: z.string(),
      where: textSchema.nullable().describe("where in the file it comes from"),
      sure: z.boolean().describe("nothing was guessed"),
      why: z.array(textSchema),
    }),
  ),
  leftOut: z.array(z.strictObject({ where: textSchema, text: z.string(), why: textSchema })),
  counts: z.strictObject({ read: z.int(), used: z.int(), leftOut: z.int(), blank: z.int() }).describe("cells and paragraphs; used + leftOut + blank = read"),
  ignored: z.array(z.strictObject({ what: textSchema, count: z.int(), words: z.array(z.string()) })).describe("what the file has beside, and nobody reads"),
});
export type FormReading = z.infer<typeof formReadingSchema>;
