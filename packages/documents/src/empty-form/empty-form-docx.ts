import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun, type ISectionOptions, type Table } from "docx";
import { widthOf } from "../application/pair-lines.ts";
import type { EmptyForm, FormCover, SealPlace } from "./empty-form-content.ts";
import { emptyForm, type EmptyFormOf } from "./empty-form.ts";
import { fontTable, headingFont, page, sizes, wordNumbering, wordStyles } from "./word-style.ts";
import { coverTable, sectionTables } from "./word-tables.ts";
import { wordLines, wordText } from "./word-text.ts";

/**
 * An empty form as .docx, as bureaus hand it out: cover, places to fill in as tables (label beside its place, limits in brackets, choices after □),
 * tables with empty rows and their sums, the list of evidence, the place to sign and seal; A4 with numbered pages. Text stays text.
 * @throws Error for a form the notice does not have
 */
export async function emptyFormDocx(of: EmptyFormOf): Promise<Buffer> {
  const content = emptyForm(of);
  const title = wordText(content.title);
  const document = new Document({
    title,
    creator: wordText(of.definition.issuer[of.locale]),
    description: "",
    styles: wordStyles,
    numbering: wordNumbering(content.lang),
    sections: [
      ...(content.cover ? [{ properties: sheet(), children: cover(content.cover) }] : []),
      { properties: sheet(1), footers: { default: footer(content.footer) }, children: body(content) },
    ],
  });
  return Packer.toBuffer(document, undefined, [fontTable]);
}

const sheet = (start?: number): NonNullable<ISectionOptions["properties"]> => ({
  page: {
    size: { width: page.width, height: page.height },
    margin: { top: page.top, bottom: page.bottom, left: page.side, right: page.side },
    ...(start !== undefined && { pageNumbers: { start } }),
  },
});

function cover({ notice, title, issuer, lines }: FormCover): (Paragraph | Table)[] {
  const centred = (text: string, before: number, size: number, heading: boolean) =>
    wordLines(text).map(
      (one, index) =>
        new Paragraph({
          alignment: AlignmentType.CENTER,
          spacing: { before: index === 0 ? before : 0, line: 360 },
          children: [new TextRun({ text: one, size, ...(heading && { font: headingFont }) })],
        }),
    );
  return [
    ...centred(notice, 1400, sizes.notice, false),
    ...wordLines(brokenTitle(title)).map(
      (text, index) => new Paragraph({ style: "Title", spacing: { before: index === 0 ? 500 : 0, line: 600 }, children: [new TextRun({ text })] }),
    ),
    new Paragraph({ children: [], spacing: { before: 1400 } }),
    coverTable(lines),
    ...centred(issuer, 2600, sizes.notice, false),
  ];
}

/** A title too long for a line breaks before its bracket, if it has one. */
const brokenTitle = (title: string) => (widthOf(title) > 20 ? title.replace(/(?=（)| (?=\()/, "\n") : title);

function body(content: EmptyForm): (Paragraph | Table)[] {
  const { title, description, legend, sections, evidence, commitment } = content;
  return [
    ...(content.cover
      ? []
      : wordLines(title).map((text) => new Paragraph({ style: "Title", spacing: { line: 480, after: 200 }, children: [new TextRun({ text, size: sizes.sheet })] }))),
    ...plain(description, { size: sizes.cell }),
    ...(legend === null ? [] : plain(legend, { size: sizes.cell })),
    ...sections.flatMap((section) => [...(section.title === null ? [] : [heading(section.title)]), ...sectionTables(section.parts)]),
    ...(evidence === null ? [] : [heading(evidence.title), ...evidence.items.flatMap(evidenceLine)]),
    ...(commitment === null ? [] : sealPlace(commitment)),
  ];
}

const heading = (text: string) =>
  new Paragraph({ style: "Heading1", numbering: { reference: "steps", level: 0 }, children: [new TextRun({ text: wordText(text).replaceAll("\n", " ") })] });

const plain = (text: string, { size = sizes.text as number, indent = false, keep = false } = {}) =>
  wordLines(text).map(
    (one) => new Paragraph({ keepNext: keep, ...(indent && { indent: { firstLine: 2 * 240 } }), spacing: { after: 80 }, children: [new TextRun({ text: one, size })] }),
  );

function evidenceLine({ title, note }: { title: string; note: string | null }): Paragraph[] {
  const [first = "", ...more] = wordLines(title);
  const below = [...more, ...(note === null ? [] : wordLines(note))];
  return [
    new Paragraph({ numbering: { reference: "evidence", level: 0 }, children: [new TextRun({ text: first, size: sizes.cell })] }),
    ...below.map((text) => new Paragraph({ indent: { left: 420 }, children: [new TextRun({ text, size: sizes.small })] })),
  ];
}

function sealPlace({ title, text, lines, date, notes }: SealPlace): Paragraph[] {
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

/** The sentence of the page number with the number as a field. */
function footer(sentence: string): Footer {
  const children = sentence.split(/(\{page\})/).map((part) => (part === "{page}" ? PageNumber.CURRENT : part));
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: sizes.small })] })] });
}
