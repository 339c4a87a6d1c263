import { type Locale, localeFrom, locales } from "@shenbao/texts";

const key = "shenbao.admin.locale";

function stored(): Locale | undefined {
  const value = localStorage.getItem(key);
  return locales.find((one) => one === value);
}

let locale: Locale = stored() ?? localeFrom(navigator.language);
document.documentElement.lang = locale;

/** The language shown now; requests ask for it too. */
export function currentLocale(): Locale {
  return locale;
}

/** Whether somebody chose a language in this browser. */
export function localeWasChosen(): boolean {
  return stored() !== undefined;
}

/** Keeps the language for this browser. */
export function keepLocale(next: Locale): void {
  locale = next;
  localStorage.setItem(key, next);
  document.documentElement.lang = next;
}
