import { sayAll } from "@shenbao/texts";
import { processTexts as texts } from "@shenbao/texts/process";
import { walkTexts } from "@shenbao/texts/walk";
import type { Review } from "../definition/definition.generated.ts";
import type { Answers } from "../definition/json.ts";
import { evaluateForm, normaliseAnswers } from "../form/index.ts";
import {
  capOf,
  counterOf,
  proposeSelection,
  rankApplications,
  selectionAction,
  selectionClaims,
  type Cap,
  type Proposal,
  type Ranked,
  type SelectionClaims,
} from "../review/index.ts";
import { factsOf, findAction, refusalOf } from "../workflow/index.ts";
import { atDeadline } from "../workflow/refusal-of.ts";
import { deadlineAt } from "../workflow/deadlines.ts";
import { applicationOf, refusedWith, withApplication, type Walk, type WalkStep, type WalkWorld } from "./walk.ts";
import { walkActor } from "./walk-actor.ts";
import { moveOn } from "./walk-move.ts";

function reviewOf({ definition }: WalkWorld, id: string): Review {
  const review = Object.hasOwn(definition.reviews, id) ? definition.reviews[id] : undefined;
  if (!review) throw new Error(`The notice has no review ${id}`);
  return review;
}

/** Gives an application to as many experts as the review asks for, which brings it into the round. */
export function walkAssign(world: WalkWorld, walk: Walk, reviewId: string, id: string): WalkStep {
  return through(world, walk, id, reviewOf(world, reviewId).start, "assignment", { assigned: true });
}

/** Hands in the next expert's score sheet for an application. */
export function walkScore(world: WalkWorld, walk: Walk, reviewId: string, id: string, given: Answers): WalkStep {
  const { definition } = world;
  const review = reviewOf(world, reviewId);
  const application = applicationOf(world, walk, id);
  const sheets = application.sheets[reviewId] ?? [];
  const { facts } = application;
  const form = definition.forms[review.form];
  const expert = walkActor(world, review.by, application);
  if (!form || !expert) return refusedWith(texts["refusal.role"]);
  if (facts.state !== review.in) return refusedWith(sayAll(texts["refusal.state"], { state: definition.workflow.states[facts.state]?.title["zh-CN"] ?? facts.state }));
  if (review.until !== undefined && walk.now > deadlineAt(definition, review.until))
    return refusedWith(atDeadline(definition, "deadline-passed", review.until).texts ?? texts["refusal.deadline"]);
  if (sheets.length >= review.perApplication) return refusedWith(walkTexts["refused.scored"]);
  const outcome = evaluateForm({
    form,
    answers: normaliseAnswers(form, given),
    facts: factsOf(definition, facts, walk.now),
    year: definition.year,
    validate: world.validatorOf(review.form),
  });
  if (outcome.blocking)
    return refusedWith(sayAll(walkTexts["refused.findings"], { count: outcome.findings.filter(({ severity }) => severity !== "warning").length }), outcome.findings);
  const event = { at: walk.now, action: "score", role: review.by, organisation: expert.organisation.name, from: facts.state, to: facts.state, reasons: [], input: outcome.answers };
  return { walk: withApplication(walk, { ...application, sheets: { ...application.sheets, [reviewId]: [...sheets, outcome.answers] }, events: [...application.events, event] }) };
}

/** A row of the ranking of a round, with what the selection would do. */
export type WalkRank = Ranked & Pick<Proposal, "proposal" | "reason">;

/** The ranking of a round as it stands, with what the selection would do under all its caps. */
export function walkRanking(world: WalkWorld, walk: Walk, reviewId: string, settled: readonly string[] = []): WalkRank[] {
  const { definition } = world;
  const review = reviewOf(world, reviewId);
  const caps = new Map<string, Cap>();
  const claims = new Map<string, SelectionClaims>();
  const pieces = walk.applications
    .filter(({ facts }) => facts.state === review.in)
    .map(({ facts, sheets }) => {
      const claimed = selectionClaims(definition, review, facts, walk.now);
      claims.set(facts.id, claimed);
      for (const claim of claimed.claims) {
        const taken = walk.applications.filter(({ counted }) => counted.includes(`${claim.quota} ${claim.key}`)).length;
        caps.set(counterOf(claim), capOf(definition, claim, facts, taken));
      }
      return {
        id: facts.id,
        name: facts.applicant.name,
        track: facts.track,
        submittedAt: facts.submittedAt ?? 0,
        // Nobody is told apart here: the first sheets of all are one expert's, the second ones another's.
        sheets: (sheets[reviewId] ?? []).map((answers, at) => ({ expert: String(at + 1), answers })),
        expected: review.perApplication,
        preferences: claimed.preferences,
      };
    });
  const candidates = rankApplications(review, pieces, [...settled], definition.forms[review.form]).map((one) => {
    const claimed = claims.get(one.id);
    return { ...one, caps: claimed?.claims.map(counterOf) ?? [], exempt: claimed?.exempt ?? [], preferences: claimed?.preferences ?? [] };
  });
  const proposals = new Map(proposeSelection(review.select, candidates, [...caps.values()]).map((proposal) => [proposal.id, proposal]));
  return candidates.flatMap((one) => {
    const proposal = proposals.get(one.id);
    return proposal ? [{ ...one, proposal: proposal.proposal, reason: proposal.reason }] : [];
  });
}

/** Decides the selection of a round, once: all that are selected and all the others, or nothing. */
export function walkSelect(world: WalkWorld, walk: Walk, reviewId: string, settled: readonly string[] = []): WalkStep {
  const review = reviewOf(world, reviewId);
  if (walk.decided.includes(reviewId)) return refusedWith(walkTexts["refused.decided"]);
  const rows = walkRanking(world, walk, reviewId, settled);
  const missing = rows.reduce((sum, { sheets, expected }) => sum + expected - sheets, 0) + waiting(world, walk, review).length * review.perApplication;
  if (missing > 0) return refusedWith(sayAll(walkTexts["refused.scores"], { count: missing }));
  if (rows.length === 0) return refusedWith(texts["refusal.table-empty"]);
  const tied = rows.find(({ proposal }) => proposal === "tied");
  if (tied) return refusedWith(sayAll(walkTexts["refused.tie"], { place: tied.place, count: tied.tiedWith.length + 1 }));
  let at = walk;
  for (const { id, proposal } of rows) {
    const step = through(world, at, id, selectionAction(review, proposal), "selection", {});
    if ("refused" in step) return step;
    at = step.walk;
  }
  return { walk: { ...at, decided: [...at.decided, reviewId] } };
}

/** Applications that wait for experts. */
function waiting({ definition }: WalkWorld, walk: Walk, review: Review) {
  const from = review.from === undefined ? (findAction(definition, review.start)?.from ?? []) : [review.from];
  return walk.applications.filter(({ facts }) => from.includes(facts.state));
}

function through(world: WalkWorld, walk: Walk, id: string, actionId: string, way: "assignment" | "selection", application: { assigned?: boolean }): WalkStep {
  const action = findAction(world.definition, actionId);
  if (!action) throw new Error(`The notice has no action ${actionId}`);
  const before = applicationOf(world, walk, id);
  const by = walkActor(world, action.by, before);
  const refusal = by ? refusalOf(world.definition, action, before.facts, by.actor, walk.now, way) : null;
  if (!by || refusal) return refusedWith(refusal?.texts ?? texts["refusal.role"]);
  return moveOn(world, walk, before, action, { role: action.by, organisation: by.organisation.name, application });
}
