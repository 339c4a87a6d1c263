import { routes } from "@shenbao/contract";
import { bind } from "../http/bind.ts";
import { canBeChosen } from "../applications/organisation-findings.ts";

/** Organisations of a level that can be chosen in a form of a year. Applicants are no level to choose from: who applies is nobody's list. */
export const listReceivers = bind(routes.listReceivers, async ({ query }, services) => {
  const found = query.level === "applicant" ? [] : await services.store.organisations.ofLevel(query.level);
  const rows = found
    .filter((organisation) => query.year === undefined || canBeChosen(organisation, query.level, query.year))
    .map(({ code, name, level }) => ({ code, name, level }));
  return { body: { rows } };
});
