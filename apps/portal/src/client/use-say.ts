import { useMemo } from "react";
import { say, type Locale, type Text, type TextParams } from "@shenbao/texts";
import { portalTexts } from "@shenbao/texts/portal";
import { portalMessagesTexts } from "@shenbao/texts/portal-messages";
import { publicityTexts } from "@shenbao/texts/publicity";
import { verificationTexts } from "@shenbao/texts/verification";
import { useLocale } from "./locale.ts";

const texts = { ...portalTexts, ...portalMessagesTexts, ...publicityTexts, ...verificationTexts };
export type PortalText = keyof typeof texts;

export interface Speaker {
  locale: Locale;
  /** A text of the portal's catalogue. */
  say(key: PortalText, params?: TextParams): string;
  /** A text of a definition or an organisation. */
  text(text: Text): string;
}

/** Everything a page needs to speak the person's language. */
export function useSay(): Speaker {
  const locale = useLocale();
  return useMemo(
    () => ({
      locale,
      say: (key, params) => say(texts[key], locale, params),
      text: (text) => text[locale] || text["zh-CN"],
    }),
    [locale],
  );
}
