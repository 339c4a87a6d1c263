import { everywhere, type Text } from "@shenbao/texts";
import { isRecord } from "../definition/json.ts";
import { pointerBelow } from "../definition/pointer.ts";
import { sameJson } from "../definition/same-json.ts";
import { compareKeywords } from "./compare-keywords.ts";
import { fieldDetail, groupMembers } from "./field-detail.ts";
import { fieldName, textKey, type FormSides } from "./form-sides.ts";
import { at, nameAt, tellWord, type SchemaPlace } from "./schema-place.ts";
import { listed, tell } from "./words-of.ts";

type Schema = Readonly<Record<string, unknown>>;

/** What became of the fields of a form: those that came, went or stand elsewhere, and of the others every word that differs. */
export function compareFields(sides: FormSides): void {
  inside(sides, sides.was.schema as Schema, sides.is.schema as Schema, { before: "/schema", after: "/schema", was: "", is: "" });
}

/** Words of a schema that hold other schemas, or names of them. */
const holding = ["properties", "required", "items", "definitions"] as const;

function inside(sides: FormSides, was: Schema, is: Schema, place: SchemaPlace): void {
  if (sameJson(was, is)) return;
  compareKeywords(sides, was, is, place, (word) => (holding as readonly string[]).includes(word));
  for (const word of holding) {
    const [one, other] = [was[word], is[word]];
    if (sameJson(one, other)) continue;
    if (word === "required" ? [one, other].every((list) => list === undefined || Array.isArray(list)) : false) required(sides, one, other, place);
    else if (word === "items" && isRecord(one) && isRecord(other)) inside(sides, one, other, itemsOf(place, isRecord(one["properties"]) || isRecord(other["properties"])));
    else if ((word === "properties" || word === "definitions") && holds(one) && holds(other) && Object.keys({ ...one, ...other }).length > 0) {
      if (word === "properties") members(sides, one ?? {}, other ?? {}, place);
      else shared(sides, one ?? {}, other ?? {}, place);
    } else tellWord(sides, place, word);
  }
}

const holds = (value: unknown): value is Schema | undefined => value === undefined || isRecord(value);

function itemsOf(place: SchemaPlace, rows: boolean): SchemaPlace {
  const row = rows ? "/*" : "";
  return { before: `${place.before}/items`, after: `${place.after}/items`, was: place.was + row, is: place.is + row };
}

function members(sides: FormSides, was: Schema, is: Schema, place: SchemaPlace): void {
  const { moves, back } = sides;
  const down = (name: string, from = name): SchemaPlace => ({
    before: `${place.before}/properties${pointerBelow("", from)}`,
    after: `${place.after}/properties${pointerBelow("", name)}`,
    was: pointerBelow(place.was, from),
    is: pointerBelow(place.is, name),
  });
  for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const here = down(name);
    if (Object.hasOwn(is, name)) {
      const from = back.get(here.is);
      if (from !== undefined) moved(sides, from, here, is[name]);
      else if (!Object.hasOwn(was, name) || moves.has(here.was)) added(sides, here, is[name]);
      else pair(sides, was[name], is[name], here);
    }
    if (Object.hasOwn(was, name) && !moves.has(here.was) && (!Object.hasOwn(is, name) || back.has(here.is))) removed(sides, here, was[name]);
  }
}

function pair(sides: FormSides, was: unknown, is: unknown, place: SchemaPlace): void {
  if (isRecord(was) && isRecord(is)) return inside(sides, was, is, place);
  if (sameJson(was, is)) return;
  sides.comparison.report(at(sides, place.before, place.after), { kind: "changed", sentence: tell("leaf.other", { place: nameAt(sides, place) }) });
}

/** A field that stands elsewhere: in another group, or under another identifier. */
function moved(sides: FormSides, from: string, place: SchemaPlace, is: unknown): void {
  const field = sides.before.fields.get(from);
  if (!field || !isRecord(is)) return added(sides, place, is);
  const [above, now] = [from, place.is].map((pointer) => pointer.slice(0, pointer.lastIndexOf("/")).replace(/\/\*$/, ""));
  const what = fieldName(sides.after, place.is);
  const group = (side: "before" | "after", pointer: string): Text => (pointer === "" ? tell("schema.top") : fieldName(sides[side], pointer));
  const sentence =
    above === now || sides.moves.get(above ?? "") === now
      ? tell("field.renamed", { what, from: field.name, to: place.is.slice(place.is.lastIndexOf("/") + 1) })
      : tell("field.moved", { what, from: group("before", above ?? ""), to: group("after", now ?? "") });
  const here = { ...place, before: `/schema${field.path}`, was: from };
  sides.comparison.report(at(sides, here.before, here.after), { kind: "moved", sentence, also: requiredAlso(sides, place) });
  takeTexts(sides, from, place.is);
  inside(sides, field.schema, is, here);
}

/** Where a field is asked for: in the schema that holds it. */
const requiredAlso = ({ place }: FormSides, { after }: SchemaPlace): string[] => [`${place.after}${after.replace(/\/properties\/[^/]+$/, "")}/required`];

