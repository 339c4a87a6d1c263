/** The list with the item at `from` moved to `to`; both from 0. */
export function moveRow(ids: string[], from: number, to: number): string[] {
  const rest = ids.filter((_, index) => index !== from);
  const moved = ids[from];
  return moved === undefined ? ids : [...rest.slice(0, to), moved, ...rest.slice(to)];
}
