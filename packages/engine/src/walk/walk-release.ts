import type { Action } from "../definition/definition.generated.ts";
import { walkTexts } from "@shenbao/texts/walk";
import { findAction, refusalOf } from "../workflow/index.ts";
import { processTexts as texts } from "@shenbao/texts/process";
import { refusedWith, withApplication, type Walk, type WalkApplication, type WalkStep, type WalkWorld } from "./walk.ts";
import { walkActor } from "./walk-actor.ts";
import { moveOn, type Moved } from "./walk-move.ts";

/** Prepares a decision that is released later: nothing moves, but its places under quotas are taken already. Refused where one of them is not free. */
export function prepareDecision(world: WalkWorld, walk: Walk, before: WalkApplication, action: Action, moved: Moved): WalkStep {
  const step = moveOn(world, walk, before, action, moved);
  if (!("walk" in step)) return step;
  const after = step.walk.applications.find(({ facts }) => facts.id === before.facts.id);
  const reserves = (after?.counted ?? []).filter((counter) => !before.counted.includes(counter));
  const organisation = walkActor(world, action.by, before)?.actor.organisation ?? "";
  const prepared = { action: action.id, role: action.by, organisation, by: moved.organisation?.["zh-CN"] ?? "", at: walk.now };
  const decision = { action: action.id, at: walk.now, moved, reserves };
  return { walk: withApplication(walk, { ...before, facts: { ...before.facts, prepared }, counted: [...before.counted, ...reserves], decision }) };
}

/** Takes back what was prepared for an application. */
export function walkTakeBack(walk: Walk, id: string): Walk {
  const application = walk.applications.find(({ facts }) => facts.id === id);
  return application?.decision ? withApplication(walk, withoutDecision(application)) : walk;
}

/** Releases all that was prepared, each judged as of when it was. Refused, and nothing released, where one of them no longer fits, or none is prepared. */
export function walkRelease(world: WalkWorld, walk: Walk): WalkStep {
  const waiting = walk.applications.filter(({ decision }) => decision !== undefined);
  if (waiting.length === 0) return refusedWith(walkTexts["refused.nothing-prepared"]);
  let at = walk;
  for (const { facts } of waiting) {
    const prepared = at.applications.find((one) => one.facts.id === facts.id);
    const action = findAction(world.definition, prepared?.decision?.action ?? "");
    if (!prepared?.decision || !action) continue;
    const { decision } = prepared;
    const before = withoutDecision(prepared);
    const by = walkActor(world, action.by, before);
    const refusal = by ? refusalOf(world.definition, action, before.facts, by.actor, decision.at) : { texts: texts["refusal.role"] };
    if (refusal) return refusedWith(refusal.texts ?? texts["refusal.role"]);
    const step = moveOn(world, withApplication(at, before), before, action, decision.moved);
    if (!("walk" in step)) return step;
    at = step.walk;
  }
  return { walk: at };
}

/** An application without what was prepared for it, and without the places that kept. */
function withoutDecision({ decision, ...application }: WalkApplication): WalkApplication {
  const { prepared: _prepared, ...facts } = application.facts;
  return { ...application, facts, counted: application.counted.filter((counter) => !decision?.reserves.includes(counter)) };
}
