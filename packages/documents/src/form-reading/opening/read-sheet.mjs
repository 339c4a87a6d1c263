// @ts-check
import { cellAt, rangeAt } from "./cell-reference.mjs";
import { limits } from "./limits.mjs";
import { parseXml } from "./parse-xml.mjs";
import { ReadingRefusal } from "./reading-refusal.mjs";

/** @typedef {{ row: number, column: number, text: string, bordered: boolean, calculated: boolean, height: number }} SheetCell */
/** @typedef {NonNullable<ReturnType<typeof rangeAt>>} Range */
/** @typedef {{ ranges: Range[], control: import("./opened-file.ts").Control }} Validation */
/** @typedef {{ cells: SheetCell[], merged: Range[], validations: Validation[] }} Sheet */

/**
 * The cells of a sheet that say something or have a border, as they come, with its merged ranges and what it lets people choose from.
 * @param {AsyncIterable<Buffer>} pieces
 * @param {{ shared: readonly string[], bordered: readonly boolean[], budget: import("./budget.mjs").Budget }} workbook
 * @returns {Promise<Sheet>}
 */
export async function readSheet(pieces, { shared, bordered, budget }) {
  /** @type {Sheet} */
  const sheet = { cells: [], merged: [], validations: [] };
  /** @type {Set<number>} */
  const hiddenColumns = new Set();
  let [row, column, height] = [-1, -1, 0];
  let hiddenRow = false;
  /** @type {{ type: string, style: number, calculated: boolean, value: string, inline: string } | null} */
  let cell = null;
  /** @type {{ type: string, ranges: Range[], formula: string } | null} */
  let validation = null;
  let into = "";
  let ranges = 0;

  function endCell() {
    if (!cell) return;
    const { type, style, calculated, value, inline } = cell;
    cell = null;
    const said = type === "s" ? (shared[Number(value)] ?? "") : type === "inlineStr" ? inline : value;
    const text = said.replace(/\r\n?/g, "\n");
    const isBordered = bordered[style] ?? false;
    if (text === "" && !isBordered && !calculated) return;
    if (row >= limits.rows) throw new ReadingRefusal("rows", { limit: limits.rows });
    if (column >= limits.columns) throw new ReadingRefusal("columns", { limit: limits.columns });
    if (hiddenRow || hiddenColumns.has(column)) return text === "" ? undefined : budget.ignore("hidden-text", { words: text });
    if (calculated) budget.ignore("formula");
    // Merged ranges come after the cells: what they cover is counted until then.
    if (sheet.cells.length >= limits.cells * 3) throw new ReadingRefusal("cells", { limit: limits.cells });
    sheet.cells.push({ row, column, text: calculated ? "" : text, bordered: isBordered, calculated, height });
  }

  await parseXml(pieces, {
    open(name, attributes) {
      into = name;
      if (name === "row") {
        row = attributes["r"] === undefined ? row + 1 : Number(attributes["r"]) - 1;
        column = -1;
        height = Number(attributes["ht"] ?? 0) || 0;
        hiddenRow = isTrue(attributes["hidden"]);
      } else if (name === "c") {
        const at = cellAt(attributes["r"] ?? "");
        column = at ? at.column : column + 1;
        if (at) row = at.row;
        cell = { type: attributes["t"] ?? "n", style: Number(attributes["s"] ?? 0), calculated: false, value: "", inline: "" };
      } else if (name === "f" && cell) cell.calculated = true;
      else if (name === "col" && isTrue(attributes["hidden"])) hideColumns(Number(attributes["min"]), Number(attributes["max"]));
      else if (name === "mergeCell") {
        const range = rangeAt(attributes["ref"] ?? "");
        if (range && sheet.merged.push(range) > limits.cells) throw new ReadingRefusal("cells", { limit: limits.cells });
      } else if (name === "dataValidation") validation = { type: attributes["type"] ?? "", ranges: rangesOf(attributes["sqref"] ?? ""), formula: "" };
    },
    text(text) {
      if (cell && into === "v") cell.value += text;
      else if (cell && into === "t") cell.inline += text;
      else if (validation && into === "formula1") validation.formula += text;
    },
    close(name) {
      into = "";
      if (name === "c") endCell();
      else if (name === "dataValidation" && validation) {
        const control = controlOf(validation);
        ranges += validation.ranges.length;
        if (ranges > limits.validations) throw new ReadingRefusal("elements");
        if (control) sheet.validations.push({ ranges: validation.ranges, control });
        validation = null;
      }
    },
  });
  return sheet;

  /**
   * @param {number} from
   * @param {number} to
   */
  function hideColumns(from, to) {
    for (let at = from; at <= Math.min(to, limits.columns); at++) hiddenColumns.add(at - 1);
  }
}

/** @param {string} references */
function rangesOf(references) {
  return references
    .split(" ")
    .map(rangeAt)
    .filter((range) => range !== null);
}

/**
 * @param {{ type: string, formula: string }} validation
 * @returns {import("./opened-file.ts").Control | null}
 */
function controlOf({ type, formula }) {
  if (type === "date") return { kind: "date" };
  const written = type === "list" ? /^"([^"]*)"$/.exec(formula.trim())?.[1] : undefined;
  const choices = (written ?? "").split(",").flatMap((one) => (one.trim() === "" ? [] : [one.trim()]));
  return choices.length > 0 ? { kind: "choice", choices } : null;
}

/** @param {string | undefined} value */
function isTrue(value) {
  return value === "1" || value === "true";
}
