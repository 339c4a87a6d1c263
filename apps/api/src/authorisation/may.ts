import type { ProblemCode } from "@shenbao/contract";
import {
  editRefusal,
  interestRefused,
  refusalOf,
  roleFor,
  sees,
  uploadsOpen,
  openPlaces,
  isApplicantRole,
  type Action,
  type Actor,
  type ApplicationFacts,
  type NoticeDefinition,
  type Review,
  type Table,
  type Through,
} from "@shenbao/engine";
import type { Text } from "@shenbao/texts";
import type { Caller, CallerOrganisation } from "../http/handler.ts";

/** An application, as far as authorisation needs it. */
export interface Guarded {
  facts: ApplicationFacts;
  /** Accounts it was assigned to. */
  assigned: readonly string[];
}

/** One that is to be acted on. */
export interface Judged extends Guarded {
  /** Roles in which the caller acted on it before; see `actedAs`. */
  actedAs: readonly string[];
}

/** What somebody wants. */
export type Wish =
  /** To read an application, its events, evidence and documents. */
  | { to: "see"; application: Guarded }
  /** To change its answers. */
  | { to: "edit"; application: Guarded; now: number }
  /** To add or take away a file of an evidence item. */
  | { to: "upload"; application: Guarded; evidence: string; now: number }
  /** To do an action to it. */
  | { to: "act"; application: Judged; action: Action; now: number; through?: Through }
  /** To begin one. */
  | { to: "begin" }
  /** To see lists of applications. */
  | { to: "list" }
  /** To look at the table of an organisation. */
  | { to: "see-table"; table: Table; organisation: Pick<CallerOrganisation, "code" | "level" | "ancestors"> }
  /** To order, scan and hand in a table. */
  | { to: "keep-table"; table: Table; organisation: Pick<CallerOrganisation, "code" | "level" | "ancestors"> }
  /** To assign experts, see the ranking and select. */
  | { to: "run-review"; review: Review }
  /** To open one's own assignment of a round. */
  | { to: "open-assignment"; review: Review; expert: string }
  /** To score an application that one was assigned to. */
  | { to: "score"; review: Review; expert: string; application: Judged }
  /** To publish the result. */
  | { to: "publish" };

/** Why not. `texts` is the whole sentence where there is more to say than the catalogue does. */
export interface Denial {
  code: ProblemCode;
  params: Record<string, string>;
  texts?: Text;
}

const notFound: Denial = { code: "not-found", params: {} };
const forbidden: Denial = { code: "forbidden", params: {} };

/** In which role an account acts in a notice; undefined where the notice has none for it. */
export function roleOfCaller(caller: Pick<Caller, "organisation">, definition: NoticeDefinition): string | undefined {
  return roleFor(definition, caller.organisation.level);
}

/**
 * The one function that decides who may do what: by role, organisation, assignment, the application's state and the time. What
 * somebody may not see is "not-found", as if it did not exist. Lists use its query form, `visibleFilter`.
 * Administrators have no rights over applications: they are nobody's reviewer.
 */
export function may(caller: Caller, definition: NoticeDefinition, wish: Wish): Denial | null {
  const role = roleOfCaller(caller, definition);
  if (role === undefined) return wish.to === "begin" || wish.to === "list" ? forbidden : notFound;
  const organisation = caller.organisation.code;
  const scope = definition.roles[role]?.sees.scope;
  switch (wish.to) {
    case "begin":
      return scope === "own" ? null : forbidden;
    case "list":
      return scope === "own" ? forbidden : null;
    case "publish":
      return definition.publication.by === role ? null : forbidden;
    case "run-review":
      return wish.review.assignedBy === role ? null : forbidden;
    case "open-assignment":
    case "score":
      if (wish.review.by !== role || wish.expert !== caller.accountId) return notFound;
      return wish.to === "score" ? interestRefused(definition, wish.application.facts, actorOf(caller, definition, role, wish.application)) : null;
    case "see-table":
    case "keep-table":
      return mayTable(role, organisation, scope, wish);
    case "see":
    case "edit":
    case "upload":
    case "act":
      return mayApplication(caller, definition, role, wish);
  }
}

/** The caller as the engine judges who acts. */
export function actorOf(caller: Pick<Caller, "accountId" | "organisation">, definition: NoticeDefinition, role: string, { assigned, actedAs }: Judged): Actor {
  const isAssigned = assigned.includes(caller.accountId);
  const assignedAs = isAssigned && definition.roles[role]?.sees.scope !== "assigned" ? Object.values(definition.reviews).map((review) => review.by) : [];
  return { role, organisation: caller.organisation.code, above: caller.organisation.ancestors, assigned: isAssigned, actedAs: [...actedAs, ...assignedAs] };
}

function mayTable(
  role: string,
  organisation: string,
  scope: string | undefined,
  { to, table, organisation: owner }: Extract<Wish, { to: "see-table" | "keep-table" }>,
): Denial | null {
  if (owner.code === organisation && role === table.by) return null;
  const above = scope === "below" && owner.ancestors.includes(organisation);
  if (!above) return notFound;
  return to === "see-table" ? null : forbidden;
}

function mayApplication(caller: Caller, definition: NoticeDefinition, role: string, wish: Extract<Wish, { to: "see" | "edit" | "upload" | "act" }>): Denial | null {
  const { facts, assigned } = wish.application;
  const organisation = caller.organisation.code;
  const isAssigned = assigned.includes(caller.accountId);
  if (!sees(definition, role, organisation, facts, isAssigned)) return notFound;
  switch (wish.to) {
    case "see":
      return null;
    case "act":
      return refusalOf(definition, wish.action, facts, actorOf(caller, definition, role, wish.application), wish.now, wish.through);
    case "edit":
      return isApplicantRole(definition, role) ? editRefusal(definition, facts, wish.now) : forbidden;
    case "upload":
      return isApplicantRole(definition, role) ? uploadDenial(definition, facts, wish.evidence, wish.now) : forbidden;
  }
}

/** Evidence of the form follows the form's own editing; what a state names is open as long as the state lasts. */
function uploadDenial(definition: NoticeDefinition, facts: ApplicationFacts, evidence: string, now: number): Denial | null {
  const named = definition.workflow.states[facts.state]?.uploads?.includes(evidence) ?? false;
  if (named && uploadsOpen(definition, facts).includes(evidence)) return null;
  const edit = editRefusal(definition, facts, now);
  if (edit) return edit;
  return uploadsOpen(definition, facts).includes(evidence) && openPlaces(definition, facts) !== null ? null : { code: "field-closed", params: { path: `evidence:${evidence}` } };
}
