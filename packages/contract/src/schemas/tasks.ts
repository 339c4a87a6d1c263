import { z } from "zod";
import { codeSchema, idSchema, momentSchema, pageOf, textSchema } from "./basics.ts";

/** Long work of one's own in the background. */
export const taskSchema = z.strictObject({
  id: idSchema,
  kind: codeSchema,
  state: z.enum(["waiting", "running", "done", "cancelled", "failed"]),
  title: textSchema,
  noticeId: codeSchema.nullable(),
  startedAt: momentSchema,
  finishedAt: momentSchema.nullable(),
  keptUntil: momentSchema.nullable().describe("until when it can be looked at and its file be had, once it is over"),
  total: z.int().nullable().describe("null where it is not known yet"),
  done: z.int(),
  summary: textSchema.nullable().describe("what came of it"),
  failure: textSchema.nullable(),
  file: z.strictObject({ name: z.string(), size: z.int(), mediaType: z.string() }).nullable(),
});
export type Task = z.infer<typeof taskSchema>;
export const taskPageSchema = pageOf(taskSchema);
