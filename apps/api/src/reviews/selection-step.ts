import { findAction, selectionAction } from "@shenbao/engine";
import type { ApplicationRecord, ReasonRecord, Transition } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import type { ClientSession } from "mongodb";
import { pinnedVersion } from "../applications/load-application.ts";
import { stepThrough } from "../applications/step-through.ts";
import { actedAs } from "../authorisation/acted-as.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import type { OpenReview } from "./open-review.ts";
import type { RankedApplication } from "./ranking.ts";

export interface SelectionMove {
  application: ApplicationRecord;
  /** An action that happens only through a selection. */
  action: string;
  now: number;
  /** Roles in which the caller acted on it before. */
  actedAs: readonly string[];
  reasons?: ReasonRecord[];
}

/** The step by which a selection moves one application, if the caller may take it. @throws Problem as the authorisation says */
export async function selectionStep(
  services: Services,
  caller: Caller,
  { application, action: id, now, actedAs, reasons = [] }: SelectionMove,
  locale: Locale,
): Promise<Transition> {
  const version = await pinnedVersion(services, application);
  const action = findAction(version.definition, id);
  if (!action) throw new Error(`The version ${version.version} lacks the action ${id} of the selection`);
  return stepThrough(caller, { version, application, action, through: "selection", now, actedAs, reasons }, locale);
}

/** The steps of a whole selection, if the caller may take every one. Where ties were put in order by hand, its reason goes with those it ordered. */
export async function selectionSteps(
  services: Services,
  caller: Caller,
  open: OpenReview,
  { rows, order, reason }: { rows: Pick<RankedApplication, "application" | "proposal">[]; order: string[]; reason: string | null },
  locale: Locale,
  tx: ClientSession,
): Promise<Transition[]> {
  const now = services.clock.now();
  const acted = await actedAs(
    services,
    caller,
    open.version.definition,
    rows.map(({ application }) => application.id),
    tx,
  );
  const steps = [];
  for (const { application, proposal } of rows) {
    const reasons = reason !== null && order.includes(application.id) ? [{ at: "order", text: reason }] : [];
    steps.push(await selectionStep(services, caller, { application, action: selectionAction(open.review, proposal), now, actedAs: acted(application.id), reasons }, locale));
  }
  return steps;
}
