// @ts-check
import { limits } from "./limits.mjs";
import { below, first } from "./parse-xml.mjs";
import { ReadingRefusal } from "./reading-refusal.mjs";

/** @typedef {import("./parse-xml.mjs").Node} Node */
/** @typedef {import("./opened-file.ts").Cell} Cell */
/** @typedef {import("./opened-file.ts").Grid} Grid */
/** @typedef {import("./opened-file.ts").Block} Block */

/**
 * A table of Word, its merged cells made one.
 * @param {Node} table
 * @param {import("./budget.mjs").Budget} budget
 * @param {(cell: Node) => Block[]} blocksOf
 * @returns {Grid}
 */
export function wordGrid(table, budget, blocksOf) {
  /** @type {Cell[]} */
  const cells = [];
  /** Cells that may go on below, by their column. @type {Map<number, Cell>} */
  let above = new Map();
  let columns = 0;
  const rows = unwrapped(table, "tr");
  if (rows.length > limits.rows) throw new ReadingRefusal("rows", { limit: limits.rows });
  rows.forEach((tr, row) => {
    const trPr = first(tr, "trPr");
    const height = whole(first(trPr, "trHeight"), 0) / 20;
    let column = whole(first(trPr, "gridBefore"), 0);
    /** @type {Map<number, Cell>} */
    const here = new Map();
    /** @type {Cell | undefined} */
    let left;
    for (const tc of unwrapped(tr, "tc")) {
      const tcPr = first(tc, "tcPr");
      const span = Math.max(1, whole(first(tcPr, "gridSpan"), 1));
      if (column + span > limits.columns) throw new ReadingRefusal("columns", { limit: limits.columns });
      const upper = goesOn(first(tcPr, "vMerge")) ? above.get(column) : undefined;
      if (upper && upper.columns === span && upper.row + upper.rows === row) {
        upper.rows++;
        upper.height += height;
        upper.blocks.push(...blocksOf(tc).filter((block) => block.kind === "grid" || block.text.trim() !== ""));
        here.set(column, upper);
        left = upper;
      } else if (left && left.row === row && left.rows === 1 && goesOn(first(tcPr, "hMerge"))) {
        left.columns += span;
        left.blocks.push(...blocksOf(tc).filter((block) => block.kind === "grid" || block.text.trim() !== ""));
      } else {
        budget.cell();
        left = { row, column, rows: 1, columns: span, blocks: blocksOf(tc), height, calculated: false };
        cells.push(left);
        here.set(column, left);
      }
      column += span;
    }
    columns = Math.max(columns, column);
    above = here;
  });
  return { kind: "grid", sheet: null, rows: rows.length, columns, cells };
}

/**
 * The rows of a table or the cells of a row, whatever they are wrapped in.
 * @param {Node} holder
 * @param {"tr" | "tc"} name
 * @returns {Node[]}
 */
function unwrapped(holder, name) {
  return below(holder).flatMap((node) => {
    if (node.name === name) return [node];
    return ["sdt", "sdtContent", "customXml", "ins", "moveTo"].includes(node.name) ? unwrapped(node, name) : [];
  });
}

/** @param {Node | undefined} merge */
function goesOn(merge) {
  return merge !== undefined && (merge.attributes["val"] ?? "continue") === "continue";
}

/**
 * @param {Node | undefined} node
 * @param {number} otherwise
 */
function whole(node, otherwise) {
  const value = Number(node?.attributes["val"] ?? otherwise);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
}
