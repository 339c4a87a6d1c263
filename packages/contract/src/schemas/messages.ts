import { z } from "zod";
import { codeSchema, cursorQuery, idSchema, localeSchema, momentSchema, textSchema } from "./basics.ts";

export const messageStateSchema = z.enum(["held", "released", "sending", "sent", "failed", "discarded"]);
export type MessageState = z.infer<typeof messageStateSchema>;
const templateSchema = z.string().min(1).max(64);
const batchSchema = z.string().max(100);

/** Which messages of a notice are meant: some, or all of a template and a batch (`""`: of no batch). */
export const messageSelectionSchema = z.strictObject({
  template: templateSchema.optional(),
  batch: batchSchema.optional(),
  ids: z.array(idSchema).min(1).max(500).optional(),
});
export type MessageSelection = z.infer<typeof messageSelectionSchema>;

export const messageQuery = z.strictObject({ ...cursorQuery, state: messageStateSchema.optional(), template: templateSchema.optional(), batch: batchSchema.optional() });

export const messageSchema = z.strictObject({
  id: idSchema,
  revision: z.int(),
  template: templateSchema,
  title: textSchema,
  batch: batchSchema.nullable(),
  state: messageStateSchema,
  application: z.strictObject({ id: idSchema, number: z.string().nullable(), name: z.string().nullable() }).nullable().describe("as far as the caller sees it"),
  recipient: z.strictObject({ name: z.string(), organisation: z.string(), role: z.string(), roleTitle: textSchema, email: z.string().nullable(), locale: localeSchema }),
  subject: textSchema,
  body: textSchema,
  channels: z.array(z.enum(["in-app", "e-mail"])),
  createdAt: momentSchema,
  edited: z.strictObject({ by: z.string(), at: momentSchema }).nullable(),
  released: z.strictObject({ by: z.string().nullable(), at: momentSchema }).nullable(),
  discarded: z.strictObject({ by: z.string(), at: momentSchema, reason: z.string() }).nullable(),
  unmailed: z.enum(["channel", "unconfigured", "no-address"]).nullable(),
  mail: z.strictObject({ attempts: z.int(), error: z.string().nullable(), sentAt: momentSchema.nullable(), nextAt: momentSchema.nullable() }),
  readAt: momentSchema.nullable(),
});
export type OutboxMessage = z.infer<typeof messageSchema>;

export const messageCountsSchema = z.partialRecord(messageStateSchema, z.int());

export const outboxSchema = z.strictObject({
  noticeId: codeSchema,
  title: textSchema,
  mails: z.boolean().describe("whether a mail server is set up"),
  groups: z.array(
    z.strictObject({ template: templateSchema, title: textSchema, batch: batchSchema.nullable(), counts: messageCountsSchema, first: momentSchema, last: momentSchema }),
  ),
});
export type Outbox = z.infer<typeof outboxSchema>;
export type OutboxGroup = Outbox["groups"][number];

export const releasePlanSchema = z.strictObject({ messages: z.int(), accounts: z.int(), mails: z.int() });

export const messageWordsSchema = z.strictObject({
  subject: z.strictObject({ "zh-CN": z.string().min(1).max(300), en: z.string().min(1).max(300) }),
  body: z.strictObject({ "zh-CN": z.string().min(1).max(8000), en: z.string().min(1).max(8000) }),
});

/** A message as its recipient has it. */
export const inboxMessageSchema = z.strictObject({
  id: idSchema,
  noticeId: codeSchema,
  noticeTitle: textSchema,
  subject: textSchema,
  body: textSchema,
  applicationId: idSchema.nullable(),
  at: momentSchema,
  readAt: momentSchema.nullable(),
});
export type InboxMessage = z.infer<typeof inboxMessageSchema>;
