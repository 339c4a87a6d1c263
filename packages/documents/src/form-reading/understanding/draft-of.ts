import type { OpenedFile } from "../opening/opened-file.ts";
import type { Draft, DraftNode, DraftSection } from "./draft.ts";
import { isEvidenceHeading } from "./evidence.ts";
import { labelOf } from "./label.ts";
import type { Ledger } from "./ledger.ts";
import { wordsOf } from "./ledger.ts";
import { fieldOf } from "./make-field.ts";
import { Outline } from "./outline.ts";
import { isNote, tight } from "./plain-words.ts";
import { readGrid } from "./read-grid.ts";
import { readParagraph, type Reading } from "./read-paragraph.ts";

/** Reads an opened file from top to bottom: what it asks for, in its order. `year`: the notice's, where it is known. */
export function draftOf({ blocks }: OpenedFile, ledger: Ledger, year: number | null): Draft {
  const outline = new Outline(ledger);
  const reading: Reading = { outline, title: { text: "", units: [] }, instructs: false, cover: true };
  const sheets = blocks.filter((block) => block.kind === "grid" && block.sheet !== null && block.cells.length > 0);
  const titleUnits: Draft["titleUnits"] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      readParagraph(block, reading);
      continue;
    }
    reading.instructs = false;
    reading.cover = false;
    if (block.sheet !== null) {
      if (sheets.length > 1 && block.cells.length > 0) outline.heading(block.sheet, 0, [], { code: "sheet" }, false);
      // The first line of a sheet is what the form is called.
      const [first] = block.cells;
      const text = first ? tight(wordsOf(first)) : "";
      if (first && reading.title.text === "" && first.columns > 1 && text.length <= 60 && /(?:书|表|方案|报告|材料)(?:[（(].{1,12}[）)])?$/.test(text)) {
        reading.title.text = text;
        titleUnits.push(first);
        readGrid({ ...block, cells: block.cells.slice(1) }, outline, year);
        continue;
      }
    }
    readGrid(block, outline, year);
  }
  const children = settled(outline.root, outline);
  return { title: reading.title.text, titleUnits: [...titleUnits, ...reading.title.units], children: promoted(children), evidence: outline.evidence };
}

/** Headings that have nothing below them are places to write, or go; one that only repeats its field's name becomes that field. */
function settled(nodes: readonly DraftNode[], outline: Outline, depth = 0): DraftNode[] {
  return nodes.flatMap((node): DraftNode[] => {
    if (node.kind !== "section") return [node];
    const children = settled(node.children, outline, depth + 1);
    if (children.length === 0) return withNothing(node, outline);
    const [only] = children;
    if (depth > 0 && children.length === 1 && only?.kind === "field" && only.title === node.title && !only.when) {
      return [{ ...only, description: only.description || node.description, units: [...node.units, ...only.units] }];
    }
    return [{ ...node, children }];
  });
}

function withNothing(section: DraftSection, outline: Outline): DraftNode[] {
  const { title, description, maxLength, units, open } = section;
  const used = outline.evidence.some((item) => units.some((unit) => item.units.includes(unit)));
  if (!open || used || isEvidenceHeading(title) || isNote(title) || /承诺|声明|意见|附件|目录|签/.test(title)) {
    if (!used) outline.leave(units, "empty-section");
    return [];
  }
  const label = { ...labelOf(""), title, description, maxLength: maxLength ?? null };
  return [fieldOf(label, maxLength === undefined ? "heading-blank" : "heading-limit", units, { large: true })];
}

/** A heading over everything is no step: what stands below it is. */
function promoted(nodes: DraftNode[]): DraftNode[] {
  const [only] = nodes;
  const within = only?.kind === "section" ? only.children : [];
  return nodes.length === 1 && within.length > 1 && only?.kind === "section" && within.every(({ kind }) => kind === "section")
    ? within.map((one) => (one === within[0] ? { ...one, units: [...only.units, ...one.units] } : one))
    : nodes;
}
