/** What the list of a replay's applications is narrowed to; in the address, so that back leads back. */
export const narrowings = ["outcome", "key", "receiver", "track"] as const;
export type Narrowing = Partial<Record<(typeof narrowings)[number], string>>;

/** Reads it from the address. */
export function readNarrowing(search: URLSearchParams): Narrowing {
  return Object.fromEntries(narrowings.flatMap((name) => (search.get(name) ? [[name, search.get(name)]] : []))) as Narrowing;
}

/** The same page with the list narrowed so, at its list. */
export function narrowedTo(narrowing: Narrowing): { search: string; hash: string } {
  return { search: `?${new URLSearchParams(narrowing as Record<string, string>).toString()}`, hash: "#applications" };
}
