import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** What stands in a Word file, read back without the library that wrote it. */
export interface DocxText {
  /** Texts of paragraphs outside of tables, in order; empty ones left out. */
  paragraphs: string[];
  /** Rows of all tables, in order; the paragraphs of a cell as lines. */
  rows: string[][];
  /** Every paragraph that holds something, in tables and outside, in order. */
  flow: string[];
  /** What stands at the foot of pages, with its fields as `{PAGE}`. */
  foot: string;
  /** Names and types of what the file holds beside text: fields, links, scripts. */
  instructions: string[];
}

/** Reads `word/document.xml`. @throws Error where any part is no well-formed XML */
export function docxText(file: Buffer): DocxText {
  const parts = unzipSync(new Uint8Array(file));
  for (const [name, data] of Object.entries(parts)) if (/\.(xml|rels)$/.test(name)) parse(strFromU8(data), {});
  const text: DocxText = { paragraphs: [], rows: [], flow: [], foot: "", instructions: [] };
  let row: string[] = [];
  let cell: string[] | null = null;
  let words = "";
  let reading = false;
  parse(strFromU8(parts["word/document.xml"] ?? new Uint8Array()), {
    open(name) {
      if (name === "w:tr") row = [];
      if (name === "w:tc") cell = [];
      if (name === "w:p") words = "";
      if (name === "w:t") reading = true;
      if (name === "w:instrText" || name === "w:hyperlink" || name === "w:object" || name === "w:fldSimple") text.instructions.push(name);
    },
    text(value) {
      if (reading) words += value;
    },
    close(name) {
      if (name === "w:t") reading = false;
      if (name === "w:p") {
        if (words !== "") text.flow.push(words);
        if (cell) cell.push(words);
        else if (words !== "") text.paragraphs.push(words);
      }
      if (name === "w:tc") {
        row.push((cell ?? []).join("\n"));
        cell = null;
      }
      if (name === "w:tr") text.rows.push(row);
    },
  });
  for (const [name, data] of Object.entries(parts)) if (/^word\/footer\d*\.xml$/.test(name)) text.foot += footOf(strFromU8(data));
  return text;
}

function footOf(xml: string): string {
  let said = "";
  let element = "";
  parse(xml, {
    open: (name) => void (element = name),
    text: (value) => {
      if (element === "w:t") said += value;
      if (element === "w:instrText") said += `{${value}}`;
    },
    close: () => void (element = ""),
  });
  return said;
}

function parse(xml: string, on: { open?(name: string): void; text?(value: string): void; close?(name: string): void }): void {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => on.open?.(name));
  parser.on("text", (value) => on.text?.(value));
  parser.on("closetag", ({ name }) => on.close?.(name));
  parser.write(xml).close();
}
