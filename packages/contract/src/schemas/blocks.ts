import type { Fragment } from "@shenbao/engine/fragment";
import { z } from "zod";
import { codeSchema, momentSchema, textSchema } from "./basics.ts";

/** A part of a form; the engine's `checkFragment` says more of it than this contract could. */
export const fragmentSchema = z
  .custom<Fragment>((value) => typeof value === "object" && value !== null && !Array.isArray(value))
  .meta({ type: "object", description: "a part of a form, in the format of the clipboard" });

export const blockTitleSchema = z.strictObject({ "zh-CN": z.string().trim().min(1).max(120), en: z.string().trim().min(1).max(120) });

/** What is saved of a block. Its keys are those of a form, as a definition's are. */
export const blockBodySchema = z.strictObject({ title: blockTitleSchema, fragment: fragmentSchema });

export const blockSummarySchema = z.strictObject({
  id: codeSchema,
  title: textSchema,
  version: z.int().describe("the newest, from 1"),
  revision: z.int(),
  archived: z.boolean().describe("not offered any more"),
  updatedAt: momentSchema,
  updatedBy: z.string().nullable(),
});
export type BlockSummary = z.infer<typeof blockSummarySchema>;

export const blockVersionSchema = z.strictObject({ id: codeSchema, version: z.int(), title: textSchema, fragment: fragmentSchema });
export type BlockVersion = z.infer<typeof blockVersionSchema>;
