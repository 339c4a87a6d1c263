/** The languages of the platform. Plain Chinese comes first. */
export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];

/** A text in each language. It is shown as text, never as markup. */
export type Text = Record<Locale, string>;

/** One area of the catalogue: keys and their texts. `{name}` in a text is filled from the parameters. */
export type Catalogue = Readonly<Record<string, Text>>;

/** What a text is filled with; one that is a text itself is said in the language of the sentence. */
export type TextParams = Readonly<Record<string, string | number | Text>>;

/** Texts in their pieces, the names of what is filled in between; kept, because a form may have a thousand rules and a comparison as many sentences. */
const split = new WeakMap<Text, Partial<Record<Locale, { of: string; pieces: readonly string[] }>>>();

function piecesOf(text: Text, locale: Locale): readonly string[] {
  const known = split.get(text) ?? {};
  const kept = known[locale];
  if (kept?.of === text[locale]) return kept.pieces;
  const pieces = text[locale].split(/\{([a-zA-Z]+)\}/);
  split.set(text, { ...known, [locale]: { of: text[locale], pieces } });
  return pieces;
}

/**
 * The text in a language, its `{names}` filled.
 * @throws Error where a name has no parameter: a sentence with a hole is a mistake of the caller.
 */
export function say(text: Text, locale: Locale, params: TextParams = {}): string {
  if (!text[locale].includes("{")) return text[locale];
  let said = "";
  piecesOf(text, locale).forEach((piece, i) => {
    const value = i % 2 === 0 ? piece : params[piece];
    if (value === undefined) throw new Error(`Text «${text.en}» lacks the parameter ${piece}`);
    said += typeof value === "object" ? value[locale] : String(value);
  });
  return said;
}

/** Fills a text in every language at once, for errors that travel without knowing who reads them. */
export function sayAll(text: Text, params: TextParams = {}): Text {
  return { "zh-CN": say(text, "zh-CN", params), en: say(text, "en", params) };
}

/** What is written the same in every language: a name, an identifier. */
export const everywhere = (written: string): Text => ({ "zh-CN": written, en: written });

/** The best language of an Accept-Language header; Chinese where it says nothing we have. */
export function localeFrom(header: string | undefined): Locale {
  for (const part of (header ?? "").split(",")) {
    const tag = part.split(";")[0]?.trim().toLowerCase() ?? "";
    if (tag.startsWith("zh")) return "zh-CN";
    if (tag.startsWith("en")) return "en";
  }
  return "zh-CN";
}
