import type { Answers, Json } from "@shenbao/engine";

/** The value at a concrete pointer; `undefined` where nothing is. Own properties only. */
export function readAnswer(answers: Answers, pointer: string): Json | undefined {
  let at: Json | undefined = answers;
  let from = 1;
  while (from <= pointer.length && at !== undefined) {
    let end = pointer.indexOf("/", from);
    if (end < 0) end = pointer.length;
    const name = pointer.slice(from, end);
    if (Array.isArray(at)) at = at[Number(name)];
    else if (typeof at === "object" && at !== null && Object.hasOwn(at, name)) at = at[name];
    else at = undefined;
    from = end + 1;
  }
  return at;
}

/**
 * The answers with a value put at a concrete pointer; `undefined` removes it. What is not on the way keeps its identity.
 * @param rowsOf how many rows a table has at least, for one that is not there yet
 */
export function writeAnswer(answers: Answers, pointer: string, value: Json | undefined, rowsOf: (pointer: string) => number): Answers {
  const names = pointer.slice(1).split("/");

  function write(at: Json | undefined, depth: number): Json | undefined {
    const name = names[depth];
    if (name === undefined) return value;
    if (/^\d+$/.test(name)) {
      const place = `/${names.slice(0, depth).join("/")}`;
      const rows: Json[] = Array.isArray(at) ? [...at] : [];
      const wanted = Math.max(rowsOf(place), Number(name) + 1);
      while (rows.length < wanted) rows.push({});
      rows[Number(name)] = write(rows[Number(name)], depth + 1) ?? {};
      return rows;
    }
    const before = typeof at === "object" && at !== null && !Array.isArray(at) ? at : {};
    const after = { ...before };
    const below = write(Object.hasOwn(before, name) ? before[name] : undefined, depth + 1);
    if (below === undefined) delete after[name];
    else after[name] = below;
    return after;
  }

  return write(answers, 0) as Answers;
}
