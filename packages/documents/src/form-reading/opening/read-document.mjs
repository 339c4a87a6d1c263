// @ts-check
import { relationships } from "./office-package.mjs";
import { below, first, xmlTree } from "./parse-xml.mjs";
import { limits } from "./limits.mjs";
import { ReadingRefusal } from "./reading-refusal.mjs";
import { wordGrid } from "./word-grid.mjs";
import { wordParagraph } from "./word-paragraph.mjs";
import { wordStyles } from "./word-styles.mjs";

/** @typedef {import("./parse-xml.mjs").Node} Node */
/** @typedef {import("./opened-file.ts").Block} Block */

/** What only wraps what it holds. */
const wrappers = new Set(["sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "AlternateContent", "Choice"]);

/**
 * The paragraphs and tables of a Word document, in order.
 * @param {import("./open-container.mjs").Container} container
 * @param {string} main
 * @param {import("./budget.mjs").Budget} budget
 * @returns {Promise<Block[]>}
 */
export async function readDocument(container, main, budget) {
  const { internal, external } = await relationships(container, main);
  if (external > 0) budget.ignore("external", { count: external });
  const stylesPart = internal.find(({ type }) => type.endsWith("/styles"))?.target;
  const styles = wordStyles(stylesPart !== undefined && container.has(stylesPart) ? await xmlTree(container.pieces(stylesPart)) : null);
  const body = first(await xmlTree(container.pieces(main)), "document", "body");
  if (!body) throw new ReadingRefusal("damaged");
  const reading = { styles, budget };

  /**
   * @param {Node} holder
   * @param {number} tables how many tables it is in
   * @returns {Block[]}
   */
  function blocksIn(holder, tables) {
    return below(holder).flatMap((node) => {
      if (node.name === "p") return [wordParagraph(node, reading)];
      if (node.name === "tbl") {
        if (tables >= limits.nesting) throw new ReadingRefusal("nesting", { limit: limits.nesting });
        return [wordGrid(node, budget, (cell) => blocksIn(cell, tables + 1))];
      }
      return wrappers.has(node.name) ? blocksIn(node, tables) : [];
    });
  }
  return blocksIn(body, 0);
}
