import { z } from "zod";
import { codeSchema, idSchema, localeSchema, momentSchema, textSchema } from "./basics.ts";

export const organisationSchema = z.strictObject({
  id: idSchema,
  code: codeSchema,
  name: textSchema,
  /** applicant, district, city, province, experts …: the notice's roles name the levels they act for. */
  level: codeSchema,
  parent: codeSchema.nullable(),
  creditCode: z.string().nullable(),
  /** The years in which a receiving organisation counts; null: without limit. */
  from: z.int().nullable(),
  to: z.int().nullable(),
  suspended: z.boolean(),
});
export type Organisation = z.infer<typeof organisationSchema>;

export const organisationChoiceSchema = organisationSchema.pick({ code: true, name: true, level: true });

export const loginNameSchema = z
  .string()
  .trim()
  .min(3)
  .max(64)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._@-]*$/);
export const passwordSchema = z.string().min(10).max(200);

export const accountSchema = z.strictObject({
  id: idSchema,
  login: z.string(),
  displayName: z.string(),
  email: z.string().nullable(),
  telephone: z.string().nullable(),
  organisation: organisationSchema.pick({ id: true, code: true, name: true, level: true }),
  administrator: z.boolean(),
  suspended: z.boolean(),
  locale: localeSchema,
  createdAt: momentSchema,
});
export type Account = z.infer<typeof accountSchema>;

/** What a browser knows of its session. Without an account nobody is signed in; the token is needed for every write. */
export const sessionSchema = z.strictObject({
  account: accountSchema.nullable(),
  csrfToken: z.string(),
  now: momentSchema,
  /** The clock was set for a demonstration. */
  demo: z.boolean(),
  expiresAt: momentSchema.nullable(),
});
export type Session = z.infer<typeof sessionSchema>;

export const signInSchema = z.strictObject({ login: z.string().max(64), password: z.string().max(200) });

export const registrationSchema = z.strictObject({
  organisation: z.strictObject({ name: z.string().trim().min(2).max(100), creditCode: z.string().min(18).max(40) }),
  account: z.strictObject({
    login: loginNameSchema,
    password: passwordSchema,
    displayName: z.string().trim().min(1).max(40),
    telephone: z.string().min(7).max(30),
    email: z.email().max(200),
  }),
});
export type Registration = z.infer<typeof registrationSchema>;

export const setUpSchema = z.strictObject({ token: z.string().max(200), login: loginNameSchema, displayName: z.string().trim().min(1).max(40), password: passwordSchema });

export const newAccountSchema = z.strictObject({
  login: loginNameSchema,
  displayName: z.string().trim().min(1).max(40),
  email: z.email().max(200).nullable(),
  telephone: z.string().max(30).nullable(),
  organisation: codeSchema,
  administrator: z.boolean(),
});
export const accountChangeSchema = z
  .strictObject({
    displayName: z.string().trim().min(1).max(40),
    email: z.email().max(200).nullable(),
    telephone: z.string().max(30).nullable(),
    administrator: z.boolean(),
    suspended: z.boolean(),
  })
  .partial();
/** The one-time link by which a new or reset account sets its password. */
export const setUpLinkSchema = z.strictObject({ account: accountSchema, link: z.string(), expiresAt: momentSchema });

export const newOrganisationSchema = organisationSchema.pick({ code: true, name: true, level: true, parent: true, creditCode: true, from: true, to: true });
export const organisationChangeSchema = organisationSchema.pick({ name: true, parent: true, from: true, to: true, suspended: true }).partial();
