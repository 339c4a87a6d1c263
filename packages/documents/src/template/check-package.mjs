// @ts-check
import { openOffice } from "../form-reading/opening/open-file.mjs";
import { below, first, xmlTree } from "../form-reading/opening/parse-xml.mjs";
import { scanTags } from "./scan-tags.mjs";
import { templateLimits as limits } from "./template-limits.mjs";
import { TemplateRefusal } from "./template-refusal.mjs";

/** @typedef {import("../form-reading/opening/open-container.mjs").Container} Container */

const documentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/**
 * Looks at a whole Word file before anything fills it: every part of XML is well-formed and declares nothing, nothing is embedded, nothing leads out of
 * the file but links that a reader may click. Answers what stands between braces, by part.
 * @param {Buffer} content
 */
export async function checkPackage(content) {
  const { container, kind, main } = await openOffice(content);
  if (kind !== "docx") throw new TemplateRefusal("not-docx");
  const types = below(first(await xmlTree(container.pieces("[Content_Types].xml")), "Types"), "Override");
  const type = types.find(({ attributes }) => attributes["PartName"] === `/${main}`)?.attributes["ContentType"];
  if (type !== documentType || main !== "word/document.xml") throw new TemplateRefusal("not-docx");
  let bytes = 0;
  /** @param {string} name */
  const counted = async function* (name) {
    for await (const piece of container.pieces(name)) {
      bytes += piece.length;
      if (bytes > limits.xml) throw new TemplateRefusal("too-long", { limit: limits.xml / 1_000_000 });
      yield piece;
    }
  };
  /** @type {Awaited<ReturnType<typeof scanTags>>[]} */
  const tags = [];
  for (const name of container.names()) {
    if (/(^|\/)(embeddings|activeX|afchunk[^/]*)(\/|\.|$)/i.test(name) || /\.(bin|exe|dll|html?|mht|rtf|docx?|dotx?|xlsx?)$/i.test(name))
      throw new TemplateRefusal("embedded", { what: name.slice(0, 100) });
    if (name.endsWith(".rels")) await checkRelationships(container, name);
    // The body first: its placeholders lead the list.
    else if (name === main) tags.unshift(await scanTags(counted(name)));
    else if (/^word\/[^/]+\.xml$/.test(name)) tags.push(await scanTags(counted(name)));
    else if (name.endsWith(".xml")) await xmlTree(container.pieces(name));
  }
  return tags;
}

/**
 * @param {Container} container
 * @param {string} name
 */
async function checkRelationships(container, name) {
  const all = below(first(await xmlTree(container.pieces(name)), "Relationships"), "Relationship");
  for (const { attributes } of all) {
    const { Type = "", Target = "", TargetMode } = attributes;
    if (/\/(aFChunk|oleObject|package|control|vbaProject|subDocument|frame)$/.test(Type)) throw new TemplateRefusal("embedded", { what: Target.slice(0, 100) });
    // Where the writer's own template lay is no use to anybody, and is taken out when the file is filled.
    if (TargetMode !== "External" || Type.endsWith("/attachedTemplate")) continue;
    if (!Type.endsWith("/hyperlink") || !/^(https?|mailto|tel):/i.test(Target)) throw new TemplateRefusal("outside", { target: Target.slice(0, 100) });
  }
}
