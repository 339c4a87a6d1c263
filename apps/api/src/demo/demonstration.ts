import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { answersSchema, codeSchema, loginNameSchema, reasonSchema, textSchema } from "@shenbao/contract";
import { z } from "zod";

/** A local date and time in China (UTC+8, no summer time): "2023-08-14T09:30". */
const whenSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
/** A file by its name, or the scan of the application itself as it is printed at that time, stamped, without some of its pages. */
const uploadSchema = z.union([z.string(), z.strictObject({ scan: z.string(), without: z.array(z.int().positive()).default([]) })]);
const evidenceSchema = z.record(z.string(), z.array(uploadSchema));
export type DemoUpload = z.infer<typeof uploadSchema>;
const accountSchema = z.strictObject({ login: loginNameSchema, displayName: z.string(), telephone: z.string().optional(), email: z.string().optional() });

/** Something done to one application. Without `by` its applicant does it. */
const stepSchema = z.strictObject({
  at: whenSchema,
  by: z.string().optional(),
  action: codeSchema.optional(),
  input: answersSchema.optional(),
  reasons: z.array(reasonSchema).optional(),
  /** Files to upload, by evidence item. */
  upload: evidenceSchema.optional(),
  /** The evidence item that is sealed electronically. */
  seal: z.string().optional(),
  /** Answers to change before, by pointer. */
  change: z.record(z.string(), z.json()).optional(),
});
export type DemoStep = z.infer<typeof stepSchema>;

const applicationSchema = z.strictObject({
  organisation: z.strictObject({ name: z.string(), creditCode: z.string() }),
  account: accountSchema,
  track: codeSchema,
  begun: whenSchema,
  answers: answersSchema,
  evidence: evidenceSchema,
  steps: z.array(stepSchema),
});
/** `key` is the name of its file. */
export type DemoApplication = z.infer<typeof applicationSchema> & { key: string };

const planSchema = z.strictObject({
  notice: codeSchema,
  /** Name of a file under schemas/organisations. */
  organisations: z.string().regex(/^[a-z-]+$/),
  /** The first administrator. */
  administrator: z.strictObject({ login: loginNameSchema, displayName: z.string() }),
  /** Accounts of reviewing organisations; those of applicants come with their applications. */
  accounts: z.array(accountSchema.extend({ organisation: codeSchema, administrator: z.boolean().default(false) })),
  /** Accounts told to whoever tries the platform, in this order. */
  shown: z.array(z.strictObject({ login: z.string(), role: textSchema, app: z.enum(["portal", "admin"]) })),
  tables: z.array(z.strictObject({ at: whenSchema, by: z.string(), table: codeSchema })),
  assignments: z.array(z.strictObject({ at: whenSchema, by: z.string(), review: codeSchema, applications: z.array(z.string()) })),
  /** Hands in everything that waits for an expert, each piece with one of these sheets in turn. */
  scores: z.array(z.strictObject({ at: whenSchema, by: z.string(), sheets: z.array(answersSchema).min(1) })),
});
export type DemoPlan = z.infer<typeof planSchema>;

export interface Demonstration extends DemoPlan {
  applications: DemoApplication[];
}

/** ms since 1970 of a time in a demonstration. */
export const instantOf = (at: string): number => Date.parse(`${at}:00+08:00`);

/**
 * Reads schemas/demo/<folder>: plan.json and applications/*.json.
 * @throws ZodError where a file is not of the shape above.
 */
export async function readDemonstration(folder: string): Promise<Demonstration> {
  const plan = planSchema.parse(JSON.parse(await readFile(path.join(folder, "plan.json"), "utf8")));
  const names = (await readdir(path.join(folder, "applications"))).filter((name) => name.endsWith(".json")).sort();
  const applications = await Promise.all(
    names.map(async (name) => ({
      ...applicationSchema.parse(JSON.parse(await readFile(path.join(folder, "applications", name), "utf8"))),
      key: name.slice(0, -".json".length),
    })),
  );
  return { ...plan, applications };
}
