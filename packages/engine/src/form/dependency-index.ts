/** Something that is judged again when what it reads changes. */
export interface Dependent {
  /** Dotted paths, rows left out. */
  reads: readonly string[];
  dirty: boolean;
}

/** Finds dependents by the place that changed: those that read it, something in it, or something it is in. */
export class DependencyIndex {
  /** By each path read. */
  readonly #exact = new Map<string, Dependent[]>();
  /** By each path above one that is read. */
  readonly #above = new Map<string, Dependent[]>();
  readonly #all: readonly Dependent[];

  constructor(dependents: readonly Dependent[]) {
    this.#all = dependents;
    for (const dependent of dependents) {
      for (const path of dependent.reads) {
        if (path.startsWith("$")) continue;
        add(this.#exact, path, dependent);
        for (let dot = path.lastIndexOf("."); dot > 0; dot = path.lastIndexOf(".", dot - 1)) add(this.#above, path.slice(0, dot), dependent);
      }
    }
  }

  /** Marks what depends on a dotted path; "" marks all. */
  mark(path: string): void {
    if (path === "") return this.#all.forEach(soil);
    this.#above.get(path)?.forEach(soil);
    this.#exact.get("")?.forEach(soil);
    this.#exact.get(path)?.forEach(soil);
    for (let dot = path.lastIndexOf("."); dot > 0; dot = path.lastIndexOf(".", dot - 1)) this.#exact.get(path.slice(0, dot))?.forEach(soil);
  }
}

function soil(dependent: Dependent): void {
  dependent.dirty = true;
}

function add(map: Map<string, Dependent[]>, path: string, dependent: Dependent): void {
  const present = map.get(path);
  if (!present) map.set(path, [dependent]);
  else if (!present.includes(dependent)) present.push(dependent);
}
