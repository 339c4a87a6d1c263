import type { Answers } from "../definition/json.ts";
import { readPointer } from "../definition/read-pointer.ts";
import { fieldPlace } from "./step-outcomes.ts";
import type { FormModel } from "./form-model.ts";
import type { Finding, SchemaError } from "./outcome.ts";
import { schemaFinding } from "./schema-finding.ts";

/** Findings with their sentences, kept while they stay the same, and their order. */
export class FindingSentences {
  readonly #model: FormModel;
  readonly #known = new Map<string, { value: unknown; finding: Finding }>();
  readonly #ranks = new Map<string, number>();

  constructor(model: FormModel) {
    this.#model = model;
  }

  /** `clause`: of what asks for it, where that is not the field itself. */
  ofSchema(error: SchemaError, answers: Answers, clause?: string): Finding {
    const key = `${error.keyword} ${error.pointer} ${clause ?? ""}`;
    const found = readPointer(answers, error.pointer);
    const value = typeof found === "object" ? null : found;
    const known = this.#known.get(key);
    if (known && value !== null && known.value === value) return known.finding;
    const finding = schemaFinding(this.#model, error, answers, clause);
    this.#known.set(key, { value, finding });
    return finding;
  }

  /** In the order of the form, rows by their index; evidence and what has no place come last. */
  sort(findings: Finding[]): void {
    findings.sort((a, b) => this.#rank(a.at) - this.#rank(b.at));
  }

  #rank(at: string): number {
    const known = this.#ranks.get(at);
    if (known !== undefined) return known;
    const place = at.startsWith("/") ? fieldPlace(this.#model, at) : null;
    const field = place === null ? 1e6 : (this.#model.places.get(place) ?? 1e6);
    const row = Number(/\/(\d+)(?=\/|$)/.exec(at)?.[1] ?? -1) + 1;
    const column = place === null ? 0 : this.#columnRank(place, at);
    const rank = field * 1e7 + row * 1e3 + column;
    this.#ranks.set(at, rank);
    return rank;
  }

  #columnRank(place: string, at: string): number {
    const star = at.replace(/\/\d+(?=\/|$)/g, "/*");
    return (this.#model.byPointer.get(place)?.columns?.findIndex(({ pointer }) => pointer === star) ?? -1) + 1;
  }
}
