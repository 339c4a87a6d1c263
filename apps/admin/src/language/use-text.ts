import { type Locale, locales, say, type Text, type TextParams } from "@shenbao/texts";
import { adminTexts } from "@shenbao/texts/admin";
import { adminManagementTexts } from "@shenbao/texts/admin-management";
import { adminReviewTexts } from "@shenbao/texts/admin-review";
import { adminRoundTexts } from "@shenbao/texts/admin-round";
import { useMemo } from "react";
import { useLocaleState } from "react-admin";

const texts = { ...adminTexts, ...adminReviewTexts, ...adminRoundTexts, ...adminManagementTexts };
export type TextKey = keyof typeof texts;

export interface Speaker {
  (key: TextKey, params?: TextParams): string;
  locale: Locale;
  /** A text of the definition or of an answer. */
  of(text: Text | null | undefined): string;
}

/** The admin's texts in the language shown. */
export function useText(): Speaker {
  const [name] = useLocaleState();
  return useMemo(() => {
    const locale = locales.find((one) => one === name) ?? "zh-CN";
    return Object.assign((key: TextKey, params?: TextParams) => say(texts[key], locale, params), { locale, of: (text: Text | null | undefined) => text?.[locale] ?? "" });
  }, [name]);
}
