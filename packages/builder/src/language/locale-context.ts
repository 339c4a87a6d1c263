import { createContext, useContext, useMemo } from "react";
import { say, type Locale, type Text, type TextParams } from "@shenbao/texts";

export const LocaleContext = createContext<Locale>("zh-CN");

/** Speaks the reader's language: `speak(texts["key"], params)`. */
export interface Speak {
  (text: Text, params?: TextParams): string;
  locale: Locale;
}

/** How the builder's pieces speak: `const speak = useSpeak(); speak(texts["inspector.add"])`. */
export function useSpeak(): Speak {
  const locale = useContext(LocaleContext);
  return useMemo(() => Object.assign((text: Text, params?: TextParams) => say(text, locale, params), { locale }), [locale]);
}
