import type { IndexDescription } from "mongodb";
import { slotNames, systemKeyNames, type SortKeyName } from "./application-record.ts";

/** The index of lists sorted by a key. */
export function listIndex(key: SortKeyName): string {
  return `list by ${key}`;
}

/**
 * The indexes of applications. Those of the lists begin with what every list fixes (notice, who sees it, tracks, states) and end with
 * one sort key and the id, so that a page is read in its order from wherever its cursor stands. They hold only what was submitted.
 */
export function applicationIndexes(): IndexDescription[] {
  const lists = [...systemKeyNames, ...slotNames].map((name): IndexDescription => ({
    key: { noticeId: 1, seenBy: 1, track: 1, state: 1, [`keys.${name}`]: 1, _id: 1 },
    name: listIndex(name),
  }));
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
