import type { Finding } from "@shenbao/engine";

const none: readonly Finding[] = [];

/** The findings by where they point, so that a field does not look through all of them. */
export class FindingIndex {
  readonly #byPlace = new Map<string, Finding[]>();

  constructor(findings: readonly Finding[]) {
    for (const finding of findings) {
      const known = this.#byPlace.get(finding.at);
      if (known) known.push(finding);
      else this.#byPlace.set(finding.at, [finding]);
    }
  }

  at(place: string): readonly Finding[] {
    return this.#byPlace.get(place) ?? none;
  }
}
