import { Problem } from "@shenbao/contract";
import { sayInstant } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";
import type { Deed } from "../applications/judged-deed.ts";
import type { LoadedApplication } from "../applications/load-application.ts";
import type { Caller } from "../http/handler.ts";
import { overtakenProblem, ownsDecision, sayAuthor } from "./decision-view.ts";

/** A prepared decision that somebody releases. */
export interface Release {
  id: string;
  /** The decision that the dry run looked at; null: whatever is prepared. */
  seen: number | null;
  locale: Locale;
}

/**
 * The release of a decision as the deed that was prepared: judged as of when it was, as the application stands now.
 * @throws Problem "decision-gone", "decision-overtaken", "decision-changed"
 */
export function releaseDeed(caller: Caller, { record, version: { definition } }: LoadedApplication, { id, seen, locale }: Release): Deed {
  const decision = record.prepared;
  if (!decision || !ownsDecision(caller, definition, decision)) throw new Problem("decision-gone");
  const { overtaken, action, input, reasons } = decision;
  if (overtaken) throw overtakenProblem(definition, overtaken, locale);
  if (seen !== null && decision.revision !== seen) throw new Problem("decision-changed", { who: sayAuthor(decision.by, locale), at: sayInstant(definition.timezone, decision.at) });
  const body = { ...(input && { input }), ...(reasons.length > 0 && { reasons }) };
  return { id, action, body, revision: null, locale, decision: { releases: decision } };
}
