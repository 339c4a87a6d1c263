import { useSyncExternalStore } from "react";
import { localeFrom, locales, type Locale } from "@shenbao/texts";

const storageKey = "shenbao:locale";
const listeners = new Set<() => void>();
let current: Locale = remembered();

function remembered(): Locale {
  try {
    const kept = localStorage.getItem(storageKey);
    const known = locales.find((locale) => locale === kept);
    if (known) return known;
  } catch {
    // A browser without storage: the language is then kept for this visit only.
  }
  return localeFrom(navigator.language);
}

/** The language the person reads. */
export function getLocale(): Locale {
  return current;
}

/** Changes the language; the page stays where it is. */
export function setLocale(locale: Locale): void {
  if (locale !== current) {
    current = locale;
    try {
      localStorage.setItem(storageKey, locale);
    } catch {
      // See above.
    }
  }
  document.documentElement.lang = locale;
  for (const listener of listeners) listener();
}

export function useLocale(): Locale {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, getLocale);
}
