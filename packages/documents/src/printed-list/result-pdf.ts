import type { Column } from "@shenbao/engine";
import { say, type Locale, type Text } from "@shenbao/texts";
import { documentsTexts as texts } from "@shenbao/texts/documents";
import type { MarkSigner } from "../mark/page-mark.ts";
import { localTime } from "../typesetting/local-time.ts";
import { printed, type Marking } from "../typesetting/printed.ts";
import { columnWidths } from "./column-widths.ts";
import { figure } from "./figure.ts";
import type { ListContent } from "./list-content.ts";
import { listFrame, type PrintedNotice } from "./list-frame.ts";
import { listTemplate } from "./list-template.ts";

/** What a published result is printed from. Moments are milliseconds (UTC). */
export interface PrintedResult {
  notice: PrintedNotice;
  issuer: Text;
  title: Text;
  intro: Text | null;
  edition: number;
  publishedAt: number;
  /** What a later edition says of what changed. */
  note: string | null;
  period: { from: number; until: number } | null;
  columns: { id: string; title: Text; kind: Column["kind"] }[];
  tracks: { title: Text; rows: Record<string, string | number | null>[] }[];
  locale: Locale;
  contentHash: string;
  signer: MarkSigner;
}

/** What the marks of a printed result say. */
export function resultMarking({ notice, edition, contentHash, signer }: PrintedResult): Marking {
  return { mark: { kind: "result", notice: notice.id, application: "result", version: edition, contentHash }, signer };
}

/** A published result as an official PDF: title, edition, publicity period, the rows of each track. */
export function resultPdf(document: PrintedResult): Promise<Buffer> {
  const { notice, issuer, title, intro, edition, publishedAt, note, period, columns, tracks, locale } = document;
  const marking = resultMarking(document);
  const time = (at: number) => localTime(at, notice.timezone);
  const content: ListContent = {
    frame: listFrame({
      locale,
      title: title[locale],
      notice,
      author: issuer[locale],
      said: say(texts["result.edition"], locale, { edition, at: time(publishedAt) }),
      lying: columns.length + 1 > 6,
      marking,
      unmarked: "draft",
    }),
    label: null,
    title: title[locale],
    above: [
      ...(intro ? [intro[locale]] : []),
      ...(period ? [say(texts["result.period"], locale, { from: time(period.from), until: time(period.until) })] : []),
      ...(note ? [note] : []),
    ],
    facts: [],
    groups: tracks.map((track) => {
      const head = [say(texts["row.number"], locale), ...columns.map((column) => column.title[locale])];
      const rows = track.rows.map((row, index) => [String(index + 1), ...columns.map(({ id }) => figure(row[id] ?? null, undefined))]);
      return { title: track.title[locale], head, widths: columnWidths(head, rows, [4]), figures: [false, ...columns.map(({ kind }) => kind === "number")], rows };
    }),
    seals: [],
    below: [issuer[locale]],
    none: say(texts["rows.none"], locale),
  };
  return printed(listTemplate, content, publishedAt, marking);
}
