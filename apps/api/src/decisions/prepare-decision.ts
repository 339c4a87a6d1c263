import { randomInt } from "node:crypto";
import { Problem, routes, type Decision } from "@shenbao/contract";
import type { Answers, Json } from "@shenbao/engine";
import { counterName, type OnceKey, type PreparedDecision, type Transition } from "@shenbao/store";
import type { ClientSession } from "mongodb";
import { judged, type Deed } from "../applications/judged-deed.ts";
import { loadApplication, pinnedVersion } from "../applications/load-application.ts";
import { heldTables } from "../applications/table-order.ts";
import { storing } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { extensionsFor } from "../waivers/extensions-for.ts";
import { decisionView, ownsDecision } from "./decision-view.ts";

/** Among so many that a revision names one preparation and no later one; as long as a header's revision may be. */
const revisions = 999_999_999;

/** Prepares a decision, or another in the place of one that was seen. */
export const prepareDecision = bind(routes.prepareDecision, async ({ params, body: { action, replaces, ...body }, caller, revision, once, locale }, services) => {
  const decision = await prepare(services, caller, { ...params, action, body, revision, locale, decision: { prepares: replaces ?? null } }, once);
  return { body: decision, etag: decision.revision };
});

/** Prepares a decision once for a key. @throws Problem for every refusal */
async function prepare(services: Services, caller: Caller, deed: Deed, once: OnceKey): Promise<Decision> {
  const kept = await storing(deed.locale, () =>
    services.store.once(once, async (tx): Promise<{ [name: string]: Json }> => {
      const { transition, keep } = await judged(services, caller, deed, tx, heldTables(services, tx));
      await keep();
      const decision = await keepPrepared(services, deed, transition, tx);
      const { definition } = await pinnedVersion(services, transition.before);
      return { ...decisionView(definition, decision, deed.locale) };
    }),
  );
  return kept as unknown as Decision;
}

/**
 * Keeps what was judged as a decision that waits: its places under quotas are taken, nothing else changes. Of two who prepare one at the same
 * moment the second is told of the first.
 */
export async function keepPrepared(services: Services, { action, body }: Deed, { before, event, takes }: Transition, tx: ClientSession): Promise<PreparedDecision> {
  const { definition } = await pinnedVersion(services, before);
  const extensions = await extensionsFor(services, definition, before, tx);
  const decision: PreparedDecision = {
    action,
    by: event.by,
    at: event.at,
    revision: randomInt(1, revisions),
    reasons: (body.reasons ?? []).map(({ at, text, ticket }) => ({ at, text, ...(ticket !== undefined && { ticket }) })),
    input: event.input as Answers | null,
    extensions: extensions.map(({ deadline, organisation, until }) => ({ deadline, organisation, until })),
    reserves: takes.map(counterName),
    overtaken: null,
  };
  await services.store.applications.keepDecision(tx, { before, decision, reserves: takes });
  return decision;
}

/** Takes back what was prepared: it was never decided. Its places are free again. */
export const takeBackDecision = bind(routes.takeBackDecision, async ({ params, caller, revision, locale }, services) => {
  await storing(locale, () =>
    services.store.transaction(async (tx) => {
      const { record, version } = await loadApplication(services, caller, params.id, tx);
      const { prepared } = record;
      if (prepared?.revision !== revision || !ownsDecision(caller, version.definition, prepared)) throw new Problem("decision-gone");
      await services.store.applications.keepDecision(tx, { before: record, decision: null, reserves: [] });
    }),
  );
  return {};
});
