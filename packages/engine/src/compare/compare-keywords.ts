import { isText } from "../definition/is-text.ts";
import { everywhere, type Text } from "@shenbao/texts";
import { compareTexts } from "@shenbao/texts/compare";
import { isRecord } from "../definition/json.ts";
import { nodeOf, partOf } from "../definition/meta/index.ts";
import { pointerBelow } from "../definition/pointer.ts";
import { sameJson } from "../definition/same-json.ts";
import { writeNumber } from "../form/field-types/write-number.ts";
import { quotable } from "../words/phrase.ts";
import { align } from "./align.ts";
import { typeOfSchema, typeWords } from "./field-detail.ts";
import { textKey, writtenText, type FormSides } from "./form-sides.ts";
import { at, nameAt, tellWord, type SchemaPlace } from "./schema-place.ts";
import { englishOf, tellText } from "./tell-leaf.ts";
import { inside, listed, quoted, tell, type CompareKey } from "./words-of.ts";

type Schema = Readonly<Record<string, unknown>>;

/** The words of a field's schema that differ, one sentence each; what holds other schemas is passed by. */
export function compareKeywords(sides: FormSides, was: Schema, is: Schema, place: SchemaPlace, passes: (word: string) => boolean): void {
  const told = new Set<string>();
  tellTitle(sides, was, is, place, told);
  tellType(sides, was, is, place, told);
  for (const word of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (passes(word) || told.has(word) || sameJson(was[word], is[word])) continue;
    tellKeyword(sides, word, was[word], is[word], place);
  }
}

function keyOf(place: SchemaPlace, word: string): { before: string; after: string } {
  return { before: `${textKey(place.was)}.${word}`, after: `${textKey(place.is)}.${word}` };
}

/** Chinese and English of a text of the schema, before and after. What is told of is marked. */
function textsOf(sides: FormSides, was: unknown, is: unknown, place: SchemaPlace, name: string): { was: Text | undefined; is: Text | undefined; also: string[] } {
  const keys = keyOf(place, name);
  const also: string[] = [];
  for (const side of ["before", "after"] as const) {
    if (!Object.hasOwn(sides[side].english, keys[side])) continue;
    sides.told[side].add(keys[side]);
    also.push(`${sides.place[side]}/texts/en${pointerBelow("", keys[side])}`);
  }
  return { was: writtenText(sides.before, was, keys.before), is: writtenText(sides.after, is, keys.after), also };
}

function tellTitle(sides: FormSides, was: Schema, is: Schema, place: SchemaPlace, told: Set<string>): void {
  if (sameJson(was["title"], is["title"]) || typeof was["title"] !== "string" || typeof is["title"] !== "string" || place.is === "") return;
  const texts = textsOf(sides, was["title"], is["title"], place, "label");
  if (!texts.was || !texts.is) return;
  const sentence = tell("field.titled", { from: inside(texts.was), to: inside(texts.is) });
  sides.comparison.report(at(sides, `${place.before}/title`, `${place.after}/title`), { kind: "changed", sentence, also: texts.also });
  told.add("title");
}

function tellType(sides: FormSides, was: Schema, is: Schema, place: SchemaPlace, told: Set<string>): void {
  if (place.is === "" || place.is.endsWith("/*")) return;
  const [type, next] = [typeOfSchema(was), typeOfSchema(is)];
  // How long a text is makes it one of several lines: the length says so.
  const lengthOnly = new Set([type, next]).size === 2 && [type, next].every((one) => one === "text" || one === "long-text");
  if (type === next || lengthOnly) return;
  const words = ["type", "format"].filter((word) => !sameJson(was[word], is[word]));
  const choices = (was["oneOf"] === undefined) !== (is["oneOf"] === undefined) ? ["oneOf"] : [];
  if (words.length + choices.length === 0) return;
  const sentence = tell("field.type", { what: nameAt(sides, place), was: typeWords(type), is: typeWords(next) });
  const also = [...words, ...choices].map((word) => `${sides.place.after}${place.after}/${word}`);
  sides.comparison.report(at(sides, place.before, place.after), { kind: "changed", sentence, also });
  for (const word of [...words, ...choices]) told.add(word);
}

const settings = ["TextSettings", "NumberSettings", "PlainSettings", "OrganisationSettings", "ChoicesSettings", "FixedTableSettings", "FreeTableSettings"];

/** How a word of a schema, or an option of a control, is called where it is set. */
export function settingWords(word: string): Text {
  for (const name of settings) {
    const label = partOf(nodeOf(`field.schema.json#/definitions/${name}`), word)?.schema.label;
    if (label) return label;
  }
  return everywhere(quotable(word));
}

