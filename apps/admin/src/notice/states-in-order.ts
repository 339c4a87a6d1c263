import type { NoticeDefinition } from "@shenbao/engine";

/** The states in the order in which an application comes through them: by the fewest actions from the initial one. A definition's own order says nothing. */
export function statesInOrder(definition: NoticeDefinition): string[] {
  const { initial, states, actions } = definition.workflow;
  const reached = [initial];
  for (const state of reached) for (const action of actions) if (action.from.includes(state) && !reached.includes(action.to)) reached.push(action.to);
  return [...reached, ...Object.keys(states).filter((state) => !reached.includes(state))];
}
