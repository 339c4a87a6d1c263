/**
 * react-admin counts pages, the API goes from cursor to cursor. The book remembers, for each list (resource, filter, sort, size),
 * the cursor behind which each page begins; a page not yet visited is reached by walking there from the nearest known one.
 */
export class CursorBook {
  readonly #pages = new Map<string, (string | null)[]>();

  /** The nearest page at or before `page` whose beginning is known, and its cursor (null: from the start). */
  nearest(list: string, page: number): { page: number; after: string | null } {
    const known = this.#pages.get(list) ?? [];
    for (let at = Math.min(page, known.length + 1); at > 1; at -= 1) {
      const after = known[at - 2];
      if (after) return { page: at, after };
    }
    return { page: 1, after: null };
  }

  /** Notes where the page after `page` begins; null where there is none. */
  note(list: string, page: number, next: string | null): void {
    const known = this.#pages.get(list) ?? [];
    known[page - 1] = next;
    known.length = page;
    this.#pages.delete(list);
    this.#pages.set(list, known);
    const oldest = this.#pages.keys().next().value;
    if (this.#pages.size > 50 && oldest !== undefined) this.#pages.delete(oldest);
  }
}
