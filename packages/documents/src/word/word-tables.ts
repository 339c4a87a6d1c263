import { AlignmentType, BorderStyle, HeightRule, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from "docx";
import type { Blank, CoverPageLine, Part } from "./word-part.ts";
import { headingFont, labelFill, lineGrey, sizes, textWidth } from "./word-style.ts";
import { wordLines } from "./word-text.ts";

const line = { style: BorderStyle.SINGLE, size: 4, color: lineGrey } as const;
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
const margins = { top: 50, bottom: 50, left: 100, right: 100 };

/** Label, place, label, place: what stands alone has the other three for its place. */
const columns = [1900, textWidth / 2 - 1900, 1900, textWidth / 2 - 1900].map(Math.floor);
const whole = columns.reduce((sum, width) => sum + width, 0);
/** A line of a cell, in twentieths of a point. */
const lineHeight = 330;

interface CellStyle {
  heading?: boolean;
  small?: boolean;
  centred?: boolean;
  /** Set right. */
  figure?: boolean;
  /** Stays with what follows. */
  keep?: boolean;
}

function paragraphs(text: string, { heading, small, centred, figure, keep }: CellStyle): Paragraph[] {
  return wordLines(text).map(
    (one) =>
      new Paragraph({
        ...(keep && { keepNext: true }),
        ...((centred || figure) && { alignment: centred ? AlignmentType.CENTER : AlignmentType.RIGHT }),
        children: [new TextRun({ text: one, size: small ? sizes.small : sizes.cell, ...(heading && { font: headingFont }) })],
      }),
  );
}

interface CellOf extends CellStyle {
  width: number;
  span?: number;
  /** So many rows high. */
  rows?: number;
  filled?: boolean;
  top?: boolean;
}

function cell(contents: Paragraph[], { width, span, rows = 1, filled, top }: CellOf): TableCell {
  return new TableCell({
    children: contents,
    width: { size: width, type: WidthType.DXA },
    margins,
    verticalAlign: top ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(span !== undefined && span > 1 && { columnSpan: span }),
    ...(rows > 1 && { rowSpan: rows }),
    ...(filled && { shading: { type: ShadingType.CLEAR, color: "auto", fill: labelFill } }),
  });
}

const row = (cells: TableCell[], lines: number, { head = false, splits = lines > 4 } = {}) =>
  new TableRow({ children: cells, tableHeader: head, cantSplit: !splits, height: { value: Math.max(1, lines) * lineHeight + 100, rule: HeightRule.ATLEAST } });

function table(rows: TableRow[], widths: readonly number[]): Table {
  const sum = widths.reduce((total, width) => total + width, 0);
  return new Table({ rows, columnWidths: widths, width: { size: sum, type: WidthType.DXA }, layout: TableLayoutType.FIXED, borders, alignment: AlignmentType.CENTER });
}

const wide = (text: string, style: CellStyle & { filled?: boolean }, splits = false) =>
  row([cell(paragraphs(text, style), { width: whole, span: columns.length, filled: style.filled === true })], 1, { splits });

function blanksRow(blanks: readonly Blank[]): TableRow {
  const alone = blanks.length === 1;
  const cells = blanks.flatMap((blank, index) => {
    const [labelWidth = 0, placeWidth = 0] = columns.slice(index * 2);
    const label = [...paragraphs(blank.label, { heading: true, centred: true }), ...(blank.hint === null ? [] : paragraphs(blank.hint, { small: true, centred: true }))];
    const place = [...paragraphs(blank.value, {}), ...(blank.help === null ? [] : paragraphs(blank.help, { small: true }))];
    return [cell(label, { width: labelWidth, filled: true }), cell(place, { width: alone ? whole - labelWidth : placeWidth, span: alone ? 3 : 1, top: blank.lines > 1 })];
  });
  return row(cells, Math.max(...blanks.map(({ lines }) => lines)));
}

/** The pieces of a section as Word sets them: places to fill in gather in one table, tables stand under their titles. */
export function sectionTables(parts: readonly Part[]): (Paragraph | Table)[] {
  const made: (Paragraph | Table)[] = [];
  let rows: TableRow[] = [];
  const close = () => {
    // Two tables without a paragraph between become one.
    if (rows.length > 0) made.push(table(rows, columns), new Paragraph({ children: [], spacing: { line: 120 } }));
    rows = [];
  };
  for (const part of parts) {
    if (part.kind === "blanks") rows.push(blanksRow(part.blanks));
    else if (part.kind === "group") rows.push(wide(part.title, { heading: true, filled: true }));
    else if (part.kind === "note") rows.push(wide(part.text, { small: true }));
    else if (part.kind === "text") rows.push(wide(part.label, { heading: true, filled: true, keep: true }), wide(part.value, {}, true));
    else {
      close();
      made.push(...(part.kind === "cards" ? cards(part) : rowsTable(part)));
    }
  }
  close();
  return made;
}

const tableTitle = (title: string, note: string | null): Paragraph[] => [
  ...wordLines(title).map((text) => new Paragraph({ style: "Heading2", children: [new TextRun({ text })] })),
  ...(note === null ? [] : wordLines(note).map((text) => new Paragraph({ keepNext: true, spacing: { after: 80 }, children: [new TextRun({ text, size: sizes.small })] }))),
];

const gap = () => new Paragraph({ children: [], spacing: { line: 120 } });

function cards({ title, note, rows }: Extract<Part, { kind: "cards" }>): (Paragraph | Table)[] {
  return [...tableTitle(title, note), table(rows.map(blanksRow), columns), gap()];
}

function rowsTable({ title, note, head, rows, foot, figures, widths }: Extract<Part, { kind: "table" }>): (Paragraph | Table)[] {
  const parts = widths.reduce((sum, width) => sum + width, 0);
  const each = widths.map((width) => Math.floor((width / parts) * whole));
  const style = { small: head.length > 6 };
  const cells = (texts: readonly string[], heading: boolean) =>
    texts.map((text, at) => {
      const figure = !heading && figures?.[at] === true;
      const centred = !figure && (heading || at === 0 || text === "—");
      return cell(paragraphs(text, { ...style, heading: heading || at === 0, centred, figure }), { width: each[at] ?? 0, filled: heading || at === 0 });
    });
  const last = foot ? [row(cells(foot, false), 1)] : [];
  return [...tableTitle(title, note), table([row(cells(head, true), 1, { head: true }), ...rows.map((texts) => row(cells(texts, false), 1)), ...last], each), gap()];
}

/** Files by what they are evidence of: one title beside all of its files. */
export function evidenceTable(head: readonly string[], items: readonly { title: string; files: readonly (readonly [string, string])[] }[]): Table {
  const widths = [Math.floor(whole * 0.3), Math.floor(whole * 0.4), Math.floor(whole * 0.3)];
  const text = (at: number, value: string, style: CellStyle & { filled?: boolean; rows?: number } = {}) =>
    cell(paragraphs(value, { small: true, ...style }), { width: widths[at] ?? 0, filled: style.filled === true, ...(style.rows !== undefined && { rows: style.rows }) });
  const rows = items.flatMap(({ title, files }) =>
    files.map(([name, hash], index) => row([...(index === 0 ? [text(0, title, { rows: files.length })] : []), text(1, name), text(2, hash)], 1)),
  );
  const first = row(
    head.map((title, at) => text(at, title, { heading: true, filled: true })),
    1,
    { head: true },
  );
  return table([first, ...rows], widths);
}

/** The lines of the cover: what each is called, and what stands on it, or a line to write on. */
export function coverTable(lines: readonly CoverPageLine[]): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
  const open = { top: none, left: none, right: none };
  const rows = lines.map(
    ({ label, value }) =>
      new TableRow({
        height: { value: 700, rule: HeightRule.ATLEAST },
        children: [
          new TableCell({
            width: { size: 3000, type: WidthType.DXA },
            borders: { ...open, bottom: none },
            verticalAlign: VerticalAlignTable.BOTTOM,
            children: wordLines(label).map((one) => new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: one, size: sizes.notice })] })),
          }),
          new TableCell({
            width: { size: 4600, type: WidthType.DXA },
            borders: { ...open, bottom: line },
            verticalAlign: VerticalAlignTable.BOTTOM,
            children: wordLines(value).map((one) => new Paragraph({ children: one === "" ? [] : [new TextRun({ text: one, size: sizes.notice })] })),
          }),
        ],
      }),
  );
  return new Table({ rows, columnWidths: [3000, 4600], width: { size: 7600, type: WidthType.DXA }, layout: TableLayoutType.FIXED, alignment: AlignmentType.CENTER });
}
