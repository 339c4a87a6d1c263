import { z } from "zod";
import { listColumnSchema } from "./applications.ts";
import { codeSchema, idSchema, momentSchema } from "./basics.ts";

/** What a view shows of a list: as the list's own query, with its columns in their order. */
const content = {
  track: codeSchema.nullable(),
  state: codeSchema.nullable(),
  question: z.string().max(100).nullable(),
  where: z.json().describe("the filter as an expression, null without one"),
  sort: z.string().max(310).nullable(),
  columns: z.array(listColumnSchema).min(1).max(60).nullable().describe("null as the list chooses them"),
};
const name = z.string().trim().min(1).max(40);

export const newViewSchema = z.strictObject({ noticeId: codeSchema, name, shared: z.boolean(), ...content });
export const viewChangeSchema = z.strictObject({ name, shared: z.boolean(), ...content }).partial();

export const viewSchema = z.strictObject({
  id: idSchema,
  noticeId: codeSchema,
  name: z.string(),
  shared: z.boolean(),
  own: z.boolean(),
  by: z.string(),
  revision: z.int(),
  updatedAt: momentSchema,
  ...content,
});
export type View = z.infer<typeof viewSchema>;
export const viewsSchema = z.strictObject({ rows: z.array(viewSchema), default: idSchema.nullable() });
export const defaultViewSchema = z.strictObject({ view: idSchema.nullable() });
