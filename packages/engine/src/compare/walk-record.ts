import { isText } from "../definition/is-text.ts";
import { everywhere, type Text } from "@shenbao/texts";
import type { Form } from "../definition/definition.generated.ts";
import { isRecord } from "../definition/json.ts";
import { itemOf, partOf, type MetaNode } from "../definition/meta/index.ts";
import { sameJson } from "../definition/same-json.ts";
import { align, type Entry, type Paired } from "./align.ts";
import { compareForms } from "./compare-forms.ts";
import { below, placeWords, type Comparison, type Place } from "./comparison.ts";
import { entriesOf, likenessOf, namedKinds } from "./entries.ts";
import { tellLeaf } from "./tell-leaf.ts";
import { specialSentences } from "./special-sentences.ts";
import { detailWords, kindWords, nameOfThing } from "./thing-words.ts";
import { inside, tell } from "./words-of.ts";

/** Tells what differs between two values at a place of a definition, by the meta-schema of the place. What has not its shape is told as a whole. */
export function walk(comparison: Comparison, place: Place, node: MetaNode, was: unknown, is: unknown): void {
  if (sameJson(was, is)) return;
  const found = comparison.changes.length;
  try {
    walkShaped(comparison, place, node, was, is);
  } catch (error) {
    // A draft may hold anything: what reads titles, fields or expressions may meet a number there.
    if (!(error instanceof TypeError)) throw error;
    comparison.changes.length = found;
    comparison.report(place, { kind: "changed", sentence: tell("thing.broken", { what: namedPlace(place) }) });
  }
}

const namedPlace = (place: Place): Text => ((place.owner ?? place.label) ? placeWords(place) : tell("thing.form", { title: place.heading ?? everywhere("") }));

function walkShaped(comparison: Comparison, place: Place, node: MetaNode, was: unknown, is: unknown): void {
  const held = node.kind === "list" || node.kind === "map" || node.kind === "values";
  if (node.kind === "record" && isRecord(was) && isRecord(is)) return walkRecord(comparison, place, node, was, is);
  if (held && isHolder(node, was) && isHolder(node, is) && !(isEmpty(was) && isEmpty(is))) return walkMembers(comparison, place, node, was, is);
  tellLeaf(comparison, place, node, was, is);
}

const isHolder = (node: MetaNode, value: unknown): boolean => value === undefined || (node.kind === "list" ? Array.isArray(value) : isRecord(value));
const isEmpty = (value: unknown): boolean => value === undefined || Object.keys(value as object).length === 0;

function walkRecord(comparison: Comparison, place: Place, node: MetaNode, was: Record<string, unknown>, is: Record<string, unknown>): void {
  if (node.schema.title === "Form") return compareForms(comparison, place, node, was as unknown as Form, is as unknown as Form, walkParts);
  walkParts(comparison, place, node, was, is, specialSentences(comparison, place, node, was, is));
}

/** The parts of a record but for those told already. */
export function walkParts(
  comparison: Comparison,
  place: Place,
  node: MetaNode,
  was: Readonly<Record<string, unknown>>,
  is: Readonly<Record<string, unknown>>,
  told: ReadonlySet<string>,
): void {
  const known = Object.keys(node.schema.properties ?? {});
  const names = [...known, ...[...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => !known.includes(name))];
  for (const name of names) {
    if (told.has(name)) continue;
    const [one, other] = [was, is].map((record) => (Object.hasOwn(record, name) ? record[name] : undefined));
    if (one === undefined && other === undefined) continue;
    const part = partOf(node, name) ?? unknownNode;
    const label = part.schema.label ?? everywhere(name.slice(0, 60));
    const holder = part.kind === "list" || part.kind === "map";
    // Things of a list are called by their kind, not by the list's label.
    walk(comparison, below(place, name, holder && namesItsKind(part) ? null : label), part, one, other);
  }
}

/** A word that no meta-schema knows: told as it is. */
export const unknownNode: MetaNode = { kind: "opaque", schema: {}, file: "notice.schema.json" };

const namesItsKind = (holder: MetaNode): boolean => itemOf(holder)?.kind === "record";

function walkMembers(comparison: Comparison, place: Place, holder: MetaNode, was: unknown, is: unknown): void {
  const item = itemOf(holder) ?? unknownNode;
  for (const pair of pairsOf(comparison, holder, item, was, is)) tellMember(comparison, place, holder, item, pair);
}

/** The members of a list or a map with what became of each. */
export function pairsOf(comparison: Comparison, holder: MetaNode, item: MetaNode, was: unknown, is: unknown): Paired[] {
  const kind = namedKinds[item.schema.title ?? ""];
  const before = entriesOf(item, was).map((entry) => ({ ...entry, key: kind ? comparison.renames.id(kind, entry.key) : entry.key }));
  const ordered = holder.kind === "list" && item.schema.title !== "Persona";
  return align(before, entriesOf(item, is), likenessOf(item), ordered);
}

