import { z } from "zod";
import { route } from "../route.ts";
import { localeSchema, momentSchema } from "../schemas/basics.ts";
import { passwordSchema, registrationSchema, sessionSchema, setUpSchema, signInSchema } from "../schemas/accounts.ts";

export const sessionRoutes = {
  getSession: route({
    id: "getSession",
    method: "GET",
    path: "/api/session",
    summary: "Who is signed in, the token for writes, the server's time",
    access: "public",
    answer: sessionSchema,
  }),
  signIn: route({ id: "signIn", method: "POST", path: "/api/session", summary: "Sign in", access: "public", body: signInSchema, answer: sessionSchema }),
  signOut: route({ id: "signOut", method: "DELETE", path: "/api/session", summary: "Sign out", access: "public", status: 204 }),
  changeOwn: route({
    id: "changeOwn",
    method: "PATCH",
    path: "/api/session/account",
    summary: "Change one's own language, e-mail address or password",
    access: "signed-in",
    body: z.strictObject({
      locale: localeSchema.optional(),
      email: z.email().max(200).nullable().optional(),
      password: z.strictObject({ old: z.string().max(200), new: passwordSchema }).optional(),
    }),
    answer: sessionSchema,
  }),
  register: route({
    id: "register",
    method: "POST",
    path: "/api/registrations",
    summary: "Register an organisation that applies, and its first account; signs in",
    access: "public",
    body: registrationSchema,
    answer: sessionSchema,
    status: 201,
    idempotent: true,
  }),
  setUpAccount: route({
    id: "setUpAccount",
    method: "POST",
    path: "/api/set-up",
    summary: "Use a one-time link: set login (first administrator only) and password; signs in",
    access: "public",
    body: setUpSchema,
    answer: sessionSchema,
  }),
  getSetUp: route({
    id: "getSetUp",
    method: "GET",
    path: "/api/set-up/{token}",
    summary: "What a one-time link is for",
    access: "public",
    params: z.strictObject({ token: z.string().max(200) }),
    answer: z.strictObject({ login: z.string().nullable(), displayName: z.string().nullable() }),
  }),
  setClock: route({
    id: "setClock",
    method: "PUT",
    path: "/api/clock",
    summary: "Set the clock; null lets it run on from the real time",
    access: "demo",
    body: z.strictObject({ now: momentSchema.nullable() }),
    answer: z.strictObject({ now: momentSchema }),
  }),
};
