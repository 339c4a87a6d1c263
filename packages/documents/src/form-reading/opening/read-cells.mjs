// @ts-check
import { cellAt } from "./cell-reference.mjs";
import { relationships } from "./office-package.mjs";
import { below, first, parseXml, xmlTree } from "./parse-xml.mjs";
import { ReadingRefusal } from "./reading-refusal.mjs";
import { sharedTexts } from "./read-workbook.mjs";

/** @typedef {import("./open-container.mjs").Container} Container */
/** @typedef {import("./opened-cells.ts").OpenedSheet} OpenedSheet */
/** @typedef {import("./opened-cells.ts").OpenedCell} OpenedCell */

/** What a workbook of rows may have at most: more than forms, because it holds what the platform itself wrote. */
export const cellLimits = { sheets: 10, rows: 7_000, columns: 200, cells: 200_000, text: 33_000, characters: 12_000_000, texts: 200_000 };

/**
 * The cells of all sheets of a workbook as they stand, hidden ones too: what a sheet says that was made to come back.
 * @param {Container} container
 * @param {string} main
 * @returns {Promise<OpenedSheet[]>}
 */
export async function readCells(container, main) {
  const { internal } = await relationships(container, main);
  const textsPart = internal.find((one) => one.type.endsWith("/sharedStrings") && container.has(one.target))?.target;
  const shared = textsPart === undefined ? [] : await sharedTexts(container, textsPart, { texts: cellLimits.texts, characters: cellLimits.characters });
  const workbook = first(await xmlTree(container.pieces(main)), "workbook");
  const sheets = below(first(workbook, "sheets"), "sheet");
  if (sheets.length > cellLimits.sheets) throw new ReadingRefusal("sheets", { limit: cellLimits.sheets });
  /** @type {OpenedSheet[]} */
  const opened = [];
  const budget = { cells: 0, characters: 0 };
  for (const { attributes } of sheets) {
    const target = internal.find(({ id, type }) => id === attributes["id"] && type.endsWith("/worksheet"))?.target;
    if (target === undefined || !container.has(target)) continue;
    opened.push({ name: attributes["name"] ?? "", cells: await sheetCells(container.pieces(target), shared, budget) });
  }
  return opened;
}

/**
 * @param {AsyncIterable<Buffer>} pieces
 * @param {readonly string[]} shared
 * @param {{ cells: number, characters: number }} budget
 * @returns {Promise<OpenedCell[]>}
 */
async function sheetCells(pieces, shared, budget) {
  /** @type {OpenedCell[]} */
  const cells = [];
  let [row, column, phonetic] = [-1, -1, 0];
  let into = "";
  /** @type {{ type: string, calculated: boolean, value: string, inline: string } | null} */
  let cell = null;

  function endCell() {
    if (!cell) return;
    const { type, calculated, value, inline } = cell;
    cell = null;
    const text = type === "s" ? (shared[Number(value)] ?? "") : type === "inlineStr" ? inline : value;
    const said = type === "n" || type === "b" || type === "e" ? value.trim() : unescaped(text);
    if (said === "" && !calculated) return;
    if (row >= cellLimits.rows) throw new ReadingRefusal("rows", { limit: cellLimits.rows });
    if (column >= cellLimits.columns) throw new ReadingRefusal("columns", { limit: cellLimits.columns });
    if (++budget.cells > cellLimits.cells) throw new ReadingRefusal("cells", { limit: cellLimits.cells });
    budget.characters += said.length;
    if (said.length > cellLimits.text || budget.characters > cellLimits.characters) throw new ReadingRefusal("words", { limit: cellLimits.characters });
    if (type === "n" && said !== "" && !Number.isFinite(Number(said))) throw new ReadingRefusal("damaged");
    cells.push({ row, column, value: said === "" ? null : type === "n" ? Number(said) : type === "b" ? said === "1" || said === "true" : said, calculated });
  }

  await parseXml(pieces, {
    open(name, attributes) {
      into = name;
      if (name === "row") {
        row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]) - 1;
        column = -1;
      } else if (name === "c") {
        const at = cellAt(attributes["r"] ?? "");
        column = at ? at.column : column + 1;
        if (at) row = at.row;
        cell = { type: attributes["t"] ?? "n", calculated: false, value: "", inline: "" };
      } else if (name === "f" && cell) cell.calculated = true;
      else if (name === "rPh") phonetic++;
    },
    text(text) {
      if (cell && into === "v") cell.value += text;
      else if (cell && into === "t" && phonetic === 0) cell.inline += text;
    },
    close(name) {
      into = "";
      if (name === "rPh") phonetic--;
      else if (name === "c") endCell();
    },
  });
  return cells;
}

/**
 * `_x000D_` as the character it stands for: how Excel writes what XML cannot hold, and the line (`_x005F_`) of what looks like that itself. Other
 * programs write a text that looks like it as it is, so that nothing else is taken for an escape.
 * @param {string} text
 */
function unescaped(text) {
  return text.replace(/_x(00[01][0-9A-Fa-f]|005[Ff])_/g, (_all, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
