import { Problem, routes } from "@shenbao/contract";
import { admitDraft, deadlineAt, evaluateForm, factsOf, normaliseAnswers, type Answers } from "@shenbao/engine";
import { applicationFacts, listingOf, valueAt, type AssignmentRecord } from "@shenbao/store";
import { apiDomainTexts as texts } from "@shenbao/texts/api-domain";
import type { Locale } from "@shenbao/texts";
import { findingAt } from "../applications/submission.ts";
import { actedAs } from "../authorisation/acted-as.ts";
import { may } from "../authorisation/may.ts";
import { invalid, refuse, storing } from "../authorisation/refuse.ts";
import { bind } from "../http/bind.ts";
import { assignmentView, openAssignment, type OpenAssignment } from "./open-assignment.ts";

/** Scores are taken while the application is in the round, up to the round's deadline, and until the sheet is handed in. */
function checkOpen({ assignment, application, version, review }: OpenAssignment, now: number, locale: Locale): void {
  const { definition } = version;
  if (assignment.status === "scored") throw new Problem("wrong-state", {}, [], texts["score.closed"][locale]);
  if (assignment.status === "conflict" || application.state !== review.in) {
    throw new Problem("wrong-state", { state: definition.workflow.states[application.state]?.title[locale] ?? application.state });
  }
  if (review.until !== undefined && now > deadlineAt(definition, review.until)) {
    const deadline = definition.deadlines[review.until];
    throw new Problem("deadline-passed", { deadline: deadline?.title[locale] ?? "", at: deadline?.at ?? "" });
  }
}

/** Saves a score sheet, or hands it in (`final`): then it is checked whole, its total is taken, and it is closed. */
export const scoreAssignment = bind(routes.scoreAssignment, async ({ params, body, caller, revision, locale }, services) => {
  await services.store.transaction(async (tx) => {
    const open = await openAssignment(services, caller, params.id, tx);
    if (open.assignment.revision !== revision) throw new Problem("stale");
    const { application, assignment, review, version } = open;
    const { definition } = version;
    const acted = await actedAs(services, caller, definition, [application.id], tx);
    const judged = { facts: applicationFacts(application, false), assigned: application.assigned, actedAs: acted(application.id) };
    const denial = may(caller, definition, { to: "score", review, expert: assignment.expert, application: judged });
    if (denial) throw refuse(denial, locale);
    const now = services.clock.now();
    checkOpen(open, now, locale);
    const { form, validate } = open.version.form(open.review.form);
    const admitted = admitDraft(form, body.answers);
    if ("refused" in admitted) throw invalid([findingAt(admitted.refused.at, "not-admitted", admitted.refused.message)], locale);
    const answers = normaliseAnswers(form, admitted.answers);
    const change = body.final ? handedIn(answers) : { status: "begun" as const, answers };
    if (!(await services.store.assignments.change(open.assignment.id, revision, { ...change, updatedAt: now }, tx))) throw new Problem("stale");

    function handedIn(given: Answers): Pick<AssignmentRecord, "status" | "answers" | "total"> {
      const facts = factsOf(definition, judged.facts, now);
      const outcome = evaluateForm({ form, answers: given, facts, year: definition.year, validate });
      if (outcome.blocking) throw invalid(outcome.findings, locale);
      const total = valueAt(outcome.answers, open.review.score);
      if (typeof total !== "number") throw new Error(`The score sheet has no total at ${open.review.score}`);
      return { status: "scored", answers: outcome.answers, total };
    }
  });
  const after = await openAssignment(services, caller, params.id);
  return { body: assignmentView(after), etag: after.assignment.revision };
});

/** Stands back from an assignment. The expert no longer sees the application, and somebody else can be assigned. */
export const declareConflict = bind(routes.declareConflict, async ({ params, body, caller, once, locale }, services) => {
  const { store } = services;
  await storing(locale, () =>
    store.once(once, async (tx) => {
      const { assignment, application, version, review } = await openAssignment(services, caller, params.id, tx);
      if (assignment.status === "conflict" || application.state !== review.in) {
        throw new Problem("wrong-state", { state: version.definition.workflow.states[application.state]?.title[locale] ?? application.state });
      }
      const change = { status: "conflict" as const, conflict: body.reason, total: null, updatedAt: services.clock.now() };
      if (!(await store.assignments.change(assignment.id, assignment.revision, change, tx))) throw new Problem("stale");
      // An account that was assigned in another round too keeps seeing it.
      const others = (await store.assignments.between(caller.accountId, application.id, tx)).some((one) => one.id !== assignment.id && one.status !== "conflict");
      const assigned = others ? application.assigned : application.assigned.filter((one) => one !== caller.accountId);
      await store.applications.setAssigned(tx, application.id, assigned, listingOf(version.definition, { ...application, assigned }).seenBy);
      return { done: true };
    }),
  );
  const after = await openAssignment(services, caller, params.id);
  return { body: assignmentView(after), etag: after.assignment.revision };
});
