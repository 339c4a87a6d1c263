import { isRecord, type Json } from "../definition/json.ts";
import { pointerBelow } from "../definition/pointer.ts";
import { sameValue } from "../expression/same-value.ts";
import { alignRows, byPlace, type RowPair } from "./align-rows.ts";
import type { Change, ComparedFile, Content, IsFixed, RowChange, ValueChange } from "./change.ts";

type Group = Readonly<Record<string, Json>>;

/** What differs between two submissions, in the order of the newer: values by their fields, rows that came or went, files. Equal ones give nothing. */
export function compareContent<F extends ComparedFile>(before: Content<F>, after: Content<F>, isFixed: IsFixed = () => false): Change<F>[] {
  return [...compareGroups(before.answers, after.answers, "", "", isFixed), ...compareFiles(before.evidence, after.evidence)];
}

/** Which row of a table became which. */
export function pairRows(before: readonly Json[], after: readonly Json[], fixed: boolean): RowPair[] {
  return fixed ? byPlace(before.length, after.length) : alignRows(before, after, difference);
}

/** A list of records: rows of a table or cards. An empty list, or one of choices, is a value. */
export function isRows(value: unknown): value is Group[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}

const isGroup = (value: unknown): value is Group => isRecord(value) && Object.keys(value).length > 0;

function compareGroups(before: Group, after: Group, was: string, at: string, isFixed: IsFixed): (ValueChange | RowChange)[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...names].flatMap((name) => compareValues(own(before, name), own(after, name), pointerBelow(was, name), pointerBelow(at, name), isFixed));
}

function compareValues(before: Json | undefined, after: Json | undefined, was: string, at: string, isFixed: IsFixed): (ValueChange | RowChange)[] {
  if (before === undefined ? after === undefined : after !== undefined && sameValue(before, after)) return [];
  const either = (is: (value: unknown) => boolean) => (before === undefined || is(before)) && (after === undefined || is(after));
  if (either(isRows)) return compareRows((before ?? []) as Group[], (after ?? []) as Group[], was, at, isFixed);
  if (either(isGroup)) return compareGroups((before ?? {}) as Group, (after ?? {}) as Group, was, at, isFixed);
  return [{ kind: "value", at, was, before, after }];
}

function compareRows(before: readonly Group[], after: readonly Group[], was: string, at: string, isFixed: IsFixed): (ValueChange | RowChange)[] {
  return pairRows(before as Json[], after as Json[], isFixed(at)).flatMap(([i, j]): (ValueChange | RowChange)[] => {
    if (i === null && j !== null) return [{ kind: "row", at: pointerBelow(at, j), was: null, before: undefined, after: after[j] as Json }];
    if (i !== null && j === null) return [{ kind: "row", at: null, was: pointerBelow(was, i), before: before[i] as Json, after: undefined }];
    return i === null || j === null ? [] : compareValues(before[i], after[j], pointerBelow(was, i), pointerBelow(at, j), isFixed);
  });
}

/** The order of uploads does not count: a file that stands where one is missing now came in its stead. */
function compareFiles<F extends ComparedFile>(before: Content<F>["evidence"], after: Content<F>["evidence"]): Change<F>[] {
  const items = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...items].flatMap((evidence) => {
    const old = before[evidence] ?? [];
    const now = after[evidence] ?? [];
    const place = (file: F | null) => file && `evidence:${evidence}/${file.id}`;
    const change = (gone: F | null, come: F | null, index: number): Change<F> => ({ kind: "file", evidence, index, at: place(come), was: place(gone), before: gone, after: come });
    const goneAt = unmatched(old, now);
    return [
      ...unmatched(now, old).map((index): Change<F> => {
        const instead = goneAt.includes(index);
        if (instead) goneAt.splice(goneAt.indexOf(index), 1);
        return change(instead ? (old[index] ?? null) : null, now[index] ?? null, index);
      }),
      ...goneAt.map((index) => change(old[index] ?? null, null, index)),
    ];
  });
}

/** The places of files in a list whose content the other has not. */
function unmatched<F extends ComparedFile>(files: readonly F[], others: readonly F[]): number[] {
  const left = others.map(({ sha256 }) => sha256);
  return files.flatMap(({ sha256 }, index) => {
    const match = left.indexOf(sha256);
    if (match < 0) return [index];
    left.splice(match, 1);
    return [];
  });
}

/** The share of what stands in either row that is not the same in both. */
function difference(before: Json, after: Json): number {
  const [all, other] = count(before, after);
  return all === 0 ? 0 : other / all;
}

function count(before: Json | undefined, after: Json | undefined): [all: number, other: number] {
  if (isRecord(before) && isRecord(after)) {
    let all = 0;
    let other = 0;
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const [more, differs] = count(own(before as Group, name), own(after as Group, name));
      all += more;
      other += differs;
    }
    return [all, other];
  }
  return [1, before !== undefined && after !== undefined && sameValue(before, after) ? 0 : 1];
}

function own(group: Group, name: string): Json | undefined {
  return Object.hasOwn(group, name) ? group[name] : undefined;
}
