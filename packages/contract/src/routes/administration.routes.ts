import { z } from "zod";
import { route } from "../route.ts";
import { codeSchema, cursorQuery, idParams, pageOf } from "../schemas/basics.ts";
import { accountChangeSchema, accountSchema, newAccountSchema, newOrganisationSchema, organisationChangeSchema, organisationSchema, setUpLinkSchema } from "../schemas/accounts.ts";

const search = { q: z.string().max(100).optional() };

export const administrationRoutes = {
  listAccounts: route({
    id: "listAccounts",
    method: "GET",
    path: "/api/accounts",
    summary: "Accounts",
    access: "administrator",
    query: z.strictObject({ ...cursorQuery, ...search, organisation: codeSchema.optional(), level: codeSchema.optional() }),
    answer: pageOf(accountSchema),
  }),
  getAccount: route({ id: "getAccount", method: "GET", path: "/api/accounts/{id}", summary: "An account", access: "administrator", params: idParams, answer: accountSchema }),
  createAccount: route({
    id: "createAccount",
    method: "POST",
    path: "/api/accounts",
    summary: "Make an account; answers the one-time link by which its owner sets a password",
    access: "administrator",
    body: newAccountSchema,
    answer: setUpLinkSchema,
    status: 201,
    idempotent: true,
  }),
  changeAccount: route({
    id: "changeAccount",
    method: "PATCH",
    path: "/api/accounts/{id}",
    summary: "Change or suspend an account; a suspended account's sessions end at once",
    access: "administrator",
    params: idParams,
    body: accountChangeSchema,
    answer: accountSchema,
  }),
  resetAccount: route({
    id: "resetAccount",
    method: "POST",
    path: "/api/accounts/{id}/reset",
    summary: "Make a new one-time link; the old password stops working",
    access: "administrator",
    params: idParams,
    body: z.strictObject({}),
    answer: setUpLinkSchema,
    idempotent: true,
  }),

  listOrganisations: route({
    id: "listOrganisations",
    method: "GET",
    path: "/api/organisations",
    summary: "Organisations",
    access: "administrator",
    query: z.strictObject({ ...cursorQuery, ...search, level: codeSchema.optional() }),
    answer: pageOf(organisationSchema),
  }),
  getOrganisation: route({
    id: "getOrganisation",
    method: "GET",
    path: "/api/organisations/{id}",
    summary: "An organisation",
    access: "administrator",
    params: idParams,
    answer: organisationSchema,
  }),
  createOrganisation: route({
    id: "createOrganisation",
    method: "POST",
    path: "/api/organisations",
    summary: "Make an organisation",
    access: "administrator",
    body: newOrganisationSchema,
    answer: organisationSchema,
    status: 201,
    idempotent: true,
  }),
  changeOrganisation: route({
    id: "changeOrganisation",
    method: "PATCH",
    path: "/api/organisations/{id}",
    summary: "Change or suspend an organisation",
    access: "administrator",
    params: idParams,
    body: organisationChangeSchema,
    answer: organisationSchema,
  }),
};
