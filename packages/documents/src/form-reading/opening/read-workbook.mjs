// @ts-check
import { limits } from "./limits.mjs";
import { relationships } from "./office-package.mjs";
import { below, first, parseXml, xmlTree } from "./parse-xml.mjs";
import { ReadingRefusal } from "./reading-refusal.mjs";
import { readSheet } from "./read-sheet.mjs";
import { sheetGrid } from "./sheet-grid.mjs";
import { borderedStyles } from "./sheet-styles.mjs";

/** @typedef {import("./open-container.mjs").Container} Container */

/**
 * The sheets of a workbook, each a grid, in the order of its tabs.
 * @param {Container} container
 * @param {string} main
 * @param {import("./budget.mjs").Budget} budget
 * @returns {Promise<import("./opened-file.ts").Grid[]>}
 */
export async function readWorkbook(container, main, budget) {
  const { internal, external } = await relationships(container, main);
  const links = external + internal.filter(({ type }) => type.endsWith("/externalLink")).length;
  if (links > 0) budget.ignore("external", { count: links });
  const part = (/** @type {string} */ type) => internal.find((one) => one.type.endsWith(type) && container.has(one.target))?.target;
  const [stylesPart, textsPart] = [part("/styles"), part("/sharedStrings")];
  const bordered = borderedStyles(stylesPart === undefined ? null : await xmlTree(container.pieces(stylesPart)));
  const shared = textsPart === undefined ? [] : await sharedTexts(container, textsPart);
  const sheets = below(first(await xmlTree(container.pieces(main)), "workbook", "sheets"), "sheet");
  if (sheets.length > limits.sheets) throw new ReadingRefusal("sheets", { limit: limits.sheets });
  const grids = [];
  for (const { attributes } of sheets) {
    const name = attributes["name"] ?? "";
    const target = internal.find(({ id, type }) => id === attributes["id"] && type.endsWith("/worksheet"))?.target;
    if (attributes["state"] === "hidden" || attributes["state"] === "veryHidden") {
      budget.ignore("hidden-sheet", { words: name });
      continue;
    }
    // A sheet of charts has no cells.
    if (target === undefined || !container.has(target)) continue;
    const read = await readSheet(container.pieces(target), { shared, bordered, budget });
    budget.words(name);
    grids.push(sheetGrid(name, read, budget));
  }
  return grids;
}

/**
 * The texts that the sheets of a workbook share.
 * @param {Container} container
 * @param {string} part
 * @param {{ texts: number, characters: number }} [most] What no cell shows does not count among the words of a form, but has to be kept.
 * @returns {Promise<string[]>}
 */
export async function sharedTexts(container, part, most = { texts: limits.sharedTexts, characters: limits.characters * 5 }) {
  /** @type {string[]} */
  const texts = [];
  let [characters, phonetic] = [0, 0];
  let inside = false;
  await parseXml(container.pieces(part), {
    open(name) {
      if (name === "si") {
        if (texts.push("") > most.texts) throw new ReadingRefusal("words", { limit: most.characters });
      } else if (name === "rPh") phonetic++;
      else inside = name === "t" && phonetic === 0;
    },
    text(text) {
      if (!inside || texts.length === 0) return;
      characters += text.length;
      if (characters > most.characters) throw new ReadingRefusal("words", { limit: most.characters });
      texts[texts.length - 1] += text;
    },
    close(name) {
      if (name === "rPh") phonetic--;
      if (name === "t") inside = false;
    },
  });
  return texts;
}
