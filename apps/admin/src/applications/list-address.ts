/** What narrows a list of applications, beside the notice. */
export interface ListNarrowing {
  state?: string;
  track?: string;
  q?: string;
  /** What one's organisation has prepared and not released. */
  prepared?: boolean;
}

/** The address of a notice's list, narrowed. */
export function listAddress(base: string, narrowing: ListNarrowing): string {
  const query = new URLSearchParams({ filter: JSON.stringify(narrowing), page: "1", perPage: "25", sort: "submittedAt", order: "DESC", displayedFilters: "{}" });
  return `${base}/applications?${query.toString()}`;
}
