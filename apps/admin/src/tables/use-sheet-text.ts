import { say, type TextParams } from "@shenbao/texts";
import { tableSheetTexts as texts } from "@shenbao/texts/table-sheet";
import { useCallback } from "react";
import { useText } from "../language/use-text.ts";

/** The texts of tables that are filled in, in the language shown. */
export function useSheetText(): (key: keyof typeof texts, params?: TextParams) => string {
  const { locale } = useText();
  return useCallback((key, params) => say(texts[key], locale, params), [locale]);
}
