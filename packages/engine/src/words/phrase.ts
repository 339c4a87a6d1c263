import { sayAll, type Text, type TextParams } from "@shenbao/texts";
import { wordsTexts as texts } from "@shenbao/texts/words";
import type { Choice, FieldTypeId } from "../form/field.ts";
import type { FormModel } from "../form/form-model.ts";

/** A place in the answers of a form: a group, a table, a list of choices. Rows as `*`. */
export interface Place {
  form: FormModel;
  pointer: string;
}

/** What is known of the values of a part: how a constant beside it reads. */
export interface Known {
  type?: FieldTypeId | "year" | "track" | "state";
  choices?: readonly Choice[];
  unit?: Text;
}

/** How tightly a phrase holds together; a looser one inside a tighter one is put in brackets. */
export const binds = { sentence: -1, or: 0, and: 1, comparison: 2, sum: 3, product: 4, word: 5 } as const;
export type Binds = (typeof binds)[keyof typeof binds];

/** A part of an expression in words. */
export interface Phrase {
  said: Text;
  is: "value" | "condition";
  binds: Binds;
  /** Of a condition: as what has to be so, and as what is not so. */
  must?: () => Text;
  not?: () => Text;
  notBinds?: Binds;
  /** Of a value where a condition stands: that it holds. */
  holds?: Phrase;
  known?: Known;
  /** Of rows and items: where they are, and how one of them is called. */
  places?: readonly Place[];
  rows?: "row" | "item";
  /** Of a number of rows or choices: of what; of the time between two days: from where to where. */
  counted?: { what: Text; by: "rows" | "choices" };
  span?: { from: Phrase; to: Phrase; unit: "year" | "month" | "day" };
}

export type WordsKey = keyof typeof texts;

/** A text of the catalogue, filled. */
export const tell = (key: WordsKey, params: TextParams = {}): Text => sayAll(texts[key], params);

export const value = (said: Text, more: Partial<Phrase> = {}): Phrase => ({ said, is: "value", binds: binds.word, ...more });

/** How a condition is filled that is so (`is`) or has to be so (`must`). */
const moods = {
  is: { should: texts["word.is"], be: texts["word.is"], not: texts["word.isNot"] },
  must: { should: texts["word.should"], be: texts["word.should"], not: texts["word.mustNotBe"] },
} as const;

const inMood = (key: WordsKey, params: TextParams, mood: keyof typeof moods): Text => {
  const { should, be, not } = moods[mood];
  return tell(key, { ...params, should: should["zh-CN"], be, not });
};

/** A condition from the catalogue, also as what has to be so. `denied`: the text that says its opposite. */
export function condition(key: WordsKey, params: TextParams, denied?: WordsKey, more: Partial<Phrase> = {}): Phrase {
  return {
    said: inMood(key, params, "is"),
    must: () => inMood(key, params, "must"),
    ...(denied !== undefined && { not: () => inMood(denied, params, "is") }),
    is: "condition",
    binds: binds.comparison,
    ...more,
  };
}

/** In brackets. */
export const bracketed = (said: Text): Text => tell("join.group", { a: said });

/** A phrase inside one that holds together that tightly. */
export const grouped = (phrase: Phrase, least: Binds): Text => (phrase.binds < least ? bracketed(phrase.said) : phrase.said);

/** What has to be so. */
export const demanded = (phrase: Phrase): Text => phrase.must?.() ?? tell("logic.must", { a: phrase.said });

/** The opposite of a condition. */
export function denied(phrase: Phrase): Phrase {
  const back = { must: () => tell("logic.mustNot", { a: phrase.said }), not: () => phrase.said, notBinds: phrase.binds };
  return phrase.not !== undefined
    ? { said: phrase.not(), is: "condition", binds: phrase.notBinds ?? binds.comparison, ...back }
    : { said: tell("logic.not", { a: phrase.said }), is: "condition", binds: binds.comparison, ...back };
}

/** A phrase where something is asked that is so or not. */
export function asCondition(phrase: Phrase): Phrase {
  if (phrase.is === "condition") return phrase;
  if (phrase.holds) return phrase.holds;
  return phrase.known?.type === "yes-no" ? condition("truth.yes", { a: phrase.said }, "truth.notYes") : condition("truth.some", { a: grouped(phrase, binds.word) }, "truth.none");
}

/** A phrase where a value stands. */
export function asValue(phrase: Phrase): Phrase {
  return phrase.is === "value" ? phrase : value(tell("value.whether", { a: phrase.said }), { known: { type: "yes-no" } });
}

/** Several after each other: a、b、c. */
export function listed(all: readonly Text[], last: "join.last" | "join.lastOr" = "join.last"): Text {
  const join = (locale: "zh-CN" | "en") => all.map((one, i) => (i === 0 ? "" : i === all.length - 1 ? texts[last][locale] : texts["join.comma"][locale]) + one[locale]).join("");
  return { "zh-CN": join("zh-CN"), en: join("en") };
}

/** Several with a word between each. */
export function joined(all: readonly Text[], between: "join.and" | "join.or" | "join.then"): Text {
  return { "zh-CN": all.map((one) => one["zh-CN"]).join(texts[between]["zh-CN"]), en: all.map((one) => one.en).join(texts[between].en) };
}

/** A text of somebody else inside a sentence: braces are for what is filled in, and a very long one is shortened. */
export function quotable(written: string, longest = 80): string {
  if (written.length <= longest && !/[{}]/.test(written)) return written;
  const signs = [...written.replace(/[{}]/g, (brace) => (brace === "{" ? "｛" : "｝"))];
  return signs.length > longest ? `${signs.slice(0, longest).join("")}…` : signs.join("");
}
