// @ts-check
import { below, first, textOf, xmlTree } from "./parse-xml.mjs";
import { ReadingRefusal } from "./reading-refusal.mjs";

/** @typedef {import("./open-container.mjs").Container} Container */
/** @typedef {{ id: string, type: string, target: string }} Relationship */

/**
 * What kind of office file a container is, by its own table of contents and not by its name, and which part it begins with.
 * @param {Container} container
 * @returns {Promise<{ kind: "docx" | "xlsx", main: string, external: number }>}
 */
export async function officePackage(container) {
  if (!container.has("[Content_Types].xml") || !container.has("_rels/.rels")) throw new ReadingRefusal("not-office");
  const types = first(await xmlTree(container.pieces("[Content_Types].xml")), "Types");
  const declared = below(types).map(({ attributes }) => attributes["ContentType"]?.toLowerCase() ?? "");
  const names = container.names().map((name) => name.toLowerCase());
  if (declared.some((type) => /macroenabled|vbaproject|macrosheet|activex/.test(type)) || names.some((name) => /(^|\/)(vbaproject[^/]*|macrosheets\/.*|activex\/.*)$/.test(name)))
    throw new ReadingRefusal("macros");
  const { internal, external } = await relationships(container, "");
  const main = internal.find(({ type }) => type.endsWith("/officeDocument"))?.target;
  const part = below(types, "Override").find(({ attributes }) => attributes["PartName"]?.replace(/^\//, "") === main);
  const type = part?.attributes["ContentType"] ?? "";
  if (type.includes("sheet.binary")) throw new ReadingRefusal("binary-workbook");
  if (main === undefined || !container.has(main)) throw new ReadingRefusal("not-office");
  if (/wordprocessingml\.(document|template)\.main\+xml$/.test(type)) return { kind: "docx", main, external };
  if (/spreadsheetml\.(sheet|template)\.main\+xml$/.test(type)) return { kind: "xlsx", main, external };
  throw new ReadingRefusal("not-office");
}

/**
 * Where a part leads to, inside of the container; how many lead outside, which nothing follows.
 * @param {Container} container
 * @param {string} part its name; empty for the container itself
 * @returns {Promise<{ internal: Relationship[], external: number }>}
 */
export async function relationships(container, part) {
  const cut = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, cut);
  const name = `${folder}_rels/${part.slice(cut)}.rels`;
  if (!container.has(name)) return { internal: [], external: 0 };
  const all = below(first(await xmlTree(container.pieces(name)), "Relationships"), "Relationship").map(({ attributes }) => attributes);
  const outside = all.filter(({ TargetMode }) => TargetMode === "External");
  const internal = all
    .filter((one) => !outside.includes(one))
    .map(({ Id = "", Type = "", Target = "" }) => ({ id: Id, type: Type, target: Target.startsWith("/") ? Target.slice(1) : resolved(folder + Target) }));
  return { internal, external: outside.length };
}

/** @param {string} path */
function resolved(path) {
  /** @type {string[]} */
  const parts = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/**
 * Puts down what a file has beside its text and that nothing reads: pictures, objects, comments, the words of headers and footers.
 * @param {Container} container
 * @param {import("./budget.mjs").Budget} budget
 */
export async function ignoreOtherParts(container, budget) {
  for (const name of container.names()) {
    if (/(^|\/)media\/[^/]+$/.test(name)) budget.ignore("picture");
    else if (/(^|\/)embeddings\/[^/]+$/.test(name)) budget.ignore("embedded");
    else if (/^xl\/(comments\d*|comments\/[^/]+)\.xml$/i.test(name)) budget.ignore("comments");
    else if (/^word\/(header|footer)\d*\.xml$/.test(name)) {
      const words = textOf(await xmlTree(container.pieces(name))).trim();
      if (words !== "") budget.ignore("header-footer", { words });
    }
  }
}
