import { everywhere, type Text } from "@shenbao/texts";
import { isRecord } from "../definition/json.ts";
import { pointerBelow } from "../definition/pointer.ts";
import { sameJson } from "../definition/same-json.ts";
import { elementText } from "../form/element-text.ts";
import { shownWhenWords } from "../words/shown-when-words.ts";
import { quotable } from "../words/phrase.ts";
import { align, longestRise } from "./align.ts";
import { settingWords } from "./compare-keywords.ts";
import type { Place } from "./comparison.ts";
import { fieldName, type FormSides } from "./form-sides.ts";
import { elementLikeness, layoutElements, type LayoutElement } from "./layout-elements.ts";
import { at } from "./schema-place.ts";
import { tellText } from "./tell-leaf.ts";
import { inside, quoted, tell, type CompareKey } from "./words-of.ts";

type Partners = ReadonlyMap<LayoutElement, LayoutElement>;

/** What became of a form's layout: its steps, groups and notes, what is shown when, and the order. Controls of fields that came or went are not told again. */
export function compareLayout(sides: FormSides): void {
  const [before, after] = [layoutElements(sides.was.ui, (pointer) => sides.comparison.renames.pointer(pointer)), layoutElements(sides.is.ui)];
  keepKeys(sides);
  if (sameJson(sides.was.ui, sides.is.ui)) return void tellTexts(sides, before, after);
  const found = sides.comparison.changes.length;
  const pairs = align(before, after, { of: elementLikeness, enough: 0.5 }, false);
  const partners = new Map<LayoutElement, LayoutElement>();
  for (const pair of pairs)
    if (pair.before && pair.after) partners.set(pair.before as LayoutElement, pair.after as LayoutElement).set(pair.after as LayoutElement, pair.before as LayoutElement);
  let passed = false;
  for (const pair of pairs) {
    const [one, other] = [pair.before as LayoutElement | null, pair.after as LayoutElement | null];
    if (one && other) elementPair(sides, partners, one, other);
    else passed = whole(sides, (other ?? one) as LayoutElement, other !== null) || passed;
  }
  for (const element of after) order(sides, partners, element);
  if (sides.comparison.changes.length === found && !passed) {
    sides.comparison.report(at(sides, "/ui", "/ui"), { kind: "changed", sentence: tell("layout.other") });
  }
}

/** The keys of elements' English texts count the elements: what they say is compared element by element. */
function keepKeys({ before, after, told }: FormSides): void {
  for (const [side, keys] of [
    [before, told.before],
    [after, told.after],
  ] as const)
    for (const { key } of side.model.ui.texts.values()) keys.add(key);
}

/** One layout, and perhaps other English texts. */
function tellTexts(sides: FormSides, before: readonly LayoutElement[], after: readonly LayoutElement[]): void {
  before.forEach((element, i) => tellSaid(sides, element, after[i] as LayoutElement));
}

const textOfElement = (sides: FormSides, side: "before" | "after", { value }: LayoutElement): Text | undefined =>
  elementText(side === "before" ? sides.was : sides.is, value, sides.comparison[side].year);

/** How an element is called: 「字段」, 步骤「…」, 分组「…」; `null` for what only lays out. */
function called(sides: FormSides, side: "before" | "after", element: LayoutElement): Text | null {
  if (element.pointer !== null) return fieldName(sides[side], element.pointer);
  const key = `layout.${element.type}`;
  const title = textOfElement(sides, side, element);
  if (!["Category", "Group", "Label"].includes(element.type)) return null;
  return tell(key as CompareKey, { title: inside(title ?? everywhere(""), 30) });
}

const placeOf = (sides: FormSides, one: LayoutElement | null, other: LayoutElement | null): Place => at(sides, (one ?? other)?.path ?? "/ui", (other ?? one)?.path ?? "/ui");

/** An element that came or went. @returns whether another sentence tells of it */
function whole(sides: FormSides, element: LayoutElement, isNew: boolean): boolean {
  const side = isNew ? "after" : "before";
  const { pointer } = element;
  if (pointer !== null) {
    const fields = sides[isNew ? "before" : "after"].fields;
    const there = fields.has(isNew ? (sides.back.get(pointer) ?? pointer) : sides.comparison.renames.pointer(pointer));
    if (!there && sides[side].fields.has(pointer)) return true;
  }
  const what = called(sides, side, element);
  const kind = pointer !== null ? (isNew ? "control.added" : "control.removed") : isNew ? "layout.added" : "layout.removed";
  const sentence = what === null ? tell("layout.other") : tell(kind, { what });
  sides.comparison.report(placeOf(sides, element, element), { kind: isNew ? "added" : "removed", sentence });
  return false;
}

