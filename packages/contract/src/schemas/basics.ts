import { z } from "zod";

/** Ids are made by the server: 24 hexadecimal digits. */
export const idSchema = z.string().regex(/^[0-9a-f]{24}$/);
export const codeSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);
export const pointerSchema = z
  .string()
  .max(300)
  .regex(/^(\/[A-Za-z0-9]{1,64})+$/);
/** Where a reason or a finding points: a field, a row, an evidence item, one file of it, or the whole. */
export const placeSchema = z
  .string()
  .max(300)
  .regex(/^(whole|(\/[A-Za-z0-9]{1,64})+|evidence:[a-z][a-z0-9-]{0,63}(\/[0-9a-f]{24})?)$/);
export const momentSchema = z.iso.datetime().describe("an instant, UTC");
export const localeSchema = z.enum(["zh-CN", "en"]);
export const textSchema = z.strictObject({ "zh-CN": z.string(), en: z.string() });

/** Answers: a JSON object. The engine decides what is inside; here only the outermost shape is fixed. */
export const answersSchema = z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/), z.json());

export const idParams = z.strictObject({ id: idSchema });
export const noticeParams = z.strictObject({ noticeId: codeSchema });

/** How many there are; `capped` says that there are more than `value`. */
export const countSchema = z.strictObject({ value: z.int(), capped: z.boolean() });

export const cursorQuery = {
  after: z.string().max(600).optional().describe("cursor of the page after this one"),
  before: z.string().max(600).optional().describe("cursor of the page before this one"),
  limit: z.coerce.number().int().min(1).max(200).optional().describe("rows a page, 25 by default"),
};

/** A page of a list, by keyset. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.strictObject({
    rows: z.array(row),
    next: z.string().nullable(),
    previous: z.string().nullable(),
    count: countSchema,
  });
}
