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
  /** The shareholder group it belongs to, by any name that is the same for all of it. */
  group: z.string().trim().min(1).max(100).nullable(),
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

/** What is known of somebody who scores: what they know, whom they belong to beside their organisation, how much they take. */
const expertSchema = z.strictObject({
  expertise: z.array(z.string().trim().min(1).max(60)).max(30),
  affiliations: z.array(z.strictObject({ name: z.string().trim().min(2).max(100), creditCode: z.string().max(40).nullable() })).max(20),
  mostAssigned: z.int().min(0).max(5000).nullable(),
});

export const accountSchema = z.strictObject({
  id: idSchema,
  login: z.string(),
  displayName: z.string(),
  email: z.string().nullable(),
  telephone: z.string().nullable(),
  organisation: organisationSchema.pick({ id: true, code: true, name: true, level: true }),
  administrator: z.boolean(),
  suspended: z.boolean(),
  ...expertSchema.shape,
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
  expertise: expertSchema.shape.expertise.optional(),
  affiliations: expertSchema.shape.affiliations.optional(),
  mostAssigned: expertSchema.shape.mostAssigned.optional(),
});
export const accountChangeSchema = z
  .strictObject({
    displayName: z.string().trim().min(1).max(40),
    email: z.email().max(200).nullable(),
    telephone: z.string().max(30).nullable(),
    administrator: z.boolean(),
    suspended: z.boolean(),
    ...expertSchema.shape,
  })
  .partial();
/** The one-time link by which a new or reset account sets its password. */
export const setUpLinkSchema = z.strictObject({ account: accountSchema, link: z.string(), expiresAt: momentSchema });

export const newOrganisationSchema = organisationSchema
  .pick({ code: true, name: true, level: true, parent: true, creditCode: true, from: true, to: true })
  .extend({ group: organisationSchema.shape.group.optional() });
export const organisationChangeSchema = organisationSchema.pick({ name: true, parent: true, group: true, from: true, to: true, suspended: true }).partial();

/** Shareholder groups of many organisations, by organisation code or credit code; an empty group takes it out of its group. `dry` only shows. */
export const groupsSchema = z.strictObject({
  dry: z.boolean(),
  rows: z
    .array(z.strictObject({ code: z.string().trim().min(1).max(64), group: z.string().trim().max(100) }))
    .min(1)
    .max(5000),
});
export const groupsChangedSchema = z.strictObject({
  changed: z.array(z.strictObject({ code: codeSchema, name: textSchema, before: z.string().nullable(), after: z.string().nullable() })),
  same: z.int(),
  /** Codes that no organisation has. */
  unknown: z.array(z.string()),
});
