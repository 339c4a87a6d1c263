import type { ProblemCode } from "@shenbao/contract";
import {
  editRefusal,
  interestRefused,
  openPlaces,
  refusalOf,
  roleFor,
  sees,
  uploadRefusal,
  wrongState,
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
import { waiverTexts } from "@shenbao/texts/waivers";
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
  | { to: "upload"; application: Guarded; evidence: string; now: number; replaces?: string | undefined }
  /** To keep notes while reading it, and to be seen reading. */
  | { to: "keep-notes"; application: Judged }
  /** To settle a ticket that a role of an organisation raised. */
  | { to: "settle"; application: Judged; raised: { role: string; organisation: string | null } }
  /** To do an action to it. */
  | { to: "act"; application: Judged; action: Action; now: number; through?: Through }
  /** To fill in an open cell of its row in a table. */
  | { to: "fill-cell"; application: Judged; table: Table }
  /** To begin one. */
  | { to: "begin" }
  /** To see lists of applications. */
  | { to: "list" }
  /** To look at the table of an organisation. */
  | { to: "see-table"; table: Table; organisation: Pick<CallerOrganisation, "code" | "level" | "ancestors"> }
  /** To order, scan and hand in a table. */
  | { to: "keep-table"; table: Table; organisation: Pick<CallerOrganisation, "code" | "level" | "ancestors"> }
  /** To assign experts, see the ranking and select. `inLine`: see `standsInLine`. */
  | { to: "run-review"; review: Review; inLine: boolean }
  /** To open one's own assignment of a round. */
  | { to: "open-assignment"; review: Review; expert: string }
  /** To score an application that one was assigned to. */
  | { to: "score"; review: Review; expert: string; application: Judged }
  /** To put a deadline off for an organisation, or to revoke that. */
  | { to: "waive"; organisation: Pick<CallerOrganisation, "code"> }
  /** To publish the result. `inLine`: see `standsInLine`. */
  | { to: "publish"; inLine: boolean }
  /** To handle objections. `inLine`: see `standsInLine`. */
  | { to: "handle-objections"; inLine: boolean }
  /** To look at, edit and release a notice's messages. `keeps`: see `keepsMessages`. */
  | { to: "keep-messages"; keeps: boolean };

/** Why not. `texts` is the whole sentence where there is more to say than the catalogue does. */
export interface Denial {
  code: ProblemCode;
  params: Record<string, string>;
  texts?: Text;
  clause?: string;
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
  if (wish.to === "waive") return mayWaive(caller, wish.organisation.code);
  const role = roleOfCaller(caller, definition);
  if (role === undefined) return wish.to === "begin" || wish.to === "list" ? forbidden : notFound;
  const organisation = caller.organisation.code;
  const scope = definition.roles[role]?.sees.scope;
  switch (wish.to) {
    case "begin":
      return scope === "own" ? null : forbidden;
    case "list":
      return scope === "own" ? forbidden : null;
    case "keep-messages":
      return wish.keeps && (definition.messagesBy === undefined || definition.messagesBy === role) ? null : forbidden;
    case "publish":
      return wish.inLine && definition.publication.by === role ? null : forbidden;
    case "handle-objections":
      return wish.inLine && definition.publication.objections?.handledBy === role ? null : forbidden;
    case "run-review":
      return wish.inLine && wish.review.assignedBy === role ? null : forbidden;
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
    case "keep-notes":
    case "settle":
    case "act":
    case "fill-cell":
      return mayApplication(caller, definition, role, wish);
  }
}

/** Administrators put deadlines off, for others only. */
function mayWaive(caller: Caller, organisation: string): Denial | null {
  if (!caller.administrator) return forbidden;
  return organisation === caller.organisation.code ? { ...forbidden, texts: waiverTexts["refused.own"] } : null;
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

function mayApplication(
  caller: Caller,
  definition: NoticeDefinition,
  role: string,
  wish: Extract<Wish, { to: "see" | "edit" | "upload" | "keep-notes" | "settle" | "act" | "fill-cell" }>,
): Denial | null {
  const { facts, assigned } = wish.application;
  const organisation = caller.organisation.code;
  const isAssigned = assigned.includes(caller.accountId);
  if (!sees(definition, role, organisation, facts, isAssigned)) return notFound;
  switch (wish.to) {
    case "see":
      return null;
    case "act":
      return refusalOf(definition, wish.action, facts, actorOf(caller, definition, role, wish.application), wish.now, wish.through);
    case "fill-cell":
      return wish.table.by === role ? interestRefused(definition, facts, actorOf(caller, definition, role, wish.application)) : forbidden;
    case "edit":
      return isApplicantRole(definition, role) ? editRefusal(definition, facts, wish.now) : forbidden;
    case "upload":
      return isApplicantRole(definition, role) ? uploadRefusal(definition, facts, wish.evidence, wish.now, wish.replaces) : forbidden;
    case "keep-notes":
      return decides(definition, role) ? interestRefused(definition, facts, actorOf(caller, definition, role, wish.application)) : forbidden;
    case "settle":
      if (wish.raised.role !== role || wish.raised.organisation !== organisation) return forbidden;
      if (openPlaces(definition, facts) !== null) return wrongState(definition, facts.state);
      return interestRefused(definition, facts, actorOf(caller, definition, role, wish.application));
  }
}

/** Whether a role decides on applications one by one: those who apply do not, nor those who score what they were assigned. */
function decides(definition: NoticeDefinition, role: string): boolean {
  const scope = definition.roles[role]?.sees.scope;
  return scope === "below" && definition.workflow.actions.some((action) => action.by === role);
}
