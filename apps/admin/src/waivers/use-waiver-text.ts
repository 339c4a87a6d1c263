import { say, type TextParams } from "@shenbao/texts";
import { waiverTexts as texts } from "@shenbao/texts/waivers";
import { useCallback } from "react";
import { useText } from "../language/use-text.ts";

/** The texts of waivers in the language shown. */
export function useWaiverText(): (key: keyof typeof texts, params?: TextParams) => string {
  const { locale } = useText();
  return useCallback((key, params) => say(texts[key], locale, params), [locale]);
}
