import type { NoticeDefinition } from "@shenbao/engine";
import type { Text } from "@shenbao/texts";

const kept = new WeakMap<object, { on: readonly unknown[]; said: Text }>();

/** What words depend on beside the thing itself: how fields, tracks and states are called. */
function callings({ forms, tracks, workflow, year }: NoticeDefinition): unknown[] {
  return [tracks, workflow.states, workflow.actions, year, ...Object.values(forms).flatMap(({ title, schema, ui, texts }) => [title, schema, ui, texts])];
}

/** The words of a thing, made anew only where it, or what it may name, is another: a form may have a thousand rules, and every key is an edit. */
export function keptWords(definition: NoticeDefinition, thing: object, say: () => Text): Text {
  const known = kept.get(thing);
  const on = callings(definition);
  if (known && known.on.length === on.length && known.on.every((one, i) => one === on[i])) return known.said;
  const said = say();
  kept.set(thing, { on, said });
  return said;
}
