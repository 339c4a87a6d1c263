import { Problem, routes, type ApplicationEvent } from "@shenbao/contract";
import { isApplicantRole } from "@shenbao/engine";
import type { EventRecord } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { eventSaid } from "./event-said.ts";
import { loadApplication, type LoadedApplication } from "./load-application.ts";
import { receiptView } from "./do-action.ts";

/**
 * What happened to an application. People of other organisations are named by their organisation alone to applicants, and where a
 * round is blind nothing tells who applied.
 */
export const listEvents = bind(routes.listEvents, async ({ params, caller, locale }, services) => {
  return { body: { rows: await seenEvents(services, await loadApplication(services, caller, params.id), caller, locale) } };
});

/** The events of an application as the caller sees them. */
export async function seenEvents(services: Services, { record, version, role, sight }: LoadedApplication, caller: Caller, locale: Locale): Promise<ApplicationEvent[]> {
  const applicant = isApplicantRole(version.definition, role);
  const events = await services.store.events.of(record.id);
  return events.map(({ sequence, at, action, from, to, by, reasons, input, released, hash }) => {
    const own = by.organisation?.code === caller.organisation.code;
    const concealed = sight.blind && by.organisation?.code === record.applicant.code;
    return {
      sequence,
      at: new Date(at).toISOString(),
      action,
      from,
      to,
      by: { name: concealed || (applicant && !own) ? null : by.name, organisation: concealed ? null : (by.organisation?.name ?? null), role: by.role },
      // Why one of several that were level comes first may name the others: it is not for applicants.
      reasons: reasons.filter(({ at: place }) => (place === "order" ? !applicant : sight.seesPlace(place))),
      versions: action === "migrated" ? versionsOf(input) : null,
      released: released ? { prepared: new Date(released.prepared).toISOString(), name: applicant && !own ? null : released.by.name } : null,
      said: eventSaid(version.definition, sight, { action, input, by }, locale),
      hash,
    };
  });
}

/** From which version to which an application changed, as its event tells it. */
function versionsOf(input: EventRecord["input"]): { from: number; to: number } | null {
  const { from, to } = input ?? {};
  return typeof from === "number" && typeof to === "number" ? { from, to } : null;
}

/** The receipt of the newest submission. */
export const getReceipt = bind(routes.getReceipt, async ({ params, caller }, services) => {
  const { record } = await loadApplication(services, caller, params.id);
  if (!record.receipt) throw new Problem("not-found");
  return { body: receiptView(record.receipt) };
});
