// @ts-check
import { parseXml } from "../form-reading/opening/parse-xml.mjs";
import { templateLimits as limits } from "./template-limits.mjs";
import { TemplateRefusal } from "./template-refusal.mjs";

/** @typedef {{ text: string, begun: number | null }} Paragraph */
/** @typedef {{ kind: "value" | "open" | "close", written: string, raw: string, paragraph: Paragraph, before: string, at: number }} Tag */

/**
 * What a field of Word may be: pages, contents, references, dates, boxes to fill in, formulas. Everything else can fetch, start or show what is not in
 * the file.
 */
const fields = new Set(
  "= ADVANCE AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT CREATEDATE DATE EDITTIME EQ FORMCHECKBOX FORMDROPDOWN FORMTEXT HYPERLINK IF LISTNUM NOTEREF NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE QUOTE REF REVNUM SAVEDATE SECTION SECTIONPAGES SEQ STYLEREF SUBJECT SYMBOL TC TIME TITLE TOC XE".split(
    " ",
  ),
);

/**
 * What stands between braces in a part of a Word file, in its order, each with the paragraph it is in. A pair of braces that does not begin and end in
 * one paragraph is refused, and so is every field that reaches out of the file.
 * @param {AsyncIterable<Buffer>} pieces
 * @returns {Promise<Tag[]>}
 */
export async function scanTags(pieces) {
  /** @type {Tag[]} */
  const tags = [];
  /** @type {Paragraph[]} */
  const open = [];
  /** @type {string[]} */
  const instructions = [];
  let before = "";
  let reading = "";
  /** @param {string} text */
  const read = (text) => {
    const paragraph = open.at(-1);
    if (!paragraph) {
      if (/[{}]/.test(text)) throw new TemplateRefusal("misplaced", { near: near(text, 0) });
      return;
    }
    for (const character of text) {
      paragraph.text += character;
      if (character === "{") {
        if (paragraph.begun !== null) throw new TemplateRefusal("brace-open", { near: near(paragraph.text, paragraph.begun) });
        paragraph.begun = paragraph.text.length;
      } else if (character === "}") {
        if (paragraph.begun === null) throw new TemplateRefusal("brace-closed", { near: near(paragraph.text, paragraph.text.length) });
        tags.push({ ...tagOf(paragraph.text.slice(paragraph.begun, -1), paragraph.text), paragraph, before, at: paragraph.begun });
        paragraph.begun = null;
        if (tags.length > limits.placeholders) throw new TemplateRefusal("too-many", { limit: limits.placeholders });
      }
    }
  };
  await parseXml(pieces, {
    open(name, attributes) {
      reading = name;
      if (name === "p") open.push({ text: "", begun: null });
      else if (name === "fldSimple") judgeField(attributes["instr"] ?? "");
      else if (name === "fldChar") {
        if (attributes["fldCharType"] === "begin") instructions.push("");
        else if (attributes["fldCharType"] === "separate") judgeField(instructions.at(-1) ?? "");
        else judgeField(instructions.pop() ?? "");
      } else if (name === "altChunk" || name === "object" || name === "control" || name === "subDoc" || name === "movie") throw new TemplateRefusal("embedded", { what: name });
    },
    text(text) {
      if (reading === "t") read(text);
      else if (reading === "instrText" || reading === "delInstrText") {
        if (instructions.length === 0) judgeField(text);
        else instructions[instructions.length - 1] += text;
      }
    },
    close(name) {
      reading = "";
      if (name !== "p") return;
      const paragraph = open.pop();
      if (!paragraph) return;
      if (paragraph.begun !== null) throw new TemplateRefusal("brace-open", { near: near(paragraph.text, paragraph.begun) });
      if (paragraph.text.trim() !== "") before = paragraph.text.trim();
    },
  });
  return tags;
}

/**
 * @param {string} content what stands between the braces
 * @param {string} text of the paragraph so far
 * @returns {Pick<Tag, "kind" | "written" | "raw">}
 */
function tagOf(content, text) {
  const raw = content.trim();
  if (raw === "" || raw === "#" || raw.length > limits.name) throw new TemplateRefusal("brace-empty", { near: near(text, text.length) });
  const kind = raw.startsWith("#") ? "open" : raw.startsWith("/") ? "close" : "value";
  const written = kind === "value" ? raw : raw.slice(1).trim();
  // A name begins as names do. All else is another language's: formulas, conditions, raw XML, other braces.
  if (written !== "" && !/^[\p{L}\p{N}$_《（(“【〔]/u.test(written)) throw new TemplateRefusal("no-name", { written: `{${raw}}`, near: near(text, text.length) });
  return { kind, written, raw };
}

/** @param {string} instruction */
function judgeField(instruction) {
  const name = /^\s*(=|[^\s\\"]*)/.exec(instruction)?.[1]?.toUpperCase() ?? "";
  if (name !== "" && !fields.has(name)) throw new TemplateRefusal("field", { name: name.slice(0, 40) });
}

/**
 * A text around a place in it, cut to what helps to find it.
 * @param {string} text
 * @param {number} at
 */
export function near(text, at) {
  const half = limits.near / 2;
  const from = Math.max(0, Math.min(at - half, text.length - limits.near));
  const cut = text.slice(from, from + limits.near).trim();
  return (from > 0 ? "…" : "") + cut.replace(/[\p{Cs}\p{Cc}]/gu, "") + (from + limits.near < text.length ? "…" : "");
}
