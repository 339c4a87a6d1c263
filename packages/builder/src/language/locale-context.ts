import { createContext, useContext, useMemo } from "react";
import { say, type Locale, type Text, type TextParams } from "@shenbao/texts";

export const LocaleContext = createContext<Locale>("zh-CN");

/** Speaks the reader's language: `speak(texts["key"], params)`. Without parameters it is a text as it stands: one that somebody wrote, or that was filled already, may have braces of its own. */
export interface Speak {
  (text: Text, params?: TextParams): string;
  locale: Locale;
}

/** How the builder's pieces speak: `const speak = useSpeak(); speak(texts["inspector.add"])`. */
export function useSpeak(): Speak {
  const locale = useContext(LocaleContext);
  return useMemo(() => Object.assign((text: Text, params?: TextParams) => (params ? say(text, locale, params) : text[locale]), { locale }), [locale]);
}
