import { canonicalJson } from "../canonical-json.ts";
import type { NoticeDefinition } from "../definition.generated.ts";
import { isRecord, type Json } from "../json.ts";
import { pointerBelow } from "../pointer.ts";
import { mentionsOf, type Mention } from "./mentions.ts";

/** What kind of place it is: when something opens or closes, a text, a document the notice rests on, people, a register, a persona's answers, a number, an identifier. */
export type PlaceKind = "moment" | "text" | "basis" | "basis-number" | "contact" | "register" | "sample" | "number" | "name";

/** A place of a definition that speaks of a year, or that changes from year to year. */
export interface YearPlace {
  kind: PlaceKind;
  /** JSON Pointer into the definition. */
  path: string;
  /** The place by the names of what it lies in instead of positions in lists, so that moving a thing does not make another place of it. */
  place: string;
  /** What it says, as a value and as one line. */
  value: Json;
  content: string;
  /** Where in its text; of a persona's answers, in all their texts. */
  mentions: Mention[];
}

/** Numbers under these names are sizes and counts, never years. */
const counts = new Set(
  "maxLength minLength maxItems minItems minProperties maxProperties multipleOf decimals size width min max limit limits perApplication passMark count".split(" "),
);
const nameLike = /^[A-Za-z0-9_.$*/#~:-]+$/;
const hasYear = /(?<![0-9])(?:19|20)\d\d(?![0-9])/;
const isMoment = /^\d{4}-\d{2}(?:-\d{2}(?:T[\d:]+)?)?$/;

/** A part of the definition that is read and kept by itself. */
interface Part {
  places: YearPlace[];
  /** Identifiers that hold a year: who refers to one needs no look of its own. */
  names: Set<string>;
  /** Texts that look like references, judged once all names are known. */
  references: YearPlace[];
}

const kept = new WeakMap<object, { key: string; part: Part }>();

/** All such places of a definition, in its order. What did not change since the last time is not read again. */
export function yearPlaces(definition: NoticeDefinition): YearPlace[] {
  const parts: Part[] = [];
  const read = (value: Json | undefined, path: string, place: string) => {
    if (value === undefined) return;
    if (!isRecord(value) && !Array.isArray(value)) return void parts.push(readPart(definition.year, value, path, place));
    const key = `${definition.year} ${path} ${place}`;
    const known = kept.get(value);
    if (known?.key === key) return void parts.push(known.part);
    const part = readPart(definition.year, value, path, place);
    kept.set(value, { key, part });
    parts.push(part);
  };
  for (const [name, value] of Object.entries(definition as unknown as Record<string, Json>)) {
    const path = pointerBelow("", name);
    if (name === "id" || name === "year") continue;
    if (name === "forms" && isRecord(value)) {
      const names = readPart(definition.year, Object.fromEntries(Object.keys(value).map((form) => [form, null])), path, path);
      parts.push(names);
      for (const [form, one] of Object.entries(value)) read(one as Json, pointerBelow(path, form), pointerBelow(path, form));
    } else if (name === "personas" && Array.isArray(value)) value.forEach((one, i) => read(one, `${path}/${i}`, pointerBelow(path, memberName(one))));
    else read(value, path, path);
  }
  const names = new Set(parts.flatMap((part) => [...part.names]));
  return parts.flatMap(({ places, references }) => [...places, ...references.filter(({ value }) => !isReference(String(value), names))]);
}

/** Whether everything in a dotted path or pointer that holds a year is the name of a thing. */
function isReference(text: string, names: ReadonlySet<string>): boolean {
  return names.has(text) || text.split(/[./#]/).every((part) => !hasYear.test(part) || names.has(part));
}

/** What a member of a list is called, wherever it stands. */
function memberName(value: unknown): string {
  if (!isRecord(value)) return "*";
  const name = value["id"] ?? value["const"] ?? value["scope"] ?? value["at"];
  return typeof name === "string" ? name : "*";
}

function readPart(year: number, value: Json, path: string, place: string): Part {
  const part: Part = { places: [], names: new Set(), references: [] };
  new PlaceReader(year, part).visit(value, path, place);
  return part;
}

class PlaceReader {
  constructor(
    readonly year: number,
    readonly part: Part,
  ) {}

  visit(value: Json, path: string, place: string): void {
    const whole = wholeKind(path);
    if (whole) return this.#note(whole, path, place, value, []);
    if (/^\/personas\/\d+\/answers$/.test(path)) return this.#sample(value, path, place);
    if (typeof value === "string") this.#text(value, path, place);
    else if (typeof value === "number") this.#number(value, path, place);
    else if (Array.isArray(value)) value.forEach((item, i) => this.visit(item, `${path}/${i}`, pointerBelow(place, memberName(item))));
    else if (isRecord(value)) for (const [name, item] of Object.entries(value)) this.#member(name, item as Json, path, place);
  }

  #member(name: string, item: Json, path: string, place: string): void {
    const at = pointerBelow(path, name);
    const here = pointerBelow(place, name);
    if (hasYear.test(name)) this.#name(name, at, here, path.endsWith("/texts/en"));
    this.visit(item, at, here);
  }

  #name(name: string, path: string, place: string, refers: boolean): void {
    const found: YearPlace = { kind: "name", path, place: `${place}#`, value: name, content: name, mentions: [] };
    if (refers) this.part.references.push(found);
    else {
      this.part.places.push(found);
      this.part.names.add(name);
    }
  }

  #text(text: string, path: string, place: string): void {
    if (path === "/opens" || /^\/deadlines\/[^/]+\/at$/.test(path)) return this.#note("moment", path, place, text, mentionsOf(text));
    if (/^\/basis\/\d+\/number$/.test(path)) return this.#note("basis-number", path, place, text, []);
    const mentions = mentionsOf(text);
    if (mentions.length === 0) return;
    if (!nameLike.test(text) || isMoment.test(text)) return this.#note(path.startsWith("/basis/") ? "basis" : "text", path, place, text, mentions);
    if (!hasYear.test(text)) return;
    const last = path.slice(path.lastIndexOf("/") + 1);
    if (last === "id" || last === "const") this.#name(text, path, place, false);
    else this.part.references.push({ kind: "name", path, place, value: text, content: text, mentions: [] });
  }

  #number(value: number, path: string, place: string): void {
    const segments = path.split("/");
    if (!Number.isInteger(value) || value < this.year - 31 || value > this.year + 10) return;
    if (segments.slice(-2).some((name) => counts.has(name))) return;
    this.#note("number", path, place, value, []);
  }

  /** A persona's answers are one place: they are a made-up application, looked at as one. */
  #sample(value: Json, path: string, place: string): void {
    const mentions: Mention[] = [];
    const found: Record<string, Json> = {};
    const visit = (node: Json, at: string): void => {
      if (typeof node === "string") {
        const here = mentionsOf(node);
        if (here.length === 0) return;
        mentions.push(...here);
        found[at] = node;
      } else if (typeof node === "number") {
        if (Number.isInteger(node) && node > this.year - 10 && node < this.year + 3) found[at] = node;
      } else if (Array.isArray(node)) node.forEach((item, i) => visit(item, `${at}/${i}`));
      else if (isRecord(node)) for (const [name, item] of Object.entries(node)) visit(item as Json, pointerBelow(at, name));
    };
    visit(value, "");
    if (Object.keys(found).length === 0) return;
    this.part.places.push({ kind: "sample", path, place, value, content: canonicalJson(found), mentions });
  }

  #note(kind: PlaceKind, path: string, place: string, value: Json, mentions: Mention[]): void {
    this.part.places.push({ kind, path, place, value, content: typeof value === "string" ? value : canonicalJson(value), mentions });
  }
}

/** Places that are looked at as one, whatever they say. */
function wholeKind(path: string): "contact" | "register" | null {
  if (/^\/contacts\/\d+$/.test(path)) return "contact";
  return /^\/registers\/[^/]+$/.test(path) ? "register" : null;
}
