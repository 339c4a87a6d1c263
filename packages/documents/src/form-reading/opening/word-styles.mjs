// @ts-check
import { below, first } from "./parse-xml.mjs";

/** @typedef {import("./parse-xml.mjs").Node} Node */
/** @typedef {{ heading: number | null, list: number, bold: boolean, centred: boolean }} Looks */

/** @type {Looks} */
export const plain = { heading: null, list: 0, bold: false, centred: false };

/**
 * What the paragraph styles of a document say, by their ids.
 * @param {Node | null} tree of `styles.xml`
 * @returns {Map<string, Looks>}
 */
export function wordStyles(tree) {
  const nodes = new Map(below(first(tree ?? undefined, "styles"), "style").map((style) => [style.attributes["styleId"] ?? "", style]));
  /** @type {Map<string, Looks>} */
  const known = new Map();
  /**
   * @param {string} id
   * @param {number} depth
   * @returns {Looks}
   */
  const looksOf = (id, depth) => {
    const style = nodes.get(id);
    if (!style || depth > 10) return plain;
    const done = known.get(id);
    if (done) return done;
    const base = looksOf(first(style, "basedOn")?.attributes["val"] ?? "", depth + 1);
    const looks = looksWith(base, first(style, "pPr"), first(style, "rPr"));
    const name = first(style, "name")?.attributes["val"]?.toLowerCase() ?? "";
    const level = /^(?:heading|标题) ?([1-9])$/.exec(name)?.[1];
    const made = level ? { ...looks, heading: Number(level) } : name === "title" ? { ...looks, heading: 0 } : looks;
    known.set(id, made);
    return made;
  };
  for (const id of nodes.keys()) looksOf(id, 0);
  return known;
}

/**
 * Looks, with what a paragraph or a style says on top.
 * @param {Looks} base
 * @param {Node | undefined} pPr
 * @param {Node | undefined} [rPr]
 * @returns {Looks}
 */
export function looksWith(base, pPr, rPr) {
  const outline = first(pPr, "outlineLvl")?.attributes["val"];
  const align = first(pPr, "jc")?.attributes["val"];
  const numbering = first(pPr, "numPr");
  const isListed = numbering && first(numbering, "numId")?.attributes["val"] !== "0";
  const depth = Math.min(8, Math.max(0, Number(first(numbering, "ilvl")?.attributes["val"] ?? 0) || 0)) + 1;
  return {
    heading: outline !== undefined && /^[0-8]$/.test(outline) ? Number(outline) + 1 : base.heading,
    list: numbering ? (isListed ? depth : 0) : base.list,
    bold: isOn(first(rPr, "b")) ?? base.bold,
    centred: align === undefined ? base.centred : align === "center",
  };
}

/**
 * Whether a switch of Word is on; `undefined` where it is not there.
 * @param {Node | undefined} node
 */
export function isOn(node) {
  return node && !["0", "false", "off", "none"].includes(node.attributes["val"] ?? "1");
}
