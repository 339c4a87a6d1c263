import { isRecord } from "../definition/json.ts";
import { itemOf, noticeNode, partOf, type MetaNode } from "../definition/meta/index.ts";
import type { Comparison } from "./comparison.ts";
import { entriesOf, namedKinds } from "./entries.ts";
import { fieldMoves } from "./field-moves.ts";
import { idOf, pairsOf, unknownNode } from "./walk-record.ts";

/** Finds what is named otherwise than before and is the same thing: before anything is compared that names it. */
export function findRenames(comparison: Comparison): void {
  const { before, after } = comparison;
  const holders = Object.keys(noticeNode.schema.properties ?? {}).filter((name) => name !== "forms" && name !== "workflow");
  for (const name of ["forms", ...holders]) inHolder(comparison, noticeNode, name, before, after);
  const workflow = partOf(noticeNode, "workflow") as MetaNode;
  for (const name of ["states", "actions"]) inHolder(comparison, workflow, name, before.workflow, after.workflow);
  const form = itemOf(partOf(noticeNode, "forms") as MetaNode) as MetaNode;
  for (const [id, was] of Object.entries(before.forms ?? {})) {
    const is = (after.forms ?? {})[comparison.renames.id("form", id)];
    if (!isRecord(was) || !isRecord(is)) continue;
    inHolder(comparison, form, "evidence", was, is);
    for (const [from, to] of fieldMoves(was, is)) comparison.renames.field(from, to);
  }
}

function inHolder(comparison: Comparison, record: MetaNode, name: string, was: unknown, is: unknown): void {
  const holder = partOf(record, name);
  const item = holder && (holder.kind === "list" || holder.kind === "map") ? itemOf(holder) : null;
  const kind = item?.schema.title === undefined ? undefined : namedKinds[item.schema.title];
  const [one, other] = [was, is].map((side) => (isRecord(side) ? side[name] : undefined));
  if (!holder || !item || !kind || !isHeld(one) || !isHeld(other)) return;
  const names = (side: unknown) => entriesOf(item ?? unknownNode, side).map(({ key }) => key);
  const there = new Set(names(other));
  // Nothing to look for where every name is still there; numbers of clauses wander among themselves.
  if (kind !== "clause" && names(one).every((key) => there.has(key))) return;
  for (const { before, after } of pairsOf(comparison, holder, item, one, other)) {
    const [from, to] = [before && idOf(holder, before), after && idOf(holder, after)];
    if (from && to && from !== to) comparison.renames.thing(kind, from, to);
  }
}

const isHeld = (value: unknown): boolean => Array.isArray(value) || isRecord(value);
