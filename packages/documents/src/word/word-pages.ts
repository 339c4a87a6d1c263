import { AlignmentType, BorderStyle, Footer, PageNumber, Paragraph, TextRun, type ISectionOptions, type Table } from "docx";
import { widthOf } from "../application/pair-lines.ts";
import { headingFont, page, sizes } from "./word-style.ts";
import type { CoverPage, SealPlace } from "./word-part.ts";
import { coverTable } from "./word-tables.ts";
import { wordLines, wordText } from "./word-text.ts";

/** What stands in a section of a Word file, one after another. */
export type Pieces = (Paragraph | Table)[];

/** A sheet of A4; `start`: its pages are counted anew from there. */
export const sheet = (start?: number): NonNullable<ISectionOptions["properties"]> => ({
  page: {
    size: { width: page.width, height: page.height },
    margin: { top: page.top, bottom: page.bottom, left: page.side, right: page.side },
    ...(start !== undefined && { pageNumbers: { start } }),
  },
});

/** The first page: notice, title, its lines, issuer. */
export function coverPage({ notice, title, issuer, lines }: CoverPage): Pieces {
  const centred = (text: string, before: number, size: number) =>
    wordLines(text).map(
      (one, index) => new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: index === 0 ? before : 0, line: 360 }, children: [new TextRun({ text: one, size })] }),
    );
  return [
    ...centred(notice, 1400, sizes.notice),
    ...wordLines(brokenTitle(title)).map(
      (text, index) => new Paragraph({ style: "Title", spacing: { before: index === 0 ? 500 : 0, line: 600 }, children: [new TextRun({ text })] }),
    ),
    new Paragraph({ children: [], spacing: { before: 1400 } }),
    coverTable(lines),
    ...centred(issuer, 2600, sizes.notice),
  ];
}

/** A title too long for a line breaks before its bracket, if it has one. */
const brokenTitle = (title: string) => (widthOf(title) > 20 ? title.replace(/(?=（)| (?=\()/, "\n") : title);

/** The title over the first page where there is no cover. */
export const sheetTitle = (title: string): Pieces =>
  wordLines(title).map((text) => new Paragraph({ style: "Title", spacing: { line: 480, after: 200 }, children: [new TextRun({ text, size: sizes.sheet })] }));

/** The numbered title of a section. */
export const heading = (text: string) =>
  new Paragraph({ style: "Heading1", numbering: { reference: "steps", level: 0 }, children: [new TextRun({ text: wordText(text).replaceAll("\n", " ") })] });

export const plain = (text: string, { size = sizes.text as number, indent = false, keep = false } = {}): Pieces =>
  wordLines(text).map(
    (one) => new Paragraph({ keepNext: keep, ...(indent && { indent: { firstLine: 2 * 240 } }), spacing: { after: 80 }, children: [new TextRun({ text: one, size })] }),
  );

/** A sentence in a red frame. */
export function warning(text: string): Paragraph {
  const edge = { style: BorderStyle.SINGLE, size: 8, space: 4, color: "B3261E" } as const;
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    border: { top: edge, bottom: edge, left: edge, right: edge },
    spacing: { after: 160 },
    children: [new TextRun({ text: wordText(text), font: headingFont, size: sizes.cell, color: "B3261E" })],
  });
}

/** The place to sign and seal, with what is promised and how many copies go where. */
export function sealPlace({ title, text, lines, date, notes }: SealPlace): Pieces {
  const line = (one: string, before: number, end = false, keep = true) =>
    new Paragraph({ keepNext: keep, keepLines: true, spacing: { before }, ...(end && { alignment: AlignmentType.RIGHT }), children: [new TextRun({ text: wordText(one) })] });
  return [
    heading(title),
    ...plain(text, { indent: true, keep: true }),
    ...lines.map((one) => line(one, 700)),
    ...(date === null ? [] : [line(date, 700, true, false)]),
    ...notes.flatMap((note) => plain(note, { size: sizes.cell })),
  ];
}

const fields: Record<string, (typeof PageNumber)[keyof typeof PageNumber]> = { "{page}": PageNumber.CURRENT, "{pages}": PageNumber.TOTAL_PAGES };

/** The foot of the pages: `page` with {page}, and {pages} if it likes, as fields; small lines below. */
export function pageFoot(page: string, lines: readonly string[] = []): Footer {
  const children = page.split(/(\{pages?\})/).map((part) => fields[part] ?? wordText(part));
  const centred = (run: TextRun) => new Paragraph({ alignment: AlignmentType.CENTER, spacing: { line: 240 }, children: [run] });
  return new Footer({
    children: [centred(new TextRun({ children, size: sizes.small })), ...lines.flatMap(wordLines).map((text) => centred(new TextRun({ text, size: sizes.foot })))],
  });
}
