// @ts-check
/**
 * `B5` as `{ row: 4, column: 1 }`; `null` where it is none.
 * @param {string} reference
 * @returns {{ row: number, column: number } | null}
 */
export function cellAt(reference) {
  const found = /^\$?([A-Z]{1,4})\$?(\d{1,8})$/.exec(reference);
  if (!found) return null;
  let column = 0;
  for (const letter of found[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(found[2]) - 1, column: column - 1 };
}

/**
 * `B5:C6` as its corners; a cell alone is both.
 * @param {string} reference
 * @returns {{ from: { row: number, column: number }, to: { row: number, column: number } } | null}
 */
export function rangeAt(reference) {
  const [one = "", other = one] = reference.split(":");
  const [from, to] = [cellAt(one), cellAt(other)];
  return from && to && to.row >= from.row && to.column >= from.column ? { from, to } : null;
}
