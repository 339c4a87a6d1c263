// @ts-check
import { below, first, textOf } from "./parse-xml.mjs";
import { isOn, looksWith, plain } from "./word-styles.mjs";

/** @typedef {import("./parse-xml.mjs").Node} Node */
/** @typedef {import("./opened-file.ts").Paragraph} Paragraph */
/** @typedef {import("./opened-file.ts").Control} Control */
/** @typedef {{ styles: Map<string, import("./word-styles.mjs").Looks>, budget: import("./budget.mjs").Budget }} Reading */

/** Boxes of the fonts of symbols that Chinese forms tick, by their codes in the private area. */
const boxes = new Set(["F06F", "F0A8", "F071", "F072", "F06E", "F0FE", "F052", "F053", "F054", "F051", "F0A3", "F02A"]);
const box = /[☐☑☒□■▢◻◼❏❑✓✔\u25a2\uf06f\uf0a8\uf0fe\uf052]/gu;

/** What is written in another way than in its place, or not written any more. */
const passedOver = new Set(["Fallback", "del", "moveFrom", "instrText", "delText", "rPr", "pPr", "sdtPr", "sdtEndPr", "proofErr", "bookmarkStart", "bookmarkEnd"]);

/**
 * A paragraph of Word.
 * @param {Node} node
 * @param {Reading} reading
 * @returns {Paragraph}
 */
export function wordParagraph(node, { styles, budget }) {
  const pPr = first(node, "pPr");
  const looks = looksWith(styles.get(first(pPr, "pStyle")?.attributes["val"] ?? "") ?? plain, pPr);
  let text = "";
  let [boldSigns, signs] = [0, 0];
  /** @type {Control[]} */
  const controls = [];

  /** @param {Node} run */
  function readRun(run) {
    const rPr = first(run, "rPr");
    const before = text.length;
    if (isOn(first(rPr, "vanish"))) return budget.ignore("hidden-text", { words: textOf(run) });
    for (const part of below(run)) readPart(part);
    const words = text.slice(before);
    // A line drawn under spaces is a place to write on.
    if (isOn(first(rPr, "u")) && words !== "" && words.trim() === "") text = text.slice(0, before) + "_".repeat(words.length);
    const counted = words.replace(/\s/g, "").length;
    signs += counted;
    if (isOn(first(rPr, "b")) ?? looks.bold) boldSigns += counted;
  }

  /** @param {Node} part */
  function readPart(part) {
    const { name, attributes } = part;
    if (name === "t") text += textOf(part);
    else if (name === "tab") text += "\t";
    else if (name === "br" || name === "cr") text += "\n";
    else if (name === "noBreakHyphen") text += "-";
    else if (name === "sym") readSymbol(attributes["char"]?.toUpperCase() ?? "");
    else if (name === "fldChar") readFormField(first(part, "ffData"));
    else if (name === "drawing" || name === "pict" || name === "object") readTextBoxes(part);
    else if (name === "footnoteReference" || name === "endnoteReference") budget.ignore("footnote");
    else if (name === "commentReference") budget.ignore("comments");
    else readInline(part);
  }

  /** @param {string} code */
  function readSymbol(code) {
    if (boxes.has(code)) text += "□";
    else budget.ignore("symbol");
  }

  /** @param {Node | undefined} field a form field of Word 97 */
  function readFormField(field) {
    if (first(field, "checkBox")) text += "□";
    else if (first(field, "textInput")) controls.push({ kind: "text" });
    else if (first(field, "ddList")) addChoices(below(first(field, "ddList"), "listEntry").map(({ attributes }) => attributes["val"] ?? ""));
  }

  /** @param {string[]} choices */
  function addChoices(choices) {
    choices.forEach((one) => budget.words(one));
    controls.push({ kind: "choice", choices: choices.map((one) => one.trim()).filter((one) => one !== "") });
  }

  /** @param {Node} part */
  function readTextBoxes(part) {
    for (const child of below(part)) {
      if (child.name === "Fallback") continue;
      if (child.name === "txbxContent") budget.ignore("text-box", { words: textOf(child) });
      else readTextBoxes(child);
    }
  }

  /** @param {Node} sdt a content control */
  function readControl(sdt) {
    const settings = first(sdt, "sdtPr");
    const list = first(settings, "dropDownList") ?? first(settings, "comboBox");
    if (list) addChoices(below(list, "listItem").flatMap(({ attributes }) => (attributes["value"] ? [attributes["displayText"] ?? attributes["value"]] : [])));
    else if (first(settings, "date")) controls.push({ kind: "date" });
    else if (!first(settings, "checkbox") && first(settings, "showingPlcHdr")) controls.push({ kind: "text" });
    // What stands there until somebody writes is no text of the form.
    const isPrompt = isOn(first(settings, "showingPlcHdr")) || list !== undefined;
    for (const child of below(first(sdt, "sdtContent"))) if (!isPrompt) readInline(child);
  }

  /** @param {Node} part */
  function readInline(part) {
    if (part.name === "del" || part.name === "moveFrom") return budget.ignore("deleted-text");
    if (passedOver.has(part.name)) return;
    if (part.name === "r") readRun(part);
    else if (part.name === "sdt") readControl(part);
    else if (part.name === "t") text += textOf(part);
    else for (const child of below(part)) readInline(child);
  }

  for (const child of below(node)) readInline(child);
  text = text.replace(box, "□");
  budget.paragraph(text);
  return { kind: "paragraph", text, heading: looks.heading, list: looks.list, bold: signs > 0 && boldSigns === signs, centred: looks.centred, controls };
}
