import { yearsTexts as texts } from "@shenbao/texts/years";
import { sayAll, type Text } from "@shenbao/texts";
import type { NoticeDefinition } from "../definition.generated.ts";
import { isRecord, type Json } from "../json.ts";
import { dayOfMoment, isoDay, sameDayIn, sameWeekdayIn, weekdayOf, type Day } from "./calendar.ts";
import { mentionsOf, type Mention } from "./mentions.ts";
import { keyOf } from "./place-hashes.ts";
import type { ConfirmItem, YearOrigin } from "./to-confirm.ts";
import type { YearPlace } from "./year-places.ts";

/** A title says what the year's notice is called; longer texts may speak of others' deeds in the same year. */
const isTitle = /\/title(\/(zh-CN|en))?$/;

/** Years this near to the notice's move with it; those further away are facts. */
const near = 3;

interface MovedMoment {
  before: Day;
  after: Day;
  title: Text | null;
}

/** What each place of a definition says and would say in its new year. */
export class Suggestions {
  readonly #years: number;
  readonly #moments: MovedMoment[];

  constructor(
    readonly definition: NoticeDefinition,
    readonly from: YearOrigin,
  ) {
    this.#years = definition.year - from.year;
    this.#moments = from.moments.flatMap(({ path, at }) => {
      const before = dayOfMoment(at)?.day;
      if (!before) return [];
      const deadline = definition.deadlines[path.split("/")[2] ?? ""];
      const written = path === "/opens" ? definition.opens : deadline?.at;
      // Once it was set anew, texts follow what it is now.
      const now = written !== undefined && written !== at ? dayOfMoment(written)?.day : undefined;
      return [{ before, after: now ?? sameWeekdayIn(before, this.#years), title: deadline?.title ?? null }];
    });
  }

  itemOf(place: YearPlace, untouched: boolean): ConfirmItem {
    const { kind, path, value } = place;
    const item = { key: keyOf(place), kind, path };
    switch (kind) {
      case "moment":
        return { ...item, ...this.#moment(String(value), untouched) };
      case "text":
      case "basis":
        return {
          ...item,
          ...this.#text(String(value), place.mentions, untouched, kind === "basis" ? [texts["why.basis"]] : []),
          ...(kind === "text" && untouched && isTitle.test(path) && this.#isSure(String(value), place.mentions) && { sure: true as const }),
        };
      case "sample":
        return { ...item, ...this.#sample(value, place.mentions, untouched) };
      case "number":
        return { ...item, ...this.#number(Number(value), untouched) };
      case "name":
        return { ...item, now: String(value), proposed: null, why: texts["why.name"] };
      case "basis-number":
        return { ...item, now: String(value), proposed: null, why: texts["why.basis.number"] };
      case "contact":
        return { ...item, now: lineOf(value), proposed: null, why: texts["why.contact"] };
      case "register":
        return { ...item, now: lineOf(value).slice(0, 300), proposed: null, why: texts["why.register"] };
    }
  }

  #moment(value: string, untouched: boolean): Pick<ConfirmItem, "now" | "proposed" | "suggestion" | "why"> {
    const read = dayOfMoment(value);
    if (!read || !untouched) return { now: value, proposed: null, why: sayAll(texts["why.moment.look"], { year: this.definition.year }) };
    const day = sameWeekdayIn(read.day, this.#years);
    const suggestion = `${isoDay(day)}${read.time}`;
    return { now: value, proposed: suggestion, suggestion, why: withWeekday(texts["why.moment"], day) };
  }

  #number(value: number, untouched: boolean): Pick<ConfirmItem, "now" | "proposed" | "suggestion" | "why"> {
    const now = String(value);
    if (!untouched || Math.abs(value - this.from.year) > near) return { now, proposed: null, why: sayAll(texts["why.number"], { now }) };
    const suggestion = value + this.#years;
    return { now, proposed: String(suggestion), suggestion, why: sayAll(texts["why.number.shift"], { now, after: suggestion }) };
  }

  #text(text: string, mentions: Mention[], untouched: boolean, more: Text[]): Pick<ConfirmItem, "now" | "proposed" | "suggestion" | "why"> {
    const read = mentions.map((mention) => ({ mention, moved: untouched ? this.#moved(mention) : null, written: text.slice(mention.start, mention.end) }));
    const moved = read.flatMap(({ mention, moved: to, written }) => (to && mention.write(to.date) !== written ? [{ mention, to, written, after: mention.write(to.date) }] : []));
    const left = read.filter(({ moved: to }) => to === null);
    const writtenOf = (...kinds: Mention["kind"][]) => left.filter(({ mention }) => kinds.includes(mention.kind)).map(({ written }) => written);
    const why: Text[] = [];
    const changes = [...new Map(moved.map(({ mention, written, after }) => [written, this.#change(mention, written, after)])).values()];
    if (changes.length > 0) why.push(sayAll(texts["why.year"], { changes: listed(changes) }));
    const sentences = (key: "why.look" | "why.document" | "why.quantity", found: string[]) => {
      if (found.length > 0) why.push(sayAll(texts[key], { mentions: [...new Set(found)].join("、") }));
    };
    sentences("why.look", writtenOf("year", "day", "month", "month-day", "period"));
    sentences("why.document", writtenOf("document", "code"));
    sentences("why.quantity", writtenOf("quantity"));
    const deadlines = new Map(moved.flatMap(({ to }) => (to.title ? [[to.title["zh-CN"], to.title] as const] : [])));
    for (const title of deadlines.values()) why.push(sayAll(texts["why.deadline"], { deadline: title }));
    if (mentions.some(({ start }) => isQuoted(text, start))) why.push(texts["why.quoted"]);
    why.push(...more);
    const sentence = joined(why);
    if (moved.length === 0) return { now: text, proposed: null, why: sentence };
    const proposed = rewritten(text, moved);
    return { now: text, proposed, suggestion: proposed, why: sentence };
  }

  /** Whether a text speaks of the notice's own year alone, outside of other documents' names. */
  #isSure(text: string, mentions: Mention[]): boolean {
    return mentions.length > 0 && mentions.every(({ kind, year, start }) => kind === "year" && year === this.from.year && !isQuoted(text, start));
  }

  #change({ kind, year }: Mention, before: string, after: string): Text {
    const change = sayAll(texts["why.change"], { before, after });
    return kind === "year" && year === this.from.year - 1 ? joined([change, texts["why.last-year"]], "") : change;
  }

  #sample(value: Json, mentions: Mention[], untouched: boolean): Pick<ConfirmItem, "now" | "proposed" | "suggestion" | "why"> {
    const changes: { before: string; after: string }[] = [];
    const all: string[] = [];
    const shift = (node: Json): Json => {
      if (typeof node === "string") {
        const moved = mentionsOf(node).flatMap((mention) => {
          all.push(node.slice(mention.start, mention.end));
          const to = untouched && isRecent(mention, this.from.year) ? this.#moved(mention, true) : null;
          return to ? [{ mention, after: mention.write(to.date) }] : [];
        });
        const after = rewritten(node, moved);
        if (after !== node) changes.push({ before: node, after });
        return after;
      }
      if (Array.isArray(node)) return node.map(shift);
      return isRecord(node) ? Object.fromEntries(Object.entries(node).map(([name, item]) => [name, shift(item as Json)])) : node;
    };
    const suggestion = shift(value);
    const now = [...new Set(all)].join("、");
    if (changes.length === 0) return { now, proposed: null, why: sayAll(texts["why.sample.look"], { mentions: now || mentions.length }) };
    const told = changes.map(({ before, after }) => sayAll(texts["why.change"], { before: shortened(before), after: shortened(after) }));
    return {
      now: changes.map(({ before }) => shortened(before)).join("；"),
      proposed: changes.map(({ after }) => shortened(after)).join("；"),
      suggestion,
      why: {
        "zh-CN": sayAll(texts["why.sample"], { changes: told.map((one) => one["zh-CN"]).join("，") })["zh-CN"],
        en: sayAll(texts["why.sample"], { changes: told.map((one) => one.en).join(", ") }).en,
      },
    };
  }

  /** Where a mention moves to, as far as that is certain; null where only a person knows. */
  #moved(mention: Mention, plain = false): { date: Day; title: Text | null } | null {
    const { kind, year, month, day } = mention;
    if (kind === "document" || kind === "code" || kind === "quantity" || kind === "period") return null;
    const moment = plain
      ? undefined
      : this.#moments.find(
          ({ before }) => month !== undefined && day !== undefined && before.month === month && before.day === day && (year === undefined || before.year === year),
        );
    if (moment) return { date: moment.after, title: moment.title };
    if (year === undefined || Math.abs(year - this.from.year) > near) return null;
    return { date: sameDayIn({ year, month: month ?? 1, day: day ?? 1 }, this.#years), title: null };
  }
}

/** Dates of a persona that follow the year: of the project's present, not of its company's past. */
function isRecent({ year }: Mention, from: number): boolean {
  return year !== undefined && year >= from - 2;
}

function rewritten(text: string, changes: { mention: Mention; after: string }[]): string {
  return [...changes]
    .sort((one, other) => other.mention.start - one.mention.start)
    .reduce((kept, { mention, after }) => `${kept.slice(0, mention.start)}${after}${kept.slice(mention.end)}`, text);
}

function isQuoted(text: string, at: number): boolean {
  return text.lastIndexOf("《", at) > text.lastIndexOf("》", at);
}

function withWeekday(sentence: Text, day: Day): Text {
  const weekday = texts[`weekday.${weekdayOf(day)}` as "weekday.0"];
  return sayAll(sentence, { weekday, date: isoDay(day) });
}

function joined(parts: Text[], blank = " "): Text {
  return { "zh-CN": parts.map((part) => part["zh-CN"]).join(""), en: parts.map((part) => part.en).join(blank) };
}

function listed(changes: Text[]): Text {
  return { "zh-CN": changes.map((one) => one["zh-CN"]).join("，"), en: changes.map((one) => one.en).join(", ") };
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Everything that a place says, in one line. */
function lineOf(value: Json): string {
  if (Array.isArray(value)) return value.map(lineOf).filter(Boolean).join("，");
  if (isRecord(value)) {
    if (typeof value["zh-CN"] === "string") return value["zh-CN"];
    return Object.values(value)
      .map((item) => lineOf(item as Json))
      .filter(Boolean)
      .join("，");
  }
  return value === null ? "" : String(value);
}
