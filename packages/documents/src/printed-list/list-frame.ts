import type { PrintLayout } from "@shenbao/engine";
import { say, type Locale, type Text } from "@shenbao/texts";
import { documentsTexts as texts } from "@shenbao/texts/documents";
import { shortCode } from "../mark/short-code.ts";
import { pageLayout, type PageFrame, type PageLayout } from "../typesetting/page-frame.ts";
import type { Marking } from "../typesetting/printed.ts";

/** The notice that something is printed of, and how it wants its papers set (`layoutOf`). */
export interface PrintedNotice {
  id: string;
  title: Text;
  timezone: string;
  layout: PrintLayout;
}

/** Millimetres that a page on its side has less at the binding than an upright one. */
const lessAtBinding = 2;

/** A page on its side, for many columns. It is bound at its left all the same. */
function lyingLayout(layout: PrintLayout): PageLayout {
  return { ...pageLayout(layout), bothSides: false, landscape: true, margins: { top: 37, bottom: 28, inside: layout.binding - lessAtBinding, outside: 22 } };
}

export interface ListFrame {
  locale: Locale;
  title: string;
  notice: PrintedNotice;
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
    head: [notice.title[locale], said],
    page: texts["mark.page"][locale],
    code,
    hash: marking && say(texts["footer.hash"], locale, { hash: marking.mark.contentHash }),
    unmarked: marking ? null : { stamp: say(texts[`mark.${unmarked}`], locale), why: say(texts[`mark.${unmarked}-why`], locale) },
    foot: null,
    layout: lying ? lyingLayout(notice.layout) : pageLayout(notice.layout),
  };
}
