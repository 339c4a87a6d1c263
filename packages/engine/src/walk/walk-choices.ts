import type { Action } from "../definition/definition.generated.ts";
import { actionsFor, sees, type Refusal } from "../workflow/index.ts";
import { applicationOf, type Walk, type WalkOrganisation, type WalkWorld } from "./walk.ts";
import { walkActor } from "./walk-actor.ts";

/** What a role can do with an application now. */
export interface WalkChoice {
  action: Action;
  /** Why not; null where it can. Of what happens through something else, null says nothing: ask that. */
  refusal: Refusal | null;
}

/** A role at an application: who plays it, whether it sees the application, what it can do. */
export interface WalkRole {
  role: string;
  /** Null where nobody plays it: it was handed to nobody yet. */
  organisation: WalkOrganisation | null;
  sees: boolean;
  /** Actions of the state; those that others do are not among them. */
  choices: WalkChoice[];
  /** Actions of the state that come with handing in a table, an assignment or a selection. */
  through: Action[];
}

/** Every role of the notice at an application, in the order of the notice. */
export function walkRoles(world: WalkWorld, walk: Walk, id: string): WalkRole[] {
  const { definition } = world;
  const application = applicationOf(world, walk, id);
  return Object.keys(definition.roles).map((role) => {
    const by = walkActor(world, role, application);
    const through = definition.workflow.actions.filter((action) => action.by === role && action.through !== undefined && action.from.includes(application.facts.state));
    if (!by) return { role, organisation: null, sees: false, choices: [], through };
    return {
      role,
      organisation: by.organisation,
      sees: sees(definition, role, by.organisation.code, application.facts, by.actor.assigned ?? false),
      choices: actionsFor(definition, application.facts, by.actor, walk.now),
      through,
    };
  });
}
