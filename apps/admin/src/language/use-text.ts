import { type Locale, locales, say, type Text, type TextParams } from "@shenbao/texts";
import { adminTexts } from "@shenbao/texts/admin";
import { adminCompareTexts } from "@shenbao/texts/admin-compare";
import { adminManagementTexts } from "@shenbao/texts/admin-management";
import { adminReadingTexts } from "@shenbao/texts/admin-reading";
import { adminReplayTexts } from "@shenbao/texts/admin-replay";
import { adminReviewTexts } from "@shenbao/texts/admin-review";
import { adminRoundTexts } from "@shenbao/texts/admin-round";
import { adminMessagesTexts } from "@shenbao/texts/admin-messages";
import { publicityTexts } from "@shenbao/texts/publicity";
import { adminSelectionTexts } from "@shenbao/texts/admin-selection";
import { adminOverviewTexts } from "@shenbao/texts/admin-overview";
import { adminExpertsTexts } from "@shenbao/texts/admin-experts";
import { adminListsTexts } from "@shenbao/texts/admin-lists";
import { adminViewsTexts } from "@shenbao/texts/views";
import { adminDecisionTexts } from "@shenbao/texts/admin-decisions";
import { adminBulkTexts } from "@shenbao/texts/bulk";
import { adminTasksTexts } from "@shenbao/texts/tasks";
import { useMemo } from "react";
import { useLocaleState } from "react-admin";

const texts = {
  ...adminTexts,
  ...adminReviewTexts,
  ...adminReadingTexts,
  ...adminRoundTexts,
  ...adminSelectionTexts,
  ...publicityTexts,
  ...adminExpertsTexts,
  ...adminManagementTexts,
  ...adminCompareTexts,
  ...adminReplayTexts,
  ...adminListsTexts,
  ...adminTasksTexts,
  ...adminMessagesTexts,
  ...adminOverviewTexts,
  ...adminViewsTexts,
  ...adminBulkTexts,
  ...adminDecisionTexts,
};
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
