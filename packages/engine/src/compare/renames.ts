import { isRecord } from "../definition/json.ts";
import { dottedPath } from "../definition/pointer.ts";
import { sameJson } from "../definition/same-json.ts";

/** Identifiers that changed while the thing stayed, so that what names it did not change by that. */
export class Renames {
  readonly #ids = new Map<string, string>();
  /** Any of the names, for expressions, which do not say what kind of thing they name. */
  readonly #names = new Map<string, Set<string>>();
  readonly #fields: { from: string; to: string }[] = [];
  readonly #dotted: { from: string; to: string }[] = [];

  thing(kind: string, from: string, to: string): void {
    this.#ids.set(`${kind} ${from}`, to);
    if (kind !== "clause") this.#names.set(from, (this.#names.get(from) ?? new Set()).add(to));
  }

  field(from: string, to: string): void {
    this.#fields.push({ from, to });
    this.#dotted.push({ from: dottedPath(from), to: dottedPath(to) });
  }

  /** How a thing that was named so is named now. */
  id(kind: string, name: string): string {
    return this.#ids.get(`${kind} ${name}`) ?? name;
  }

  pointer(pointer: string): string {
    const way = this.#fields.find(({ from }) => pointer === from || pointer.startsWith(`${from}/`));
    return way ? way.to + pointer.slice(way.from.length) : pointer;
  }

  /** Whether a value that names things says the same, names that changed aside. */
  same(was: unknown, is: unknown): boolean {
    if (this.#names.size === 0 && this.#fields.length === 0) return sameJson(was, is);
    if (typeof was === "string" && typeof is === "string") return was === is || this.#follows(was, is);
    if (Array.isArray(was)) return Array.isArray(is) && was.length === is.length && was.every((item, i) => this.same(item, is[i]));
    if (!isRecord(was) || !isRecord(is)) return Object.is(was, is);
    const names = Object.keys(was);
    return names.length === Object.keys(is).length && names.every((name) => Object.hasOwn(is, name) && this.same(was[name], is[name]));
  }

  #follows(was: string, is: string): boolean {
    if (this.#names.get(was)?.has(is)) return true;
    if (was.startsWith("/")) return this.pointer(was) === is;
    if (was.startsWith("#/properties/")) return this.#scope(was) === is;
    const [opinion, next] = [was, is].map((text) => /^\$opinion\.([^.]+)(.*)$/.exec(text));
    if (opinion && next) return opinion[2] === next[2] && (this.#names.get(opinion[1] ?? "")?.has(next[1] ?? "") ?? false);
    const way = this.#dotted.find(({ from }) => was === from || was.startsWith(`${from}.`));
    return way !== undefined && way.to + was.slice(way.from.length) === is;
  }

  #scope(scope: string): string {
    const moved = this.pointer(scope.slice(1).replace(/\/properties\//g, "/"));
    return `#${moved.replace(/\//g, "/properties/")}`;
  }
}
