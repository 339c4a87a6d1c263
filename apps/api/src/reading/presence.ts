import { routes } from "@shenbao/contract";
import { loadApplication } from "../applications/load-application.ts";
import { may } from "../authorisation/may.ts";
import { refuse } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";

/** Says that one has an application open, and hears who else has: those who decide on it. Applicants and experts see nobody, and nobody sees them. */
export const beHere = bind(routes.beHere, async ({ params, caller, locale }, services) => {
  const { record, version, guarded } = await loadApplication(services, caller, params.id);
  const denial = may(caller, version.definition, { to: "keep-notes", application: guarded });
  if (denial) throw refuse(denial, locale);
  // The machine's own time: it has to go on where the platform's clock was set.
  const now = new Date();
  const { accountId, displayName, organisation } = caller;
  const others = await services.store.presence.here(record.id, { accountId, name: displayName, organisation: organisation.name }, now);
  const seconds = (arrived: Date) => Math.max(0, Math.round((now.getTime() - arrived.getTime()) / 1000));
  return { body: { others: others.map((other) => ({ name: other.name, organisation: other.organisation, seconds: seconds(other.arrived) })) } };
});

/** Says that one has it open no longer. */
export const beGone = bind(routes.beGone, async ({ params, caller }, services) => {
  const { record } = await loadApplication(services, caller, params.id);
  await services.store.presence.gone(record.id, caller.accountId);
  return {};
});
