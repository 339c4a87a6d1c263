import { Problem, routes } from "@shenbao/contract";
import { admitDraft, deadlineAt, evaluateForm, factsOf, normaliseAnswers, type Answers } from "@shenbao/engine";
import { applicationFacts, valueAt, type AssignmentRecord } from "@shenbao/store";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import type { Locale } from "@shenbao/texts";
import type { ClientSession } from "mongodb";
import { findingAt } from "../applications/submission.ts";
import { actedAs } from "../authorisation/acted-as.ts";
import { may } from "../authorisation/may.ts";
import { invalid, refuse, storing } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import type { Caller } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { assignmentView, openAssignment, type OpenAssignment } from "./open-assignment.ts";
import { standBack } from "./stand-back.ts";

/** Scores are taken while the application is in the round, up to the round's deadline, and until the sheet is handed in. */
function checkOpen({ assignment, application, version, review }: OpenAssignment, now: number, locale: Locale): void {
  const { definition } = version;
  if (assignment.status === "scored") throw new Problem("wrong-state", {}, [], texts["score.closed"][locale]);
  if (assignment.status === "conflict" || application.state !== review.in) {
    throw new Problem("wrong-state", { state: definition.workflow.states[application.state]?.title[locale] ?? application.state });
  }
  if (review.until !== undefined && now > deadlineAt(definition, review.until)) {
    const deadline = definition.deadlines[review.until];
    throw new Problem("deadline-passed", { deadline: deadline?.title[locale] ?? "", at: deadline?.at ?? "" }, [], undefined, deadline?.clause);
  }
}

export interface Scoring {
  id: string;
  revision: number;
  answers: Answers;
  final: boolean;
}

/** Saves a score sheet of the caller's own, or hands it in (`final`): then it is checked whole, its total is taken, and it is closed. */
export async function saveScore(services: Services, caller: Caller, { id, revision, answers: given, final }: Scoring, locale: Locale, tx: ClientSession): Promise<void> {
  const open = await openAssignment(services, caller, id, tx);
  if (open.assignment.revision !== revision) throw new Problem("stale");
  const { application, assignment, review, version } = open;
  const { definition } = version;
  const acted = await actedAs(services, caller, definition, [application.id], tx);
  const judged = { facts: applicationFacts(application, false), assigned: application.assigned, actedAs: acted(application.id) };
  const denial = may(caller, definition, { to: "score", review, expert: assignment.expert, application: judged });
  if (denial) throw refuse(denial, locale);
  const now = services.clock.now();
  checkOpen(open, now, locale);
  const { form, validate } = version.form(review.form);
  const admitted = admitDraft(form, given);
  if ("refused" in admitted) throw invalid([findingAt(admitted.refused.at, "not-admitted", admitted.refused.message)], locale);
  const answers = normaliseAnswers(form, admitted.answers);
  const change = final ? handedIn() : { status: "begun" as const, answers };
  if (!(await services.store.assignments.change(assignment.id, revision, { ...change, updatedAt: now }, tx))) throw new Problem("stale");

  function handedIn(): Pick<AssignmentRecord, "status" | "answers" | "total"> {
    const facts = factsOf(definition, judged.facts, now);
    const outcome = evaluateForm({ form, answers, facts, year: definition.year, validate });
    if (outcome.blocking) throw invalid(outcome.findings, locale);
    const total = valueAt(outcome.answers, review.score);
    if (typeof total !== "number") throw new Error(`The score sheet has no total at ${review.score}`);
    return { status: "scored", answers: outcome.answers, total };
  }
}

export const scoreAssignment = bind(routes.scoreAssignment, async ({ params, body, caller, revision, locale }, services) => {
  await services.store.transaction((tx) => saveScore(services, caller, { id: params.id, revision, answers: body.answers, final: body.final }, locale, tx));
  const after = await openAssignment(services, caller, params.id);
  return { body: assignmentView(after), etag: after.assignment.revision };
});

/**
 * States a conflict of interest. Before the sheet is handed in the assignment is taken back at once: the expert no longer sees the
 * application, and somebody else can be assigned. A sheet that was handed in counts until who runs the round has seen what taking it out does.
 */
export const declareConflict = bind(routes.declareConflict, async ({ params, body, caller, once, locale }, services) => {
  const { store } = services;
  await storing(locale, () =>
    store.once(once, async (tx) => {
      const { assignment, application, version, review } = await openAssignment(services, caller, params.id, tx);
      if (assignment.status === "conflict" || assignment.stated || application.state !== review.in) {
        throw new Problem("wrong-state", { state: version.definition.workflow.states[application.state]?.title[locale] ?? application.state });
      }
      if (assignment.status === "scored") {
        const now = services.clock.now();
        if (!(await store.assignments.change(assignment.id, assignment.revision, { stated: { reason: body.reason, at: now }, updatedAt: now }, tx))) throw new Problem("stale");
      } else {
        await standBack(services, { assignment, application, version, reason: body.reason, by: { accountId: caller.accountId, name: caller.displayName } }, tx);
      }
      return { done: true };
    }),
  );
  const after = await openAssignment(services, caller, params.id);
  return { body: assignmentView(after), etag: after.assignment.revision };
});
