import { pointerBelow, type Action, type Json, type NoticeDefinition } from "@shenbao/engine";
import type { Locale } from "@shenbao/texts";
import type { Command } from "../document/definition-document.ts";
import { addPlace, setPlace } from "../document/place-commands.ts";
import type { Level } from "../inspector/choices-of.ts";
import { freeName } from "../inspector/free-name.ts";
import { labelOf } from "../inspector/meta-form.ts";
import { itemOf, nodeAt } from "../inspector/meta-node.ts";
import { newThing } from "../inspector/new-thing.ts";
import { titleOfPlace } from "../inspector/title-of-place.ts";

/** An edit that makes something, and where that is then. */
export interface Made {
  command: Command;
  path: string;
}

export interface MakingContext {
  definition: NoticeDefinition;
  locale: Locale;
  levels: readonly Level[];
}

/** A state that nothing leads to yet. */
export function addState(context: MakingContext): Made {
  const list = "/workflow/states";
  const path = pointerBelow(list, freeName(list, context.definition.workflow.states));
  return { command: addPlace(path, fresh(list, path, context, null), labelOf(nodeAt(list).node, list)), path };
}

/**
 * An action from a state to another (or to itself), after those there are. Who acts there already acts in it; where nobody does yet, those who
 * apply do where they may edit, else the first role that does not apply.
 */
export function addAction(from: string, to: string, context: MakingContext): Made {
  const list = "/workflow/actions";
  const { actions } = context.definition.workflow;
  const path = pointerBelow(list, actions.length);
  const id = freeName(list, actions);
  const made = fresh(list, path, context, id) as unknown as Action;
  const action: Action = { ...made, id, from: [from], to, by: likelyRole(context.definition, from) ?? made.by };
  return { command: addPlace(path, action as unknown as Json, labelOf(nodeAt(list).node, list)), path };
}

/** Leads an action to another state. */
export function leadTo(path: string, to: string, definition: NoticeDefinition): Command {
  return setPlace(`${path}/to`, to, titleOfPlace(definition, path));
}

/** Gives a state or an action another title in one language; an empty one stays the old. */
export function entitle(path: string, title: string, { definition, locale }: Pick<MakingContext, "definition" | "locale">): Command {
  return setPlace(`${path}/title/${locale}`, title, titleOfPlace(definition, path));
}

function fresh(list: string, path: string, context: MakingContext, id: string | null): Json {
  const item = itemOf(nodeAt(list).node);
  if (!item) throw new Error(`${list} holds no things`);
  return newThing(item, path, context, id);
}

function likelyRole({ roles, workflow }: NoticeDefinition, from: string): string | undefined {
  const counts = new Map<string, number>();
  for (const { from: states, by } of workflow.actions) if (by !== "system" && states.includes(from)) counts.set(by, (counts.get(by) ?? 0) + 1);
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  if (most) return most[0];
  const applies = workflow.states[from]?.open !== undefined;
  return Object.keys(roles).find((id) => (roles[id]?.sees.scope === "own") === applies);
}
