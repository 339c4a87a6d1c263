import { z } from "zod";
import { codeSchema, momentSchema, textSchema } from "./basics.ts";

/** A moment as the notice writes its own: local time in its zone, a bare date counting to its end. */
export const localMomentSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/);
const reasonSchema = z.string().trim().min(5).max(200);

const deedSchema = z.strictObject({
  at: momentSchema,
  deed: z.enum(["grant", "revoke"]),
  deadline: codeSchema,
  organisation: z.strictObject({ code: codeSchema, name: textSchema }),
  until: momentSchema.nullable(),
  reason: z.string(),
  by: z.strictObject({ name: z.string(), organisation: textSchema }),
});

/** How the waiver of one deadline for one organisation stands; `revision` is its ETag. */
export const waiverSchema = deedSchema.extend({ revision: z.int() });
export type Waiver = z.infer<typeof waiverSchema>;
/** One deed of the log, with the hash of its entry. */
export const waiverEntrySchema = deedSchema.extend({ sequence: z.int(), hash: z.string() });
export const waiversSchema = z.strictObject({ rows: z.array(waiverSchema), log: z.array(waiverEntrySchema) });

/** A waiver as the organisation it was granted to reads it. */
export const ownWaiverSchema = z.strictObject({ deadline: codeSchema, until: momentSchema, reason: z.string() });
export type OwnWaiver = z.infer<typeof ownWaiverSchema>;

export const waiverParams = z.strictObject({ noticeId: codeSchema, deadline: codeSchema, organisation: codeSchema });
export const grantWaiverSchema = z.strictObject({ until: localMomentSchema, reason: reasonSchema });
export const revokeWaiverSchema = z.strictObject({ reason: reasonSchema });
/** The waiver, and how many applications that had ended go on. */
export const grantedWaiverSchema = z.strictObject({ waiver: waiverSchema, reopened: z.int() });
