import { trackForm, type Printing } from "@shenbao/engine";
import { say } from "@shenbao/texts";
import { documentsTexts as texts } from "@shenbao/texts/documents";
import { shortCode } from "../mark/short-code.ts";
import { pageLayout, type PageFrame } from "../typesetting/page-frame.ts";
import type { ApplicationDocument } from "./application-document.ts";
import { applicationMarking } from "./application-marking.ts";

/** What stands on every page of a printed application. `at`: when it was submitted, or now, as a clock on the wall shows it. */
export function applicationFrame(document: ApplicationDocument, printing: Printing, at: string): PageFrame {
  const { definition, application, locale, receipt } = document;
  const marking = applicationMarking(document);
  const code = marking && shortCode(marking.mark);
  const submission = receipt && say(texts["mark.submitted"], locale, { number: receipt.number, count: receipt.submission, at });
  const title = (printing.cover?.title ?? trackForm(definition, application.track).title)[locale];
  return {
    lang: locale === "zh-CN" ? "zh" : "en",
    title,
    author: application.applicant.name,
    description: [title, submission ?? say(texts["cover.draft"], locale, { at }), code && say(texts["mark.code"], locale, { code })]
      .filter(Boolean)
      .join(locale === "zh-CN" ? "，" : ", "),
    head: [`${definition.title[locale]}${say(texts["mark.version"], locale, { version: document.version })}`, submission ?? say(texts["cover.draft"], locale, { at })],
    page: texts["mark.page"][locale],
    code: code && say(texts["mark.code"], locale, { code }),
    hash: marking && say(texts["footer.hash"], locale, { hash: marking.mark.contentHash }),
    unmarked: marking ? null : { stamp: say(texts[receipt ? "mark.extract" : "mark.draft"], locale), why: say(texts[receipt ? "mark.extract-why" : "mark.draft-why"], locale) },
    foot: printing.footer?.[locale] ?? null,
    layout: pageLayout(printing.layout),
  };
}
