import { say, type Locale, type Text } from "@shenbao/texts";
import { documentsTexts as texts } from "@shenbao/texts/documents";
import type { SubmissionProof } from "../application/application-document.ts";
import { localTime } from "../typesetting/local-time.ts";
import { printed, type Marking } from "../typesetting/printed.ts";
import type { ListContent } from "./list-content.ts";
import { listFrame, type PrintedNotice } from "./list-frame.ts";
import { listTemplate } from "./list-template.ts";

/** What the receipt of a submission is printed from. */
export interface PrintedReceipt {
  notice: PrintedNotice;
  receipt: SubmissionProof;
  event: { sequence: number; hash: string };
  /** What was done, as the notice calls it. */
  action: Text;
  applicant: { name: string; creditCode: string | null };
  track: Text | null;
  project: string | null;
  receiver: Text | null;
  files: { title: Text; files: { name: string; sha256: string }[] }[];
  locale: Locale;
}

/** What the mark of a printed receipt says; `null` where its reader does not see all of the application. */
export function receiptMarking({ notice, receipt }: Pick<PrintedReceipt, "notice" | "receipt">): Marking | null {
  if (!receipt.signer) return null;
  return { mark: { kind: "receipt", notice: notice.id, application: receipt.number, version: receipt.submission, contentHash: receipt.contentHash }, signer: receipt.signer };
}

/** The receipt of a submission as an official PDF: what was submitted by whom and when, and the hash over all of it. */
export function receiptPdf(document: PrintedReceipt): Promise<Buffer> {
  const { notice, receipt, event, action, applicant, track, project, receiver, files, locale } = document;
  const marking = receiptMarking(document);
  const at = localTime(receipt.at, notice.timezone);
  const title = say(texts["receipt.title"], locale);
  const facts = (
    [
      ["cover.number", receipt.number],
      ["receipt.notice", notice.title[locale]],
      ["receipt.action", say(texts["receipt.done"], locale, { action: action[locale], count: receipt.submission })],
      ["cover.submitted", at],
      ["cover.applicant", applicant.name],
      ["cover.credit-code", applicant.creditCode],
      ["cover.track", track && track[locale]],
      ["cover.name", project],
      ["cover.receiver", receiver && receiver[locale]],
      ["receipt.hash", receipt.contentHash],
      ["receipt.event", `${event.sequence} · ${event.hash}`],
    ] as const
  ).flatMap(([label, value]) => (value ? [{ label: say(texts[label], locale), value }] : []));
  const uploaded = files.flatMap((item) => item.files.map((file) => [item.title[locale], file.name, file.sha256]));
  const content: ListContent = {
    frame: listFrame({
      locale,
      title,
      notice,
      author: applicant.name,
      said: say(texts["mark.submitted"], locale, { number: receipt.number, count: receipt.submission, at }),
      marking,
      unmarked: "extract",
    }),
    label: null,
    title,
    above: [],
    facts,
    groups:
      uploaded.length === 0
        ? []
        : [
            {
              title: say(texts["evidence.heading"], locale),
              head: [say(texts["evidence.item"], locale), say(texts["evidence.file"], locale), say(texts["evidence.hash"], locale)],
              widths: [10, 14, 20],
              size: 9,
              figures: [false, false, false],
              rows: uploaded,
            },
          ],
    seals: [],
    below: [say(texts["receipt.note"], locale)],
    none: say(texts["rows.none"], locale),
  };
  return printed(listTemplate, content, receipt.at, marking);
}
