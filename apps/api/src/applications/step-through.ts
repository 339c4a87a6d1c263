import type { Action, ApplicationFacts, Through } from "@shenbao/engine";
import { applicationFacts, type ApplicationRecord, type ReasonRecord, type Transition } from "@shenbao/store";
import type { Locale } from "@shenbao/texts";
import { may, roleOfCaller } from "../authorisation/may.ts";
import { refuse } from "../authorisation/refuse.ts";
import type { Caller } from "../http/handler.ts";
import type { CompiledVersion } from "../notices/compiled-version.ts";
import { authorOf, transitionOf } from "./transition-of.ts";

export interface StepThrough {
  /** That the application is pinned to. */
  version: CompiledVersion;
  application: ApplicationRecord;
  action: Action;
  /** What does it to many: an action of its own that no single hand can do. */
  through: Through;
  now: number;
  /** Roles in which the caller acted on it before. */
  actedAs: readonly string[];
  extensions?: ApplicationFacts["extensions"];
  changes?: Partial<ApplicationRecord>;
  reasons?: ReasonRecord[];
}

/** The step by which a table, an assignment or a selection moves one application, if the caller may take it. @throws Problem as the authorisation says */
export function stepThrough(caller: Caller, { version, application, action, through, now, actedAs, extensions, ...step }: StepThrough, locale: Locale): Transition {
  const { definition } = version;
  const facts = applicationFacts(application, false);
  const judged = { facts: extensions === undefined ? facts : { ...facts, extensions }, assigned: application.assigned, actedAs };
  const denial = may(caller, definition, { to: "act", application: judged, action, now, through });
  if (denial) throw refuse(denial, locale);
  return transitionOf({ version, before: application, action, by: authorOf(caller, roleOfCaller(caller, definition) ?? ""), now, ...step });
}
