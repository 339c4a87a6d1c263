import { say, type Locale } from "@shenbao/texts";
import { documentsTexts as texts } from "@shenbao/texts/documents";
import { shortCode } from "../mark/short-code.ts";
import { standardLayout, type PageFrame, type PageLayout } from "../typesetting/page-frame.ts";
import type { Marking } from "../typesetting/printed.ts";

/** A page on its side, for many columns. It is bound at its left all the same. */
const lyingLayout: PageLayout = { ...standardLayout, bothSides: false, landscape: true, margins: { top: 37, bottom: 28, inside: 26, outside: 22 } };

export interface ListFrame {
  locale: Locale;
  title: string;
  notice: string;
  author: string;
  /** What the document is: its number, edition or state, and its time. */
  said: string;
  lying?: boolean;
  marking: Marking | null;
  /** Why it carries no mark. */
  unmarked: "draft" | "extract";
}

/** What stands on every page of a printed list. */
export function listFrame({ locale, title, notice, author, said, lying = false, marking, unmarked }: ListFrame): PageFrame {
  const code = marking && say(texts["mark.code"], locale, { code: shortCode(marking.mark) });
  return {
    lang: locale === "zh-CN" ? "zh" : "en",
    title,
    author,
    description: [title, said, code].filter(Boolean).join(locale === "zh-CN" ? "，" : ", "),
    head: [notice, said],
    page: texts["mark.page"][locale],
    code,
    hash: marking && say(texts["footer.hash"], locale, { hash: marking.mark.contentHash }),
    unmarked: marking ? null : { stamp: say(texts[`mark.${unmarked}`], locale), why: say(texts[`mark.${unmarked}-why`], locale) },
    foot: null,
    layout: lying ? lyingLayout : standardLayout,
  };
}
