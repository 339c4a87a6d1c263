import { type Catalogue, type Locale, locales } from "@shenbao/texts";
import { adminFrameworkTexts } from "@shenbao/texts/admin-framework";
import polyglotI18nProvider from "ra-i18n-polyglot";
import type { TranslationMessages } from "react-admin";
import { currentLocale, keepLocale } from "./current-locale.ts";

function messagesIn(locale: string): TranslationMessages {
  const catalogue: Catalogue = adminFrameworkTexts;
  const language: Locale = locales.find((one) => one === locale) ?? "zh-CN";
  const tree: Record<string, unknown> = {};
  for (const [key, text] of Object.entries(catalogue)) {
    const path = key.split(".");
    let at = tree;
    for (const name of path.slice(0, -1)) at = (at[name] ??= {}) as Record<string, unknown>;
    at[path.at(-1) ?? key] = text[language];
  }
  return tree as unknown as TranslationMessages;
}

const provider = polyglotI18nProvider(messagesIn, currentLocale(), [
  { locale: "zh-CN", name: "中文" },
  { locale: "en", name: "English" },
]);

/** react-admin's own messages in our words; the language is kept for this browser and sent with every request. */
export const i18nProvider: typeof provider = {
  ...provider,
  async changeLocale(locale: string) {
    const next = locales.find((one) => one === locale);
    if (!next) return;
    await provider.changeLocale(next);
    keepLocale(next);
  },
};