function elementPair(sides: FormSides, partners: Partners, one: LayoutElement, other: LayoutElement): void {
  const [was, is] = [one.value, other.value];
  if (!isRecord(was) || !isRecord(is)) {
    if (!sameJson(was, is)) sides.comparison.report(placeOf(sides, one, other), { kind: "changed", sentence: tell("layout.other") });
    return;
  }
  const told = tellSaid(sides, one, other);
  const what = called(sides, "after", other);
  for (const word of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (word === "scope" && other.pointer !== null && other.pointer === sides.comparison.renames.pointer(one.pointer ?? "")) continue;
    if (told.has(word) || sameJson(was[word], is[word])) continue;
    if (word === "elements" && Array.isArray(was[word]) && Array.isArray(is[word])) continue;
    if (word === "rule") tellRule(sides, what, one, other);
    else if (word === "options" && isRecord(was[word]) !== isRecord(is[word])) tellOptions(sides, what, one, other, was[word], is[word]);
    else if (word === "options") tellOptions(sides, what, one, other, was[word], is[word]);
    else {
      const here = wordPlace(sides, one, other, word);
      sides.comparison.report(here, {
        kind: "changed",
        sentence: what ? tell("leaf.other", { place: tell("schema.word", { field: what, word: everywhere(quotable(word)) }) }) : tell("layout.other"),
      });
    }
  }
  if (one.parent && other.parent && partners.get(one.parent) !== other.parent) moved(sides, what, one, other);
}

const wordPlace = (sides: FormSides, one: LayoutElement, other: LayoutElement, word: string): Place =>
  at(sides, one.path + pointerBelow("", word), other.path + pointerBelow("", word));

/** What an element says in both languages: the title of a step or group, a note. @returns the words told */
function tellSaid(sides: FormSides, one: LayoutElement, other: LayoutElement): ReadonlySet<string> {
  const [was, is] = [textOfElement(sides, "before", one), textOfElement(sides, "after", other)];
  if (!was || !is || one.type !== other.type) return new Set();
  const word = other.type === "Label" ? "text" : "label";
  const written = [one.value, other.value].map((value) => (isRecord(value) ? value[word] : undefined));
  const keys = [sides.before.model.ui.texts.get(one.value as never)?.key, sides.after.model.ui.texts.get(other.value as never)?.key];
  const english = [sides.before.english[keys[0] ?? ""], sides.after.english[keys[1] ?? ""]];
  if (sameJson(written[0], written[1]) && english[0] === english[1]) return new Set();
  const here = wordPlace(sides, one, other, word);
  const also = keys[1] === undefined ? [] : [`${sides.place.after}/texts/en/${keys[1]}`];
  const raw = (text: Text, i: 0 | 1): Text => ({ "zh-CN": typeof written[i] === "string" ? written[i] : text["zh-CN"], en: english[i] ?? text.en });
  const found = sides.comparison.changes.length;
  if (other.type === "Label" || was["zh-CN"] === is["zh-CN"]) tellText(sides.comparison, here, called(sides, "after", other) ?? everywhere(""), raw(was, 0), raw(is, 1));
  else sides.comparison.report(here, { kind: "changed", sentence: tell("layout.titled", { what: called(sides, "before", one) ?? everywhere(""), to: inside(is, 30) }) });
  sides.comparison.changes[found]?.also.push(...also);
  return new Set([word]);
}