function tellKeyword(sides: FormSides, word: string, was: unknown, is: unknown, place: SchemaPlace): void {
  const here = at(sides, place.before + pointerBelow("", word), place.after + pointerBelow("", word));
  const what = nameAt(sides, place);
  if (word === "description" && [was, is].every((one) => one === undefined || typeof one === "string")) {
    const texts = textsOf(sides, was, is, place, "description");
    const before = sides.comparison.changes.length;
    tellText(sides.comparison, here, tell("field.setting", { what, setting: settingWords(word) }), texts.was, texts.is);
    sides.comparison.changes[before]?.also.push(...texts.also);
    return;
  }
  if (word === "oneOf" && isChoices(was) && isChoices(is)) return tellChoices(sides, was, is, place);
  const numeric = `field.${word}`;
  if (typeof was === "number" && typeof is === "number" && Object.hasOwn(compareTexts, numeric))
    return sides.comparison.report(here, { kind: "changed", sentence: tell(numeric as CompareKey, { what, was: writeNumber(was), is: writeNumber(is) }) });
  if (word === "rowLabels" && [was, is].every((list) => Array.isArray(list) && list.every(isText))) return tellRows(sides, was as Text[], is as Text[], place, what);
  if (![was, is].every((value) => value === undefined || isText(value) || typeof value !== "object" || isNames(value))) return tellWord(sides, place, word);
  const params = { place: tell("field.setting", { what, setting: settingWords(word) }), was: said(sides.before, was, place.was), is: said(sides.after, is, place.is) };
  if (was === undefined) return sides.comparison.report(here, { kind: "added", sentence: tell("leaf.set", params) });
  if (is === undefined) return sides.comparison.report(here, { kind: "removed", sentence: tell("leaf.unset", params) });
  if (isText(was) && isText(is) && was["zh-CN"] === is["zh-CN"]) return sides.comparison.report(here, { kind: "changed", sentence: englishOf(params.place, was, is) });
  sides.comparison.report(here, { kind: "changed", sentence: tell("leaf.changed", params) });
}

const isNames = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === "string");

function said({ model }: FormSides["after"], value: unknown, pointer: string): Text {
  if (isText(value)) return quoted(value);
  if (typeof value === "boolean") return tell(value ? "value.yes" : "value.no");
  if (typeof value === "number") return everywhere(writeNumber(value));
  if (typeof value === "string") return tell("value.quoted", { value: everywhere(quotable(value, 60)) });
  // Names of columns.
  if (Array.isArray(value)) return listed((value as string[]).map((name) => inside(model.byPointer.get(`${pointer}/*/${name}`)?.title ?? everywhere(name), 40)));
  return everywhere(String(value));
}

const isChoices = (value: unknown): value is { const: string; title: string }[] =>
  Array.isArray(value) && value.every((one) => isRecord(one) && typeof one["const"] === "string" && typeof one["title"] === "string" && Object.keys(one).length === 2);

function tellChoices(sides: FormSides, was: { const: string; title: string }[], is: { const: string; title: string }[], place: SchemaPlace): void {
  const here = at(sides, `${place.before}/oneOf`, `${place.after}/oneOf`);
  const what = nameAt(sides, place);
  const entries = (list: { const: string; title: string }[]) => list.map((value, i) => ({ key: value.const, segment: String(i), value }));
  const title = ({ value }: { value: unknown }) => (value as { title: string }).title;
  const alike = { of: (one: { value: unknown }, other: { value: unknown }) => (title(one) === title(other) ? 1 : 0), enough: 1 };
  const pairs = align(entries(was), entries(is), alike, true);
  const words = (all: typeof pairs, side: "before" | "after") =>
    listed(all.map((one) => tell("value.quoted", { value: inside(everywhere(title(one[side] as { value: unknown })), 40) })));
  const fresh = pairs.filter(({ before }) => before === null);
  const gone = pairs.filter(({ after }) => after === null);
  const also: string[] = [];
  for (const { before, after } of [...fresh, ...gone]) {
    const side = after ? "after" : "before";
    const key = `${textKey(side === "after" ? place.is : place.was)}.${(after ?? before)?.key ?? ""}`;
    if (!Object.hasOwn(sides[side].english, key)) continue;
    sides.told[side].add(key);
    also.push(`${sides.place[side]}/texts/en${pointerBelow("", key)}`);
  }
  if (fresh.length > 0) sides.comparison.report(here, { kind: "added", before: here.before, sentence: tell("choice.added", { what, choices: words(fresh, "after") }), also });
  if (gone.length > 0) sides.comparison.report(here, { kind: "removed", after: here.after, sentence: tell("choice.removed", { what, choices: words(gone, "before") }), also });
  for (const { before, after } of pairs) {
    if (!before || !after) continue;
    if (before.key !== after.key)
      sides.comparison.report(here, { kind: "changed", sentence: tell("choice.renamed", { what, title: inside(everywhere(title(after))), from: before.key, to: after.key }) });
    if (title(before) === title(after)) continue;
    const keys = textsOf(sides, title(before), title(after), { ...place }, after.key);
    sides.comparison.report(here, {
      kind: "changed",
      sentence: tell("choice.titled", { what, from: inside(everywhere(title(before))), to: inside(everywhere(title(after))) }),
      also: keys.also,
    });
  }
  if (pairs.some(({ moved }) => moved))
    sides.comparison.report(here, {
      kind: "moved",
      sentence: tell("choice.order", {
        what,
        choices: words(
          pairs.filter(({ after }) => after),
          "after",
        ),
      }),
    });
}

function tellRows(sides: FormSides, was: Text[], is: Text[], place: SchemaPlace, what: Text): void {
  const here = at(sides, `${place.before}/rowLabels`, `${place.after}/rowLabels`);
  const names = (list: Text[]) => listed(list.map((one) => tell("value.quoted", { value: inside(one, 30) })));
  const among = (list: Text[], one: Text) => list.some((other) => other["zh-CN"] === one["zh-CN"]);
  const more = is.filter((one) => !among(was, one));
  const less = was.filter((one) => !among(is, one));
  const params = { place: tell("field.setting", { what, setting: settingWords("rowLabels") }), more: names(more), less: names(less), is: names(is) };
  const key = more.length > 0 && less.length > 0 ? "leaf.both" : more.length > 0 ? "leaf.more" : less.length > 0 ? "leaf.less" : "leaf.order";
  sides.comparison.report(here, { kind: "changed", sentence: tell(key, params) });
}
