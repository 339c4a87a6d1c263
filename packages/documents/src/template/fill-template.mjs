// @ts-check
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";
import { parseXml } from "../form-reading/opening/parse-xml.mjs";
import { checkPackage } from "./check-package.mjs";
import { placeholderTree } from "./placeholder-tree.mjs";
import { TemplateRefusal } from "./template-refusal.mjs";

/** @typedef {import("./template-scope.ts").TemplateScope} Scope */

/**
 * The placeholders of a Word file. It is filled once for trial, so that what is taken can be filled.
 * @param {Buffer} content
 */
export async function readTemplate(content) {
  const parts = await checkPackage(content);
  const placeholders = placeholderTree(parts);
  if (placeholders.length === 0) throw new TemplateRefusal("none");
  for (const rows of [0, 2]) {
    /** @type {Scope} */
    const scope = { values: new Map(), rows: new Map(), note: "" };
    for (const { written, rows: within } of placeholders) {
      if (within)
        scope.rows.set(
          written,
          Array.from({ length: rows }, () => new Map(within.map((one) => [one.written, "1\n2"]))),
        );
      else scope.values.set(written, "1\n2");
    }
    await filled(
      content,
      parts.flat().map(({ raw }) => raw),
      scope,
    );
  }
  return placeholders;
}

/**
 * A template with its placeholders filled. The file is looked at again: nothing is filled that would not be taken today.
 * @param {Buffer} content
 * @param {Scope} scope
 * @returns {Promise<Buffer>}
 */
export async function fillTemplate(content, scope) {
  const tags = await checkPackage(content);
  return filled(
    content,
    tags.flat().map(({ raw }) => raw),
    scope,
  );
}

/**
 * @param {Buffer} content
 * @param {string[]} tags as they were found by our own reading
 * @param {Scope} scope
 */
async function filled(content, tags, scope) {
  /** @type {string[]} */
  const seen = [];
  const listener = {
    name: "Seen",
    /** @param {{ type: string, position?: string, value?: string }[]} parts */
    preparse(parts) {
      let words = "";
      for (const { type, position, value } of parts) {
        if (type === "delimiter" && position === "start") words = "";
        else if (type === "delimiter") seen.push(withoutEntities(words).trim());
        else if (type === "content" && position === "insidetag") words += value;
      }
    },
  };
  const zip = new PizZip(content);
  let document;
  try {
    document = new Docxtemplater(zip, { paragraphLoop: true, linebreaks: true, errorLogging: false, modules: [listener], parser: lookUp, nullGetter: asWritten });
  } catch (error) {
    throw layoutOf(error);
  }
  // What two readers understand differently is not filled: text in properties of the file, braces around a box of text.
  if (seen.toSorted().join("\n") !== tags.toSorted().join("\n"))
    throw new TemplateRefusal("misplaced", { near: seen.find((one) => !tags.includes(one)) ?? tags.find((one) => !seen.includes(one)) ?? "" });
  try {
    document.render({ scope });
  } catch (error) {
    throw layoutOf(error);
  }
  leaveOut(zip, "word/settings.xml", /<w:attachedTemplate\b[^>]*\/>/g);
  leaveOut(zip, "word/_rels/settings.xml.rels", /<Relationship\b[^>]*\/attachedTemplate"[^>]*\/>/g);
  const parts = zip.file(/^word\/[^/]+\.xml$/);
  for (const { name } of parts) {
    // A control that is bound to data of its own would show that in place of the answer.
    leaveOut(zip, name, /<w:dataBinding\b[^>]*\/>/g);
    if (name === "word/document.xml" && scope.note !== "") zip.file(name, withNote(zip.file(name)?.asText() ?? "", scope.note));
    // A pair around what belongs to no whole row or paragraph tears elements apart.
    await parseXml(piecesOf(zip.file(name)?.asText() ?? ""), { open: () => undefined, text: () => undefined, close: () => undefined }).catch(() => {
      throw new TemplateRefusal("layout", { written: "" });
    });
  }
  return zip.generate({ type: "nodebuffer", compression: "DEFLATE" });
}

/**
 * A name is looked up as it is written, in the row first; nothing is evaluated.
 * @param {string} tag
 */
function lookUp(tag) {
  return {
    /**
     * @param {{ scope: Scope } | Map<string, string>} at
     * @param {{ meta: { part: { module?: string } } }} context
     */
    get(at, { meta }) {
      if (at instanceof Map) return at.get(tag);
      return meta.part.module === "loop" ? at.scope.rows.get(tag) : at.scope.values.get(tag);
    },
  };
}

/**
 * What names nothing stays as it is written, so that whoever tries the template sees it.
 * @param {{ module?: string, value: string }} part
 */
function asWritten(part) {
  return part.module ? [] : `{${part.value}}`;
}

/** @param {unknown} error */
function layoutOf(error) {
  const { properties } = /** @type {{ properties?: { xtag?: string, errors?: { properties?: { xtag?: string } }[] } }} */ (error);
  if (!properties) return error;
  const written = properties.xtag ?? properties.errors?.[0]?.properties?.xtag ?? "";
  return new TemplateRefusal("layout", { written: String(written).slice(0, 100) });
}

/**
 * @param {PizZip} zip
 * @param {string} name
 * @param {RegExp} what
 */
function leaveOut(zip, name, what) {
  const text = zip.file(name)?.asText();
  if (text !== undefined && what.test(text)) zip.file(name, text.replace(what, ""));
}

/**
 * A last small paragraph, before what the last section says of its page.
 * @param {string} xml
 * @param {string} note
 */
function withNote(xml, note) {
  const end = xml.lastIndexOf("</w:body>");
  const last = Math.max(...["</w:p>", "<w:p/>", "</w:tbl>", "</w:sdt>"].map((one) => xml.lastIndexOf(one, end)));
  const section = xml.indexOf("<w:sectPr", Math.max(0, last));
  const at = section >= 0 && section < end ? section : end;
  const text = note.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${line}</w:t>`);
  const paragraph = `<w:p><w:pPr><w:spacing w:before="120"/><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:color w:val="595959"/><w:sz w:val="14"/></w:rPr>${lines.join("<w:br/>")}</w:r></w:p>`;
  return xml.slice(0, at) + paragraph + xml.slice(at);
}

/** @param {string} xml text as it is written in XML */
function withoutEntities(xml) {
  return xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&apos;", "'").replaceAll("&amp;", "&");
}

/** @param {string} text */
async function* piecesOf(text) {
  yield Buffer.from(text);
}
