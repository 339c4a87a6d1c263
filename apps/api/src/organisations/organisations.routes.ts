import { Problem, routes, type Organisation } from "@shenbao/contract";
import { isCreditCode, normaliseCreditCode } from "@shenbao/engine";
import type { OrganisationRecord } from "@shenbao/store";
import { say, type Locale, type Text } from "@shenbao/texts";
import { apiTexts } from "@shenbao/texts/api";
import { cleanText, invalidAt } from "../accounts/clean-text.ts";
import { bind, type BoundRoute } from "../http/bind.ts";
import { setGroups } from "./set-groups.ts";

function answerOf(organisation: OrganisationRecord | null): Organisation {
  if (!organisation) throw new Problem("not-found");
  const { id, code, name, level, parent, creditCode, group, from, to, suspended } = organisation;
  return { id, code, name, level, parent, creditCode, group, from, to, suspended };
}

const cleanName = (name: Text, locale: Locale): Text => ({ "zh-CN": cleanText("/name/zh-CN", name["zh-CN"], locale), en: cleanText("/name/en", name.en, locale) });

function checkedCreditCode(text: string | null, locale: Locale): string | null {
  if (text === null) return null;
  const code = normaliseCreditCode(text);
  if (!isCreditCode(code)) throw invalidAt("/creditCode", "credit-code", say(apiTexts["register.credit-code"], locale));
  return code;
}

const cleanGroup = (group: string | null, locale: Locale): string | null => (group === null ? null : cleanText("/group", group, locale) || null);

/** The administrators' routes about organisations. */
export const organisationsRoutes: BoundRoute[] = [
  bind(routes.listOrganisations, async ({ query }, { store }) => {
    const page = await store.organisations.page(query);
    return { body: { ...page, rows: page.rows.map(answerOf) } };
  }),
  bind(routes.getOrganisation, async ({ params }, { store }) => ({ body: answerOf(await store.organisations.byId(params.id)) })),
  bind(routes.createOrganisation, async (call, { store }) => {
    const { group, ...body } = call.body;
    const organisation = {
      ...body,
      name: cleanName(body.name, call.locale),
      creditCode: checkedCreditCode(body.creditCode, call.locale),
      group: cleanGroup(group ?? null, call.locale),
      createdAt: call.now,
    };
    return { body: await store.once(call.once, async (tx) => answerOf(await store.organisations.insert(organisation, tx))) };
  }),
  bind(routes.changeOrganisation, async (call, { store }) => {
    const { params, body, caller } = call;
    if (body.suspended === true && params.id === caller.organisation.id) throw new Problem("forbidden");
    const change = {
      ...body,
      ...(body.name && { name: cleanName(body.name, call.locale) }),
      ...(body.group !== undefined && { group: cleanGroup(body.group, call.locale) }),
    };
    return { body: answerOf(await store.organisations.change(params.id, change)) };
  }),
  setGroups,
];