function tellMember(comparison: Comparison, place: Place, holder: MetaNode, item: MetaNode, pair: Paired): void {
  const { before, after, moved } = pair;
  const entry = (after ?? before) as Entry;
  const at = below(place, (before ?? after)?.segment ?? "", null, entry.segment);
  if (item.kind !== "record") return tellValue(comparison, place, holder, item, pair);
  const definition = after ? comparison.after : comparison.before;
  const own = tell("owner.plain", { kind: kindWords(item, holder), name: nameOfThing(definition, item, entry.value, entry.key, after ? at.after : at.before) });
  const part = item.schema.title === "Form" ? { ...at, heading: titleOfForm(entry.value), owner: null, label: null } : at;
  if (!before || !after) return tellWhole(comparison, part, item, own, entry.value, after === null);
  const owner = place.owner === null ? own : tell("owner.within", { outer: place.owner, inner: own });
  if (moved) comparison.report(part, { kind: "moved", sentence: movedSentence(comparison, item, owner, moved.behind, at.after) });
  const within = item.schema.title === "Form" ? part : { ...part, owner, label: null };
  tellRename(comparison, within, holder, item, owner, before, after);
  walk(comparison, within, item, ...withoutKeys(before.value, after.value));
}

function movedSentence({ after }: Comparison, item: MetaNode, what: Text, behind: Entry | null, path: string): Text {
  return behind === null ? tell("thing.first", { what }) : tell("thing.behind", { what, ahead: nameOfThing(after, item, behind.value, behind.key, path) });
}

const titleOfForm = (form: unknown): Text | null => (isRecord(form) && isText(form["title"]) ? inside(form["title"], 40) : null);

/** A thing is told by the key that it was matched by; a key that changed is told apart. */
function withoutKeys(was: unknown, is: unknown): [unknown, unknown] {
  if (![was, is].every((value) => isRecord(value) && typeof value["id"] === "string")) return [was, is];
  return [was, is].map((value) => {
    const { id: _, ...rest } = value as Record<string, unknown>;
    return rest;
  }) as [unknown, unknown];
}

/** What a member is named by: in a map the name it stands under, in a list its own. */
export const idOf = (holder: MetaNode, { segment, value }: Entry): string | null =>
  holder.kind === "list" ? (isRecord(value) && typeof value["id"] === "string" ? value["id"] : null) : segment;

function tellRename(comparison: Comparison, place: Place, holder: MetaNode, item: MetaNode, owner: Text, before: Entry, after: Entry): void {
  const [from, to] = [idOf(holder, before), idOf(holder, after)];
  if (from === to || from === null || to === null) return;
  const sentence = item.schema.title === "Clause" ? tell("thing.renumbered", { from, to }) : tell("thing.renamed", { what: owner, from, to });
  comparison.report(place, { kind: "changed", sentence, also: holder.kind === "list" ? [`${place.after}/id`] : [] });
}

/** A thing that came or went. */
function tellWhole(comparison: Comparison, place: Place, item: MetaNode, own: Text, value: unknown, gone: boolean): void {
  const outer = place.owner;
  const evidence = item.schema.title === "Evidence" && isRecord(value) ? value : null;
  const kind = evidence ? tell(evidence["stage"] === "after-submit" ? "evidence.after" : evidence["required"] === true ? "evidence.required" : "evidence.optional") : null;
  const path = gone ? place.before : place.after;
  const definition = gone ? comparison.before : comparison.after;
  const what = kind ? tell("owner.plain", { kind, name: nameOfThing(definition, item, value, "", path) }) : own;
  if (gone) {
    const sentence = outer ? tell("thing.removedFrom", { outer, what }) : tell("thing.removed", { what });
    return comparison.report(place, { kind: "removed", sentence, ...textsOf(value, true) });
  }
  const detail = detailWords(definition, item, value, path);
  const sentence = outer ? tell("thing.addedTo", { outer, what, detail }) : tell("thing.added", { what, detail });
  comparison.report(place, { kind: "added", sentence, ...textsOf(value, false) });
}

/** What a clause says that came or went. */
function textsOf(value: unknown, gone: boolean): { texts?: { before: Text; after: Text } } {
  const text = isRecord(value) ? value["text"] : undefined;
  if (!isText(text)) return {};
  return { texts: gone ? { before: text, after: everywhere("") } : { before: everywhere(""), after: text } };
}

/** A value by its name, or a line of a list of texts. */
function tellValue(comparison: Comparison, place: Place, holder: MetaNode, item: MetaNode, { before, after, moved }: Paired): void {
  const entry = (after ?? before) as Entry;
  const at = { ...below(place, (before ?? after)?.segment ?? "", holder.kind === "list" ? null : everywhere(entry.key.slice(0, 60)), entry.segment) };
  if (moved) comparison.report(at, { kind: "moved", sentence: movedSentence(comparison, item, placeWords(at), moved.behind, at.after) });
  if (!sameJson(before?.value, after?.value)) tellLeaf(comparison, at, item, before?.value, after?.value);
}
