import type { IndexDescription } from "mongodb";
import { slotNames, systemKeyNames, type SortKeyName } from "./application-record.ts";

/** The index of lists sorted by a key. */
export function listIndex(key: SortKeyName): string {
  return `list by ${key}`;
}

/**
 * The indexes of applications. Those of the lists begin with what every list fixes (notice, who sees it, tracks, states) and end with
 * one sort key and the id, so that a page is read in its order from wherever its cursor stands. They hold only what was submitted. Those of
 * the form's fields also carry the time of submission, by which lists are usually ordered: what a filter finds is put in order by the index
 * alone, and only the page itself is read.
 */
export function applicationIndexes(): IndexDescription[] {
  const listKey = (name: SortKeyName) => ({ noticeId: 1, seenBy: 1, track: 1, state: 1, [`keys.${name}`]: 1, _id: 1 }) as const;
  const lists: IndexDescription[] = [
    ...systemKeyNames.map((name) => ({ key: listKey(name), name: listIndex(name) })),
    ...slotNames.map((name) => ({ key: { ...listKey(name), "keys.submittedAt": 1 as const }, name: listIndex(name) })),
  ];
  return [
    { key: { "applicant.code": 1, createdAt: -1 }, name: "own" },
    { key: { noticeId: 1, number: 1 }, name: "number", unique: true, partialFilterExpression: { number: { $type: "string" } } },
    { key: { noticeId: 1, version: 1 }, name: "version" },
    { key: { noticeId: 1, state: 1, reach: 1, order: 1 }, name: "by state" },
    { key: { noticeId: 1, "prepared.by.organisation.code": 1, _id: 1 }, name: "prepared", partialFilterExpression: { "prepared.by.organisation.code": { $exists: true } } },
    { key: { noticeId: 1, words: 1, "keys.submittedAt": 1, _id: 1 }, name: "search", partialFilterExpression: { words: { $exists: true } } },
    ...lists.map((index) => ({ ...index, partialFilterExpression: { seenBy: { $exists: true } } })),
  ];
}