function tellRule(sides: FormSides, what: Text | null, one: LayoutElement, other: LayoutElement): void {
  const { comparison, place } = sides;
  const [was, is] = [one, other].map(({ value }) => (isRecord(value) ? value["rule"] : undefined));
  if (was !== undefined && is !== undefined && comparison.renames.same(was, is)) return;
  const here = wordPlace(sides, one, other, "rule");
  const name = what ?? tell("layout.part");
  const said = was === undefined ? null : shownWhenWords(comparison.before, `${place.before}${one.path}/rule`, was);
  const says = is === undefined ? null : shownWhenWords(comparison.after, `${place.after}${other.path}/rule`, is);
  if (says && !said) return comparison.report(here, { kind: "added", sentence: tell("shown.added", { what: name, is: says }) });
  if (said && !says) return comparison.report(here, { kind: "removed", sentence: tell("shown.removed", { what: name, was: said }) });
  const params = { what: name, was: said ?? everywhere(""), is: says ?? everywhere("") };
  const rewritten = said?.["zh-CN"] === says?.["zh-CN"];
  comparison.report(here, {
    kind: "changed",
    sentence: rewritten ? tell("leaf.rewritten", { place: tell("shown.place", { what: name }), is: params.is }) : tell("shown.changed", params),
  });
}

function tellOptions(sides: FormSides, what: Text | null, one: LayoutElement, other: LayoutElement, was: unknown, is: unknown): void {
  const [before, after] = [was, is].map((options) => (isRecord(options) ? options : {})) as [Record<string, unknown>, Record<string, unknown>];
  let told = false;
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (sameJson(before[name], after[name])) continue;
    told = true;
    const here = at(sides, `${one.path}/options${pointerBelow("", name)}`, `${other.path}/options${pointerBelow("", name)}`);
    const place = tell("field.setting", { what: what ?? tell("layout.part"), setting: settingWords(name) });
    const params = { place, was: optionWords(name, before[name]), is: optionWords(name, after[name]) };
    const key = before[name] === undefined ? "leaf.set" : after[name] === undefined ? "leaf.unset" : "leaf.changed";
    sides.comparison.report(here, { kind: before[name] === undefined ? "added" : after[name] === undefined ? "removed" : "changed", sentence: tell(key, params) });
  }
  if (!told) sides.comparison.report(wordPlace(sides, one, other, "options"), { kind: "changed", sentence: tell("layout.other") });
}

const widths: Readonly<Record<string, CompareKey>> = { short: "width.short", half: "width.half", full: "width.full" };

function optionWords(name: string, value: unknown): Text {
  if (value === undefined) return tell("value.unset");
  if (typeof value === "boolean") return tell(value ? "value.yes" : "value.no");
  if (name === "width" && typeof value === "string" && Object.hasOwn(widths, value)) return tell(widths[value] as CompareKey);
  return typeof value === "string" ? quoted(everywhere(value)) : everywhere(quotable(JSON.stringify(value), 60));
}

/** The nearest step or group around an element. */
function around(sides: FormSides, side: "before" | "after", { parent }: LayoutElement): Text {
  for (let above = parent; above; above = above.parent) {
    const name = called(sides, side, above);
    if (name) return name;
  }
  return tell("schema.form");
}

function moved(sides: FormSides, what: Text | null, one: LayoutElement, other: LayoutElement): void {
  const [from, to] = [around(sides, "before", one), around(sides, "after", other)];
  const name = what ?? tell("layout.part");
  const sentence = from["zh-CN"] === to["zh-CN"] ? tell("layout.place", { what: name, to }) : tell("layout.moved", { what: name, from, to });
  sides.comparison.report(placeOf(sides, one, other), { kind: "moved", sentence });
}

/** Children that stayed with their parent and stand in another order. */
function order(sides: FormSides, partners: Partners, { children, ...element }: LayoutElement): void {
  const staying = children.flatMap((child) => {
    const old = partners.get(child);
    return old?.parent && partners.get(old.parent)?.path === element.path ? [{ child, old, from: old.parent.children.indexOf(old) }] : [];
  });
  const kept = longestRise(staying.map(({ from }) => from));
  staying.forEach(({ child, old }, i) => {
    if (kept.has(i)) return;
    const before = children[children.indexOf(child) - 1];
    const what = called(sides, "after", child) ?? tell("layout.part");
    const ahead = before && (called(sides, "after", before) ?? null);
    const sentence =
      before === undefined
        ? tell("layout.first", { what, of: around(sides, "after", child) })
        : ahead
          ? tell("layout.behind", { what, ahead })
          : tell("layout.place", { what, to: around(sides, "after", child) });
    sides.comparison.report(placeOf(sides, old, child), { kind: "moved", sentence });
  });
}
