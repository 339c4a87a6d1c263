import { Problem, routes, type Account } from "@shenbao/contract";
import { isCreditCode, normaliseCreditCode } from "@shenbao/engine";
import type { AccountRecord, Affiliation, Store } from "@shenbao/store";
import { say, type Locale } from "@shenbao/texts";
import { apiTexts } from "@shenbao/texts/api";
import { bind, type BoundRoute } from "../http/bind.ts";
import { makeLink } from "../sessions/one-time-link.ts";
import { accountAnswer } from "../sessions/session-answer.ts";
import type { Services } from "../services.ts";
import { cleanText, invalidAt } from "./clean-text.ts";

async function withOrganisations(store: Store, accounts: AccountRecord[]): Promise<Account[]> {
  const organisations = new Map(
    (await store.organisations.byCodes([...new Set(accounts.map((account) => account.organisationCode))])).map((organisation) => [organisation.code, organisation]),
  );
  return accounts.map((account) => {
    const organisation = organisations.get(account.organisationCode);
    if (!organisation) throw new Error(`account ${account.id} has no organisation`);
    return accountAnswer(account, organisation);
  });
}

async function answerOf(store: Store, account: AccountRecord | null): Promise<Account> {
  const [answer] = account ? await withOrganisations(store, [account]) : [];
  if (!answer) throw new Problem("not-found");
  return answer;
}

/** The address of a one-time link, as the person must open it. */
export function linkAddress({ config }: Pick<Services, "config">, token: string): string {
  // Behind the number sign it is sent to no server and stands in no log.
  return `${config.publicUrl ?? `http://localhost:${config.port}`}/admin/#/set-up/${token}`;
}

/** The link is made outside the kept answer, so that no token is ever kept: the same key asked again gives a new link, and the old one ends. */
async function linkAnswer(accountId: string, now: number, services: Services) {
  const { token, expiresAt } = await makeLink(services.store, accountId, now);
  return {
    account: await answerOf(services.store, await services.store.accounts.byId(accountId)),
    link: linkAddress(services, token),
    expiresAt: new Date(expiresAt).toISOString(),
  };
}

const cleanWords = (words: string[], locale: Locale) => [...new Set(words.map((word, index) => cleanText(`/expertise/${index}`, word, locale)))];

function checkedAffiliations(affiliations: Affiliation[], locale: Locale): Affiliation[] {
  return affiliations.map(({ name, creditCode }, index) => {
    const code = creditCode === null || creditCode.trim() === "" ? null : normaliseCreditCode(creditCode);
    if (code !== null && !isCreditCode(code)) throw invalidAt(`/affiliations/${index}/creditCode`, "credit-code", say(apiTexts["register.credit-code"], locale));
    return { name: cleanText(`/affiliations/${index}/name`, name, locale), creditCode: code };
  });
}

/** The administrators' routes about accounts. */
export const accountsRoutes: BoundRoute[] = [
  bind(routes.listAccounts, async ({ query }, { store }) => {
    const { organisation, ...rest } = query;
    const page = await store.accounts.page({ ...rest, ...(organisation !== undefined && { organisationCode: organisation }) });
    return { body: { ...page, rows: await withOrganisations(store, page.rows) } };
  }),
  bind(routes.getAccount, async ({ params }, { store }) => ({ body: await answerOf(store, await store.accounts.byId(params.id)) })),
  bind(routes.createAccount, async (call, services) => {
    const { store } = services;
    const { login, email, administrator } = call.body;
    const displayName = cleanText("/displayName", call.body.displayName, call.locale);
    const telephone = call.body.telephone === null ? null : cleanText("/telephone", call.body.telephone, call.locale);
    const { accountId } = await store.once(call.once, async (tx) => {
      const organisation = await store.organisations.byCode(call.body.organisation, tx);
      if (!organisation) throw new Problem("not-found");
      const account = await store.accounts.insert(
        {
          login,
          displayName,
          email,
          telephone,
          organisationId: organisation.id,
          organisationCode: organisation.code,
          level: organisation.level,
          administrator,
          expertise: cleanWords(call.body.expertise ?? [], call.locale),
          affiliations: checkedAffiliations(call.body.affiliations ?? [], call.locale),
          mostAssigned: call.body.mostAssigned ?? null,
          locale: call.locale,
          passwordHash: null,
          createdAt: call.now,
        },
        tx,
      );
      return { accountId: account.id };
    });
    return { body: await linkAnswer(accountId, call.now, services) };
  }),
  bind(routes.changeAccount, async (call, { store }) => {
    const { params, body, caller } = call;
    // Nobody locks himself out; another administrator can do it.
    if (params.id === caller.accountId && (body.suspended === true || body.administrator === false)) throw new Problem("forbidden");
    const { displayName, telephone, expertise, affiliations } = body;
    const changed = await store.accounts.change(params.id, {
      ...body,
      ...(displayName !== undefined && { displayName: cleanText("/displayName", displayName, call.locale) }),
      ...(telephone != null && { telephone: cleanText("/telephone", telephone, call.locale) }),
      ...(expertise && { expertise: cleanWords(expertise, call.locale) }),
      ...(affiliations && { affiliations: checkedAffiliations(affiliations, call.locale) }),
    });
    if (changed?.suspended) await store.sessions.endAllOf(changed.id);
    return { body: await answerOf(store, changed) };
  }),
  bind(routes.resetAccount, async (call, services) => {
    const { store } = services;
    const { accountId } = await store.once(call.once, async (tx) => {
      const account = await store.accounts.change(call.params.id, { passwordHash: null }, tx);
      if (!account) throw new Problem("not-found");
      return { accountId: account.id };
    });
    await store.sessions.endAllOf(accountId);
    return { body: await linkAnswer(accountId, call.now, services) };
  }),
];
