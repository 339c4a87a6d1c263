import { Document, Packer, Paragraph } from "docx";
import { say } from "@shenbao/texts";
import { documentsTexts as texts } from "@shenbao/texts/documents";
import { coverPage, heading, pageFoot, sealPlace, sheet, sheetTitle, warning, type Pieces } from "../word/word-pages.ts";
import type { Blank, Part } from "../word/word-part.ts";
import { fontTable, wordNumbering, wordStyles } from "../word/word-style.ts";
import { evidenceTable, sectionTables } from "../word/word-tables.ts";
import { wordText } from "../word/word-text.ts";
import { applicationContent } from "./application-content.ts";
import type { ApplicationDocument } from "./application-document.ts";
import type { Block, DocumentContent, Pair } from "./document-content.ts";
import { widthOf } from "./pair-lines.ts";
import { visibleText } from "../typesetting/printable-text.ts";
import { withTexts } from "../typesetting/with-texts.ts";

/**
 * The application as .docx: what the PDF says, in its order, to be edited. It carries no mark, and says on every page that it is a copy: what is
 * sealed is the PDF. Characters that XML cannot hold stand there by their code; one that only some computers have a font for stays as it is.
 */
export async function applicationDocx(document: ApplicationDocument): Promise<Buffer> {
  const content = withTexts(applicationContent(document), visibleText);
  const { cover, frame } = content;
  const foot = pageFoot(frame.page, [...frame.head, ...[frame.hash, frame.foot].filter((line) => line !== null), say(texts["docx.copy"], document.locale)]);
  const draft = document.receipt ? [] : [warning(frame.head.at(-1) ?? "")];
  const { notice, title, issuer } = content;
  const first = cover && [...draft, ...coverPage({ notice, title, issuer, lines: cover })];
  const file = new Document({
    title: wordText(title),
    creator: wordText(frame.author),
    description: "",
    styles: wordStyles,
    numbering: wordNumbering(document.locale),
    sections: [
      ...(first ? [{ properties: sheet(), footers: { default: foot }, children: first }] : []),
      {
        properties: sheet(),
        footers: { default: foot },
        children: [...(first ? [] : [...draft, ...sheetTitle(title)]), ...content.parts.flatMap((part) => partOf(part, content))],
      },
    ],
  });
  return Packer.toBuffer(file, undefined, [fontTable]);
}

function partOf(part: DocumentContent["parts"][number], { sections, evidence, commitment, none }: DocumentContent): Pieces {
  if (part === "form") return sections.flatMap(({ title, blocks }) => [heading(title), ...sectionTables(blocks.flatMap(partsOf))]);
  if (part === "evidence") {
    if (evidence.items.length === 0) return [];
    const items = evidence.items.map(({ title, files }) => ({
      title,
      files: files.length > 0 ? files.map(({ name, hash }) => [name, hash] as const) : [[evidence.missing, none] as const],
    }));
    return [heading(evidence.title), evidenceTable(evidence.head, items), new Paragraph({ children: [] })];
  }
  const { title, text, signature, seal, date, notes } = commitment;
  return sealPlace({ title, text, lines: [signature, seal].filter((line) => line !== null), date, notes });
}

function partsOf(block: Block): Part[] {
  if (block.kind === "text") return [block];
  if (block.kind === "table") {
    const widths = block.head.map((head, at) => widthOfColumn([head, ...block.rows.map((row) => row[at] ?? "")]));
    return [{ ...block, title: block.label, note: null, widths }];
  }
  const lines = block.lines.map((pairs): Part => ({ kind: "blanks", blanks: pairs.map(blankOf) }));
  return block.title === undefined ? lines : [{ kind: "group", title: block.title }, ...lines];
}

/** 字 in a line of an answer that has its line for itself, and how many lines make its row one that may break over pages. */
const charactersOfLine = 30;
const mostLines = 5;

function blankOf({ label, value }: Pair): Blank {
  const lines = value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / charactersOfLine)), 0);
  return { label, value, hint: null, help: null, lines: Math.min(mostLines, lines) };
}

/** By its widest cell, within bounds: a figure is never broken for the sake of a long text beside it. */
const widthOfColumn = (cells: string[]) => Math.min(14, Math.max(3, ...cells.map((cell) => Math.max(...cell.split("\n").map(widthOf)))));
