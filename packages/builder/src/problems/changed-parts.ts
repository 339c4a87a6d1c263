const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

/** A part of a document that is another one now: the names that lead to it, and what stands there. */
export interface ChangedPart {
  at: (string | number)[];
  value: unknown;
}

/** Longer lists of changes than this are not worth it: the whole is told. */
const most = 200;

/**
 * What is different between two states of a document that share what did not change: told to a worker instead of the whole. Compares by identity,
 * and goes down only where that differs, so that it takes the time of the change and not of the document.
 */
export function changedParts(before: unknown, after: unknown): ChangedPart[] {
  const parts: ChangedPart[] = [];
  compare(before, after, [], parts);
  return parts.length > most ? [{ at: [], value: after }] : parts;
}

function compare(before: unknown, after: unknown, at: (string | number)[], parts: ChangedPart[]): void {
  if (Object.is(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    after.forEach((one: unknown, i) => compare(before[i], one, [...at, i], parts));
  } else if (isObject(before) && isObject(after) && sameNames(before, after)) {
    for (const name of Object.keys(after)) if (!Object.is(before[name], after[name])) compare(before[name], after[name], [...at, name], parts);
  } else parts.push({ at, value: after });
}

/** Whether the names are the same, in the same order: the order of names is part of what a definition says. */
function sameNames(before: Record<string, unknown>, after: Record<string, unknown>): boolean {
  const names = Object.keys(after);
  const old = Object.keys(before);
  return names.length === old.length && names.every((name, i) => name === old[i]);
}

/** A document with its changed parts put in. What did not change keeps its identity; the document before stays as it was. */
export function withParts(document: unknown, parts: readonly ChangedPart[]): unknown {
  return parts.reduce((whole, { at, value }) => put(whole, at, value), document);
}

function put(holder: unknown, at: readonly (string | number)[], value: unknown): unknown {
  const [name, ...rest] = at;
  if (name === undefined) return value;
  if (Array.isArray(holder)) return holder.map((one: unknown, i) => (i === name ? put(one, rest, value) : one));
  const from = isObject(holder) ? holder : {};
  return { ...from, [name]: put(from[name], rest, value) };
}
