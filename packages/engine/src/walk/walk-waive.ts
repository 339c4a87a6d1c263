import { sayAll } from "@shenbao/texts";
import { walkTexts } from "@shenbao/texts/walk";
import { waiverTexts } from "@shenbao/texts/waivers";
import type { Action } from "../definition/definition.generated.ts";
import { deadlineAt, extendableDeadlines, findAction, refusalOf, sayInstant, type DeadlineExtension } from "../workflow/index.ts";
import { applicationOf, refusedWith, type Walk, type WalkApplication, type WalkStep, type WalkWorld } from "./walk.ts";
import { moveOn, systemActs } from "./walk-move.ts";

/** Somebody a deadline can be put off for: who has to do with an application of the walk. */
export interface WalkWaivable {
  organisation: string;
  level: string;
  /** The application it applies with; null for those who receive. */
  application: string | null;
}

/** Applicants of the walk, and the organisations that its applications reached. */
export function walkWaivable({ definition, organisations }: WalkWorld, walk: Walk): WalkWaivable[] {
  const applies = Object.values(definition.roles).find(({ sees }) => sees.scope === "own")?.level ?? "";
  const reached = new Set(walk.applications.flatMap(({ facts }) => facts.reach));
  return [
    ...walk.applications.map(({ facts }) => ({ organisation: facts.applicant.code, level: applies, application: facts.id })),
    ...organisations.filter(({ code }) => reached.has(code)).map(({ code, level }) => ({ organisation: code, level, application: null })),
  ].filter(({ level }) => extendableDeadlines(definition, level).length > 0);
}

/** Puts a deadline off for one organisation, as an administrator does; until another moment where it was put off before. What the clock had ended because of it goes on. */
export function walkWaive(world: WalkWorld, walk: Walk, waiver: DeadlineExtension): WalkStep {
  const { definition } = world;
  const { deadline, organisation, until } = waiver;
  const whose = walkWaivable(world, walk).find((one) => one.organisation === organisation);
  if (!whose || !extendableDeadlines(definition, whose.level).some((one) => one.deadline === deadline)) return refusedWith(waiverTexts["refused.deadline"]);
  const own = deadlineAt(definition, deadline);
  if (!(until > own)) return refusedWith(sayAll(waiverTexts["refused.early"], { at: sayInstant(definition.timezone, own) }));
  if (until <= walk.now) return refusedWith(waiverTexts["refused.past"]);
  const waivers = [...walk.waivers.filter((one) => one.deadline !== deadline || one.organisation !== organisation), waiver];
  const granted: Walk = { ...walk, waivers, applications: walk.applications.map((one) => ({ ...one, facts: { ...one.facts, extensions: waivers } })) };
  // An earlier moment than was granted before may be over for what waited.
  return {
    walk: systemActs(
      world,
      granted.applications.reduce((at, { facts }) => reopened(world, at, facts.id, waiver), granted),
    ),
  };
}

/** An application that the clock ended by this deadline goes back to where it stood, unless the clock would end it again. */
function reopened(world: WalkWorld, walk: Walk, id: string, { deadline, organisation }: DeadlineExtension): Walk {
  const { definition } = world;
  const application = applicationOf(world, walk, id);
  const { facts, events } = application;
  const last = events.at(-1);
  const ending = last && findAction(definition, last.action);
  if (!last || last.from === null || ending?.by !== "system" || ending.after !== deadline) return walk;
  if (![facts.applicant.code, ...facts.reach].includes(organisation) || facts.handedIn) return walk;
  if (!refusalOf(definition, ending, { ...facts, state: last.from }, { role: "system", organisation: "" }, walk.now)) return walk;
  const reasons = definition.workflow.states[last.from]?.open === "named" ? reasonsBefore(application, last.from) : [];
  const back: Action = {
    id: "reopened",
    title: walkTexts["event.reopened"],
    from: [facts.state],
    to: last.from,
    by: "system",
    ...(reasons.length > 0 && { asks: "reasons" as const }),
  };
  const step = moveOn(world, walk, application, back, { role: "system", organisation: null, reasons });
  return "walk" in step ? step.walk : walk;
}

const reasonsBefore = ({ events }: WalkApplication, state: string) => events.findLast((event) => event.to === state && event.reasons.length > 0)?.reasons ?? [];
