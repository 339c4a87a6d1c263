/**
 * Who scores what, kept as even as possible: after each step no chain of exchanges would make two loads more equal (an optimal
 * semi-matching: Harvey, Ladner, Lovász, Tamir, “Semi-matchings for bipartite graphs and load balancing”, 2006). Each new piece of
 * work goes, by way of exchanges if need be, to the least loaded expert it can reach.
 */
export class ExpertLoads {
  /** By expert: the pieces of work that may still be exchanged. */
  readonly #work: Set<number>[];
  /** By piece: who may take it, and who has it. */
  readonly #allowed: number[][] = [];
  readonly #taken: Set<number>[] = [];
  readonly #loads: number[];

  /** @param loads what each expert has already, and keeps. */
  constructor(loads: number[]) {
    this.#loads = [...loads];
    this.#work = loads.map(() => new Set());
  }

  /** A new piece of work and who may take it. Gives its number, from 0. */
  add(allowed: number[]): number {
    this.#taken.push(new Set());
    return this.#allowed.push(allowed) - 1;
  }

  expertsOf(piece: number): number[] {
    return [...(this.#taken[piece] ?? [])];
  }

  /** Gives a piece to one more expert. @throws Error where nobody is left who may take it. */
  assign(piece: number): void {
    const reached = new Map<number, { piece: number; from: number | null }>();
    const queue: number[] = [];
    this.#reach(piece, null, reached, queue);
    let least = this.#least(queue);
    if (least === undefined) throw new Error("Nobody is left who may take it");
    const lowest = Math.min(...this.#loads);
    // Breadth first: the fewest exchanges. Nothing is better than the lowest load of all.
    for (let next = 0; next < queue.length && this.#loadOf(least) > lowest; next++) {
      const expert = queue[next] ?? 0;
      const known = queue.length;
      for (const work of this.#work[expert] ?? []) this.#reach(work, expert, reached, queue);
      least = this.#least([least, ...queue.slice(known)]) ?? least;
    }
    this.#exchange(least, reached);
  }

  #reach(piece: number, from: number | null, reached: Map<number, { piece: number; from: number | null }>, queue: number[]): void {
    for (const expert of this.#allowed[piece] ?? []) {
      if (reached.has(expert) || this.#taken[piece]?.has(expert)) continue;
      reached.set(expert, { piece, from });
      queue.push(expert);
    }
  }

  #exchange(last: number, reached: ReadonlyMap<number, { piece: number; from: number | null }>): void {
    this.#loads[last] = this.#loadOf(last) + 1;
    for (let expert: number | null = last; expert !== null;) {
      const step = reached.get(expert);
      if (!step) return;
      this.#taken[step.piece]?.add(expert);
      this.#work[expert]?.add(step.piece);
      if (step.from !== null) {
        this.#taken[step.piece]?.delete(step.from);
        this.#work[step.from]?.delete(step.piece);
      }
      expert = step.from;
    }
  }

  /** The first of those with the lowest load. */
  #least(experts: readonly number[]): number | undefined {
    let least = experts[0];
    for (const expert of experts) if (least === undefined || this.#loadOf(expert) < this.#loadOf(least)) least = expert;
    return least;
  }

  #loadOf(expert: number): number {
    return this.#loads[expert] ?? 0;
  }
}
