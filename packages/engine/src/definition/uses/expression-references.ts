import { operandsOf } from "../../expression/operator.ts";
import { iterations } from "../../expression/operators/index.ts";
import { tableOf } from "../../form/row-places.ts";
import { isRecord } from "../json.ts";
import { dottedPath } from "../pointer.ts";
import type { How, Named, Note, User } from "./reference.ts";
import { moveInVariable, renameInVariable } from "./written-name.ts";

/** What an expression may read: as in the check of its meaning. */
export interface Reads {
  /** Forms whose answers are the root, with the dotted paths of each. */
  answers: ReadonlyMap<string, ReadonlySet<string>>;
  input?: string | undefined;
  at?: readonly string[] | undefined;
  user: User;
  how?: How;
}

const constants: Readonly<Record<string, "state" | "track">> = { "$application.state": "state", "$application.track": "track" };
const depthOf = (place: string): number => (place === "" ? 0 : place.split(".").length);
const nowhere = null;

/** Tells every field, form, state and track that the expression at `holder[key]` names. */
export function expressionReferences(holder: Record<string, unknown>, key: string, path: string, reads: Reads, note: Note): void {
  const how = reads.how ?? "how.reads";
  const { user } = reads;
  const table = reads.at?.map(tableOf).find((found) => found !== null);
  const tablePath = typeof table === "string" ? dottedPath(table) : null;

  /** Answers the place in the answers that a value stands for, where it does. */
  function visit(part: unknown, item: string | null, depth: number): string | null {
    if (depth > 60 || typeof part !== "object" || part === null) return nowhere;
    if (Array.isArray(part)) {
      for (const one of part) visit(one, item, depth + 1);
      return nowhere;
    }
    if (!isRecord(part)) return nowhere;
    const name = Object.keys(part)[0];
    if (name === undefined) return nowhere;
    const operands = operandsOf(part[name]);
    if (name === "var") return variable(part, name, item, depth);
    if (name === "missing" || name === "missing_some") for (const list of operands.flatMap((one) => [operands, one])) if (Array.isArray(list)) names(list, item);
    if (name === "registered" || name === "register-value") lookedUp(part, name);
    compared(part, name);
    if (!iterations.has(name)) {
      for (const operand of operands) visit(operand, item, depth + 1);
      return nowhere;
    }
    const list = visit(operands[0], item, depth + 1);
    if (name === "reduce") {
      visit(operands[2], item, depth + 1);
      inReduction(operands[1], list, depth + 1);
    } else visit(operands[1], list, depth + 1);
    return name === "filter" ? list : nowhere;
  }

  function variable(part: Record<string, unknown>, name: string, item: string | null, depth: number): string | null {
    const written = part[name];
    if (!Array.isArray(written)) return typeof written === "string" ? read(part, name, written, item) : nowhere;
    visit(written[1], item, depth + 1);
    return typeof written[0] === "string" ? read(written as unknown as Record<string, unknown>, "0", written[0], item) : nowhere;
  }

  function names(list: unknown[], item: string | null): void {
    list.forEach((one, i) => {
      if (typeof one === "string") read(list as unknown as Record<string, unknown>, String(i), one, item);
    });
  }

  /** `current` is an item of the list, `accumulator` is nowhere. */
  function inReduction(part: unknown, list: string | null, depth: number): void {
    if (depth > 60 || typeof part !== "object" || part === null) return;
    if (Array.isArray(part)) return part.forEach((one) => inReduction(one, list, depth + 1));
    for (const [name, below] of Object.entries(part)) {
      const written: unknown = name === "var" ? operandsOf(below)[0] : null;
      if (typeof written !== "string") inReduction(below, list, depth + 1);
      else {
        const [at, index] = Array.isArray(below) ? [below as unknown as Record<string, unknown>, "0"] : [part as Record<string, unknown>, name];
        if (written.startsWith("$")) read(at, index, written, nowhere);
        else if (list !== nowhere && written.startsWith("current.")) field(at, index, answersWith(`${list}.${written.slice(8)}`), `${list}.${written.slice(8)}`, depthOf(list), 1);
      }
    }
  }

  function read(at: Record<string, unknown>, index: string, written: string, item: string | null): string | null {
    const [head = "", ...rest] = written.split(".");
    if (head === "$row" && tablePath !== null) {
      if (rest.length > 0) field(at, index, answersWith(`${tablePath}.${rest.join(".")}`), `${tablePath}.${rest.join(".")}`, depthOf(tablePath), 1);
      return rest.length === 0 ? tablePath : `${tablePath}.${rest.join(".")}`;
    }
    if (head === "$input" && reads.input !== undefined && rest.length > 0) field(at, index, [reads.input], rest.join("."), 0, 1);
    if (head === "$opinion" && rest[0] !== undefined) {
      const [form, ...place] = rest as [string, ...string[]];
      note({ path, named: { kind: "form", id: form }, user, how, rename: (to) => (at[index] = ["$opinion", to, ...(at[index] as string).split(".").slice(2)].join(".")) });
      if (place.length > 0) field(at, index, [form], place.join("."), 0, 2);
    }
    if (head.startsWith("$")) return nowhere;
    if (item === nowhere) return nowhere;
    const plain = written.replace(/(^|\.)\d+(?=\.|$)/g, "");
    const place = [item, plain].filter((one) => one !== "").join(".");
    if (plain !== "") field(at, index, answersWith(place), place, depthOf(item), 0);
    return place;
  }

  /** `before`: how many names of the place stand elsewhere; `skip`: how many of the written names are no part of it. */
  function field(at: Record<string, unknown>, index: string, forms: readonly string[], place: string, before: number, skip: number): void {
    if (forms.length === 0) return;
    const named: Named = { kind: "field", forms, place };
    note({
      path,
      named,
      user,
      how,
      rename(to, depth) {
        if (depth >= before) at[index] = renameInVariable(at[index] as string, to, depth - before + skip);
      },
      // What is named from an item of a list on stays as it is: the list moves.
      move: before === 0 ? (from, to) => (at[index] = moveInVariable(at[index] as string, from, to, skip)) : undefined,
    });
  }

  function answersWith(place: string): string[] {
    return [...reads.answers].filter(([, paths]) => paths.has(place)).map(([form]) => form);
  }

  function lookedUp(part: Record<string, unknown>, name: string): void {
    const operands = part[name];
    if (Array.isArray(operands) && typeof operands[0] === "string")
      note({ path, named: { kind: "register", id: operands[0] }, user, how: "how.looksUp", rename: (to) => (operands[0] = to) });
  }

  /** Constants that a state or a track is compared with. */
  function compared(part: Record<string, unknown>, name: string): void {
    const operands = part[name];
    if (!Array.isArray(operands)) return;
    for (const operand of operands) {
      const read: unknown = isRecord(operand) ? operandsOf(operand["var"])[0] : undefined;
      const kind = typeof read === "string" && Object.hasOwn(constants, read) ? constants[read] : undefined;
      if (kind === undefined) continue;
      operands.forEach((other: unknown, i) => {
        const list = Array.isArray(other) ? (other as unknown[]) : typeof other === "string" ? operands : [];
        list.forEach((one, n) => {
          if (typeof one === "string" && (list !== operands || n === i)) note({ path, named: { kind, id: one }, user, how, rename: (to) => (list[n] = to) });
        });
      });
    }
  }

  visit(holder[key], "", 0);
}
