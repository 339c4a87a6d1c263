// @ts-check
import { near } from "./scan-tags.mjs";
import { TemplateRefusal } from "./template-refusal.mjs";

/** @typedef {import("./scan-tags.mjs").Tag} Tag */
/** @typedef {import("@shenbao/engine").TemplatePlaceholder} Placeholder */

/**
 * The placeholders of a file, each once, in its order; what is repeated with what stands within, from wherever it is repeated.
 * @param {readonly (readonly Tag[])[]} parts
 * @returns {Placeholder[]}
 */
export function placeholderTree(parts) {
  /** @type {Map<string, Placeholder>} */
  const all = new Map();
  for (const tags of parts) {
    /** @type {{ tag: Tag, rows: NonNullable<Placeholder["rows"]> } | null} */
    let open = null;
    for (const tag of tags) {
      const { kind, written } = tag;
      if (kind === "value") {
        if (open) add(open.rows, tag);
        else if (!all.has(`{${written}`)) all.set(`{${written}`, { written, near: around(tag) });
      } else if (kind === "open") {
        if (open) throw new TemplateRefusal("nested", { written: `{#${written}}`, outer: `{#${open.tag.written}}` });
        const known = all.get(`#${written}`) ?? { written, near: around(tag), rows: [] };
        all.set(`#${written}`, known);
        open = { tag, rows: known.rows ?? [] };
      } else {
        if (!open || (written !== "" && written !== open.tag.written)) throw new TemplateRefusal("not-opened", { written: `{${tag.raw}}`, near: around(tag) });
        open = null;
      }
    }
    if (open) throw new TemplateRefusal("not-closed", { written: `{#${open.tag.written}}`, end: `{/${open.tag.written}}`, near: around(open.tag) });
  }
  return [...all.values()];
}

/**
 * @param {{ written: string, near: string }[]} rows
 * @param {Tag} tag
 */
function add(rows, tag) {
  if (!rows.some(({ written }) => written === tag.written)) rows.push({ written: tag.written, near: around(tag) });
}

/**
 * The text around a placeholder; where it stands alone (in a cell), what stands before it too.
 * @param {Tag} tag
 */
function around({ paragraph, before, at, raw }) {
  const text = paragraph.text.trim();
  return text === `{${raw}}` && before !== "" ? near(`${before} ${text}`, before.length) : near(paragraph.text, at);
}
