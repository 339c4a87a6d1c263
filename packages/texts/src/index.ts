/** The languages of the platform. Plain Chinese comes first. */
export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];

/** A text in each language. It is shown as text, never as markup. */
export type Text = Record<Locale, string>;

/** One area of the catalogue: keys and their texts. `{name}` in a text is filled from the parameters. */
export type Catalogue = Readonly<Record<string, Text>>;

export type TextParams = Readonly<Record<string, string | number>>;

/**
 * The text in a language, its `{names}` filled.
 * @throws Error where a name has no parameter: a sentence with a hole is a mistake of the caller.
 */
export function say(text: Text, locale: Locale, params: TextParams = {}): string {
  return text[locale].replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`Text «${text.en}» lacks the parameter ${name}`);
    return String(value);
  });
}

/** Fills a text in every language at once, for errors that travel without knowing who reads them. */
export function sayAll(text: Text, params: TextParams = {}): Text {
  return { "zh-CN": say(text, "zh-CN", params), en: say(text, "en", params) };
}

/** The best language of an Accept-Language header; Chinese where it says nothing we have. */
export function localeFrom(header: string | undefined): Locale {
  for (const part of (header ?? "").split(",")) {
    const tag = part.split(";")[0]?.trim().toLowerCase() ?? "";
    if (tag.startsWith("zh")) return "zh-CN";
    if (tag.startsWith("en")) return "en";
  }
  return "zh-CN";
}