/** Texts that only go with their field are no change of their own. */
function takeTexts({ before, after, told }: FormSides, from: string, to: string): void {
  const [old, next] = [textKey(from), textKey(to)];
  for (const [key, text] of Object.entries(before.english)) {
    if (!key.startsWith(`${old}.`)) continue;
    const now = next + key.slice(old.length);
    if (after.english[now] !== text) continue;
    told.before.add(key);
    told.after.add(now);
  }
}

function added(sides: FormSides, place: SchemaPlace, is: unknown): void {
  const detail = fieldDetail(sides.after, place.is, is);
  const members = isRecord(is) ? groupMembers(sides.after, is, place.is, (pointer) => !sides.back.has(pointer)) : [];
  const sentence = wholeSentence(sides, "after", place.is, is, detail, members);
  sides.comparison.report(at(sides, place.before, place.after), { kind: "added", sentence, also: [...requiredAlso(sides, place), ...tellKeys(sides, "after", place.is)] });
  // What a new group holds that was there before has moved into it.
  if (isRecord(is) && isRecord(is["properties"]))
    for (const [name, schema] of Object.entries(is["properties"])) {
      const pointer = pointerBelow(place.is, name);
      const from = sides.back.get(pointer);
      const here = { ...place, after: `${place.after}/properties${pointerBelow("", name)}`, is: pointer };
      if (from !== undefined) moved(sides, from, here, schema);
    }
}

function removed(sides: FormSides, place: SchemaPlace, was: unknown): void {
  const sentence = wholeSentence(sides, "before", place.was, was, everywhere(""), []);
  const also = [`${sides.place.before}${place.before.replace(/\/properties\/[^/]+$/, "")}/required`, ...tellKeys(sides, "before", place.was)];
  sides.comparison.report(at(sides, place.before, place.after), { kind: "removed", sentence, also });
}

function wholeSentence(sides: FormSides, side: "before" | "after", pointer: string, schema: unknown, detail: Text, members: readonly Text[]): Text {
  const what = fieldName(sides[side], pointer);
  const kind = pointer.includes("/*") ? "column" : isRecord(schema) && isRecord(schema["properties"]) ? "group" : "field";
  if (side === "before") return tell(`${kind}.removed`, { what });
  return kind === "group" && members.length > 0 ? tell("group.added", { what, members: listed(members) }) : tell(`${kind === "group" ? "field" : kind}.added`, { what, detail });
}

/** All English texts of a field that came or went. */
function tellKeys({ place, told, ...sides }: FormSides, side: "before" | "after", pointer: string): string[] {
  const key = textKey(pointer);
  const keys = Object.keys(sides[side].english).filter((one) => one.startsWith(`${key}.`));
  for (const one of keys) told[side].add(one);
  return keys.map((one) => `${place[side]}/texts/en${pointerBelow("", one)}`);
}

/** Which fields have to be filled in; those that came say it themselves. */
function required(sides: FormSides, was: unknown, is: unknown, place: SchemaPlace): void {
  const [before, after] = [was, is].map((list) => (Array.isArray(list) ? (list as unknown[]).map(String) : [])) as [string[], string[]];
  const [asked, asks] = [new Set(before), new Set(after)];
  const list = at(sides, `${place.before}/required`, `${place.after}/required`);
  let differ = false;
  for (const name of new Set([...before, ...after])) {
    if (asked.has(name) === asks.has(name)) continue;
    differ = true;
    const pointer = pointerBelow(place.is, name);
    const from = sides.back.get(pointer) ?? pointerBelow(place.was, name);
    const [old, now] = [sides.before.fields.get(from), sides.after.fields.get(pointer)];
    if ((old === undefined) !== (now === undefined)) continue;
    if (old && now && old.required === now.required) continue;
    const here = old && now ? at(sides, `/schema${old.path}`, `/schema${now.path}`) : list;
    const what = fieldName(sides.after, pointer);
    sides.comparison.report(here, { kind: "changed", sentence: tell(asks.has(name) ? "field.asked" : "field.unasked", { what }), also: [list.after] });
  }
  if (!differ) sides.comparison.report(list, { kind: "changed", sentence: tell("field.askedOrder", { field: nameAt(sides, place) }) });
}

/** Definitions that several fields refer to. */
function shared(sides: FormSides, one: Schema, other: Schema, place: SchemaPlace): void {
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const down = pointerBelow("", name);
    const here = { before: `${place.before}/definitions${down}`, after: `${place.after}/definitions${down}`, was: "", is: "" };
    const [before, after] = [one[name], other[name]];
    if (isRecord(before) && isRecord(after)) inside(sides, before, after, here);
    else if (!sameJson(before, after)) {
      const sentence = tell(before === undefined ? "shared.added" : after === undefined ? "shared.removed" : "leaf.other", { name, place: tell("schema.shared", { name }) });
      sides.comparison.report(at(sides, here.before, here.after), { kind: before === undefined ? "added" : after === undefined ? "removed" : "changed", sentence });
    }
  }
}
