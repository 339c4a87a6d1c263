import { Document, Packer, Paragraph, TextRun } from "docx";
import { coverPage, heading, pageFoot, plain, sealPlace, sheet, sheetTitle, type Pieces } from "../word/word-pages.ts";
import { fontTable, sizes, wordNumbering, wordStyles } from "../word/word-style.ts";
import { sectionTables } from "../word/word-tables.ts";
import { wordLines, wordText } from "../word/word-text.ts";
import type { EmptyForm } from "./empty-form-content.ts";
import { emptyForm, type EmptyFormOf } from "./empty-form.ts";

/**
 * An empty form as .docx, as bureaus hand it out: cover, places to fill in as tables (label beside its place, limits in brackets, choices after □),
 * tables with empty rows and their sums, the list of evidence, the place to sign and seal; A4 with numbered pages. Text stays text.
 * @throws Error for a form the notice does not have
 */
export async function emptyFormDocx(of: EmptyFormOf): Promise<Buffer> {
  const content = emptyForm(of);
  const document = new Document({
    title: wordText(content.title),
    creator: wordText(of.definition.issuer[of.locale]),
    description: "",
    styles: wordStyles,
    numbering: wordNumbering(content.lang),
    sections: [
      ...(content.cover ? [{ properties: sheet(), children: coverPage(content.cover) }] : []),
      { properties: sheet(1), footers: { default: pageFoot(content.footer) }, children: body(content) },
    ],
  });
  return Packer.toBuffer(document, undefined, [fontTable]);
}

function body(content: EmptyForm): Pieces {
  const { title, description, legend, sections, evidence, commitment } = content;
  return [
    ...(content.cover ? [] : sheetTitle(title)),
    ...plain(description, { size: sizes.cell }),
    ...(legend === null ? [] : plain(legend, { size: sizes.cell })),
    ...sections.flatMap((section) => [...(section.title === null ? [] : [heading(section.title)]), ...sectionTables(section.parts)]),
    ...(evidence === null ? [] : [heading(evidence.title), ...evidence.items.flatMap(evidenceLine)]),
    ...(commitment === null ? [] : sealPlace(commitment)),
  ];
}

function evidenceLine({ title, note }: { title: string; note: string | null }): Paragraph[] {
  const [first = "", ...more] = wordLines(title);
  const below = [...more, ...(note === null ? [] : wordLines(note))];
  return [
    new Paragraph({ numbering: { reference: "evidence", level: 0 }, children: [new TextRun({ text: first, size: sizes.cell })] }),
    ...below.map((text) => new Paragraph({ indent: { left: 420 }, children: [new TextRun({ text, size: sizes.small })] })),
  ];
}
