import type { Action, NoticeDefinition } from "../definition/definition.generated.ts";
import type { Actor } from "./actor.ts";
import type { ApplicationFacts } from "./application-facts.ts";
import type { Refusal } from "./refusal.ts";
import { refusalOf } from "./refusal-of.ts";

/** The actions of the actor's role in the application's state, each with why it is not possible now. Those that happen through something else are not offered. */
export function actionsFor(definition: NoticeDefinition, application: ApplicationFacts, actor: Actor, now: number): { action: Action; refusal: Refusal | null }[] {
  return definition.workflow.actions
    .filter((action) => action.by === actor.role && action.from.includes(application.state) && action.through === undefined)
    .map((action) => ({ action, refusal: refusalOf(definition, action, application, actor, now) }));
}
