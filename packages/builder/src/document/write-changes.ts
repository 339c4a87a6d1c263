type Held = Record<string, unknown>;

const isHeld = (value: unknown): value is Held => typeof value === "object" && value !== null;

/**
 * Writes into a draft what makes it of `before` to `after`, and nothing else: what is the same object in both is not touched. So a step of the history
 * holds what was changed, not all that is around it, and undoing it costs no more.
 * @param draft the draft of `before`
 */
export function writeChanges(draft: object, before: object, after: object): void {
  const [into, old, made] = [draft as Held, before as Held, after as Held];
  for (const name of Object.keys(old)) if (!Object.hasOwn(made, name)) delete into[name];
  for (const [name, value] of Object.entries(made)) {
    const known = Object.hasOwn(old, name) ? old[name] : undefined;
    if (value === known && Object.hasOwn(old, name)) continue;
    if (isHeld(known) && isHeld(value) && alike(known, value)) writeChanges(into[name] as object, known, value);
    else into[name] = value;
  }
}

/** Whether one can be made into the other part by part: lists of the same length, objects whose names keep their order. */
function alike(before: Held, after: Held): boolean {
  if (Array.isArray(before) || Array.isArray(after)) return Array.isArray(before) && Array.isArray(after) && before.length === after.length && !isMoved(before, after);
  const names = Object.keys(after);
  const kept = Object.keys(before).filter((name) => Object.hasOwn(after, name));
  // Names that are added come last in a draft.
  return kept.every((name, i) => names[i] === name);
}

/** Whether something of a list stands elsewhere in it now: it is to stay the same object there. */
function isMoved(before: readonly unknown[], after: readonly unknown[]): boolean {
  const known = new Set(before.filter(isHeld));
  return after.some((item, i) => item !== before[i] && isHeld(item) && known.has(item));
}
