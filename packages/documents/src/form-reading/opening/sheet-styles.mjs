// @ts-check
import { below, first } from "./parse-xml.mjs";

/**
 * For each cell style of a workbook, whether it draws a border: an empty cell with one is a place to write.
 * @param {import("./parse-xml.mjs").Node | null} tree of `styles.xml`
 * @returns {boolean[]}
 */
export function borderedStyles(tree) {
  const sheet = first(tree ?? undefined, "styleSheet");
  const borders = below(first(sheet, "borders"), "border").map((border) =>
    ["left", "right", "top", "bottom", "start", "end"].some((side) => !["none", undefined].includes(first(border, side)?.attributes["style"])),
  );
  return below(first(sheet, "cellXfs"), "xf").map(({ attributes }) => borders[Number(attributes["borderId"] ?? 0)] ?? false);
}
